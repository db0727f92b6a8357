import type { PriceRow } from '../model/policy';
import { createPriceMemo } from './price-window';
import type { ShopIndex } from './shop-index';

/** The list price of one piece on a channel at a time (epoch ms). Where rows overlap the one that began last holds. */
export function priceAt(index: ShopIndex, sku: string, channel: string, atMs: number): PriceRow | null {
  let found: PriceRow | null = null;
  for (const row of index.productBySku.get(sku)?.prices ?? [])
    if (row.channel === channel && holds(row, atMs) && (found === null || begin(row) >= begin(found)))
      found = row;
  return found;
}

/** Today's list price on every channel that has one, in the shop's order of channels. */
export function listPrices(index: ShopIndex, sku: string, atMs: number): readonly PriceRow[] {
  return lists(index, { sku, quantity: 1, channel: null, currency: null }, null, atMs, () =>
    index.channels.flatMap((channel) => priceAt(index, sku, channel, atMs) ?? []),
  );
}

const lists = createPriceMemo<readonly PriceRow[]>();

/** All rows of a product (on one channel, or on all), oldest first. */
export function priceHistory(
  index: ShopIndex,
  sku: string,
  channel: string | null = null,
): readonly PriceRow[] {
  const rows = index.productBySku.get(sku)?.prices ?? [];
  return rows
    .filter((row) => channel === null || row.channel === channel)
    .sort((a, b) => begin(a) - begin(b));
}

/**
 * Whether a row is a limited price: it has a beginning and an end, and is lower than what held before or after it.
 * Such a price is what shops call a promotion price.
 */
export function isLimitedPrice(index: ShopIndex, sku: string, row: PriceRow): boolean {
  const { fromMs, untilMs } = row;
  if (fromMs === null || untilMs === null) return false;
  const around = [
    priceAt(index, sku, row.channel, fromMs - 1),
    priceAt(index, sku, row.channel, untilMs + 1),
  ];
  const others = around.filter((other) => other !== null && other.currency === row.currency);
  // An end at 23:59:59 leaves a gap of a second before the next row; the row behind the gap counts.
  const later = priceAt(index, sku, row.channel, untilMs + GAP_MS);
  if (later !== null && later.currency === row.currency) others.push(later);
  return others.length > 0 && others.every((other) => other !== null && other.priceMinor > row.priceMinor);
}

/** Ends are written to the second, minute or day; within this the next price has begun. In ms. */
export const GAP_MS = 60_000;

const holds = (row: PriceRow, atMs: number): boolean =>
  (row.fromMs === null || row.fromMs <= atMs) && (row.untilMs === null || atMs <= row.untilMs);

const begin = (row: PriceRow): number => row.fromMs ?? Number.NEGATIVE_INFINITY;
