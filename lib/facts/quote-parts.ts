import { sizesIn } from '../policy/product-sizes';
import type { ShopIndex } from '../policy/shop-index';
import { PIECE_BEFORE_PRICE, PIECE_EN, readWeight, WEIGHT_UNITS } from '../text/measure-words';
import type { AmountMention, MoneyMention } from '../text/money';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { matchesOf } from '../text/sticky';

/** A size named in a text: `250g`, or `large` where only a word says so. */
export interface NamedSize extends Span {
  readonly key: string;
}

const SIZE_WORDS: readonly (readonly [string, RegExp])[] = [
  ['large', /大(?=罐|包|瓶|盒|袋|号|份|桶|箱|码|的)|(?<![a-z])(?:large|big|king)(?![a-z])/g],
  ['medium', /中(?=罐|包|瓶|盒|袋|号|份|桶|箱|码)|(?<![a-z])medium(?![a-z])/g],
  ['small', /小(?=罐|包|瓶|盒|袋|号|份|桶|箱|码|的)|迷你|(?<![a-z])(?:small|mini|travel size)(?![a-z])/g],
];

/** What every size has: a number and its unit, or a word. Most texts with a price have neither. */
const MAY_SIZE = new RegExp(`\\d\\s?(?:${WEIGHT_UNITS})|[大中小迷]|large|big|king|medium|small|mini|travel`);
const NO_SIZES: readonly NamedSize[] = [];

/** 1.5公斤149: a Chinese unit needs no space before the price. */
const TIGHT_SIZE = /(?<![\d.])\d{1,5}(?:\.\d{1,2})?\s?(?:公斤|千克|毫升|克|斤|升)(?=\d)/g;

/** The sizes a text with amounts names (250g 128, 大罐216), in order; an amount is no size. */
export function readSizes(reading: Reading): readonly NamedSize[] {
  const { text } = reading;
  if (!MAY_SIZE.test(text)) return NO_SIZES;
  const sizes: NamedSize[] = sizesIn(text).filter(
    (size) => !reading.money.some((money) => size.start < money.end && size.end > money.start),
  );
  for (const match of matchesOf(TIGHT_SIZE, text)) {
    const weight = readWeight(match[0], 0);
    if (weight !== null)
      sizes.push({ key: weight.key, start: match.index, end: match.index + match[0].length });
  }
  for (const [key, pattern] of SIZE_WORDS)
    for (const match of matchesOf(pattern, text))
      sizes.push({ key, start: match.index, end: match.index + match[0].length });
  return sizes.sort((a, b) => a.start - b.start);
}

/** The sku of `sku`'s product in another size; itself when the size says nothing new or is unknown. */
export function skuOfSize(shop: ShopIndex | null, sku: string | null, size: string | null): string | null {
  if (shop === null || sku === null || size === null) return sku;
  return shop.findSizes(size, sku).at(-1)?.id ?? sku;
}

const COUNTS: Readonly<Record<string, number>> = {
  两: 2,
  俩: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  both: 2,
};
const COUNT = new RegExp(
  `(?<![第\\d.])(\\d{1,2}|[两俩二三四五六七八九十])\\s?(?:${PIECE_BEFORE_PRICE})|(?<![\\w.$£€-])(\\d{1,2}|two|three|four|five|six|ten)\\s(?:${PIECE_EN})(?![a-z])|(?<![a-z])for (\\d{1,2}|two|three|four|five|six|ten)(?= ?(?:[?.!,]|$))`,
  'g',
);

/** How many pieces `text` speaks of: the last count above one in it (两罐, three tins, for two?); null: none. */
export const countIn = (text: string): number | null => countsIn(text).at(-1) ?? null;

/** Every count of pieces above one in `text`. */
export const countsIn = (text: string): readonly number[] =>
  matchesOf(COUNT, text)
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((words) => COUNTS[words] ?? Number(words))
    .filter((count) => count > 1);

/** The count an amount in total is for: said earlier in its sentence. */
export function countBefore(reading: Reading, mention: Span): number | null {
  const { sentence } = reading.clause(mention.start);
  const first = reading.clauses.find((clause) => clause.sentence === sentence);
  return countIn(reading.text.slice(first?.start ?? 0, mention.start));
}

/** Whether a total is of several things: shipping or a fee is named before it, or it is the sum of what is. */
export function isSum(money: readonly MoneyMention[], total: AmountMention): boolean {
  if (total.role === 'list') return false;
  if (isWithExtra(money, total)) return true;
  if (total.role !== 'final') return false;
  let sum = 0;
  let parts = 0;
  for (const mention of money) {
    if (mention.start >= total.start) break;
    if (mention.kind !== 'amount') continue;
    if (mention.role === 'shipping' || mention.role === 'fee') return true;
    if (mention.role !== 'price') continue;
    sum += mention.amount;
    parts++;
  }
  return parts > 1 && Math.abs(sum - total.amount) < 0.01 * total.amount;
}

/** £179.10 without the wrapping for £4 and £183.10 with it. */
function isWithExtra(money: readonly MoneyMention[], total: AmountMention): boolean {
  const amounts = money.filter((mention) => mention.kind === 'amount');
  return amounts.some(
    ({ role, amount: extra }) =>
      (role === 'fee' || role === 'shipping') &&
      amounts.some(
        ({ amount, start }) => start < total.start && Math.abs(amount + extra - total.amount) < 0.005,
      ),
  );
}

const CARRIAGE = /运费|邮费|快递|顺丰|寄到|寄往|发到|shipping|postage|delivery|courier|customs|import/;
const NOT_CARRIAGE = /包邮|免|含|到手|价|卖|free|incl|price|plus/;

/** Whether an amount is what carrying costs, though no word touches it: shipping to Oslo takes long and costs 78. */
export function isCarriage(reading: Reading, mention: AmountMention): boolean {
  if (mention.role !== 'price') return false;
  const clause = reading.clause(mention.start);
  const left = reading.text.slice(clause.start, mention.start);
  return CARRIAGE.test(left) && !NOT_CARRIAGE.test(left);
}

/**
 * 209,您再减20,189: read as one number, it is what is taken off and what is left of the price before it. The price
 * then; null: it is one number.
 */
export function priceOfPair(
  text: string,
  mention: AmountMention,
  beforeMinor: number | undefined,
): AmountMention | null {
  if (mention.role !== 'off' || beforeMinor === undefined || mention.amount < 1000) return null;
  const written = text.slice(mention.start, mention.end);
  const comma = written.indexOf(',');
  if (comma < 0) return null;
  const off = Number(written.slice(0, comma));
  const left = Number.parseInt(written.slice(comma + 1), 10);
  const scale = beforeMinor / (off + left);
  if (scale !== 1 && scale !== 100) return null;
  return { ...mention, start: mention.start + comma + 1, amount: left, role: 'final' };
}

const ONLY_A_COUNT = new RegExp(
  `^[\\s，,]?(?:\\d{1,2}|[一两俩二三四五六七八九十])\\s?(?:${PIECE_BEFORE_PRICE})(?:就|是|要|只要|共|一共)?\\s?$`,
);

/** 一盒75 两盒150: the count between two amounts is the second one's. */
export function withoutNextCount(
  text: string,
  mention: AmountMention,
  next: MoneyMention | undefined,
): AmountMention {
  if (mention.quantity === null || next?.kind !== 'amount') return mention;
  return ONLY_A_COUNT.test(text.slice(mention.end, next.start))
    ? { ...mention, quantity: null, per: 'piece' }
    : mention;
}
