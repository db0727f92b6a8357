import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../model/locale';
import { formatDate, formatDateTime, formatMoney, formatTime } from './format';

const SHANGHAI = 'Asia/Shanghai';
/** 10:24 on 20 August 2026 in Shanghai. */
const AUGUST = Date.parse('2026-08-20T10:24:00+08:00');

const amounts: readonly (readonly [number, string, Locale, string, string])[] = [
  [11800, 'CNY', 'zh-CN', '118元', 'yuan stand behind the figure'],
  [11800, 'CNY', 'zh-TW', '118元', 'in Traditional too'],
  [11800, 'CNY', 'en', '¥118', 'English has the sign before'],
  [1990, 'CNY', 'zh-CN', '19.9元', 'no trailing zero in Chinese'],
  [1905, 'CNY', 'zh-CN', '19.05元', 'fen are kept'],
  [129900, 'CNY', 'zh-CN', '1299元', 'four digits are not grouped in Chinese'],
  [1299000, 'CNY', 'zh-CN', '12,990元', 'five are'],
  [54000, 'TWD', 'zh-TW', 'NT$540', 'Taiwan dollars'],
  [54000, 'TWD', 'zh-CN', 'NT$540', 'Taiwan dollars in Simplified'],
  [4410, 'USD', 'en', '$44.10', 'cents have two digits'],
  [4400, 'USD', 'en', '$44', 'whole dollars have none'],
  [129900, 'USD', 'en', '$1,299', 'English groups thousands'],
  [4990, 'EUR', 'en', '€49.90', 'euros'],
  [500, 'JPY', 'en', '¥500', 'a currency without minor unit'],
  [1500, 'KWD', 'en', 'KWD 1.500', 'a currency with three minor digits'],
  [-500, 'CNY', 'zh-CN', '-5元', 'a reduction'],
  [-500, 'USD', 'en', '-$5', 'a reduction before the sign'],
  [500, 'yuan?', 'en', 'yuan? 5', 'a currency that is none'],
];

describe('formatMoney', () => {
  it.each(amounts)('writes %i %s in %s as %s: %s', (minor, currency, locale, words) => {
    expect(formatMoney(minor, currency, locale).replace(/\u00a0/g, ' ')).toBe(words);
  });

  it('keeps every fen, in every language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...LOCALES), (minor, locale) => {
        const figure = formatMoney(minor, 'CNY', locale).replace(/[^\d.]/g, '');
        expect(Math.round(Number(figure) * 100)).toBe(minor);
      }),
    );
  });
});

describe('times and dates', () => {
  it('writes the time of day on 24 hours in the given zone', () => {
    for (const locale of LOCALES) {
      expect(formatTime(AUGUST, locale, SHANGHAI)).toBe('10:24');
      expect(formatTime(AUGUST, locale, 'UTC')).toBe('02:24');
      expect(formatTime(Date.parse('2026-08-20T00:05:00Z'), locale, 'UTC')).toBe('00:05');
    }
  });

  it.each([
    ['zh-CN', 'long', '8月20日'],
    ['zh-TW', 'long', '8月20日'],
    ['en', 'long', '20 August'],
    ['en', 'short', '20 Aug'],
    ['zh-CN', 'short', '8月20日'],
  ] as const)('writes a day in %s, %s, as %s', (locale, style, words) => {
    expect(formatDate(AUGUST, locale, SHANGHAI, style)).toBe(words);
  });

  it('takes the day of the zone, not of UTC', () => {
    const lateUtc = Date.parse('2026-08-20T20:00:00Z');
    expect(formatDate(lateUtc, 'zh-CN', SHANGHAI)).toBe('8月21日');
    expect(formatDate(lateUtc, 'zh-CN', 'UTC')).toBe('8月20日');
  });

  it('adds the year only when today lies in another one', () => {
    const sameYear = Date.parse('2026-11-18T10:00:00+08:00');
    const nextYear = Date.parse('2027-01-02T10:00:00+08:00');
    expect(formatDate(AUGUST, 'zh-CN', SHANGHAI, 'long', sameYear)).toBe('8月20日');
    expect(formatDate(AUGUST, 'zh-CN', SHANGHAI, 'long', nextYear)).toBe('2026年8月20日');
    expect(formatDate(AUGUST, 'en', SHANGHAI, 'short', nextYear)).toBe('20 August 2026');
  });

  it('joins day and time as the language does', () => {
    expect(formatDateTime(AUGUST, 'zh-CN', SHANGHAI)).toBe('8月20日10:24');
    expect(formatDateTime(AUGUST, 'en', SHANGHAI)).toBe('20 Aug, 10:24');
  });
});
