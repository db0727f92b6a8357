import type { Profile } from '../model/customer';
import { priceAt } from '../policy/price-book';
import { namedSize } from '../policy/product-sizes';
import type { ShopIndex } from '../policy/shop-index';
import type { Span } from '../text/span';
import { isOffer, type Ledger, type SaidQuote, sameProduct } from './ledger';
import type { MessageFacts } from './message-facts';
import { countIn, skuOfSize } from './quote-parts';
import type { Discount, Quote } from './quotes';

/** The product a draft speaks of: named in it, else under discussion, else the one the customer bought last or the only one. */
export function productOf(draft: MessageFacts, ledger: Ledger, profile: Profile | null): string | null {
  if (draft.sku !== null) return draft.sku;
  const { shop } = draft;
  const context = ledger.sku ?? lastBought(profile, shop) ?? onlyProduct(shop);
  if (shop === null || context === null) return context;
  for (let at = ledger.customerTurn.length - 1; at >= 0; at--) {
    const asked = shop.findSizes(ledger.customerTurn[at]?.reading.text ?? '', context).at(-1);
    if (asked !== undefined) return asked.id;
  }
  const sizes = new Set(shop.findSizes(draft.reading.text, context).map((size) => size.id));
  return sizes.size === 1 ? ([...sizes][0] ?? context) : context;
}

function lastBought(profile: Profile | null, shop: ShopIndex | null): string | null {
  const sku = profile?.purchases.at(-1)?.sku ?? null;
  return sku !== null && (shop === null || shop.productBySku.has(sku)) ? sku : null;
}

const onlyProduct = (shop: ShopIndex | null): string | null =>
  shop?.policy.products?.length === 1 ? (shop.policy.products[0]?.sku ?? null) : null;

/** A price the draft offers, of one piece, with the words it rests on. */
export interface DraftOffer {
  readonly unitMinor: number;
  readonly amountMinor: number;
  readonly quantity: number;
  readonly currency: string;
  readonly sku: string | null;
  readonly size: string | null;
  readonly channel: string | null;
  readonly span: Span;
  /** Follows from a discount on the last quote instead of being said. */
  readonly derived: boolean;
}

/** An amount counts as a price of the product when it is of the size of known ones. */
const PLAUSIBLE_LOW = 0.4;
const PLAUSIBLE_HIGH = 2.5;

/**
 * Prices the draft offers for this chat's product: what is said as a price now (not the list, past or
 * declined ones, not what carrying or a sum costs), else what a discount makes of the last price. Prices of
 * another named channel are left out; `hereChannel` undefined keeps them. `atMs`: when the draft would be sent.
 */
export function draftOffers(
  draft: MessageFacts,
  ledger: Ledger,
  profile: Profile | null,
  hereChannel: string | null | undefined,
  atMs: number,
): readonly DraftOffer[] {
  if (draft.quotes.length === 0 && draft.discounts.length === 0) return NONE;
  const product = productOf(draft, ledger, profile);
  const offers: DraftOffer[] = [];
  for (const quote of draft.quotes) {
    if (quote.past || quote.disowned || quote.otherUnit || quote.role === 'list') continue;
    if (hereChannel !== undefined && quote.channel !== null && quote.channel !== hereChannel) continue;
    const sku = productOfQuote(quote, product, draft.shop);
    if (sku === undefined || isOfSomethingElse(quote, ledger)) continue;
    const known = knownPrices(sku, ledger, draft.shop, quote.currency);
    const quantity = quantityOf(quote, known, ledger);
    const unitMinor = Math.round(quote.amountMinor / quantity);
    if (known.length === 0 ? !quote.certain : !isPlausible(unitMinor, known)) continue;
    const { amountMinor, currency, size, channel } = quote;
    offers.push({
      unitMinor,
      amountMinor,
      quantity,
      currency,
      sku,
      size,
      channel,
      span: { start: quote.start, end: quote.end },
      derived: false,
    });
  }
  if (offers.length > 0) return offers;
  return derivedOffers(draft, ledger, product, hereChannel ?? null, atMs);
}

const NONE: readonly DraftOffer[] = [];

/** What a discount leaves of the list price beside it, else of the last quote, else of the list price here. */
function derivedOffers(
  draft: MessageFacts,
  ledger: Ledger,
  product: string | null,
  hereChannel: string | null,
  atMs: number,
): readonly DraftOffer[] {
  if (draft.discounts.length === 0) return NONE;
  const base =
    draft.quotes.find((quote) => quote.role === 'list' && !quote.past && !quote.disowned) ??
    ledger.lastQuote(product) ??
    listPrice(draft.shop, product, hereChannel, atMs);
  if (base === null) return NONE;
  return draft.discounts.flatMap((discount): DraftOffer[] => {
    const unitMinor = discountedUnit(base.unitMinor, discount);
    if (discount.disowned || unitMinor === null) return [];
    const { currency } = base;
    const span = { start: discount.start, end: discount.end };
    return [
      {
        unitMinor,
        amountMinor: unitMinor,
        quantity: 1,
        currency,
        sku: base.sku ?? product,
        size: base.size,
        channel: null,
        span,
        derived: true,
      },
    ];
  });
}

