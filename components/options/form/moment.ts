import { zonedMs, zonedParts } from '../../../lib/text/zoned';

/** A moment as a form has it: a day, and a time when it is not the day's edge. Both empty: open. */
export interface WallMoment {
  /** `2026-11-30` or empty. */
  readonly day: string;
  /** `18:00`; empty: the beginning of the day, or its end. */
  readonly time: string;
}

/** Which edge of the day an empty time means. */
export type Edge = 'begin' | 'end';

/** The shop's wall clock at an instant of a policy file; the day's edge is left out. */
export function wallMoment(instant: string, timeZone: string, edge: Edge): WallMoment {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return { day: '', time: '' };
  const { year, month, day, hour, minute } = zonedParts(ms, timeZone);
  const time = `${two(hour)}:${two(minute)}`;
  return {
    day: `${year}-${two(month)}-${two(day)}`,
    time: time === (edge === 'begin' ? '00:00' : '23:59') ? '' : time,
  };
}

/** The instant of a wall moment, ISO 8601 with the shop's offset; empty for no day. */
export function instantOf({ day, time }: WallMoment, timeZone: string, edge: Edge): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return '';
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  const isEnd = edge === 'end' && hour === undefined;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(date),
    hour: isEnd ? 23 : Number(hour ?? 0),
    minute: isEnd ? 59 : Number(minute ?? 0),
  };
  const ms = zonedMs(wall, timeZone);
  const minutes = Math.round(
    (Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) - ms) / 60_000,
  );
  const sign = minutes < 0 ? '-' : '+';
  const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${day}T${two(wall.hour)}:${two(wall.minute)}:${isEnd ? '59' : '00'}${offset}`;
}

const two = (count: number): string => String(count).padStart(2, '0');
