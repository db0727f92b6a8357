import { saysFigure } from './book-offers';
import { type Ledger, type SaidQuote, sameProduct } from './ledger';
import type { MessageFacts } from './message-facts';
import { type DraftOffer, discountedUnit, sameSize } from './offers';
import { askedSince } from './price-talk';

/** A quote binds the chat for so long; then prices may have moved without a word. In ms. */
export const BINDS_MS = 7 * 24 * 3_600_000;
/** Amounts this near are one price, rounded. Part of the amount. */
export const ROUNDING = 0.005;

/** A lower price after 能便宜点吗 is the answer, unless nothing lower was said to exist. */
export const isAnswerToAsk = (ledger: Ledger, last: SaidQuote, offer: DraftOffer): boolean =>
  offer.unitMinor < last.unitMinor && askedSince(ledger, last.said.ordinal);

/** Same size and currency, still binding; for more pieces only a higher price of one contradicts. */
export function isComparable(quote: SaidQuote, offer: DraftOffer, nowMs: number): boolean {
  if (quote.currency !== offer.currency || !sameSize(quote, offer)) return false;
  if (quote.sku !== null && offer.sku !== null && quote.sku !== offer.sku) return false;
  if (nowMs - (quote.said.atMs ?? nowMs) > BINDS_MS) return false;
  if (quote.quantity === offer.quantity) return true;
  return offer.quantity > quote.quantity && offer.unitMinor > quote.unitMinor;
}

export const isSame = (quote: { unitMinor: number }, offer: { unitMinor: number }): boolean =>
  Math.abs(quote.unitMinor - offer.unitMinor) <= ROUNDING * quote.unitMinor;

/** Whether the shop named this price of the product before, whatever for: it can surprise nobody. */
export const wasNamed = (ledger: Ledger, offer: DraftOffer): boolean =>
  ledger.quotes.some(
    (quote) =>
      !quote.past &&
      quote.currency === offer.currency &&
      sameProduct(quote.sku, offer.sku) &&
      sameSize(quote, offer) &&
      isSame(quote, offer),
  );

/** The old price stands in the draft too: both are shown openly. */
export const isNamedInDraft = (draft: MessageFacts, last: SaidQuote): boolean =>
  saysFigure(draft.reading.text, last.unitMinor, last.currency) ||
  saysFigure(draft.reading.text, last.amountMinor, last.currency);

/** A reduction the shop spoke of before leads from the old price to the new one. */
export const wasAnnounced = (ledger: Ledger, last: SaidQuote, offer: DraftOffer): boolean =>
  ledger.discounts.some(
    (discount) =>
      discountedUnit(last.unitMinor, discount) === offer.unitMinor ||
      discountedUnit(last.amountMinor, discount) === offer.amountMinor ||
      (discount.kind === 'threshold' &&
        Math.abs(offer.unitMinor * offer.quantity + discount.value - last.unitMinor * offer.quantity) <= 1),
  );
