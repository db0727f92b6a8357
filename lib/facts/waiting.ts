import type { Policy } from '../model/policy';
import { zonedMs, zonedParts } from '../text/times';

/** Hours in which somebody can be expected to answer when the policy names none. */
const WAKING_HOURS = '08:00-23:00';
/** A wait is counted over this many days at most. */
const MAX_DAYS = 31;
const DAY_MINUTES = 24 * 60;

/** Milliseconds between two moments that lie within the shop's business hours; a shop open past midnight is 18:00-02:00. */
export function businessWaitMs(fromMs: number, untilMs: number, policy: Policy): number {
  const { timeZone } = policy.shop;
  const [opens = 0, closes = 0] = (policy.service?.businessHours ?? WAKING_HOURS).split('-').map(minutesOf);
  const { year, month, day } = zonedParts(fromMs, timeZone);
  let waited = 0;
  // The day before, too: its night may reach into this one.
  for (let offset = -1; offset < MAX_DAYS; offset++) {
    const at = (minute: number): number => zonedMs({ year, month, day: day + offset, minute }, timeZone);
    const start = at(opens);
    if (start >= untilMs) break;
    const end = at(closes > opens ? closes : closes + DAY_MINUTES);
    waited += Math.max(0, Math.min(end, untilMs) - Math.max(start, fromMs));
  }
  return waited;
}

/** 22:30 as minutes after midnight. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
