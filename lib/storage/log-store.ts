import type { Disposition, LogEntry } from '../model/log-entry';
import { type ChainReport, type OnProgress, verifyChain } from '../review/chain';
import type { Database } from './database';
import { Book } from './log-book';
import { storedChain } from './log-chain';
import { type ChunkFacts, chunkOf, readState } from './log-chunks';
import { type CountBy, type CountField, DayCounts, type LogCount, type ProductCount } from './log-counts';
import { verdictOf } from './log-flags';
import { importEntries } from './log-import';
import type { Located } from './log-locator';
import { type Hit, type LogFilter, select } from './log-select';
import { CHUNK_ENTRIES, type LogHead } from './log-tables';
import { tidy } from './log-tidy';
import { addEntries, logTables, newOnes } from './log-writer';

export type { CountBy, CountField, LogCount, ProductCount } from './log-counts';
export type { LogFilter } from './log-select';

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

/** The whole log in a few numbers, from the one record that each change keeps. */
export type LogSummary = Pick<LogHead, 'entries' | 'open' | 'rules' | 'agents' | 'consoles' | 'timeZone'> & {
  readonly bySeverity: Readonly<Record<LogEntry['severity'], number>>;
};

/** The log: entries are added once and stay as they were, each a link of one chain. */
export interface LogStore {
  /**
   * Adds the entries that are not stored yet, all or none of them.
   * @returns the ids of `entries` once they are all on disk; an entry stored before stays as it was.
   */
  append(entries: readonly LogEntry[]): Promise<string[]>;
  /** Adds very many entries, in steps; see importEntries. @returns how many were not stored before. */
  import(batches: Iterable<readonly LogEntry[]> | AsyncIterable<readonly LogEntry[]>): Promise<number>;
  /** An entry, wherever it lies; null: the log does not have it. */
  entry(id: string): Promise<LogEntry | null>;
  /** A customer's entries, newest first. */
  ofCustomer(customerId: string): Promise<LogEntry[]>;
  /** Up to `limit` entries, newest first. Pages go on by key: the hundredth costs what the first does. */
  page(ask: LogAsk): Promise<LogPage>;
  /** What was logged from one day to another, both included (`2026-11-18`, by the shop's clock). */
  counters(fromDay: string, toDay: string): Promise<LogCount[]>;
  /** The same, split by those fields alone: for charts. */
  countersBy<Field extends CountField>(
    fromDay: string,
    toDay: string,
    fields: readonly Field[],
  ): Promise<CountBy<Field>[]>;
  /** The same entries by product, over all those days together. */
  productCounters(fromDay: string, toDay: string): Promise<ProductCount[]>;
  summary(): Promise<LogSummary>;
  /** All entries of a stretch of time, oldest first. */
  range(fromMs: number, untilMs: number): Promise<LogEntry[]>;
  /** Walks the chain from its first link to its last or its first break. `onProgress` hears links done and in all. */
  verify(onProgress?: OnProgress): Promise<ChainReport>;
  /**
   * One small step of what is due in the background: entries of an older schema into the chain, old rows into sealed
   * chunks, counts by the shop's clock. Whatever kills it loses and doubles nothing.
   * @returns whether more is due.
   */
  tidy(): Promise<boolean>;
}

/** Entries asked for at once when all of a stretch are wanted. */
const LARGE_PAGE = 4096;

