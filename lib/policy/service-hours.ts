import type { Policy } from '../model/policy';
import { type DayNumber, dayNumber, isoDay, weekdayOf } from '../text/time-context';
import { zonedMs, zonedParts } from '../text/zoned';

type Service = NonNullable<Policy['service']>;
type Weekday = NonNullable<Service['serviceDays']>[number];

/** When somebody answers, by the shop's clock. */
export interface ServiceHours {
  readonly timeZone: string;
  /** Minutes after midnight. */
  readonly opens: number;
  /** Minutes after the midnight of the same day: more than a day's for a shop open past the next. */
  readonly closes: number;
  readonly isServiceDay: (day: DayNumber) => boolean;
  /** Counts in 三个工作日. */
  readonly isWorkDay: (day: DayNumber) => boolean;
}

/** Hours in which somebody can be expected to answer when the policy names none. */
const WAKING_HOURS = '08:00-23:00';
/** Nothing is counted over more days. */
const MAX_DAYS = 31;
const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

const WEEKDAY: Readonly<Record<Weekday, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };
const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

const known = new WeakMap<object, ServiceHours>();

/** The hours a policy lays down, worked out once for it. A shop without a policy is awake by day. */
export function serviceHoursOf(policy: Pick<Policy, 'shop' | 'service'>): ServiceHours {
  let hours = known.get(policy);
  if (hours === undefined) {
    const [opens = 0, closes = 0] = (policy.service?.businessHours ?? WAKING_HOURS).split('-').map(minutesOf);
    hours = {
      timeZone: policy.shop.timeZone,
      opens,
      closes: closes > opens ? closes : closes + DAY_MINUTES,
      isServiceDay: dayTest(policy.service ?? null, EVERY_DAY),
      isWorkDay: workDayTest(policy.service ?? null),
    };
    known.set(policy, hours);
  }
  return hours;
}

/**
 * Whether a day counts in 三个工作日: a shop that serves on some weekdays only works on those, one that serves daily
 * sends parcels from Monday to Friday. Holidays are off for both.
 */
export function workDayTest(service: Service | null): (day: DayNumber) => boolean {
  if (service === null) return isWeekday;
  let test = workDayTests.get(service);
  if (test === undefined) {
    const isDaily = (service.serviceDays ?? []).length >= EVERY_DAY.length;
    test = dayTest(isDaily ? { ...service, serviceDays: undefined } : service, MONDAY_TO_FRIDAY);
    workDayTests.set(service, test);
  }
  return test;
}

/** One for each policy: texts are read against it on every key, and whoever compares contexts compares it. */
const workDayTests = new WeakMap<Service, (day: DayNumber) => boolean>();
const isWeekday = (day: DayNumber): boolean => MONDAY_TO_FRIDAY.includes(weekdayOf(day));

function dayTest(service: Service | null, otherwise: readonly number[]): (day: DayNumber) => boolean {
  const named = service?.serviceDays?.map((name) => WEEKDAY[name]) ?? [];
  const weekdays = named.length > 0 ? named : otherwise;
  const closed = new Set(service?.closedOn);
  const open = new Set(service?.openOn);
  if (closed.size === 0 && open.size === 0) return (day) => weekdays.includes(weekdayOf(day));
  return (day) => {
    const iso = isoDay(day);
    return !closed.has(iso) && (open.has(iso) || weekdays.includes(weekdayOf(day)));
  };
}

interface Shift {
  readonly startMs: number;
  readonly endMs: number;
}

/** The hours of one day; null: nobody is there. */
function shiftOf(day: DayNumber, { timeZone, opens, closes, isServiceDay }: ServiceHours): Shift | null {
  if (!isServiceDay(day)) return null;
  const date = new Date(day * DAY_MINUTES * MINUTE_MS);
  const at = (minute: number): number =>
    zonedMs(
      { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), minute },
      timeZone,
    );
  return { startMs: at(opens), endMs: at(closes) };
}

/** The calendar day of a moment on the shop's clock. */
export function dayOf(ms: number, timeZone: string): DayNumber {
  const { year, month, day } = zonedParts(ms, timeZone);
  return dayNumber(year, month, day);
}

