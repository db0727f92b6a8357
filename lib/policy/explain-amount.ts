import { minorDigits } from '../model/money';
import type { PriceRow, Promotion } from '../model/policy';
import { isValidAt, type Offer, type OfferQuery, offersAmong, qualifies } from './offers';
import { listPrices, priceHistory } from './price-book';
import { createPriceMemo } from './price-window';
import type { ShopIndex } from './shop-index';

/** Where an amount somebody said comes from. */
export interface Explanation {
  readonly source: 'list' | 'offer' | 'combination' | 'fee' | 'history' | 'expired-offer';
  readonly channel: string;
  /** The offer's main promotion; null for list prices. */
  readonly promotion: Promotion | null;
  /** Whether it holds at the time asked for; `history` and `expired-offer` never do. */
  readonly validAt: boolean;
  /** Whether this customer qualifies; of an unknown customer it is only true of what is open to all. */
  readonly qualifies: boolean;
}

interface Candidate extends Explanation {
  readonly unitMinor: number;
  readonly totalMinor: number;
  readonly currency: string;
}

const SOURCES: readonly Explanation['source'][] = [
  'list',
  'offer',
  'combination',
  'fee',
  'history',
  'expired-offer',
];

/**
 * Explains an amount (minor units of the shop's currency) said for `quantity` pieces of a product: the price of one
 * or of all. Whole units stand for prices with decimals beside them (€44 for €44.10). Offers for which this
 * customer does not qualify explain it too. Null: nothing in the price book does.
 * @param currency of the amount; null: as said in this shop.
 */
export function explainAmount(
  index: ShopIndex,
  sku: string,
  amountMinor: number,
  quantity: number,
  query: Omit<OfferQuery, 'quantity'>,
  currency: string | null = null,
): Explanation | null {
  const wanted = currency ?? index.policy.shop.currency;
  const { channel: asked, profile, atMs } = query;
  const question = { sku, quantity, channel: asked, currency: wanted };
  const explanations = kept(index, question, profile, atMs, () =>
    byAmount(lookUp(index, sku, quantity, query).filter((one) => one.currency === wanted)),
  );
  return explanations.get(amountMinor) ?? null;
}

/** The best explanation of each amount that may be said. */
function byAmount(candidates: readonly Candidate[]): ReadonlyMap<number, Explanation> {
  const best = new Map<number, Candidate>();
  for (const one of candidates)
    for (const price of [one.totalMinor, one.unitMinor])
      for (const amount of saidFor(price, one.currency)) {
        const known = best.get(amount);
        if (known === undefined || rank(one) < rank(known)) best.set(amount, one);
      }
  return best;
}

/** What explains best comes first; of two alike the one this customer may have. */
const rank = (one: Candidate): number => SOURCES.indexOf(one.source) * 2 + (one.qualifies ? 0 : 1);

const kept = createPriceMemo<ReadonlyMap<number, Explanation>>();

function lookUp(
  index: ShopIndex,
  sku: string,
  quantity: number,
  { atMs, channel, profile }: Omit<OfferQuery, 'quantity'>,
): readonly Candidate[] {
  const { currency } = index.policy.shop;
  const channels = channel === null ? index.channels : [channel];
  const ofRow = (row: PriceRow, source: 'list' | 'history'): Candidate => ({
    source,
    channel: row.channel,
    promotion: null,
    validAt: source === 'list',
    qualifies: true,
    unitMinor: row.priceMinor,
    totalMinor: row.priceMinor * quantity,
    currency: row.currency,
  });
  const ofOffer = (offer: Offer, source: 'offer' | 'combination' | 'expired-offer', count: number) => ({
    source,
    channel: offer.channel,
    promotion: offer.promotion,
    validAt: source !== 'expired-offer',
    qualifies: offer.promotions.every((one) => qualifies(one.audience, profile)),
    unitMinor: offer.unitPriceMinor,
    // The offer of one piece is also said for several: 立减10元 may be meant of each.
    totalMinor: count === quantity ? offer.totalMinor : offer.unitPriceMinor * quantity,
    currency: offer.currency,
  });

  const lists = listPrices(index, sku, atMs).filter((row) => channels.includes(row.channel));
  const valid: Candidate[] = lists.map((row) => ofRow(row, 'list'));
  const over: Candidate[] = channels.flatMap((one) =>
    priceHistory(index, sku, one).map((row) => ofRow(row, 'history')),
  );
  const { promotions } = index.policy;
  for (const count of new Set([1, quantity])) {
    const holding = promotions.filter((one) => isValidAt(one, atMs));
    for (const offer of offersAmong(index, sku, { channel, atMs, quantity: count }, holding))
      valid.push(ofOffer(offer, offer.promotions.length > 1 ? 'combination' : 'offer', count));
    for (const one of promotions.filter((other) => !isValidAt(other, atMs)))
      for (const offer of offersAmong(index, sku, { channel, atMs: one.fromMs, quantity: count }, [one]))
        over.push(ofOffer(offer, 'expired-offer', count));
  }
  const fees = index.productBySku.get(sku)?.fees ?? [];
  const withFee = fees.flatMap(({ amountMinor }) => [
    ...channels.map((one) => ({
      source: 'fee' as const,
      channel: one,
      promotion: null,
      validAt: true,
      qualifies: true,
      unitMinor: amountMinor,
      totalMinor: amountMinor,
      currency,
    })),
    ...valid.map((one) => ({
      ...one,
      source: 'fee' as const,
      unitMinor: one.unitMinor + amountMinor,
      totalMinor: one.totalMinor + amountMinor,
    })),
  ]);
  return [...valid, ...withFee, ...over];
}

/** The amounts in which a price is said: itself, or whole units beside it in place of its decimals. */
function saidFor(price: number, currency: string): readonly number[] {
  const unit = 10 ** minorDigits(currency);
  const whole = Math.floor(price / unit) * unit;
  return price === whole ? [price] : [price, whole, whole + unit];
}
