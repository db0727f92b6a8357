import type { PriceRow, Product, Promotion } from '../model/policy';
import { isValidAt, offersAmong } from './offers';
import { priceAt, priceHistory } from './price-book';
import type { ShopIndex } from './shop-index';

/** A promotion that runs now for a product on a channel, and what one piece costs by it. */
export interface RunningOffer {
  readonly promotion: Promotion;
  /** Null: one piece alone does not reach its threshold, or it is no lower than the list price. */
  readonly unitPriceMinor: number | null;
}

/** What holds for a product on a channel at a moment, and by which rows. */
export interface InForce {
  readonly product: Product;
  readonly channel: string;
  /** Null: rows exist for this channel, none holds now. */
  readonly row: PriceRow | null;
  /** How many rows held at once: the one that began last was taken. */
  readonly rivals: number;
  /** The row that will hold next. */
  readonly next: PriceRow | null;
  readonly offers: readonly RunningOffer[];
}

/** Every product on every channel that has, or had, a price or an offer for it. */
export function inForce(index: ShopIndex, atMs: number): readonly InForce[] {
  return (index.policy.products ?? []).flatMap((product) =>
    index.channels.flatMap((channel): InForce[] => {
      const rows = priceHistory(index, product.sku, channel);
      const offers = index.policy.promotions
        .filter((one) => isValidAt(one, atMs) && covers(one, product.sku, channel))
        .map((promotion) => ({
          promotion,
          unitPriceMinor: unitPrice(index, product.sku, channel, promotion, atMs),
        }));
      if (rows.length === 0 && offers.length === 0) return [];
      return [
        {
          product,
          channel,
          row: priceAt(index, product.sku, channel, atMs),
          rivals: rows.filter((row) => (row.fromMs ?? atMs) <= atMs && (row.untilMs ?? atMs) >= atMs).length,
          next: rows.find((row) => row.fromMs !== null && row.fromMs > atMs) ?? null,
          offers,
        },
      ];
    }),
  );
}

const covers = ({ skus, channels }: Promotion, sku: string, channel: string): boolean =>
  (skus === 'all' || skus.includes(sku)) && (channels.length === 0 || channels.includes(channel));

const unitPrice = (index: ShopIndex, sku: string, channel: string, promotion: Promotion, atMs: number) =>
  offersAmong(index, sku, { channel, atMs, quantity: 1 }, [promotion])[0]?.unitPriceMinor ?? null;

/** Something in the policy that its owner should look at. */
export type Attention =
  | { readonly kind: 'promotion-ends'; readonly name: string; readonly atMs: number }
  | { readonly kind: 'price-ends'; readonly name: string; readonly channel: string; readonly atMs: number }
  | { readonly kind: 'price-gap'; readonly name: string; readonly channel: string }
  | { readonly kind: 'below-floor'; readonly name: string; readonly product: string }
  | { readonly kind: 'ends-first'; readonly name: string }
  | { readonly kind: 'unknown-brand'; readonly name: string; readonly brand: string }
  | { readonly kind: 'unknown-sku'; readonly name: string; readonly sku: string }
  | { readonly kind: 'no-payee' }
  | { readonly kind: 'no-address'; readonly name: string };

/** Whatever ends within this is about to end. */
export const SOON_MS = 7 * 86_400_000;

/** What ends soon, has a hole, or names what is not there. What ends soon stands first, the nearest before. */
export function attentionTo(index: ShopIndex, atMs: number): readonly Attention[] {
  const { policy } = index;
  const isSoon = (ms: number | null): ms is number => ms !== null && ms >= atMs && ms - atMs <= SOON_MS;
  const ending: Extract<Attention, { atMs: number }>[] = policy.promotions
    .filter((one) => isSoon(one.untilMs))
    .map(({ name, untilMs }) => ({ kind: 'promotion-ends', name, atMs: untilMs }));
  const rest: Attention[] = [];
  const brands = new Set(policy.brands.map(({ id }) => id));
  for (const { product, channel, row, next, offers } of inForce(index, atMs)) {
    const { name } = product;
    if (row === null && offers.every(({ unitPriceMinor }) => unitPriceMinor === null))
      rest.push({ kind: 'price-gap', name, channel });
    else if (row !== null && isSoon(row.untilMs) && !followsOn(index, product.sku, row, next))
      ending.push({ kind: 'price-ends', name, channel, atMs: row.untilMs });
    for (const { promotion, unitPriceMinor } of offers)
      if (product.floorMinor !== null && unitPriceMinor !== null && unitPriceMinor < product.floorMinor)
        rest.push({ kind: 'below-floor', name: promotion.name, product: name });
  }
  for (const { name, fromMs, untilMs, skus } of policy.promotions) {
    if (untilMs < fromMs) rest.push({ kind: 'ends-first', name });
    for (const sku of skus === 'all' ? [] : skus)
      if (!index.productBySku.has(sku)) rest.push({ kind: 'unknown-sku', name, sku });
  }
  for (const { name, brand, prices } of policy.products ?? []) {
    if (!brands.has(brand)) rest.push({ kind: 'unknown-brand', name, brand });
    if (prices.some(({ fromMs, untilMs }) => fromMs !== null && untilMs !== null && untilMs < fromMs))
      rest.push({ kind: 'ends-first', name });
  }
  for (const { name, brand, urls } of policy.shops) {
    if (!brands.has(brand)) rest.push({ kind: 'unknown-brand', name, brand });
    if (urls.length === 0) rest.push({ kind: 'no-address', name });
  }
  if ((policy.payments?.payees.length ?? 0) === 0) rest.push({ kind: 'no-payee' });
  return [...ending.sort((a, b) => a.atMs - b.atMs), ...rest];
}

/** Whether a price holds right behind a row's end. */
function followsOn(
  index: ShopIndex,
  sku: string,
  { channel, untilMs }: PriceRow,
  next: PriceRow | null,
): boolean {
  if (untilMs === null) return true;
  return next !== null || priceAt(index, sku, channel, untilMs + 1) !== null;
}
