import { type Amount, readAmount } from './money-amount';
import { joinThreshold, readBareThreshold, readRate } from './money-discount';
import { FOR_NOTHING_SAID, type PriceFor, priceForAfter, priceForBefore } from './money-per';
import { clauseBefore, roleOf } from './money-role';
import {
  BOUND_AFTER,
  NAMED_BY,
  NUMBER_NAMES,
  PRICE_FOLLOW_EN,
  PRICE_LEAD_EN,
  STARTING_AFTER,
  STARTING_BEFORE,
  YEAR_FROM,
  YEAR_UNTIL,
} from './money-words';
import { withoutAddresses } from './opaque-spans';
import type { Span } from './span';
import { matchesAt } from './sticky';

/** What an amount is in the sentence, by the words that touch it; 'price' when none does. */
export type MoneyRole =
  | 'price'
  | 'list'
  | 'final'
  | 'off'
  | 'shipping'
  | 'fee'
  | 'deposit'
  | 'balance'
  | 'instalment'
  | 'refund'
  | 'threshold'
  | 'difference'
  | 'gift';

export interface AmountMention extends Span, PriceFor {
  readonly kind: 'amount';
  /** In currency units (19.9), at most two decimals. */
  readonly amount: number;
  /** Upper end of 118-128元, and of 100多块 (199: what the last place that is not zero may add); else null. */
  readonly maxAmount: number | null;
  /** ISO 4217 when a sign or word says so; null for 元, 块 and bare numbers. See `currencyIn`. */
  readonly currency: string | null;
  /** `bare`: no sign and no unit, just a number that may be a price. */
  readonly unit: 'explicit' | 'bare';
  readonly role: MoneyRole;
  /** 128元起, from $20: the least it may cost, so no quote to hold against another. */
  readonly isStarting: boolean;
}

export interface RateOff extends Span {
  readonly kind: 'rate-off';
  /** 0.2 is 20 % off. */
  readonly rate: number;
}

export interface ThresholdOff extends Span {
  readonly kind: 'threshold-off';
  readonly threshold: number;
  readonly off: number;
}

/** `per`: 'piece', '<n>g', '<n>ml', 'day', 'month', 'year', 'person' or 'instalment'. `quantity`: pieces, above 1. */
export type MoneyMention = AmountMention | RateOff | ThresholdOff;

const NONE: readonly MoneyMention[] = [];
/** One character long wherever it matches. */
const ANY_NUMERAL =
  /[0-9一二两俩三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟幺]|半(?=价)|h(?=alf (?:price|off))/g;

/**
 * The money in a folded text, in order and without overlap: amounts with their role, rates off and threshold offers.
 * Numbers that count, date, name or measure something are left out. Linear in the length of the text.
 */
export function readMoney(folded: string): readonly MoneyMention[] {
  ANY_NUMERAL.lastIndex = 0;
  if (!ANY_NUMERAL.test(folded)) return NONE;
  const text = withoutAddresses(folded);
  let mentions: MoneyMention[] | null = null;
  let floor = 0;
  for (let next = 0; ; ) {
    ANY_NUMERAL.lastIndex = next;
    if (!ANY_NUMERAL.test(text)) return mentions ?? NONE;
    const at = ANY_NUMERAL.lastIndex - 1;
    const read = readAt(text, at, floor);
    next = Math.max(at + 1, typeof read === 'number' ? read : read.next);
    if (typeof read === 'number') continue;
    const { mention } = read;
    floor = mention.end;
    mentions ??= [];
    const joined = joinThreshold(text, mentions.at(-1), mention);
    if (joined) mentions.pop();
    mentions.push(joined ?? mention);
  }
}

/** A Chinese digit that no numeral, unit or 折 follows (一下, 三七, 万一) is a word: most are, so they go first. */
const LONE_DIGIT = /[一二两俩三四五六七八九壹贰叁肆伍陆柒捌玖幺]/;
const CONTINUES = /[一二两三四五六七八九十百千万亿零〇拾佰仟点折块元圆毛角分多来刀美欧英港台日人新\s]/;

function readAt(text: string, at: number, floor: number): { mention: MoneyMention; next: number } | number {
  if (LONE_DIGIT.test(text[at] ?? '') && !CONTINUES.test(text[at + 1] ?? '')) return at + 1;
  const rate = readRate(text, at);
  if (typeof rate === 'number') return rate;
  const discount = rate ?? readBareThreshold(text, at);
  if (discount && discount.start >= floor) return { mention: discount, next: discount.end };
  if (/[半h]/.test(text[at] ?? '')) return at + 1;
  const amount = readAmount(text, at, floor);
  if (typeof amount === 'number') return amount;
  const after = priceForAfter(text, amount.end);
  const left = clauseBefore(text, floor, amount.start);
  const priceFor = after ?? priceForBefore(left);
  const role = matchesAt(BOUND_AFTER, text, amount.end)
    ? 'threshold'
    : roleOf(text, floor, amount.start, after?.end ?? amount.end, left);
  if (!amount.isExplicit && !isPrice(text, amount, role, priceFor)) return amount.end;
  const mention: AmountMention = {
    kind: 'amount',
    start: amount.start,
    end: amount.end,
    amount: amount.amount,
    maxAmount: amount.maxAmount,
    currency: amount.currency,
    unit: amount.isExplicit ? 'explicit' : 'bare',
    per: priceFor.per,
    quantity: priceFor.quantity,
    role,
    isStarting: matchesAt(STARTING_AFTER, text, amount.end) || matchesAt(STARTING_BEFORE, text, amount.start),
  };
  return { mention, next: after?.end ?? amount.end };
}

