import { type DayNumber, dayNumber, type Now, weekdayOf } from './time-context';

/** One day, or a stretch of days (this week, 月底); both ends inclusive. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** 今晚 and tonight name a part of the day with the day. */
  readonly part?: 'morning' | 'evening';
}

export const days = (first: DayNumber, last = first): Days => ({ first, last });

/** A whole month; it may overflow (month 13). */
export const wholeMonth = (year: number, month: number): Days =>
  days(dayNumber(year, month, 1), dayNumber(year, month + 1, 0));

/** A date, or null when the calendar has none such. */
export function exactDate(year: number, month: number, day: number): Days | null {
  const { first, last } = wholeMonth(year, month);
  const date = first + day - 1;
  return month >= 1 && month <= 12 && date >= first && date <= last ? days(date) : null;
}

/** Of the candidates the one that is nearest to today, of equally near ones the first. */
const nearest = <T>(now: Now, candidates: readonly T[], dayOf: (candidate: T) => DayNumber): T | undefined =>
  [...candidates].sort((a, b) => Math.abs(dayOf(a) - now.today) - Math.abs(dayOf(b) - now.today))[0];

/** A date without a year is at most about six months away, behind or ahead. */
export function nearestYear(now: Now, month: number, day: number): number {
  const { year } = now.parts;
  return nearest(now, [year, year + 1, year - 1], (one) => dayNumber(one, month, Math.min(day, 28))) ?? year;
}

export const date = (now: Now, month: number, day: number, year?: string): Days | null =>
  exactDate(year ? Number(year) : nearestYear(now, month, day), month, day);

/** The 30th is this month's; when it is more than half a month behind, the next one's, and the other way round. */
export function nearestMonth(now: Now, day: number): Days | null {
  const { year, month } = now.parts;
  const candidates = [month, month + 1, month - 1]
    .map((one) => wholeMonth(year, one))
    .filter(({ first, last }) => first + day - 1 <= last);
  const best = nearest(now, candidates, ({ first }) => first + day - 1);
  return best && day > 0 ? days(best.first + day - 1) : null;
}

/** 月初, 月底: no more exact than a third of the month; 上旬, 中旬, 下旬 are exactly that. */
export function thirdOf(year: number, month: number, third: string): Days {
  const { first, last } = wholeMonth(year, month);
  if (third === '初' || third === '上旬') return days(first, first + 9);
  if (third === '中旬') return days(first + 10, first + 19);
  return days(first + (third === '下旬' ? 20 : 24), last);
}

export const mondayOf = (now: Now, step: number): DayNumber =>
  now.today - weekdayOf(now.today) + 1 + step * 7;

/** From the `from`th to the last day of a week; `step` 0 is this one. */
export const week = (now: Now, step: number, from = 1): Days =>
  days(mondayOf(now, step) + from - 1, mondayOf(now, step) + 6);

/** Without a week named, a weekday is the next one, today included, or the latest when it is over. */
export function onWeekday(now: Now, weekday: number, step: number | undefined, isOver: boolean): DayNumber {
  if (step !== undefined) return mondayOf(now, step) + weekday - 1;
  const ahead = (weekday - weekdayOf(now.today) + 7) % 7;
  return now.today + (isOver && ahead > 0 ? ahead - 7 : ahead);
}
