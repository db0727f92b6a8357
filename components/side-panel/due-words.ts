import { promisesText } from '../../lib/i18n/promises';
import { type DueChoice, WORK_DAYS } from './due-choices';
import type { Words } from './words';

/** When something is due, and how far that is from now. */
export function dueWords(dueAtMs: number, { text, end, time, daysTo, nowMs }: Words): readonly string[] {
  const days = daysTo(dueAtMs);
  if (dueAtMs <= nowMs) return [text.dueBy(end(dueAtMs)), days === 0 ? text.lateToday : text.daysLate(-days)];
  return days === 0 ? [text.dueToday(time(dueAtMs))] : [text.dueBy(end(dueAtMs)), text.daysLeft(days)];
}

/** A time that is offered: what it is called, and the moment it means today. */
export function choiceWords({ key, dueAtMs }: DueChoice, words: Words): string {
  const text = promisesText[words.locale];
  const due = nearWords(dueAtMs, words);
  switch (key) {
    case 'today':
      return text.today(due);
    case 'next-day':
      return text.nextDay(due);
    case 'work-days':
      return text.workDays(WORK_DAYS, words.date(dueAtMs));
    case 'week':
      return text.week(words.date(dueAtMs));
  }
}

/** `今天18:00`, `明天18:00`, `11月24日18:00`. */
export function nearWords(ms: number, { locale, daysTo, time, end }: Words): string {
  const days = daysTo(ms);
  if (days !== 0 && days !== 1) return end(ms);
  const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return locale === 'en' ? `${time(ms)} ${name}` : `${name}${time(ms)}`;
}
