/** Days as counts from 1 January 1970: two of them subtract to the days between. */
const DAY_MS = 86_400_000;

/** The day of `2026-08-20` and of whatever follows it: in a file a moment is written on its own clock. NaN: none is written. */
export const dayOf = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS;

export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** `08-20`. */
export const monthDayOf = (day: number): string => isoOf(day).slice(5);

export const yearOf = (day: number): number => Number(isoOf(day).slice(0, 4));

/** Midday of a day in UTC: in every time zone that shops are in, formatted in UTC, it is that day. */
export const middayMs = (day: number): number => day * DAY_MS + DAY_MS / 2;
