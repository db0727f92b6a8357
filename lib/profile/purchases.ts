import type { Profile, Purchase } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import { fold } from '../text/fold';

/** How often a customer comes back for a product. Times in epoch ms. */
export interface RepurchaseCycle {
  /** Median gap between two orders, in whole days. */
  readonly days: number;
  /** When the next one is due: the last order plus {@link days}. */
  readonly dueMs: number;
  /** Orders it is reckoned from. */
  readonly purchases: number;
}

export const DAY_MS = 86_400_000;
/** Fewer gaps are no rhythm: three orders, two gaps. */
const FEWEST_GAPS = 2;

/** The latest purchase, of `sku` if one is given; null: none is recorded. An index also tells products noted by name. */
export function lastPurchase(
  profile: Profile,
  sku: string | null = null,
  index: ShopIndex | null = null,
): Purchase | null {
  const fitting = sku === null ? profile.purchases : purchasesOf(profile, sku, index);
  return fitting[fitting.length - 1] ?? null;
}

/** Purchases of one product, oldest first. */
export const purchasesOf = (
  profile: Profile,
  sku: string,
  index: ShopIndex | null = null,
): readonly Purchase[] => profile.purchases.filter((purchase) => skuOf(purchase, index) === sku);

/** The sku of a purchase; one noted by its product's name alone is looked up in the policy. Null: unknown. */
export function skuOf(purchase: Purchase, index: ShopIndex | null): string | null {
  if (purchase.sku !== null || index === null) return purchase.sku;
  const skus = index.findTerms(fold(purchase.product).text).filter((term) => term.kind === 'sku');
  return skus.length === 1 ? (skus[0]?.id ?? null) : null;
}

/**
 * The repurchase rhythm of a product: the median gap, so that one late or early order does not move it. Orders
 * within a day count as one. Null with fewer than three orders: two gaps are the least that repeat.
 */
export function repurchaseCycle(
  profile: Profile,
  sku: string,
  index: ShopIndex | null = null,
): RepurchaseCycle | null {
  return cycleOf(purchasesOf(profile, sku, index).map(({ atMs }) => atMs));
}

/** The rhythm of orders of one thing, oldest first, in epoch ms. */
export function cycleOf(orderTimes: readonly number[]): RepurchaseCycle | null {
  const times: number[] = [];
  for (const atMs of orderTimes) {
    const last = times[times.length - 1];
    if (last === undefined || atMs - last >= DAY_MS) times.push(atMs);
  }
  const last = times[times.length - 1];
  const gaps = times.slice(1).map((time, place) => time - (times[place] ?? time));
  if (last === undefined || gaps.length < FEWEST_GAPS) return null;
  gaps.sort((a, b) => a - b);
  const upper = gaps[gaps.length >> 1] ?? 0;
  const lower = gaps[(gaps.length - 1) >> 1] ?? 0;
  const days = Math.round((upper + lower) / 2 / DAY_MS);
  return { days, dueMs: last + days * DAY_MS, purchases: times.length };
}
