import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatDate, formatDateTime, formatMoney, formatTime } from '../../lib/i18n/format';
import { type PanelText, panelText } from '../../lib/i18n/panel';
import type { Locale } from '../../lib/model/locale';
import type { Money } from '../../lib/model/money';
import { dayNumber } from './days';

/** The panel's words in one language, with amounts and times written for it. */
export interface Words {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: PanelText;
  readonly money: (money: Money) => string;
  /** `10:24`. */
  readonly time: (ms: number) => string;
  /** `8月20日`, with the year when it is another one than that of `nowMs`. */
  readonly date: (ms: number) => string;
  /** `2026年2月`. */
  readonly month: (ms: number) => string;
  /** `8月`, `Aug`. */
  readonly monthName: (ms: number) => string;
  /** The end of a span: `11月30日24点` when it ends with the day, else day and time. */
  readonly end: (ms: number) => string;
  /** Days from today to the day of `ms`; negative: past. */
  readonly daysTo: (ms: number) => number;
  readonly nowMs: number;
  readonly comma: string;
}

/** @param timeZone the shop's, an IANA name: due dates and prices end by its clock. */
export function wordsFor(locale: Locale, timeZone: string, nowMs: number): Words {
  const time = (ms: number) => formatTime(ms, locale, timeZone);
  const date = (ms: number) => formatDate(ms, locale, timeZone, 'short', nowMs);
  const intlLocale = locale === 'en' ? 'en-GB' : locale;
  const month = (options: Intl.DateTimeFormatOptions) => (ms: number) =>
    new Intl.DateTimeFormat(intlLocale, { ...options, timeZone }).format(ms);
  const text = panelText[locale];
  return {
    locale,
    timeZone,
    text,
    nowMs,
    money: ({ amountMinor, currency }) => formatMoney(amountMinor, currency, locale),
    time,
    date,
    month: month({ year: 'numeric', month: 'short' }),
    monthName: month({ month: 'short' }),
    end: (ms) => {
      if (time(ms) === '23:59') return text.endOfDay(date(ms));
      return time(ms) === '00:00' ? text.endOfDay(date(ms - 60_000)) : formatDateTime(ms, locale, timeZone);
    },
    daysTo: (ms) => dayNumber(ms, timeZone) - dayNumber(nowMs, timeZone),
    comma: locale === 'en' ? ', ' : '，',
  };
}

export const WordsContext = createContext<Words>(wordsFor('zh-CN', 'UTC', 0));

export const useWords = (): Words => useContext(WordsContext);
