/** A moment as a clock on a wall shows it. `weekday` is ISO: 1 Monday to 7 Sunday. */
export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

/** What `zonedMs` needs. Days and months may overflow (day 32, month 13): they carry over. */
export type WallTime = Pick<ZonedParts, 'year' | 'month' | 'day'> &
  Partial<Pick<ZonedParts, 'hour' | 'minute'>>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an IANA zone at `ms` (epoch milliseconds). Throws RangeError on an unknown zone. */
export function zonedParts(ms: number, timeZone: string): ZonedParts {
  const wall = new Date(wallMs(ms, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: wall.getUTCDay() || 7,
  };
}

/**
 * The moment (epoch milliseconds) at which the wall clock of `timeZone` shows `parts`. A time that the clock skips in
 * spring reads as the time it jumps to; one that it shows twice in autumn is the first.
 */
export function zonedMs(parts: WallTime, timeZone: string): number {
  const wanted = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour ?? 0, parts.minute ?? 0);
  // Offsets a day before and after bracket any single change of the clock.
  const before = offsetMs(wanted - DAY_MS, timeZone);
  const after = offsetMs(wanted + DAY_MS, timeZone);
  if (wallMs(wanted - before, timeZone) === wanted) return wanted - before;
  return wanted - (wallMs(wanted - after, timeZone) === wanted ? after : before);
}

/** The wall clock, to the minute, written as if it were UTC. */
const wallMs = (ms: number, timeZone: string): number =>
  Math.floor(ms / MINUTE_MS) * MINUTE_MS + offsetMs(ms, timeZone);

/** Clocks change at a full quarter of an hour, so an offset holds for all of one. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Asking Intl takes microseconds and each keystroke asks for the same few days: the answers are kept. */
const MAX_OFFSETS = 512;
const offsets = new Map<string, Map<number, number>>();

function offsetMs(ms: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const quarter = Math.floor(ms / QUARTER_MS);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = askOffset(quarter * QUARTER_MS, timeZone);
    if (known.size >= MAX_OFFSETS) known.clear();
    known.set(quarter, offset);
  }
  return offset;
}

function askOffset(ms: number, timeZone: string): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(ms)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = fields;
  return Date.UTC(year, month - 1, day, hour, minute) - ms;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