export function createLogStore(database: Database): LogStore {
  const { dexie, log, locator } = database;
  const tables = logTables(database);
  const counts = new DayCounts(database);

  const readPage = async ({ filter, limit, before = null }: LogAsk): Promise<Page> => {
    const { head, chunks } = await readState(database);
    const load = (wanted: readonly ChunkFacts[]) => locator.numbers(wanted);
    let from = before === null ? null : await placeOf(before, chunks);
    const found: Located[] = [];
    // One more than asked for tells whether a further page exists.
    for (;;) {
      const wanted = limit + 1 - found.length;
      const hits = await select(head, chunks, filter, wanted, from, load);
      const read = await locator.read(
        head,
        chunks,
        hits.map(({ ordinal }) => ordinal),
      );
      found.push(...read);
      from = hits.at(-1) ?? null;
      if (from === null || hits.length < wanted || found.length > limit) return { found, chunks };
    }
  };

  /** The cursor's ordinal: of entries of one millisecond the later ones came before it. */
  const placeOf = async ({ atMs, id }: LogCursor, chunks: readonly ChunkFacts[]): Promise<Hit> => {
    const around = chunks.filter(({ minMs, maxMs }) => minMs <= atMs && atMs <= maxMs);
    const same = (await locator.numbers(around)).flatMap(({ chunk, atMs: times }) =>
      Array.from(times.keys()).flatMap((index) =>
        times[index] === atMs ? [chunk * CHUNK_ENTRIES + index] : [],
      ),
    );
    if (same.length === 1) return { atMs, ordinal: same[0] ?? 0 };
    const { head } = await readState(database);
    const read = await locator.read(head, chunks, same);
    // Retention may have taken it since: what is left goes on below its millisecond.
    return { atMs, ordinal: read.find(({ entry }) => entry.id === id)?.ordinal ?? 0 };
  };

  return {
    append: (entries) =>
      dexie.transaction('rw', [log, ...tables], async () => {
        const ids = [...new Set(entries.map(({ id }) => id))];
        // What an older schema kept is on its way into the chain. What can be asked for at once is: an answer costs
        // more than what is in it.
        const [waiting, state] = await Promise.all([log.bulkGet(ids), readState(database)]);
        const isWaiting = new Set(waiting.map((entry) => entry?.id));
        const fresh = (await newOnes(locator, entries, state)).filter(({ id }) => !isWaiting.has(id));
        if (fresh.length > 0) {
          const book = await Book.open(database, state);
          await addEntries(database, book, fresh);
          await book.save();
        }
        return ids;
      }),
    import: (batches) => importEntries(database, batches),
    entry: (id) =>
      dexie.transaction('r', [log, ...tables], async () => {
        return (await locator.byId(id))?.entry ?? (await log.get(id)) ?? null;
      }),
    ofCustomer: (customerId) =>
      dexie.transaction('r', [log, ...tables], async () => {
        const found = await locator.ofCustomer(customerId);
        const waiting = await log.where({ customerId }).toArray();
        return [...waiting, ...found.map(({ entry }) => entry)].sort((a, b) => b.atMs - a.atMs);
      }),
    page: (ask) =>
      dexie.transaction('r', tables, async () => {
        const { found, chunks } = await readPage(ask);
        const shown = found.slice(0, ask.limit);
        const last = shown.at(-1)?.entry;
        return {
          entries: shown.map(({ entry }) => entry),
          verdicts: await verdictsOf(shown, chunks),
          next: found.length > ask.limit && last !== undefined ? { atMs: last.atMs, id: last.id } : null,
        };
      }),
    counters: (fromDay, toDay) =>
      dexie.transaction('r', tables, async () => await counts.between(fromDay, toDay, ALL_FIELDS)),
    countersBy: (fromDay, toDay, fields) =>
      dexie.transaction('r', tables, async () => await counts.between(fromDay, toDay, fields)),
    productCounters: (fromDay, toDay) =>
      dexie.transaction('r', tables, async () => await counts.byProduct(fromDay, toDay)),
    async summary() {
      const { head } = await readState(database);
      const { entries, open, rules, agents, consoles, timeZone, bySeverity } = head;
      const [critical = 0, warning = 0, advice = 0] = bySeverity;
      return {
        entries,
        open,
        rules,
        agents,
        consoles,
        timeZone,
        bySeverity: { critical, warning, advice },
      };
    },
    range: (fromMs, untilMs) =>
      dexie.transaction('r', [log, ...tables], async () => {
        const entries = await log.where('atMs').between(fromMs, untilMs, true, false).toArray();
        let before: LogCursor | null = null;
        do {
          const { found } = await readPage({ filter: { fromMs, untilMs }, limit: LARGE_PAGE, before });
          const page = found.slice(0, LARGE_PAGE).map(({ entry }) => entry);
          entries.push(...page);
          const last = page.at(-1);
          before = found.length > LARGE_PAGE && last !== undefined ? last : null;
        } while (before !== null);
        return entries.reverse().sort((a, b) => a.atMs - b.atMs);
      }),
    verify: async (onProgress) => verifyChain(await storedChain(database), onProgress),
    tidy: () => tidy(database),
  };

  async function verdictsOf(
    shown: readonly Located[],
    chunks: readonly ChunkFacts[],
  ): Promise<Map<string, Disposition>> {
    const concerned = [...new Set(shown.map(({ ordinal }) => chunkOf(ordinal)))].flatMap(
      (chunk) => chunks[chunk] ?? [],
    );
    const numbers = new Map((await locator.numbers(concerned)).map((one) => [one.chunk, one]));
    return new Map(
      shown.flatMap(({ ordinal, entry }) => {
        const flags = numbers.get(chunkOf(ordinal))?.flags[ordinal % CHUNK_ENTRIES] ?? 0;
        const verdict = verdictOf(flags);
        return verdict === null ? [] : [[entry.id, verdict] as const];
      }),
    );
  }
}

interface Page {
  readonly found: readonly Located[];
  readonly chunks: readonly ChunkFacts[];
}

const ALL_FIELDS: readonly CountField[] = [
  'day',
  'rule',
  'agent',
  'consoleId',
  'severity',
  'outcome',
  'notUseful',
  'isRepeat',
  'verdict',
];
