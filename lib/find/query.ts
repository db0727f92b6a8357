import { toMinor } from '../model/money';
import { fold } from '../text/fold';
import { zonedMs } from '../text/zoned';
import {
  beginsWith,
  dayRange,
  KEY,
  KEY_LENGTH,
  type KeyRange,
  plainWords,
  priceRange,
  productDayRange,
  productPriceRange,
} from './keys';

/** One word of a query, with all it may mean. */
export interface Term {
  /** Folded, without blanks. */
  readonly words: string;
  /** Digits of a telephone or of an order's number; null: none. */
  readonly tail: string | null;
  readonly order: string | null;
  readonly initials: string | null;
  readonly priceMinor: number | null;
  /** Epoch ms, the end exclusive; null: no day or month. */
  readonly days: { readonly fromMs: number; readonly untilMs: number } | null;
  /** Whether it may be a name, a tag or a product. */
  readonly isText: boolean;
}

export interface QuerySetting {
  /** The shop's: days begin by its clock, prices are of its currency. */
  readonly timeZone: string;
  readonly currency: string;
  readonly nowMs: number;
}

/** More words narrow nothing down any more. */
const MOST_TERMS = 5;

/** The words of a query, each of which a customer must meet: 林 小青柑, 周 89元, 5678 3月3日. */
export function termsOf(query: string, setting: QuerySetting): readonly Term[] {
  return fold(query)
    .text.split(/[\s,，、;；]+/)
    .filter((words) => words !== '')
    .slice(0, MOST_TERMS)
    .map((words) => termOf(words, setting));
}

function termOf(written: string, setting: QuerySetting): Term {
  const words = plainWords(written);
  const digits = /^\+?[\d-]+$/.test(written) ? written.replace(/\D/g, '') : null;
  const days = daysOf(written, setting);
  const price = /^(?:[¥￥$€£]|nt\$|rmb)?(\d{1,7}(?:\.\d{1,2})?)(?:元|块|塊)?$/.exec(written)?.[1];
  const isMarked = price !== undefined && digits === null && !/^\d+\.\d+$/.test(written);
  return {
    words,
    tail:
      digits === null || digits.length < 2 || digits.length > LONGEST_PHONE
        ? null
        : digits.slice(-LAST_DIGITS),
    order:
      isMarked || !/^[#a-z\d_-]*\d[a-z\d_-]*$/.test(written) || written.length < 3
        ? null
        : written.replace(/^#/, '').slice(0, KEY_LENGTH),
    initials: /^[a-z]{1,8}$/.test(words) ? words : null,
    priceMinor:
      price === undefined || price.length > LONGEST_PRICE ? null : toMinor(Number(price), setting.currency),
    days,
    isText: !isMarked && days === null && /[\p{L}]/u.test(words),
  };
}

/** Digits of a telephone with its country; whatever is longer is an order. */
const LONGEST_PHONE = 14;
const LONGEST_PRICE = 8;
/** Of a telephone, what is stored. */
const LAST_DIGITS = 4;

/** Stretches of the index in which a term's keys lie, ends included. Products go by their numbers, told apart. */
export const rangesOf = (term: Term): readonly KeyRange[] => [
  ...ownRanges(term),
  ...(term.priceMinor === null ? [] : [priceRange(term.priceMinor)]),
  // The index knows days of UTC: those that the asked stretch touches.
  ...(term.days === null ? [] : [dayRange(term.days.fromMs, term.days.untilMs)]),
];

/** What a term means apart from a product, its price and its day. */
export function ownRanges({ tail, order, initials, words, isText }: Term): readonly KeyRange[] {
  const ranges: KeyRange[] = [];
  if (tail !== null)
    ranges.push(
      tail.length < LAST_DIGITS ? beginsWith(KEY.phone + tail) : [KEY.phone + tail, KEY.phone + tail],
    );
  if (order !== null) ranges.push(beginsWith(KEY.order + order));
  if (isText) ranges.push(beginsWith(KEY.name + words));
  if (initials !== null) ranges.push(beginsWith(KEY.initials + initials));
  if (isText) ranges.push(beginsWith(KEY.tag + words));
  return ranges;
}

/** Whether a term may say what was paid or when: with a product it leads straight to who bought that so. */
export const isOfPurchase = ({ priceMinor, days }: Term): boolean => priceMinor !== null || days !== null;

/** Who bought `product` for the price, or on the days, that `term` tells. */
export function withProduct(product: string, { priceMinor, days }: Term): readonly KeyRange[] {
  return [
    ...(priceMinor === null ? [] : [productPriceRange(product, priceMinor)]),
    ...(days === null ? [] : [productDayRange(product, days.fromMs, days.untilMs)]),
  ];
}

const DAY = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号號]?$/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const MONTH = /^(?:(\d{4})[-/.年])?(\d{1,2})月$|^(\d{4})[-/.](\d{1,2})$/;
const YEAR = /^(20\d{2})年$/;

function daysOf(written: string, { timeZone, nowMs }: QuerySetting): Term['days'] {
  const midnight = (year: number, month: number, day: number): number =>
    zonedMs({ year, month, day }, timeZone);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const stretch = (year: number | null, month: number, day: number | null): Term['days'] => {
    if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
    const of = (y: number) => ({
      fromMs: midnight(y, month, day ?? 1),
      untilMs: day === null ? midnight(y, month + 1, 1) : midnight(y, month, day + 1),
    });
    // Without a year the last such day is meant, never one to come.
    const days = of(year ?? thisYear);
    return year === null && days.fromMs > nowMs ? of(thisYear - 1) : days;
  };
  const number = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits);
  const year = YEAR.exec(written);
  if (year !== null)
    return { fromMs: midnight(Number(year[1]), 1, 1), untilMs: midnight(Number(year[1]) + 1, 1, 1) };
  const month = MONTH.exec(written);
  if (month !== null) return stretch(number(month[1] ?? month[3]), Number(month[2] ?? month[4]), null);
  const day = COMPACT.exec(written) ?? DAY.exec(written);
  // 12.50 is a price before it is the fiftieth of December; a point without a year makes no date.
  if (day === null || (day[1] === undefined && written.includes('.'))) return null;
  return stretch(number(day[1]), Number(day[2]), Number(day[3]));
}
