import { closingOf, dueInService, type ServiceHours, workDayEnd } from '../../lib/policy/service-hours';
import { zonedMs, zonedParts } from '../../lib/text/zoned';

/** A time offered at a press. */
export interface DueChoice {
  readonly key: 'today' | 'next-day' | 'work-days' | 'week';
  readonly dueAtMs: number;
}

/** As many as are offered for "working days". */
export const WORK_DAYS = 3;
const DAY_MS = 86_400_000;

/** Times at which somebody is there to keep a promise: this shift's end, the next one's, three working days, a week. */
export function dueChoices(nowMs: number, hours: ServiceHours): readonly DueChoice[] {
  const today = closingOf(nowMs, 0, hours);
  const next = today === null ? null : closingOf(today + 1, 0, hours);
  const week = closingOf(zonedMs(dateOf(nowMs + 7 * DAY_MS, hours.timeZone), hours.timeZone), 0, hours);
  const list: readonly (readonly [DueChoice['key'], number | null])[] = [
    ['today', today],
    ['next-day', next],
    ['work-days', workDayEnd(nowMs, WORK_DAYS, hours)],
    ['week', week],
  ];
  const seen = new Set<number>();
  return list.flatMap(([key, dueAtMs]) => {
    if (dueAtMs === null || seen.has(dueAtMs)) return [];
    seen.add(dueAtMs);
    return [{ key, dueAtMs }];
  });
}

const dateOf = (ms: number, timeZone: string) => {
  const { year, month, day } = zonedParts(ms, timeZone);
  return { year, month, day };
};

/** The time to confirm: as it was read, a whole day until its closing; null: none was said. */
export const proposedDue = (dueAtMs: number | null, hours: ServiceHours): number | null =>
  dueAtMs === null ? null : dueInService(dueAtMs, hours);

/** `2026-11-20T18:00` on the shop's clock, as a field for a moment holds it. */
export function wallClockOf(ms: number, timeZone: string): string {
  const { year, month, day, hour, minute } = zonedParts(ms, timeZone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The moment that a field holds; null: none, or half of one. */
export function momentOf(wall: string, timeZone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(wall);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return zonedMs({ year, month, day, hour, minute }, timeZone);
}

const two = (count: number): string => String(count).padStart(2, '0');
