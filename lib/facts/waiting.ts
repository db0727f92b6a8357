import type { Policy } from '../model/policy';
import { serviceHoursOf, serviceMsBetween } from '../policy/service-hours';

/** Milliseconds between two moments that lie within the shop's business hours; a shop open past midnight is 18:00-02:00. */
export const businessWaitMs = (fromMs: number, untilMs: number, policy: Policy): number =>
  serviceMsBetween(fromMs, untilMs, serviceHoursOf(policy));
