import type { Profile } from '../model/customer';
import type { Promotion } from '../model/policy';
import { isValidAt, qualifies } from '../policy/offers';
import type { ShopIndex } from '../policy/shop-index';
import { DAY_MS } from './purchases';

/** What belonging to a group gives a customer, as the shop laid it down; nothing beyond it is theirs. */
export interface Membership {
  /** Of the customer's own file: 金卡. Null: none is recorded. */
  readonly level: string | null;
  /** In force now, and not for everybody. */
  readonly benefits: readonly Promotion[];
  /** Ended lately: agents still have them in mind, and must not name them any more. */
  readonly ended: readonly Promotion[];
}

const LATELY_DAYS = 60;

/** Null: no level, and nothing that is theirs alone. */
export function membershipOf(profile: Profile, index: ShopIndex | null, nowMs: number): Membership | null {
  const own = (index?.policy.promotions ?? []).filter(
    ({ audience }) => audience !== 'all' && qualifies(audience, profile),
  );
  const benefits = own.filter((one) => isValidAt(one, nowMs));
  const ended = own.filter(({ untilMs }) => untilMs < nowMs && untilMs >= nowMs - LATELY_DAYS * DAY_MS);
  if (profile.tier === null && benefits.length === 0 && ended.length === 0) return null;
  return { level: profile.tier, benefits, ended };
}
