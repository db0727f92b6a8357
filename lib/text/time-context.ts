import { type ZonedParts, zonedMs, zonedParts } from './zoned';

/** What the words for time are read against. */
export interface TimeContext {
  readonly nowMs: number;
  /** IANA name of the shop's zone. */
  readonly timeZone: string;
  /** ISO weekdays, 1 Monday to 7 Sunday; Monday to Friday when left out. */
  readonly workingDays?: readonly number[];
  /** Whether a day is worked, where weekdays alone do not say (holidays); then `workingDays` is not asked. */
  readonly worksOn?: ((day: DayNumber) => boolean) | undefined;
}

/** A calendar day as a count of days, so that "in three days" is an addition. Monday 5 January 1970 is 4. */
export type DayNumber = number;

/** Now, taken apart once for all the mentions of one text. */
export interface Now {
  readonly ms: number;
  readonly timeZone: string;
  readonly worksOn: (day: DayNumber) => boolean;
  readonly parts: ZonedParts;
  readonly today: DayNumber;
  /** Minutes since midnight. */
  readonly minute: number;
}

const DAY_MS = 86_400_000;
const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];

export function nowOf(context: TimeContext): Now {
  if (last?.context.nowMs === context.nowMs && isSame(last.context, context)) return last.now;
  last = { context, now: takenApart(context) };
  return last.now;
}

/** The texts of one moment are read one after the other. */
let last: { readonly context: TimeContext; readonly now: Now } | null = null;

const isSame = (a: TimeContext, b: TimeContext): boolean =>
  a.timeZone === b.timeZone && a.workingDays === b.workingDays && a.worksOn === b.worksOn;

function takenApart(context: TimeContext): Now {
  const parts = zonedParts(context.nowMs, context.timeZone);
  const { workingDays = WORKING_DAYS } = context;
  // A shop that never works would put every working day out of reach.
  const weekdays = workingDays.length > 0 ? workingDays : WORKING_DAYS;
  return {
    ms: context.nowMs,
    timeZone: context.timeZone,
    worksOn: context.worksOn ?? ((day) => weekdays.includes(weekdayOf(day))),
    parts,
    today: dayNumber(parts.year, parts.month, parts.day),
    minute: parts.hour * 60 + parts.minute,
  };
}

/** Month and day may overflow: month 13 is next January, day 0 the last of the month before. */
export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / DAY_MS;

/** ISO weekday, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The moment (epoch ms) `minute` minutes after midnight of `day` on the shop's wall clock. */
export function momentMs(now: Now, day: DayNumber, minute = 0): number {
  const date = new Date(day * DAY_MS);
  return zonedMs(
    { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), minute },
    now.timeZone,
  );
}

/** No shop is closed for longer: behind it every day counts as worked. */
const LONGEST_BREAK_DAYS = 60;

/** The `count`th working day after today. */
export function workingDayAfter(now: Now, count: number): DayNumber {
  let day = now.today;
  for (let left = count, off = 0; left > 0; ) {
    day++;
    if (now.worksOn(day) || ++off > LONGEST_BREAK_DAYS) left--;
  }
  return day;
}

/** A day as `2026-11-30`. */
export const isoDay = (day: DayNumber): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
