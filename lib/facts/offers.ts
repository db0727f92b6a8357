import type { Profile } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import { isOffer, type Ledger, type SaidQuote, sameProduct } from './ledger';
import type { MessageFacts } from './message-facts';
import type { Quote } from './quotes';

/** The product a draft speaks of: named in it, else under discussion, else the only one the customer buys. */
export function productOf(draft: MessageFacts, ledger: Ledger, profile: Profile | null): string | null {
  const named = draft.sku ?? ledger.sku;
  if (named !== null) return named;
  const { shop } = draft;
  const last = profile?.purchases.at(-1)?.sku ?? null;
  if (last !== null && (shop === null || shop.productBySku.has(last))) return last;
  return shop?.policy.products?.length === 1 ? (shop.policy.products[0]?.sku ?? null) : null;
}

/** A price the draft offers here, of one piece, with the words it rests on. */
export interface DraftOffer {
  readonly unitMinor: number;
  readonly quantity: number;
  readonly sku: string | null;
  readonly span: Quote;
  /** Follows from a discount on the last quote instead of being said. */
  readonly derived: boolean;
}

/** A lone number counts as a price when it is of the size of known ones: 0.4 to 2.5 of the list or last price. */
const PLAUSIBLE_LOW = 0.4;
const PLAUSIBLE_HIGH = 2.5;

/**
 * Prices the draft offers for this chat's product: what is said as a price now (not the list, past or
 * declined ones), and what a discount makes of the last quote. Prices of other named channels are left out
 * unless `channels` is given.
 */
export function draftOffers(
  draft: MessageFacts,
  ledger: Ledger,
  profile: Profile | null,
  hereChannel: string | null,
): readonly DraftOffer[] {
  if (draft.quotes.length === 0 && draft.discounts.length === 0) return NONE;
  const product = productOf(draft, ledger, profile);
  const offers: DraftOffer[] = [];
  for (const quote of draft.quotes) {
    if (quote.past || quote.disowned || quote.otherUnit || quote.role === 'list') continue;
    if (quote.channel !== null && quote.channel !== hereChannel) continue;
    const sku = quote.sku ?? product;
    if (!quote.certain && !isPlausible(quote.unitMinor, sku, ledger, draft.shop)) continue;
    offers.push({ unitMinor: quote.unitMinor, quantity: quote.quantity, sku, span: quote, derived: false });
  }
  if (offers.length > 0) return offers;
  const base = ledger.lastQuote(product);
  for (const discount of draft.discounts) {
    if (discount.disowned || base === null || discount.kind === 'threshold') continue;
    const unitMinor =
      discount.kind === 'rate'
        ? Math.round(base.unitMinor * (1 - discount.value))
        : base.unitMinor - discount.value;
    if (unitMinor > 0 && unitMinor < base.unitMinor)
      offers.push({
        unitMinor,
        quantity: 1,
        sku: base.sku ?? product,
        span: { ...base, start: discount.start, end: discount.end, unitMinor, amountMinor: unitMinor },
        derived: true,
      });
  }
  return offers;
}

const NONE: readonly DraftOffer[] = [];

function isPlausible(unitMinor: number, sku: string | null, ledger: Ledger, shop: ShopIndex | null): boolean {
  const known: number[] = [];
  const last = ledger.lastQuote(sku);
  if (last !== null) known.push(last.unitMinor);
  if (shop !== null && sku !== null)
    for (const row of shop.productBySku.get(sku)?.prices ?? []) known.push(row.priceMinor);
  return known.some((price) => unitMinor >= price * PLAUSIBLE_LOW && unitMinor <= price * PLAUSIBLE_HIGH);
}

/** Agent's own offers of `sku` in this chat, oldest first. */
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
