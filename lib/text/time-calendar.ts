import { type DayNumber, dayNumber, type Now, weekdayOf } from './time-context';

/** One day, or a stretch of days (this week, 月底); both ends inclusive. */
export interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** 今晚 and tonight name a part of the day with the day. */
  readonly part?: string;
}

export const oneDay = (day: DayNumber, part?: string): Days => ({
  first: day,
  last: day,
  ...(part ? { part } : {}),
});

export function exactDate(year: number, month: number, day: number): Days | null {
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDate ? oneDay(dayNumber(year, month, day)) : null;
}

const daysIn = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

export function date(now: Now, month: number, day: number, year?: string): Days | null {
  return exactDate(year ? Number(year) : nearestYear(now, month, Math.min(day, 28)), month, day);
}

/** A date without a year is at most about six months away, behind or ahead. */
export function nearestYear(now: Now, month: number, day: number): number {
  const { year } = now.parts;
  const distance = (candidate: number) => Math.abs(dayNumber(candidate, month, day) - now.today);
  return [year, year + 1, year - 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

export function nextDate(now: Now, month: number, day: number): Days {
  const thisYear = dayNumber(now.parts.year, month, day);
  return oneDay(thisYear >= now.today ? thisYear : dayNumber(now.parts.year + 1, month, day));
}

/** 月初, 月底: no more exact than a third of the month; 上旬, 中旬, 下旬 are exactly that. */
export function thirdOf(year: number, month: number, third: string): Days {
  const last = dayNumber(year, month + 1, 0);
  if (third === '初' || third === '上旬')
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, 10) };
  if (third === '中旬') return { first: dayNumber(year, month, 11), last: dayNumber(year, month, 20) };
  return { first: dayNumber(year, month, third === '下旬' ? 21 : 25), last };
}

export const mondayOf = (now: Now, step: number): DayNumber =>
  now.today - weekdayOf(now.today) + 1 + step * 7;

export const week = (now: Now, step: number): Days => ({
  first: mondayOf(now, step),
  last: mondayOf(now, step) + 6,
});

/** Without a week named, a weekday is the next one, today included, or the latest when it is over. */
export function onWeekday(now: Now, weekday: number, step: number | undefined, isOver: boolean): DayNumber {
  if (step !== undefined) return mondayOf(now, step) + weekday - 1;
  const ahead = (weekday - weekdayOf(now.today) + 7) % 7;
  return now.today + (isOver && ahead > 0 ? ahead - 7 : ahead);
}

/** The 30th is this month's; when it is more than half a month behind, the next one's, and the other way round. */
export function nearestMonth(now: Now, day: number): Days | null {
  const { year, month } = now.parts;
  const candidates = [month, month + 1, month - 1]
    .filter((candidate) => day <= daysIn(year, candidate))
    .map((candidate) => dayNumber(year, candidate, day));
  const best = candidates.reduce<DayNumber | null>(
    (near, next) => (near === null || Math.abs(next - now.today) < Math.abs(near - now.today) ? next : near),
    null,
  );
  return best === null ? null : oneDay(best);
}
