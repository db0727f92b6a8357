import type { Topic } from '../model/open-conversation';
import { isOffer, type Ledger, type SaidQuote } from './ledger';

/** A number said of another seller is an argument, no bid. */
const ELSEWHERE =
  /别家|别的店|其他店|人家|somewhere else|elsewhere|other (?:shop|store|place|site)|competitor/;
const BIDS = /[?？]|行|可以|能|吗|卖|成交|can|could|would|deal|take|how about|what about/i;

/**
 * Whether the customer asked for a better price after message `ordinal`: in words, by the price paid before, or by a
 * bid. Who was told there that somebody would be asked for one is still waiting for the answer.
 */
export function askedSince(ledger: Ledger, ordinal: number): boolean {
  return (
    (ledger.discountAsk?.ordinal ?? -1) > ordinal ||
    (ledger.priceDeferred?.ordinal ?? -1) >= ordinal ||
    namedPriceSince(ledger, ordinal)
  );
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

/** The longest words of assent between two prices of one thing, in code units: 好, 行来一瓶, ok I'll take it. */
const ASSENT = 14;
const ASSENT_LATIN = 32;
const HAN = /[\u3400-\u9fff]/;

/**
 * Without a policy no product is known: two prices are of one thing only when the customer answered the first
 * and did no more than assent, pause or speak of the price.
 */
export function isSameTalk(ledger: Ledger, prior: SaidQuote): boolean {
  const { customerTurn } = ledger;
  const turnStart = (ledger.lastCustomer?.ordinal ?? -1) - customerTurn.length + 1;
  if (customerTurn.length === 0 || prior.said.ordinal < turnStart - 1) return false;
  return (
    customerTurn.every(
      ({ reading }) => reading.text.length <= (HAN.test(reading.text) ? ASSENT : ASSENT_LATIN),
    ) && asksNothingElse(ledger, prior)
  );
}

/** Without a policy: whether the customer, since `prior`, asked about nothing but a better price. */
export function asksNothingElse(ledger: Ledger, prior: SaidQuote): boolean {
  if ((ledger.priceAsk?.ordinal ?? -1) > prior.said.ordinal) return false;
  return ledger.customerTurn.every(
    (facts) =>
      !facts.has('price.other-thing') &&
      facts.concerns.every(({ topic }) => ABOUT_PRICE.includes(topic) || facts.reading.text.length <= SHORT),
  );
}

const ABOUT_PRICE: readonly Topic[] = ['price', 'discount'];
/** 真的？ is a question of nothing new. In code units. */
const SHORT = 5;