/** Milliseconds between two moments that lie within the hours. */
export function serviceMsBetween(fromMs: number, untilMs: number, hours: ServiceHours): number {
  const first = dayOf(fromMs, hours.timeZone);
  let passed = 0;
  // The day before, too: its night may reach into this one.
  for (let day = first - 1; day < first + MAX_DAYS; day++) {
    const shift = shiftOf(day, hours);
    if (shift === null) continue;
    if (shift.startMs >= untilMs) break;
    passed += Math.max(0, Math.min(shift.endMs, untilMs) - Math.max(shift.startMs, fromMs));
  }
  return passed;
}

/** The moment that lies `spanMs` of service before `ms`: an hour before Monday 9:30 is Friday afternoon. */
export function serviceMomentBefore(ms: number, spanMs: number, hours: ServiceHours): number {
  const last = dayOf(ms, hours.timeZone);
  let left = spanMs;
  for (let day = last; day > last - MAX_DAYS; day--) {
    const shift = shiftOf(day, hours);
    if (shift === null) continue;
    const endMs = Math.min(shift.endMs, ms);
    if (endMs - shift.startMs >= left) return endMs - left;
    left -= Math.max(0, endMs - shift.startMs);
  }
  return ms - spanMs;
}

/** The first moment from `ms` on at which somebody is there; null: not within a month. */
export function serviceMomentFrom(ms: number, hours: ServiceHours): number | null {
  const first = dayOf(ms, hours.timeZone);
  for (let day = first - 1; day < first + MAX_DAYS; day++) {
    const shift = shiftOf(day, hours);
    if (shift !== null && shift.endMs > ms) return Math.max(ms, shift.startMs);
  }
  return null;
}

/** When the shift ends that `ms` lies in; null: nobody is there. */
export function closingAfter(ms: number, hours: ServiceHours): number | null {
  const today = dayOf(ms, hours.timeZone);
  for (const day of [today - 1, today]) {
    const shift = shiftOf(day, hours);
    if (shift !== null && shift.startMs <= ms && ms < shift.endMs) return shift.endMs;
  }
  return null;
}

/** The end of the shift `count` service days from the day of `ms` on (0: that day's own); null: not within a month. */
export function closingOf(ms: number, count: number, hours: ServiceHours): number | null {
  const first = dayOf(ms, hours.timeZone);
  let left = count;
  for (let day = first; day < first + MAX_DAYS; day++) {
    const shift = shiftOf(day, hours);
    if (day === first ? left > 0 : shift === null || --left > 0) continue;
    if (shift !== null && shift.endMs > ms) return shift.endMs;
  }
  return null;
}

/** The end of the `count`th working day after the day of `ms`, at closing time. */
export function workDayEnd(ms: number, count: number, hours: ServiceHours): number {
  let day = dayOf(ms, hours.timeZone);
  for (let left = count, seen = 0; left > 0; ) {
    day++;
    if (hours.isWorkDay(day) || ++seen > MAX_DAYS) left--;
  }
  return shiftOf(day, { ...hours, isServiceDay: () => true })?.endMs ?? ms;
}

/** Whether nobody is there on the day of `ms`. */
export const isDayOff = (ms: number, hours: ServiceHours): boolean =>
  !hours.isServiceDay(dayOf(ms, hours.timeZone));

/**
 * A due time that is the end of a day (明天发) as the end of that day's shift: after closing nobody sends anything.
 * On a day on which nobody is there it stays: what was said was said.
 */
export function dueInService(dueMs: number, hours: ServiceHours): number {
  const { hour, minute } = zonedParts(dueMs, hours.timeZone);
  const isDaysEnd = (hour === 0 && minute === 0) || (hour === 23 && minute === 59);
  if (!isDaysEnd) return dueMs;
  const shift = shiftOf(dayOf(dueMs - MINUTE_MS, hours.timeZone), hours);
  return shift === null ? dueMs : Math.min(dueMs, shift.endMs);
}

/** 22:30 as minutes after midnight. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
