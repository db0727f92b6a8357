import type { CustomerFile } from '../model/customer';
import { toMinor } from '../model/money';
import { initialsOf } from './initials';
import { nameStarts, orderNumber, plain, plainWords } from './keys';
import type { Term } from './query';

type StoredPurchase = CustomerFile['purchases'][number];

/** Why a customer is among the results, the most telling first. */
export const REASONS = ['name', 'phone', 'order', 'initials', 'tag', 'product', 'price', 'day'] as const;
export type Reason = (typeof REASONS)[number];

export interface Found {
  readonly customer: CustomerFile;
  /** One a word of the query. */
  readonly reasons: readonly Reason[];
  /** The latest purchase that met what was asked of purchases; of nothing, the last one. Null: none was made. */
  readonly purchase: StoredPurchase | null;
  /** The tag that met it. */
  readonly tag: string | null;
  /** The lower, the better. */
  readonly rank: number;
}

/**
 * Whether a customer meets every term, and why. What is asked of purchases is asked of one and the same purchase:
 * 小青柑 89元 finds who paid 89 for that. Null: not met.
 */
export function matchCustomer(customer: CustomerFile, terms: readonly Term[]): Found | null {
  const own = terms.map((term) => ownReason(customer, term));
  const asked = terms.filter((_, at) => own[at] === null);
  let met: { purchase: StoredPurchase; reasons: readonly Reason[] } | null = null;
  for (const purchase of customer.purchases) {
    if (met !== null && Date.parse(purchase.at) < Date.parse(met.purchase.at)) continue;
    const reasons = asked.map((term) => purchaseReason(purchase, term));
    if (reasons.every((reason) => reason !== null)) met = { purchase, reasons };
  }
  if (asked.length > 0 && met === null) return null;
  const places = (met?.reasons ?? [])[Symbol.iterator]();
  const reasons = own.map((reason) => reason ?? places.next().value ?? 'product');
  const words = plainWords(customer.name);
  return {
    customer,
    reasons,
    purchase: met?.purchase ?? null,
    tag: customer.tags.find((tag) => terms.some((term) => hasTag(tag, term))) ?? null,
    rank:
      Math.min(...reasons.map((reason) => REASONS.indexOf(reason))) -
      (terms.some((term) => term.words === words) ? 1 : 0),
  };
}

/** Best first; of equals who bought last. */
export const byRank = (a: Found, b: Found): number => a.rank - b.rank || lastAt(b) - lastAt(a);

const lastAt = ({ purchase }: Found): number => (purchase === null ? 0 : Date.parse(purchase.at));

function ownReason(customer: CustomerFile, term: Term): Reason | null {
  if (term.isText && nameStarts(customer.name).some((start) => start.startsWith(term.words))) return 'name';
  const { tail, initials } = term;
  const phone = customer.phoneTail ?? '';
  if (tail !== null && phone !== '' && (tail.length < 4 ? phone.startsWith(tail) : phone === tail))
    return 'phone';
  if (initials !== null && initialsOf(customer.name).some((letters) => letters.startsWith(initials)))
    return 'initials';
  return customer.tags.some((tag) => hasTag(tag, term)) ? 'tag' : null;
}

const hasTag = (tag: string, term: Term): boolean => term.isText && plainWords(tag).startsWith(term.words);

function purchaseReason(purchase: StoredPurchase, term: Term): Reason | null {
  const { order, priceMinor, days } = term;
  if (order !== null && orderNumber(purchase.order)?.startsWith(order) === true) return 'order';
  if (term.isText && productHas(purchase.product, term)) return 'product';
  if (priceMinor !== null && toMinor(purchase.unitPrice, purchase.currency) === priceMinor) return 'price';
  const atMs = Date.parse(purchase.at);
  return days !== null && atMs >= days.fromMs && atMs < days.untilMs ? 'day' : null;
}

/** Whether a product's name holds the words of a term. */
export const productHas = (name: string, term: Term): boolean => plainName(name).includes(term.words);

/** Folding a name takes a microsecond, and the same few names come again and again. */
const plainNames = new Map<string, string>();
function plainName(name: string): string {
  let known = plainNames.get(name);
  if (known === undefined) {
    if (plainNames.size > MOST_NAMES) plainNames.clear();
    known = plain(name);
    plainNames.set(name, known);
  }
  return known;
}
const MOST_NAMES = 20_000;