/** What `discount` leaves of a price; null: it depends on the order, or leaves nothing. */
export function discountedUnit(unitMinor: number, discount: Discount): number | null {
  if (discount.kind === 'threshold') return null;
  const left =
    discount.kind === 'rate' ? Math.round(unitMinor * (1 - discount.value)) : unitMinor - discount.value;
  return left > 0 && left < unitMinor ? left : null;
}

function listPrice(shop: ShopIndex | null, sku: string | null, channel: string | null, atMs: number) {
  if (shop === null || sku === null || channel === null) return null;
  const row = priceAt(shop, sku, channel, atMs);
  return row === null ? null : { unitMinor: row.priceMinor, currency: row.currency, sku, size: null };
}

/** The sku a quote is for; undefined: a size in which the shop does not sell the product. */
function productOfQuote(
  quote: Quote,
  product: string | null,
  shop: ShopIndex | null,
): string | null | undefined {
  if (quote.sku !== null || product === null || shop === null || quote.size === null)
    return quote.sku ?? product;
  const sized = skuOfSize(shop, product, quote.size);
  if (sized !== product) return sized;
  const known = shop.productBySku.get(product);
  const size = known === undefined ? null : namedSize(known).size;
  return size === null || size === quote.size || !/\d/.test(quote.size) ? product : undefined;
}

/** An amount already said for carriage or a sum, named again. */
const isOfSomethingElse = (quote: Quote, ledger: Ledger): boolean =>
  ledger.quotes.some((other) => other.otherUnit && other.amountMinor === quote.amountMinor);

/** Prices of one piece known for a product: those of the price book, without one the last in this chat. */
function knownPrices(
  sku: string | null,
  ledger: Ledger,
  shop: ShopIndex | null,
  currency: string,
): readonly number[] {
  const rows = (sku === null ? undefined : shop?.productBySku.get(sku)?.prices) ?? [];
  const known = rows.flatMap((row) => (row.currency === currency ? [row.priceMinor] : []));
  if (known.length > 0) return known;
  const last = ledger.lastQuote(sku);
  return last !== null && last.currency === currency ? [last.unitMinor] : known;
}

const isPlausible = (unitMinor: number, known: readonly number[]): boolean =>
  known.some((price) => unitMinor >= price * PLAUSIBLE_LOW && unitMinor <= price * PLAUSIBLE_HIGH);

/** From this much above every known price an amount without a count is for the pieces the customer asked about. */
const TOTAL_ABOVE = 1.5;

function quantityOf(quote: Quote, known: readonly number[], ledger: Ledger): number {
  if (quote.quantity > 1 || quote.per !== null || known.length === 0) return quote.quantity;
  if (quote.amountMinor < TOTAL_ABOVE * Math.max(...known)) return 1;
  const total = ledger.quotes.findLast((other) => other.amountMinor === quote.amountMinor);
  if (total !== undefined) return total.quantity;
  const last = ledger.customerTurn.findLast((facts) => countIn(facts.reading.text) !== null);
  return last === undefined ? 1 : (countIn(last.reading.text) ?? 1);
}

/** Shop's own offers of `sku` in this chat, oldest first. */
export const offersSaid = (
  ledger: Ledger,
  sku: string | null,
  hereChannel: string | null,
): readonly SaidQuote[] =>
  ledger.quotes.filter(
    (quote) =>
      isOffer(quote) &&
      sameProduct(quote.sku, sku) &&
      (quote.channel === null || quote.channel === hereChannel),
  );

/** Whether two prices are of one size, as far as the words tell. */
export const sameSize = (a: { size: string | null }, b: { size: string | null }): boolean =>
  a.size === null || b.size === null || a.size === b.size;

/** A number said of another seller is an argument, no bid. */
const ELSEWHERE =
  /别家|别的店|其他店|人家|somewhere else|elsewhere|other (?:shop|store|place|site)|competitor/;
const BIDS = /[?？]|行|可以|能|吗|卖|成交|can|could|would|deal|take|how about|what about/i;

/** Whether the customer asked for a better price after message `ordinal`: in words, by the price paid before, or by a bid. */
export function askedSince(ledger: Ledger, ordinal: number): boolean {
  return (ledger.discountAsk?.ordinal ?? -1) > ordinal || namedPriceSince(ledger, ordinal);
}

/** Whether the customer named a price of their own after message `ordinal`: the one paid before, or a bid. */
export function namedPriceSince(ledger: Ledger, ordinal: number): boolean {
  return ledger.customerQuotes.some((quote) => {
    if (quote.said.ordinal <= ordinal) return false;
    if (quote.past) return true;
    const last = ledger.quotes.findLast((own) => isOffer(own) && own.said.ordinal < quote.said.ordinal);
    const { words } = quote.said;
    return (
      last !== undefined && quote.unitMinor < last.unitMinor && BIDS.test(words) && !ELSEWHERE.test(words)
    );
  });
}
