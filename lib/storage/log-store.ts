import Dexie, { type Collection } from 'dexie';
import type { Disposition, LogEntry } from '../model/log-entry';
import { zonedParts } from '../text/zoned';
import type { Database } from './database';

/** Which entries; a part left out does not narrow. */
export interface LogFilter {
  readonly rule?: string;
  readonly severity?: LogEntry['severity'];
  readonly agent?: string;
  readonly outcome?: LogEntry['outcome'];
  readonly consoleId?: string;
  /** By the verdict that holds: none yet, any, or this one. */
  readonly verdict?: 'open' | 'reviewed' | Disposition;
  /** Epoch milliseconds, inclusive. */
  readonly fromMs?: number;
  /** Epoch milliseconds, exclusive. */
  readonly untilMs?: number;
  /** Ids to leave out. For what was reviewed already ask by `verdict`: that costs the same however many they are. */
  readonly without?: ReadonlySet<string>;
}

/** Where a page ended. */
export interface LogCursor {
  readonly atMs: number;
  readonly id: string;
}

/** What a page is asked for: the newest `limit` entries that pass `filter`, from below `before`. */
export interface LogAsk {
  readonly filter: LogFilter;
  readonly limit: number;
  /** Where the page before ended; null or left out: from the newest on. */
  readonly before?: LogCursor | null;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  /** The verdict that holds of those entries that have one, by id. */
  readonly verdicts: ReadonlyMap<string, Disposition>;
  /** Hand it back for the page after this one; null: this was the last. */
  readonly next: LogCursor | null;
}

/** How many entries of a day are alike in everything that is counted. */
export interface LogCount {
  /** `2026-11-18`, by the shop's clock. */
  readonly day: string;
  readonly rule: string;
  readonly agent: string;
  readonly consoleId: string;
  readonly severity: LogEntry['severity'];
  readonly outcome: LogEntry['outcome'];
  readonly notUseful: boolean;
  /** The verdict that holds; null: none yet. */
  readonly verdict: Disposition | null;
  readonly count: number;
}

/** The log: entries are added once and stay as they were. */
export interface LogStore {
  /**
   * Adds the entries that are not stored yet, all or none of them.
   * @returns the ids of `entries` once they are all on disk; an entry stored before stays as it was.
   */
  append(entries: readonly LogEntry[]): Promise<string[]>;
  /** An entry, wherever it lies; null: the log does not have it. */
  entry(id: string): Promise<LogEntry | null>;
  /** A customer's entries, newest first. */
  ofCustomer(customerId: string): Promise<LogEntry[]>;
  /** Up to `limit` entries, newest first. Pages go on by key: the hundredth costs what the first does. */
  page(ask: LogAsk): Promise<LogPage>;
  /** What was logged from one day to another, both included (`2026-11-18`, by the shop's clock). */
  counters(fromDay: string, toDay: string): Promise<LogCount[]>;
  /** All entries of a stretch of time, oldest first: for trends and exports. */
  range(fromMs: number, untilMs: number): Promise<LogEntry[]>;
}

export function createLogStore({ dexie, log, reviews, policies }: Database): LogStore {
  /** The verdict that holds of each of `ids`, of all entries without it. */
  const verdictsOf = async (ids?: readonly string[]): Promise<Map<string, Disposition>> => {
    const rows =
      ids === undefined
        ? await reviews.orderBy('seq').toArray()
        : (await reviews.where('entryId').anyOf(ids).toArray()).sort((a, b) => a.seq - b.seq);
    return new Map(rows.map(({ entryId, disposition }) => [entryId, disposition]));
  };

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
    entry: async (id) => (await log.get(id)) ?? null,
    ofCustomer: async (customerId) =>
      (await log.where({ customerId }).toArray()).sort((a, b) => b.atMs - a.atMs),
    async page({ filter, limit, before = null }) {
      const judged = filter.verdict === undefined ? null : await verdictsOf();
      // One more than asked for tells whether a further page exists.
      const found = await newestFirst(log, filter, before)
        .filter(
          (entry) =>
            fits(entry, filter) &&
            (judged === null || hasVerdict(filter.verdict, judged.get(entry.id) ?? null)) &&
            (before === null || isBefore(entry, before)),
        )
        .limit(limit + 1)
        .toArray();
      const entries = found.slice(0, limit);
      const last = entries.at(-1);
      return {
        entries,
        verdicts: await verdictsOf(entries.map(({ id }) => id)),
        next: found.length > limit && last !== undefined ? { atMs: last.atMs, id: last.id } : null,
      };
    },
    async counters(fromDay, toDay) {
      const timeZone = (await policies.orderBy('version').last())?.file.shop.timeZone ?? 'UTC';
      const judged = await verdictsOf();
      const counts = new Map<string, LogCount>();
      for (const { atMs, id, rule, agent, consoleId, severity, outcome, notUseful } of await log.toArray()) {
        const day = dayOf(atMs, timeZone);
        if (day < fromDay || day > toDay) continue;
        const alike = { day, rule, agent, consoleId, severity, outcome, notUseful };
        const cell = { ...alike, verdict: judged.get(id) ?? null };
        const key = JSON.stringify(cell);
        counts.set(key, { ...cell, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      return [...counts.values()];
    },
    range: (fromMs, untilMs) => log.where('atMs').between(fromMs, untilMs, true, false).toArray(),
  };
}

const hasVerdict = (wanted: LogFilter['verdict'], verdict: Disposition | null): boolean => {
  if (wanted === undefined) return true;
  if (wanted === 'open') return verdict === null;
  return wanted === 'reviewed' ? verdict !== null : verdict === wanted;
};

function dayOf(ms: number, timeZone: string): string {
  const { year, month, day } = zonedParts(ms, timeZone);
  return [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
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

const fits = (
  entry: LogEntry,
  { rule, severity, agent, outcome, consoleId, untilMs, without }: LogFilter,
): boolean =>
  (rule === undefined || entry.rule === rule) &&
  (severity === undefined || entry.severity === severity) &&
  (agent === undefined || entry.agent === agent) &&
  (outcome === undefined || entry.outcome === outcome) &&
  (consoleId === undefined || entry.consoleId === consoleId) &&
  (untilMs === undefined || entry.atMs < untilMs) &&
  without?.has(entry.id) !== true;

/** Entries of one millisecond follow each other by id, as the index has them. */
const isBefore = (entry: LogEntry, { atMs, id }: LogCursor): boolean =>
  entry.atMs < atMs || (entry.atMs === atMs && entry.id < id);
