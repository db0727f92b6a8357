import Dexie, { type Collection } from 'dexie';
import type { LogEntry } from '../model/log-entry';
import type { Database } from './database';

/** Which entries; a part left out does not narrow. */
export interface LogFilter {
  readonly rule?: string;
  readonly severity?: LogEntry['severity'];
  readonly agent?: string;
  /** Epoch milliseconds, inclusive. */
  readonly fromMs?: number;
  /** Epoch milliseconds, exclusive. */
  readonly untilMs?: number;
  /** Ids to leave out: those already reviewed. */
  readonly without?: ReadonlySet<string>;
}

/** Where a page ended. */
export interface LogCursor {
  readonly atMs: number;
  readonly id: string;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  /** Hand it back for the page after this one; null: this was the last. */
  readonly next: LogCursor | null;
}

/** The log: entries are added once and stay as they were. */
export interface LogStore {
  /**
   * Adds the entries that are not stored yet, all or none of them.
   * @returns the ids of `entries` once they are all on disk; an entry stored before stays as it was.
   */
  append(entries: readonly LogEntry[]): Promise<string[]>;
  byId(id: string): Promise<LogEntry | null>;
  /** A customer's entries, newest first. */
  ofCustomer(customerId: string): Promise<LogEntry[]>;
  /** Up to `limit` entries, newest first. Pages go on by key: the hundredth costs what the first does. */
  page(filter: LogFilter, limit: number, after?: LogCursor | null): Promise<LogPage>;
  /** All entries of a stretch of time, oldest first: for trends and exports. */
  range(fromMs: number, untilMs: number): Promise<LogEntry[]>;
}

export function createLogStore({ dexie, log }: Database): LogStore {
  return {
    append: (entries) =>
      dexie.transaction('rw', log, async () => {
        const byId = new Map<string, LogEntry>();
        for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
        const ids = [...byId.keys()];
        const before = await log.bulkGet(ids);
        await log.bulkAdd([...byId.values()].filter((_, index) => before[index] === undefined));
        return ids;
      }),
    byId: async (id) => (await log.get(id)) ?? null,
    ofCustomer: async (customerId) =>
      (await log.where({ customerId }).toArray()).sort((a, b) => b.atMs - a.atMs),
    async page(filter, limit, after = null) {
      // One more than asked for tells whether a further page exists.
      const found = await newestFirst(log, filter, after)
        .filter((entry) => fits(entry, filter) && (after === null || isBefore(entry, after)))
        .limit(limit + 1)
        .toArray();
      const entries = found.slice(0, limit);
      const last = entries.at(-1);
      return {
        entries,
        next: found.length > limit && last !== undefined ? { atMs: last.atMs, id: last.id } : null,
      };
    },
    range: (fromMs, untilMs) => log.where('atMs').between(fromMs, untilMs, true, false).toArray(),
  };
}

/** The index that narrows most, walked from its new end; the rest of the filter is checked entry by entry. */
function newestFirst(
  log: Database['log'],
  { rule, agent, severity, fromMs, untilMs }: LogFilter,
  after: LogCursor | null,
): Collection<LogEntry, string> {
  const low = fromMs ?? Dexie.minKey;
  const high = Math.min(untilMs ?? Number.POSITIVE_INFINITY, after?.atMs ?? Number.POSITIVE_INFINITY);
  const walk = (index: string, key: string) =>
    log.where(index).between([key, low], [key, high], true, true).reverse();
  if (rule !== undefined) return walk('[rule+atMs]', rule);
  if (agent !== undefined) return walk('[agent+atMs]', agent);
  if (severity !== undefined) return walk('[severity+atMs]', severity);
  return log.where('atMs').between(low, high, true, true).reverse();
}

const fits = (entry: LogEntry, { rule, severity, agent, untilMs, without }: LogFilter): boolean =>
  (rule === undefined || entry.rule === rule) &&
  (severity === undefined || entry.severity === severity) &&
  (agent === undefined || entry.agent === agent) &&
  (untilMs === undefined || entry.atMs < untilMs) &&
  without?.has(entry.id) !== true;

/** Entries of one millisecond follow each other by id, as the index has them. */
const isBefore = (entry: LogEntry, { atMs, id }: LogCursor): boolean =>
  entry.atMs < atMs || (entry.atMs === atMs && entry.id < id);
