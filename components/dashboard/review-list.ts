import type { LogEntry, Review } from '../../lib/model/log-entry';
import { dayOf, type LogQuery } from '../../lib/review/filter';

/** Where a page of the log ended. */
export interface LogCursor {
  readonly atMs: number;
  readonly id: string;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly next: LogCursor | null;
}

/** Entries fetched at once: some four screens. */
export const PAGE = 40;

/** Entries read at most to end a list at the end of a day; of a longer day the gravest may come with the next page. */
const MOST_OF_A_DAY = 10 * PAGE;

/**
 * The next entries that pass `keep`, a page of them at least unless the log ends before, and whole days: the gravest
 * of a day stand first, and must not come when one has read on.
 */
export async function readPage(
  page: (query: LogQuery, limit: number, after: LogCursor | null) => Promise<LogPage>,
  query: LogQuery,
  keep: (entry: LogEntry) => boolean,
  after: LogCursor | null,
  timeZone: string,
): Promise<LogPage> {
  const entries: LogEntry[] = [];
  let next = after;
  for (;;) {
    const found = await page(query, PAGE, next);
    entries.push(...found.entries.filter(keep));
    next = found.next;
    if (next === null) return { entries, next };
    if (entries.length < PAGE) continue;
    const cut = endOfDay(entries, timeZone);
    if (cut !== null) return cut;
    if (entries.length >= MOST_OF_A_DAY) return { entries, next };
  }
}

/** The entries up to the end of the last whole day that closes a page; null: that day may go on. */
function endOfDay(entries: readonly LogEntry[], timeZone: string): LogPage | null {
  const last = entries.at(-1);
  if (last === undefined) return null;
  const open = dayOf(last.atMs, timeZone);
  const whole = entries.filter(({ atMs }) => dayOf(atMs, timeZone) !== open);
  const end = whole.at(-1);
  return end === undefined || whole.length < PAGE ? null : { entries: whole, next: end };
}

/** Whether more came in than one page shows, so that entries between it and what is known are missing. */
export function hasGap(known: ReadonlyMap<string, LogEntry>, { entries, next }: LogPage): boolean {
  if (known.size === 0 || next === null) return false;
  // By time: of what is known, what was judged since comes in no page of open ones.
  const newestMs = [...known.values()].reduce((newest, { atMs }) => Math.max(newest, atMs), 0);
  return (entries.at(-1)?.atMs ?? 0) > newestMs;
}

/** The entry to judge after `id`: the next one down without a verdict, else the first one up; null: none is left. */
export function nextOpen(
  entries: readonly LogEntry[],
  id: string,
  reviews: ReadonlyMap<string, Review>,
): string | null {
  const at = entries.findIndex((entry) => entry.id === id);
  const isOpen = (entry: LogEntry) => !reviews.has(entry.id);
  return (entries.slice(at + 1).find(isOpen) ?? entries.slice(0, Math.max(at, 0)).find(isOpen))?.id ?? null;
}
