import type { Profile } from '../model/customer';
import { explainAmount } from '../policy/explain-amount';
import { priceAt } from '../policy/price-book';
import { isInside, type PriceWindow, priceWindow } from '../policy/price-window';
import { namedSize } from '../policy/product-sizes';
import type { ShopIndex } from '../policy/shop-index';
import type { Span } from '../text/span';
import { isOffer, type Ledger, type SaidQuote, sameProduct } from './ledger';
import type { MessageFacts } from './message-facts';
import { skuOfSize } from './quote-parts';
import type { Discount, Quote } from './quotes';

/** What was worked out for a draft: several rules ask the same on each key. `count` is the ledger's when it was. */
interface Worked {
  readonly draft: MessageFacts;
  readonly ledger: Ledger;
  readonly count: number;
  product?: string | null;
  readonly offers: Map<string | null | undefined, readonly DraftOffer[]>;
}

/** One draft is judged at a time. */
let inHand: Worked | null = null;

function workOf(draft: MessageFacts, ledger: Ledger): Worked {
  if (inHand?.draft !== draft || inHand.ledger !== ledger || inHand.count !== ledger.count)
    inHand = { draft, ledger, count: ledger.count, offers: new Map() };
  return inHand;
}

/** The product a draft speaks of: named in it, else under discussion, else the one the customer bought last or the only one. */
export function productOf(draft: MessageFacts, ledger: Ledger, profile: Profile | null): string | null {
  const work = workOf(draft, ledger);
  if (work.product === undefined) work.product = findProduct(draft, ledger, profile);
  return work.product;
}

function findProduct(draft: MessageFacts, ledger: Ledger, profile: Profile | null): string | null {
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
  const { offers } = workOf(draft, ledger);
  const known = offers.get(hereChannel) ?? findOffers(draft, ledger, profile, hereChannel, atMs);
  offers.set(hereChannel, known);
  return known;
}

function findOffers(
  draft: MessageFacts,
  ledger: Ledger,
  profile: Profile | null,
  hereChannel: string | null | undefined,
  atMs: number,
): readonly DraftOffer[] {
  const product = productOf(draft, ledger, profile);
  const offers: DraftOffer[] = [];
  for (const quote of draft.quotes) {
    if (!isPriceNow(quote)) continue;
    if (hereChannel !== undefined && quote.channel !== null && quote.channel !== hereChannel) continue;
    const sku = productOfQuote(quote, product, draft.shop);
    if (sku === undefined || isOfSomethingElse(quote, ledger)) continue;
    const known = knownPrices(sku, ledger, draft.shop, quote.currency);
    const quantity = quantityOf(quote, known, ledger);
    const unitMinor = Math.round(quote.amountMinor / quantity);
    if (known.length === 0 ? !quote.certain : !isPlausible(unitMinor, known)) continue;
    // 先看925的印记: near a price, and no price where nobody speaks of one.
    if (!quote.certain && quote.sku === null && quote.channel === null && !isOfPrices(draft, ledger))
      continue;
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
  if (offers.length > 0 || draft.quotes.some(isPriceNow)) return offers;
  return derivedOffers(draft, ledger, product, hereChannel ?? draft.shop?.channels[0] ?? null, atMs);
}

/** Whether prices are what the two talk of: asked for in the customer's turn, or named beside in the draft. */
const isOfPrices = (draft: MessageFacts, ledger: Ledger): boolean =>
  draft.quotes.some(({ certain }) => certain) ||
  draft.discounts.length > 0 ||
  draft.has('push.order') ||
  draft.has('price.grant') ||
  ledger.customerTurn.some(
    (facts) =>
      facts.has('price.ask') ||
      facts.has('price.ask-discount') ||
      facts.has('price.object') ||
      facts.quotes.length > 0,
  );

const NONE: readonly DraftOffer[] = [];

const isPriceNow = (quote: Quote): boolean =>
  !quote.past && !quote.disowned && !quote.otherUnit && quote.role !== 'list';

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

/** Whether `discount` makes `unitMinor` of one of `units`: each reduction ever spoken of may be meant of each price. */
export function leadsTo(unitMinor: number, discount: Discount, units: ReadonlySet<number>): boolean {
  // Of an amount taken off, one price alone can be meant.
  if (discount.kind === 'amount') {
    const before = unitMinor + discount.value;
    return units.has(before) && discountedUnit(before, discount) === unitMinor;
  }
  for (const before of units) if (discountedUnit(before, discount) === unitMinor) return true;
  return false;
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
  return ledger.customerTurn.findLast(({ counts }) => counts.length > 0)?.counts.at(-1) ?? 1;
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

/**
 * Whether an offer is surely of its product: the product was named, or the amount (or one quoted before) is a price
 * of its own in the book, or the one this customer paid. Else the customer's usual product is only a guess, and an
 * amount may be of anything.
 */
export function isTied(
  offer: Pick<DraftOffer, 'sku' | 'amountMinor' | 'unitMinor' | 'quantity' | 'currency'>,
  draft: MessageFacts,
  ledger: Ledger,
  profile: Profile | null,
  atMs: number,
): boolean {
  const { shop } = draft;
  const { sku } = offer;
  if (shop === null || sku === null || draft.sku !== null || ledger.sku !== null) return true;
  const isPaid = profile?.purchases.some((one) => one.sku === sku && one.unitPriceMinor === offer.unitMinor);
  if (isPaid === true) return true;
  const inBook = (amountMinor: number, quantity: number, currency: string): boolean =>
    explainAmount(shop, sku, amountMinor, quantity, { profile, channel: null, atMs }, currency)?.validAt ===
    true;
  if (inBook(offer.amountMinor, offer.quantity, offer.currency)) return true;
  return isTalkTied(
    ledger,
    shop,
    sku,
    atMs,
    (quote) => isOffer(quote) && inBook(quote.unitMinor, 1, quote.currency),
  );
}

interface TalkTie {
  readonly count: number;
  readonly shop: ShopIndex;
  readonly sku: string;
  readonly window: PriceWindow;
  readonly isTied: boolean;
}
const talkTies = new WeakMap<Ledger, TalkTie>();

/** Whether any price said before is of `sku`: looked up once a message, not once a key. */
function isTalkTied(
  ledger: Ledger,
  shop: ShopIndex,
  sku: string,
  atMs: number,
  isOfProduct: (quote: SaidQuote) => boolean,
): boolean {
  const known = talkTies.get(ledger);
  if (
    known?.count === ledger.count &&
    known.shop === shop &&
    known.sku === sku &&
    isInside(known.window, atMs)
  )
    return known.isTied;
  const isTied = ledger.quotes.some(isOfProduct);
  const window = priceWindow(shop, atMs);
  if (window !== null) talkTies.set(ledger, { count: ledger.count, shop, sku, window, isTied });
  return isTied;
}

/** Code units between an amount and the words that grant it: 给您98, 98给您吧, I can do it for $30. */
const GRANT_BEFORE = 12;
const GRANT_AFTER = 4;

/** Whether an offer is granted to this customer in words that touch it. */
export const isGranted = (draft: MessageFacts, { span }: DraftOffer): boolean =>
  draft
    .said('price.grant')
    .some(
      (hit) =>
        (hit.end <= span.start && span.start - hit.end <= GRANT_BEFORE) ||
        (hit.start >= span.end && hit.start - span.end <= GRANT_AFTER),
    );
