import type { Locale, Localized } from '../model/locale';
import { fromMinor, minorDigits } from '../model/money';
import type { Product } from '../model/policy';

/** Signs before the figure. Other currencies stand behind it as their code. */
const SIGNS: Readonly<Record<string, string>> = {
  TWD: 'NT$',
  HKD: 'HK$',
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  SGD: 'S$',
  AUD: 'A$',
  CAD: 'C$',
};

const HAN = /[\u3400-\u9fff]/;

/** Whether a text a shop wrote can stand in a sentence of that language. */
export const isReadable = (text: string, locale: Locale): boolean => HAN.test(text) === (locale !== 'en');

/** An amount as people write it in a chat: `128元`, `NT$1,190`, `€49.90`, `128 yuan`. Whole ones without decimals. */
export function money(amountMinor: number, currency: string, locale: Locale): string {
  const digits = minorDigits(currency);
  const amount = fromMinor(amountMinor, currency);
  const isWhole = Number.isInteger(amount);
  if (currency === 'CNY') {
    const figure = String(Number(amount.toFixed(digits)));
    return locale === 'en' ? `${figure} yuan` : `${figure}元`;
  }
  const figure = amount.toFixed(isWhole ? 0 : digits).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  const sign = SIGNS[currency];
  return sign === undefined ? `${figure} ${currency}` : sign + figure;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Dates of one shop as its customers read them: in its time zone, the year only where it is another than now's. */
export interface Dates {
  /** `8月20日`, `20 August`. */
  day(ms: number): string;
  /** A last moment: `11月30日24点`, `the end of 30 November`; `12月31日18点`. */
  deadline(ms: number): string;
  /** First and last day: `11月1日到30日`, `from 1 to 30 November`. */
  range(fromMs: number, untilMs: number): string;
  /** 1 to 12 when both lie in one month, else null. */
  month(fromMs: number, untilMs: number): number | null;
}

/** Formats dates for one locale and time zone, seen from `nowMs`. */
export function dates(locale: Locale, timeZone: string, nowMs: number): Dates {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const read = (ms: number): Day => {
    const parts: Record<string, number> = {};
    for (const part of format.formatToParts(ms)) parts[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return { year, month, day, hour, minute };
  };
  const thisYear = read(nowMs).year;
  const words = DATE_WORDS[locale];
  const yearOf = ({ year }: Day, shown: number): number | null => (year === shown ? null : year);
  const day = (ms: number): string => {
    const at = read(ms);
    return words.day(at, yearOf(at, thisYear));
  };
  return {
    day,
    deadline(ms) {
      const at = read(ms);
      if (at.hour === 23 && at.minute === 59) return words.endOfDay(day(ms));
      if (at.hour === 0 && at.minute === 0) return words.endOfDay(day(ms - 1));
      return words.time(day(ms), at);
    },
    range(fromMs, untilMs) {
      const from = read(fromMs);
      const until = read(untilMs);
      return words.range(from, until, from.year === until.year && from.year === thisYear);
    },
    month(fromMs, untilMs) {
      const from = read(fromMs);
      const until = read(untilMs);
      return from.year === until.year && from.month === until.month ? from.month : null;
    },
  };
}

interface DateWords {
  day(day: Day, year: number | null): string;
  endOfDay(day: string): string;
  time(day: string, at: Day): string;
  range(from: Day, until: Day, isThisYear: boolean): string;
}

const chinese = (oClock: string): DateWords => {
  const day = ({ month, day: date }: Day, year: number | null): string =>
    `${year === null ? '' : `${year}年`}${month}月${date}日`;
  return {
    day,
    endOfDay: (words) => `${words}24${oClock}`,
    time: (words, { hour, minute }) => `${words}${hour}${oClock}${minute === 0 ? '' : `${minute}分`}`,
    range(from, until, isThisYear) {
      const first = day(from, isThisYear ? null : from.year);
      if (from.year !== until.year) return `${first}到${day(until, until.year)}`;
      return `${first}到${from.month === until.month ? `${until.day}日` : day(until, null)}`;
    },
  };
};

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

const english: DateWords = {
  day: ({ day, month }, year) => `${day} ${MONTHS[month - 1] ?? ''}${year === null ? '' : ` ${year}`}`,
  endOfDay: (words) => `the end of ${words}`,
  time: (words, { hour, minute }) => `${hour}:${String(minute).padStart(2, '0')} on ${words}`,
  range(from, until, isThisYear) {
    const last = english.day(until, isThisYear ? null : until.year);
    if (from.year !== until.year) return `from ${english.day(from, from.year)} to ${last}`;
    return `from ${from.month === until.month ? from.day : english.day(from, null)} to ${last}`;
  },
};

const DATE_WORDS: Localized<DateWords> = { 'zh-CN': chinese('点'), 'zh-TW': chinese('點'), en: english };

/** A size as it stands in a product's name, figure and unit. */
const SIZE = /(\d+(?:\.\d+)?)\s*(kg|g|ml)(?![a-z])/i;
const SIZE_ZH: Readonly<Record<string, string>> = { g: '克', kg: '公斤', ml: '毫升' };

/** The product as it is called in that language: `小青柑普洱250克`, `250 g Xiaoqinggan Pu'er`. */
export function productName(product: Product, locale: Locale): string {
  if (locale !== 'en') return chineseName(product.name);
  if (!HAN.test(product.name)) return product.name;
  const [alias] = product.aliases.filter((one) => !HAN.test(one)).sort((a, b) => b.length - a.length);
  const size = SIZE.exec(product.name);
  if (alias === undefined) return product.name;
  return size === null ? alias : `${size[1] ?? ''} ${size[2] ?? ''} ${alias}`;
}

/** Chinese is written without spaces around figures, and with its own unit: `小青柑普洱 250g` is 小青柑普洱250克. */
const chineseName = (name: string): string =>
  HAN.test(name)
    ? name
        .replace(
          new RegExp(SIZE, 'gi'),
          (_, figure: string, unit: string) => figure + (SIZE_ZH[unit.toLowerCase()] ?? unit),
        )
        .replace(/(?<=[\u3400-\u9fff]) +| +(?=[\u3400-\u9fff])/g, '')
    : name;

const MEASURE_ZH = /(?<![\d×x]\s?)([罐桶盒瓶袋箱支饼餅提])(?:装|裝)?$/;
const MEASURE_EN = /(?<![\d×x] ?)\b(tin|can|box|bottle|jar|bag|tube|pair)$/i;

/** The measure word in a product's own words (`…罐装`, `… tin`) and the name without it; null: the words have none. */
export function measured(name: string, locale: Locale): { name: string; measure: string | null } {
  const match = (locale === 'en' ? MEASURE_EN : MEASURE_ZH).exec(name);
  const measure = match?.[1];
  if (match === null || measure === undefined) return { name, measure: null };
  // 陈皮罐装 is 陈皮一罐; 饼 is both the thing and its measure, and stays: 白茶饼一饼.
  const rest = /[装裝]$/.test(name) || locale === 'en' ? name.slice(0, match.index).trim() : name;
  return rest === '' ? { name, measure: null } : { name: rest, measure: measure.toLowerCase() };
}
