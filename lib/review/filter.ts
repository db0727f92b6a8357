import type { Severity } from '../model/finding';
import type { LogEntry } from '../model/log-entry';
import { zonedMs, zonedParts } from '../text/zoned';

/** Which entries by what a supervisor has done with them. */
export type ReviewState = 'open' | 'disputed' | 'reviewed' | 'all';

/** What the review list shows; null does not narrow. */
export interface ReviewFilter {
  readonly rule: string | null;
  readonly severity: Severity | null;
  readonly agent: string | null;
  /** `2026-11-18`, a day in the shop's time zone. */
  readonly day: string | null;
  readonly state: ReviewState;
  /** Entries drawn by lot from each rule, to measure it; null: the log itself. */
  readonly sample: number | null;
}

export const NO_FILTER: ReviewFilter = {
  rule: null,
  severity: null,
  agent: null,
  day: null,
  state: 'open',
  sample: null,
};

/** The parts of a filter that narrow, let go. */
export const ALL_OF_IT = { rule: null, severity: null, agent: null, day: null, sample: null } as const;

/** Whether anything but the state narrows the list. */
export const isNarrowed = ({ rule, severity, agent, day, sample }: ReviewFilter): boolean =>
  rule !== null || severity !== null || agent !== null || day !== null || sample !== null;

/** What the log is asked for; instants are epoch milliseconds, the later one exclusive. */
export interface LogQuery {
  readonly rule?: string;
  readonly severity?: Severity;
  readonly agent?: string;
  readonly fromMs?: number;
  readonly untilMs?: number;
  /** By the verdict that holds: none yet, or any. */
  readonly verdict?: 'open' | 'reviewed';
}

/** The log query of a filter. The log does not know what is disputed: that narrows no query. */
export function queryOf(filter: ReviewFilter, timeZone: string): LogQuery {
  const bounds = filter.day === null ? null : dayBounds(filter.day, timeZone);
  return {
    ...(filter.rule !== null && { rule: filter.rule }),
    ...(filter.severity !== null && { severity: filter.severity }),
    ...(filter.agent !== null && { agent: filter.agent }),
    ...bounds,
    ...((filter.state === 'open' || filter.state === 'reviewed') && { verdict: filter.state }),
  };
}

/** The day at `ms` (epoch) in `timeZone`, as `2026-11-18`. */
export function dayOf(ms: number, timeZone: string): string {
  const { year, month, day } = zonedParts(ms, timeZone);
  return [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
}

/** From when to when a day lasts in `timeZone`, in epoch milliseconds; null for what is no day. */
export function dayBounds(day: string, timeZone: string): { fromMs: number; untilMs: number } | null {
  const parts = dayParts(day);
  if (parts === null) return null;
  return {
    fromMs: zonedMs(parts, timeZone),
    untilMs: zonedMs({ ...parts, day: parts.day + 1 }, timeZone),
  };
}

/** The `count` days that end with today in `timeZone`, newest first. */
export function lastDays(nowMs: number, timeZone: string, count: number): string[] {
  const { year, month, day } = zonedParts(nowMs, timeZone);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1, day - back)).toISOString().slice(0, 10),
  );
}

/** Entries by day in `timeZone`, in the order they come in. */
export function groupByDay(
  entries: readonly LogEntry[],
  timeZone: string,
): { readonly day: string; readonly entries: LogEntry[] }[] {
  const groups: { day: string; entries: LogEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.atMs, timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}

/** Whether there is such a day, written `2026-11-18`. */
export const isDay = (day: string): boolean => dayParts(day) !== null;

function dayParts(day: string): { year: number; month: number; day: number } | null {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  // 30 February would read as 2 March.
  const isDay = year !== '' && new Date(ms).toISOString().startsWith(day);
  return isDay ? { year: Number(year), month: Number(month), day: Number(date) } : null;
}
