import { toMinor } from '../model/money';
import type { Term } from '../policy/shop-index';
import { Guard, guardsOf } from '../text/clauses';
import type { MoneyMention, MoneyRole } from '../text/money';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';

/** An amount somebody said as the price of a product. Spans are offsets in the folded text. */
export interface Quote extends Span {
  /** For all `quantity` pieces. */
  readonly amountMinor: number;
  readonly unitMinor: number;
  readonly currency: string;
  readonly quantity: number;
  readonly role: MoneyRole;
  /** Product named beside it; null: the one under discussion. */
  readonly sku: string | null;
  /** Channel named beside it; null: this chat's. */
  readonly channel: string | null;
  /** What was paid or asked earlier, not what it costs now. */
  readonly past: boolean;
  /** Named to decline it, to quote the customer, or as a question to them. */
  readonly disowned: boolean;
  /** A sign or unit stands beside it, or words of price around it; a lone number may be anything. */
  readonly certain: boolean;
  /** Per 100 g, per instalment, per person: not the price of a piece. */
  readonly otherUnit: boolean;
}

/** A reduction without the price it leads to. */
export interface Discount extends Span {
  readonly kind: 'amount' | 'rate' | 'threshold';
  /** Minor units for `amount` and `threshold`; for `rate` the part taken off, 0.2 being 20 % off. */
  readonly value: number;
  readonly thresholdMinor: number | null;
  readonly disowned: boolean;
}

const QUOTE_ROLES: ReadonlySet<MoneyRole> = new Set<MoneyRole>(['price', 'list', 'final']);

/** The prices in a text. `terms`: products and channels named in it, in order. */
export function readQuotes(
  reading: Reading,
  terms: readonly Term[],
  shopCurrency: string | null,
): readonly Quote[] {
  if (reading.money.length === 0) return NONE;
  const quotes: Quote[] = [];
  let quantityBefore = 1;
  for (const mention of reading.money) {
    if (mention.kind !== 'amount' || !QUOTE_ROLES.has(mention.role)) continue;
    const currency = mention.currency ?? shopCurrency ?? (isHan(reading.text) ? 'CNY' : 'USD');
    const quantity = mention.quantity ?? (mention.role === 'final' ? quantityBefore : 1);
    quantityBefore = quantity;
    const amountMinor = toMinor(mention.amount, currency);
    quotes.push({
      start: mention.start,
      end: mention.end,
      amountMinor,
      unitMinor: mention.per === 'piece' ? amountMinor : Math.round(amountMinor / Math.max(quantity, 1)),
      currency,
      quantity,
      role: mention.role,
      sku: ownerTerm(reading, terms, 'sku', mention),
      channel: ownerTerm(reading, terms, 'channel', mention),
      past: isPast(reading, mention),
      disowned: isDisowned(reading, mention),
      certain: mention.unit === 'explicit' || hasCue(reading, mention),
      otherUnit: mention.per !== null && mention.per !== 'piece',
    });
  }
  return quotes;
}

/** Reductions said without their result: 便宜10元, 打8折, 满300减20. */
export function readDiscounts(reading: Reading, shopCurrency: string | null): readonly Discount[] {
  const discounts: Discount[] = [];
  const currency = shopCurrency ?? 'CNY';
  for (const mention of reading.money) {
    const base = { start: mention.start, end: mention.end, disowned: isDisowned(reading, mention) };
    if (mention.kind === 'rate-off')
      discounts.push({ ...base, kind: 'rate', value: mention.rate, thresholdMinor: null });
    else if (mention.kind === 'threshold-off')
      discounts.push({
        ...base,
        kind: 'threshold',
        value: toMinor(mention.off, currency),
        thresholdMinor: toMinor(mention.threshold, currency),
      });
    else if (mention.role === 'off')
      discounts.push({
        ...base,
        kind: 'amount',
        value: toMinor(mention.amount, currency),
        thresholdMinor: null,
      });
  }
  return discounts;
}

const NONE: readonly Quote[] = [];

/** The term of `kind` an amount belongs to: the last one before it in its sentence, else the first after it in its clause. */
function ownerTerm(
  reading: Reading,
  terms: readonly Term[],
  kind: Term['kind'],
  mention: Span,
): string | null {
  const clause = reading.clause(mention.start);
  let owner: string | null = null;
  for (const term of terms) {
    if (term.kind !== kind) continue;
    if (term.end <= mention.start) {
      if (reading.clause(term.start).sentence === clause.sentence) owner = term.id;
    } else if (owner === null && term.start < clause.end) return term.id;
  }
  return owner;
}

/** Words of the past between the amount and the clause's start, with no word of the present after them. */
function isPast(reading: Reading, mention: Span): boolean {
  const clause = reading.clause(mention.start);
  let past = false;
  for (const hit of reading.all('price.past'))
    if (hit.start >= clause.start && hit.end <= mention.start) past = true;
  if (!past) return false;
  return !PRESENT.test(
    reading.text.slice(clause.start, mention.start).replace(/^.*(?:上次|之前|last time)/, ''),
  );
}
const PRESENT = /现在|今天|这次|目前|today|now\b/;

function isDisowned(reading: Reading, mention: Span): boolean {
  const guards = guardsOf(reading, mention);
  if ((guards & (Guard.quoted | Guard.refused)) !== 0) return true;
  return (guards & Guard.negated) !== 0 && (guards & Guard.asking) === 0;
}

function hasCue(reading: Reading, mention: MoneyMention): boolean {
  const clause = reading.clause(mention.start);
  if (reading.text.slice(clause.start, clause.end).trim().length <= mention.end - mention.start + 3)
    return true;
  return reading.all('price.quote-cue').some((hit) => hit.start >= clause.start && hit.end <= clause.end);
}

const isHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);
