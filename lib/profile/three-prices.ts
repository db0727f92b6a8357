import type { ConsoleContext } from '../model/conversation';
import type { Profile, Purchase } from '../model/customer';
import type { PriceRow, Promotion } from '../model/policy';
import { bestOffer, isValidAt, type Offer, offersAmong } from '../policy/offers';
import { isLimitedPrice, priceAt } from '../policy/price-book';
import { hereChannel, type ShopIndex, storeChannel } from '../policy/shop-index';
import { lastPurchase } from './purchases';

/** One price with its owner: who asks or asked it, where, since and until when. Minor units, epoch ms. */
export interface OwnedPrice {
  readonly amountMinor: number;
  readonly currency: string;
  readonly channel: string;
  /** When it was paid, or the time asked for. */
  readonly atMs: number;
  /** Why it is what it is; `limited` is a price row with both ends, lower than its neighbours. */
  readonly kind: 'list' | 'limited' | 'offer' | 'unknown';
  /** The offer's main promotion; null when the kind is another. */
  readonly promotion: Promotion | null;
  /** Whether other promotions are in it too. */
  readonly isCombined: boolean;
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  /** The offer's condition in the shop's words. */
  readonly condition: string | null;
}

export interface LastPaid extends OwnedPrice {
  readonly purchase: Purchase;
}

export interface ThreePrices {
  /** What this customer paid for one piece last time; null: not recorded. */
  readonly lastPaid: LastPaid | null;
  /** The list price in the main public store. */
  readonly store: OwnedPrice | null;
  /** The best this customer may have in this chat: an offer, else the list price where orders are placed from here. */
  readonly here: OwnedPrice | null;
}

/** The three prices a customer compares: last time, in the store, here. Each with its owner, so that none is mixed up. */
export function threePrices(
  index: ShopIndex,
  profile: Profile | null,
  sku: string,
  console: ConsoleContext,
  nowMs: number,
): ThreePrices {
  const store = storeChannel(index);
  const here = hereChannel(index, console);
  const purchase = profile === null ? null : lastPurchase(profile, sku, index);
  return {
    lastPaid: purchase === null ? null : paid(index, purchase, sku),
    store: store === null ? null : listPrice(index, sku, store, nowMs),
    here: here === null ? null : priceHere(index, profile, sku, here, store, nowMs),
  };
}

/** In the store itself "here" is only worth a word when this customer has an offer. */
function priceHere(
  index: ShopIndex,
  profile: Profile | null,
  sku: string,
  channel: string,
  store: string | null,
  nowMs: number,
): OwnedPrice | null {
  const offer = bestOffer(index, sku, { profile, channel, atMs: nowMs, quantity: 1 });
  if (offer !== null) return ofOffer(offer, nowMs);
  return channel === store ? null : listPrice(index, sku, channel, nowMs);
}

/** The list price on one channel, with its owner; null: it has none then. */
export function listPrice(index: ShopIndex, sku: string, channel: string, atMs: number): OwnedPrice | null {
  const row = priceAt(index, sku, channel, atMs);
  return row === null ? null : ofRow(index, sku, row, atMs);
}

/** What was paid, with the reason the price book gives for it then. */
function paid(index: ShopIndex, purchase: Purchase, sku: string): LastPaid {
  const { atMs, channel, currency, unitPriceMinor: amountMinor } = purchase;
  const row = priceAt(index, sku, channel, atMs);
  if (row !== null && row.priceMinor === amountMinor && row.currency === currency)
    return { ...ofRow(index, sku, row, atMs), purchase };
  const holding = index.policy.promotions.filter((one) => isValidAt(one, atMs));
  const offer = offersAmong(index, sku, { channel, atMs, quantity: purchase.quantity }, holding).find(
    (one) => one.unitPriceMinor === amountMinor && one.currency === currency,
  );
  if (offer !== undefined) return { ...ofOffer(offer, atMs), purchase };
  return {
    amountMinor,
    currency,
    channel,
    atMs,
    kind: 'unknown',
    promotion: null,
    isCombined: false,
    fromMs: null,
    untilMs: null,
    condition: null,
    purchase,
  };
}

const ofRow = (index: ShopIndex, sku: string, row: PriceRow, atMs: number): OwnedPrice => ({
  amountMinor: row.priceMinor,
  currency: row.currency,
  channel: row.channel,
  atMs,
  kind: isLimitedPrice(index, sku, row) ? 'limited' : 'list',
  promotion: null,
  isCombined: false,
  fromMs: row.fromMs,
  untilMs: row.untilMs,
  condition: null,
});

const ofOffer = (offer: Offer, atMs: number): OwnedPrice => ({
  amountMinor: offer.unitPriceMinor,
  currency: offer.currency,
  channel: offer.channel,
  atMs,
  kind: 'offer',
  promotion: offer.promotion,
  isCombined: offer.promotions.length > 1,
  fromMs: offer.fromMs,
  untilMs: offer.untilMs,
  condition: offer.conditions,
});