const MAX_BARE = 9_999_999;
/** UTF-16 code units looked at before a bare number. */
const WINDOW = 24;
/** A single digit, and a small Chinese numeral, is a price only where one of these words touches it. */
const FIRM_ROLES: readonly MoneyRole[] = [
  'final',
  'list',
  'off',
  'shipping',
  'deposit',
  'balance',
  'refund',
  'instalment',
];
const MIN_BARE = 10;
const MIN_BARE_CHINESE = 20;
const MONTH_AND_DAY = /^(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]|0[1-9])$/;
/** 2 for $20, (212) 415, 1414 6th avenue, 10+ emails, 2532 x 1170. */
const OTHER_NEIGHBOUR =
  /\sfor\s(?:only\s|just\s)?[¥$€£]?\d|\)\s?\d{3}|\s\d{1,4}(?:st|nd|rd|th)(?![a-z])|\+(?!\s?[\d¥$])|\s?[x×*]\s?\d{3}/y;
const SINCE_A_YEAR = /(?:^|[^a-z])(?:from|since|in)\s$/;
const NUMBERED_LINE = /(?:^|\n)\s?[(（]?$/;
const AT_AN_HOUR = /(?:^|[^a-z])(?:at|by|before|until|till|from|around|about)\s$/;
/** 250g 128: the letter before the price belongs to a size. */
const AFTER_A_SIZE = /\d\s?(?:k?g|ml|l|oz|cm|mm|gb|tb)\s?$/;
const HOTLINE = /(?:电话|热线|客服|开头)/y;

/** Whether a number with neither sign nor unit can be a price. In doubt it is not: a false alarm costs more. */
function isPrice(text: string, amount: Amount, role: MoneyRole, priceFor: PriceFor): boolean {
  const { amount: value, start, end } = amount;
  const left = text.slice(Math.max(0, start - WINDOW), start);
  const next = text[end] ?? '';
  if (value < 1 || value > MAX_BARE || matchesAt(NAMED_BY, text, start)) return false;
  if (next === '-' && /[a-z]/.test(text[end + 1] ?? '')) return false;
  if (/[*']$/.test(left) || text.startsWith('**', end) || matchesAt(OTHER_NEIGHBOUR, text, end)) return false;
  if (/\d\s?[x×*]\s?$/.test(left)) return false;
  const isTold = role !== 'price' || priceFor.per !== null || priceFor.quantity !== null;
  if (value < MIN_BARE && !FIRM_ROLES.includes(role) && priceFor === FOR_NOTHING_SAID) return false;
  if (amount.isChinese && value < (isTold ? MIN_BARE_CHINESE : 100) && !(role === 'off' && value >= 10))
    return false;
  // Latin letters beside a bare number name what it counts, unless they are known to go with prices.
  if (
    /^\s?[a-z]/.test(text.slice(end, end + 2)) &&
    priceFor === FOR_NOTHING_SAID &&
    !matchesAt(PRICE_FOLLOW_EN, text, end)
  )
    return false;
  if (isTold) return true;
  if (/[.、)）]/.test(next) && value < 100 && NUMBERED_LINE.test(left)) return false;
  const written = text.slice(start, end);
  if (NUMBER_NAMES.test(written) || MONTH_AND_DAY.test(written) || matchesAt(HOTLINE, text, end))
    return false;
  if (Number.isInteger(value) && value <= YEAR_UNTIL && value >= (SINCE_A_YEAR.test(left) ? 1900 : YEAR_FROM))
    return false;
  if (value <= 24 && (next === '点' || AT_AN_HOUR.test(left))) return false;
  if (/[a-z]\s?$/.test(left) && !matchesAt(PRICE_LEAD_EN, text, start) && !AFTER_A_SIZE.test(left))
    return false;
  return true;
}

const DOLLARS = ['USD', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD', 'MOP'];

/**
 * The ISO 4217 code an amount is in for a shop that sells in `shopCurrency`. 元, 块 and bare numbers are the shop's
 * own; so are a lone `$` where the shop's currency is a dollar, and a lone `¥` where it is the yen.
 */
export function currencyIn(folded: string, mention: AmountMention, shopCurrency: string): string {
  if (mention.currency === null) return shopCurrency;
  const sign = folded[mention.start];
  if (sign === '$' && DOLLARS.includes(shopCurrency)) return shopCurrency;
  return sign === '¥' && shopCurrency === 'JPY' ? 'JPY' : mention.currency;
}
