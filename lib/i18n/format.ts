import type { Locale } from '../model/locale';
import { fromMinor, minorDigits } from '../model/money';
import type { PolicyFile } from '../model/policy';

/** Signs that stand before the figure. A currency not listed takes the sign CLDR gives it, or its code. */
const SIGNS: Readonly<Record<string, string>> = {
  CNY: '¥',
  TWD: 'NT$',
  HKD: 'HK$',
  USD: '$',
  EUR: '€',
  GBP: '£',
};

/** Intl writes English as in Britain: day before month, 24 hours. */
const INTL_LOCALE: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };

/**
 * An amount as it is written in a sentence: `118元` for yuan in Chinese, else the sign before the figure
 * (`NT$540`, `$44.10`, `€49.90`). Whole amounts carry no decimals.
 */
export function formatMoney(amountMinor: number, currency: string, locale: Locale): string {
  const amount = fromMinor(Math.abs(amountMinor), currency);
  const minus = amountMinor < 0 ? '-' : '';
  const isChinese = locale !== 'en';
  if (isChinese && currency === 'CNY') return `${minus}${figure(amount, 0, 2, locale)}元`;
  const digits = minorDigits(currency);
  const sign = SIGNS[currency];
  if (sign !== undefined) return `${minus}${sign}${figure(amount, digits, digits, locale)}`;
  return minus + signedByCldr(amount, currency, digits, locale);
}

/** The time of day at `ms` (epoch) in `timeZone`: `10:24` in every language. */
export const formatTime = (ms: number, locale: Locale, timeZone: string): string =>
  dates(locale, timeZone, 'time').format(ms);

/**
 * The day at `ms` (epoch) in `timeZone`: `8月20日`, `20 August`; `short` writes `20 Aug`. The year is
 * added when `nowMs` is given and lies in another one.
 */
export function formatDate(
  ms: number,
  locale: Locale,
  timeZone: string,
  style: 'long' | 'short' = 'long',
  nowMs?: number,
): string {
  const year = dates(locale, timeZone, 'year');
  const isOtherYear = nowMs !== undefined && year.format(ms) !== year.format(nowMs);
  return dates(locale, timeZone, isOtherYear ? 'full' : style).format(ms);
}

/** Day and time at `ms` (epoch) in `timeZone`: `8月20日18:00`, `20 Aug, 18:00`. */
export const formatDateTime = (ms: number, locale: Locale, timeZone: string): string =>
  formatDate(ms, locale, timeZone, 'short') +
  (locale === 'en' ? ', ' : '') +
  formatTime(ms, locale, timeZone);

/** `周一`, `Mon`. */
export const weekdayName = (day: PolicyWeekday, locale: Locale): string =>
  new Intl.DateTimeFormat(INTL_LOCALE[locale], { weekday: 'short', timeZone: 'UTC' }).format(
    FROM_MONDAY[day],
  );

type PolicyWeekday = NonNullable<NonNullable<PolicyFile['service']>['serviceDays']>[number];
/** A Monday and the six days after it. */
const FROM_MONDAY: Readonly<Record<PolicyWeekday, number>> = {
  mon: Date.UTC(2026, 10, 16),
  tue: Date.UTC(2026, 10, 17),
  wed: Date.UTC(2026, 10, 18),
  thu: Date.UTC(2026, 10, 19),
  fri: Date.UTC(2026, 10, 20),
  sat: Date.UTC(2026, 10, 21),
  sun: Date.UTC(2026, 10, 22),
};

const DATE_STYLES = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  long: { month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  full: { year: 'numeric', month: 'long', day: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making an Intl formatter takes tens of microseconds, using one about one: they are kept. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dates(locale: Locale, timeZone: string, style: keyof typeof DATE_STYLES): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(INTL_LOCALE[locale], { ...DATE_STYLES[style], timeZone });
    dateFormats.set(key, format);
  }
  return format;
}

/** Chinese groups digits from 10,000 only: 1299元 is how a price is typed in a chat. */
const figure = (amount: number, least: number, most: number, locale: Locale): string =>
  amount.toLocaleString(locale, {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : least,
    maximumFractionDigits: most,
    useGrouping: locale === 'en' ? 'always' : 'min2',
  });

function signedByCldr(amount: number, currency: string, digits: number, locale: Locale): string {
  try {
    return amount.toLocaleString(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
      maximumFractionDigits: digits,
    });
  } catch {
    return `${currency} ${amount}`; // not three letters: Intl throws a RangeError
  }
}
