const MS_PER_DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of `ms` in `timeZone` as a count of days: two of them subtract to the days between. */
export function dayNumber(ms: number, timeZone: string): number {
  const { year, month, day } = partsIn(ms, timeZone);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** Noon of a `2026-08-20` in `timeZone`, epoch ms; NaN for another text. */
export function noonOf(isoDate: string, timeZone: string): number {
  const wallMs = Date.parse(`${isoDate}T12:00:00Z`);
  return Number.isNaN(wallMs) ? wallMs : atWallClock(wallMs, timeZone);
}

/** The `2026-08-20` of `ms` in `timeZone`. */
export const isoDateOf = (ms: number, timeZone: string): string =>
  new Date(dayNumber(ms, timeZone) * MS_PER_DAY).toISOString().slice(0, 10);

/** The moment at which clocks in `timeZone` show what clocks in UTC show at `wallMs`. */
function atWallClock(wallMs: number, timeZone: string): number {
  const guess = wallMs - offsetMs(wallMs, timeZone);
  return wallMs - offsetMs(guess, timeZone); // once more: the offset may change between the two
}

function offsetMs(ms: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsIn(ms, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

function partsIn(ms: number, timeZone: string) {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}
