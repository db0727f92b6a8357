import { type ServiceHours, serviceMomentBefore, serviceMomentFrom } from '../policy/service-hours';

/** What a reminder needs of an open promise. */
export interface Remindable {
  /** When it was promised. */
  readonly atMs: number;
  readonly dueAtMs: number;
  /** The last reminder that was given. */
  readonly reminded: 'no' | 'before' | 'late';
}

export interface Reminders<T extends Remindable> {
  /** To be told now: due soon. */
  readonly before: readonly T[];
  /** To be told now: over. */
  readonly late: readonly T[];
  /** How many are due within the lead time, told or not. */
  readonly soon: number;
  readonly overdue: number;
  /** When to look again; null: nothing changes by itself. */
  readonly nextAtMs: number | null;
}

interface Plan {
  readonly nowMs: number;
  /** Counted in hours of service: a reminder that comes at night helps nobody. */
  readonly leadMs: number;
  readonly hours: ServiceHours;
}

/**
 * What is to be told of open promises at `nowMs`. Each is told twice at most: before it is due, and once when it is
 * over, at a moment at which somebody is there. What came due while nothing ran is told late, not never.
 */
export function planReminders<T extends Remindable>(
  dues: readonly T[],
  { nowMs, leadMs, hours }: Plan,
): Reminders<T> {
  const before: T[] = [];
  const late: T[] = [];
  let [soon, overdue] = [0, 0];
  let nextAtMs = Number.POSITIVE_INFINITY;
  for (const due of dues) {
    const { dueAtMs, reminded } = due;
    const remindAtMs = remindAt(due, leadMs, hours);
    const lateAtMs = lateAt(due, hours);
    if (nowMs >= dueAtMs) overdue++;
    else if (nowMs >= remindAtMs) soon++;
    if (nowMs >= lateAtMs) {
      if (reminded !== 'late') late.push(due);
    } else if (nowMs >= remindAtMs && nowMs < dueAtMs && reminded === 'no') before.push(due);
    for (const atMs of [remindAtMs, dueAtMs, lateAtMs]) if (atMs > nowMs) nextAtMs = Math.min(nextAtMs, atMs);
  }
  return { before, late, soon, overdue, nextAtMs: Number.isFinite(nextAtMs) ? nextAtMs : null };
}

/** What is promised within the lead time is reminded of half-way: "in ten minutes" needs no word at once. */
function remindAt({ atMs, dueAtMs }: Remindable, leadMs: number, hours: ServiceHours): number {
  const leadAtMs = serviceMomentBefore(dueAtMs, leadMs, hours);
  return leadAtMs > atMs ? leadAtMs : Math.min(dueAtMs, (Math.max(atMs, leadAtMs) + dueAtMs) / 2);
}

/** When it is told that it is over: at once, at closing time too, while somebody is there; else when they are back. */
function lateAt({ dueAtMs }: Remindable, hours: ServiceHours): number {
  const thereMs = serviceMomentFrom(dueAtMs - 1, hours);
  return thereMs === null || thereMs < dueAtMs ? dueAtMs : thereMs;
}
