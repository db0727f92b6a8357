import { dashboardText } from '../../lib/i18n/dashboard';
import { formatDate } from '../../lib/i18n/format';
import type { Locale } from '../../lib/model/locale';
import { dayOf, lastDays } from '../../lib/review/filter';

/** How a page writes moments: in which language, on whose clock, and what is now (epoch ms). */
export interface PageWords {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly nowMs: number;
}

/** The day at `ms` (epoch): today and yesterday by name, another year with its number. */
export function dayName(ms: number, { locale, timeZone, nowMs }: PageWords): string {
  const text = dashboardText[locale];
  const date = formatDate(ms, locale, timeZone, 'long', nowMs);
  const [today, yesterday] = lastDays(nowMs, timeZone, 2);
  const day = dayOf(ms, timeZone);
  if (day === today) return text.today(date);
  return day === yesterday ? text.yesterday(date) : date;
}
