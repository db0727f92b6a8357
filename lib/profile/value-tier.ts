import type { Profile } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import { DAY_MS } from './purchases';

export const VALUE_TIERS = ['new', 'once', 'returning', 'core', 'resting'] as const;
/** How much of the shop's care a customer has earned by coming back; says where time is well spent, and rates nobody. */
export type ValueTier = (typeof VALUE_TIERS)[number];

/** The tier with all it rests on, so that the reason can be said in one line. */
export interface TierGuess {
  readonly tier: ValueTier;
  readonly orders: number;
  /** Of orders in the latest currency, minor units. */
  readonly totalMinor: number;
  readonly currency: string | null;
  /** Since the last order; null: there is none. */
  readonly daysAgo: number | null;
  /** Whether the orders are large beside the shop's prices. */
  readonly isLarge: boolean;
}

/** Orders that make a core customer; with large ones two are enough. */
const CORE_ORDERS = 3;
const CORE_LARGE_ORDERS = 2;
/** An average order of this many usual pieces is large. */
const LARGE_PIECES = 3;
/** Without an order for so long a customer of several orders rests. */
const REST_DAYS = 365;

/** The tier that repeat purchases and the size of orders speak for. */
export function valueTierOf(profile: Profile, index: ShopIndex | null, nowMs: number): TierGuess {
  const { purchases } = profile;
  const last = purchases[purchases.length - 1];
  if (last === undefined)
    return { tier: 'new', orders: 0, totalMinor: 0, currency: null, daysAgo: null, isLarge: false };
  let orders = 0;
  let beforeMs: number | null = null;
  let totalMinor = 0;
  for (const { atMs, unitPriceMinor, quantity, currency } of purchases) {
    // Purchases within a day are one order.
    if (beforeMs === null || atMs - beforeMs >= DAY_MS) orders += 1;
    beforeMs = atMs;
    if (currency === last.currency) totalMinor += Math.round(unitPriceMinor * quantity);
  }
  const usual = usualPrice(index, last.currency);
  const isLarge = usual !== null && totalMinor / orders >= LARGE_PIECES * usual;
  const daysAgo = Math.max(0, Math.floor((nowMs - last.atMs) / DAY_MS));
  const facts = { orders, totalMinor, currency: last.currency, daysAgo, isLarge };
  if (orders > 1 && daysAgo > REST_DAYS) return { tier: 'resting', ...facts };
  if (orders >= CORE_ORDERS || (orders >= CORE_LARGE_ORDERS && isLarge)) return { tier: 'core', ...facts };
  return { tier: orders > 1 ? 'returning' : 'once', ...facts };
}

/** The middle price of one piece in the price book; null: it has none in that currency. */
function usualPrice(index: ShopIndex | null, currency: string): number | null {
  const prices = (index?.policy.products ?? [])
    .flatMap(({ prices: rows }) => rows.slice(-1))
    .filter((row) => row.currency === currency)
    .map(({ priceMinor }) => priceMinor)
    .sort((a, b) => a - b);
  return prices[prices.length >> 1] ?? null;
}
