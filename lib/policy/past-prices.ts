import type { PriceRow } from '../model/policy';
import { GAP_MS, priceAt, priceHistory } from './price-book';
import type { ShopIndex } from './shop-index';

const DAY_MS = 24 * 3_600_000;
/** A price counts as one of lately for so long; Directive 98/6/EC Art. 6a. */
const LATELY_MS = 30 * DAY_MS;
/** A raise so shortly before is made for the cut; Order 56 Art. 16: the lowest of the seven days before. */
const JUST_RAISED_MS = 7 * DAY_MS;

/** The prices that held in the last thirty days, on one channel or on all. */
export function pricesLately(
  shop: ShopIndex,
  sku: string,
  currency: string,
  nowMs: number,
  channel: string | null = null,
): readonly PriceRow[] {
  return priceHistory(shop, sku, channel).filter(
    (row) =>
      row.currency === currency &&
      (row.untilMs ?? nowMs) >= nowMs - LATELY_MS &&
      (row.fromMs ?? Number.NEGATIVE_INFINITY) <= nowMs,
  );
}

/** The lower price that held on a row's channel just before it, where the row is a week old at most; null: it is not new. */
export function raisedFrom(shop: ShopIndex, sku: string, row: PriceRow, nowMs: number): PriceRow | null {
  if (row.fromMs === null || nowMs - row.fromMs > JUST_RAISED_MS) return null;
  const before = priceAt(shop, sku, row.channel, row.fromMs - GAP_MS);
  return before !== null && before.priceMinor < row.priceMinor ? before : null;
}
