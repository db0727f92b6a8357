const MS_PER_DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of `ms` in `timeZone` as a count of days: two of them subtract to the days between. */
export function dayNumber(ms: number, timeZone: string): number {
  const { year, month, day } = partsIn(ms, timeZone);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

export type DueChoice = 'today' | 'tomorrow' | 'three-days' | 'week';

export const DUE_CHOICES: readonly DueChoice[] = ['today', 'tomorrow', 'three-days', 'week'];

const DAYS_TO_DUE: Readonly<Record<DueChoice, number>> = { today: 0, tomorrow: 1, 'three-days': 3, week: 7 };

/** The last second of the chosen day in `timeZone`, epoch ms. */
export function dueAtMs(choice: DueChoice, nowMs: number, timeZone: string): number {
  const day = (dayNumber(nowMs, timeZone) + DAYS_TO_DUE[choice] + 1) * MS_PER_DAY;
  return atWallClock(day, timeZone) - 1000;
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
