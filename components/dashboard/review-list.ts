import type { LogEntry, Review } from '../../lib/model/log-entry';
import type { LogQuery } from '../../lib/review/filter';

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

/** Newest first; entries of one millisecond by id, as the log has them. */
export const byNewest = (entries: Iterable<LogEntry>): LogEntry[] =>
  [...entries].sort((a, b) => b.atMs - a.atMs || (b.id > a.id ? 1 : -1));

/** The next entries that pass `keep`, a page of them at least unless the log ends before. */
export async function readPage(
  page: (query: LogQuery, limit: number, after: LogCursor | null) => Promise<LogPage>,
  query: LogQuery,
  keep: (entry: LogEntry) => boolean,
  after: LogCursor | null,
): Promise<LogPage> {
  const entries: LogEntry[] = [];
  let next = after;
  do {
    const found = await page(query, PAGE, next);
    entries.push(...found.entries.filter(keep));
    next = found.next;
  } while (next !== null && entries.length < PAGE);
  return { entries, next };
}

/** Whether more came in than one page shows, so that entries between it and what is known are missing. */
export const hasGap = (known: ReadonlyMap<string, LogEntry>, { entries, next }: LogPage): boolean =>
  known.size > 0 && next !== null && !entries.some(({ id }) => known.has(id));

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
