import type { Disposition, LogEntry } from '../model/log-entry';
import { fromHex, hashOfWords, type LinkKind, linkHash, NO_HASH, toHex } from '../review/chain';
import { productOf } from '../review/figures';
import { dayBounds, dayOf } from '../review/filter';
import { DayCells } from './log-cells';
import {
  type ChunkFacts,
  type ChunkState,
  chunkOf,
  emptyNumbers,
  grown,
  idHeadOf,
  type LogState,
  packChunks,
  readState,
  spanOf,
} from './log-chunks';
import {
  cellKey,
  ERASED,
  flagsOf,
  GONE,
  MOST_CONSOLES,
  productKey,
  REPEAT,
  severityPlace,
  verdictOf,
  withVerdict,
} from './log-flags';
import {
  CHUNK_ENTRIES,
  type ChunkListRow,
  type LogHead,
  type LogTables,
  type NumberChunk,
} from './log-tables';

/** A link just made: what its row keeps. */
export interface NewLink {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly wordsHash: string;
}

const encoder = new TextEncoder();

/**
 * One change of the log: the chain's end, the columns, the counts of days and the summary, read when they are needed
 * and written together by `save`. Everything happens in the transaction it was opened in, so that there is never a
 * link without its entry nor a count without what it counts.
 */
export class Book {
  readonly #tables: LogTables;
  #head: Mutable<LogHead>;
  readonly #chunks: ChunkFacts[];
  readonly #dayWrites: Record<string, number>;
  readonly #numbers = new Map<number, NumberChunk>();
  readonly #touched = new Set<number>();
  /** Chunks that lost entries: from when to when they go is found when they are saved. */
  readonly #shrunk = new Set<number>();
  readonly #days = new Map<string, DayCells>();
  #products: readonly string[];
  readonly #productsBefore: number;
  readonly #chunksBefore: number;
  #last: Uint8Array;
  #bySeverity: number[];
  #lastDay = { day: '', fromMs: 0, untilMs: 0 };

  private constructor(tables: LogTables, state: LogState) {
    this.#tables = tables;
    this.#head = { ...state.head };
    this.#chunks = state.chunks;
    this.#dayWrites = { ...state.dayWrites };
    this.#products = state.products;
    this.#productsBefore = state.products.length;
    this.#chunksBefore = state.chunks.length;
    this.#bySeverity = [...state.head.bySeverity];
    this.#last = state.head.hash === '' ? NO_HASH : fromHex(state.head.hash);
  }

  /** Needs a writing transaction over all tables of the log. `state`: as it was read in this transaction. */
  static async open(tables: LogTables, state?: LogState): Promise<Book> {
    return new Book(tables, state ?? (await readState(tables)));
  }

  get head(): LogHead {
    return this.#head;
  }

  get chunks(): readonly ChunkFacts[] {
    return this.#chunks;
  }

  /** Adds a link to the chain. `words` is the personal part as it will be stored; null: there is none. */
  link(kind: LinkKind, core: string, words: string | null): NewLink {
    const wordsHash = hashOfWords(words === null ? null : encoder.encode(words));
    const prev = toHex(this.#last);
    const { seq, hash } = this.linkBytes(kind, core, wordsHash);
    return { seq, prev, hash: toHex(hash), wordsHash: toHex(wordsHash) };
  }

  /** The same for many, whose words were hashed already. */
  linkBytes(
    kind: LinkKind,
    core: string,
    wordsHash: Uint8Array,
  ): { readonly seq: number; readonly hash: Uint8Array } {
    const seq = this.#head.seq + 1;
    this.#last = linkHash(this.#last, wordsHash, seq, kind, core);
    this.#head.seq = seq;
    return { seq, hash: this.#last };
  }

  /**
   * Reads what `entries` will be placed in. What follows is then done without waiting: a transaction in which very
   * much is awaited that is no request of its own ends before its time.
   */
  async expect(entries: readonly LogEntry[]): Promise<void> {
    await Promise.all([
      this.numbers(chunkOf(this.#head.ordinal)),
      this.#readDays(entries.map(({ atMs }) => atMs)),
    ]);
  }

  /** Gives an entry that was expected its place in the columns, and counts it. @returns its ordinal. */
  place(entry: LogEntry, isRepeat: boolean, verdict: Disposition | null = null): number {
    const ordinal = this.#head.ordinal;
    const chunk = chunkOf(ordinal);
    if (this.#chunks[chunk] === undefined)
      this.#chunks.push({
        chunk,
        writes: 0,
        count: 0,
        minMs: Number.POSITIVE_INFINITY,
        maxMs: Number.NEGATIVE_INFINITY,
        state: 'rows',
      });
    const before = this.#numbers.get(chunk) ?? emptyNumbers(chunk, 0);
    const index = ordinal % CHUNK_ENTRIES;
    const numbers = before.atMs.length > index ? before : grown(before, roomFor(index));
    this.#numbers.set(chunk, numbers);
    this.#fill(numbers, index, entry, isRepeat, verdict);
    this.#change(chunk, ({ count, minMs, maxMs }) => ({
      count: count + 1,
      minMs: Math.min(minMs, entry.atMs),
      maxMs: Math.max(maxMs, entry.atMs),
    }));
    this.#head.ordinal = ordinal + 1;
    this.#count(numbers, index, 1);
    return ordinal;
  }

  /** Makes a whole chunk of entries, with its columns and counts. The one before has to be full. */
  async placeChunk(entries: readonly LogEntry[], repeats: ReadonlySet<LogEntry>): Promise<number> {
    const chunk = chunkOf(this.#head.ordinal);
    const numbers = emptyNumbers(chunk, entries.length);
    this.#numbers.set(chunk, numbers);
    await this.#readDays(entries.map(({ atMs }) => atMs));
    for (const [index, entry] of entries.entries()) {
      this.#fill(numbers, index, entry, repeats.has(entry), null);
      this.#count(numbers, index, 1);
    }
    this.#chunks.push({ chunk, writes: 0, count: entries.length, ...spanOf(numbers), state: 'sealed' });
    this.#change(chunk, () => ({}));
    this.#head.ordinal += entries.length;
    return chunk;
  }

  /** The columns of a chunk, to read. */
  async numbers(chunk: number): Promise<NumberChunk> {
    const held = this.#numbers.get(chunk);
    if (held !== undefined) return held;
    const stored = await this.#tables.logNumbers.get(chunk);
    const read = stored === undefined ? emptyNumbers(chunk, 0) : withProducts(stored);
    this.#numbers.set(chunk, read);
    return read;
  }

  /** Reads what a change of these entries needs; see `expect`. */
  async hold(ordinals: Iterable<number>): Promise<void> {
    const all = [...ordinals];
    for (const chunk of new Set(all.map(chunkOf))) await this.numbers(chunk);
    await this.#readDays(
      all.map((ordinal) => this.#numbers.get(chunkOf(ordinal))?.atMs[ordinal % CHUNK_ENTRIES] ?? 0),
    );
  }

  /** Sets the verdict that holds of an entry that is held; null takes it back. */
  judge(ordinal: number, verdict: Disposition | null): void {
    this.#reflag(ordinal, (flags) => withVerdict(flags, verdict));
  }

  /** The words of an entry that is held were blanked; what is counted stays. */
  blank(ordinal: number): void {
    this.#reflag(ordinal, (flags) => flags | ERASED);
  }

  /** Adds to an entry that is held what was not counted when it was logged. */
  detail(ordinal: number, entry: LogEntry, isRepeat: boolean): void {
    const product = this.#productPlace(entry);
    this.#reflag(ordinal, (flags) => (isRepeat ? flags | REPEAT : flags), product);
  }

  /** Chunks before this one have products and repeats counted. */
  detailedUntil(chunk: number): void {
    const isAll = chunk >= this.#chunks.length;
    this.#head = { ...this.#head, detailedFrom: isAll ? Number.MAX_SAFE_INTEGER : chunk };
  }

  /** An entry that is held is no more; nor is it counted. */
  forget(ordinal: number): void {
    const chunk = chunkOf(ordinal);
    const numbers = this.#numbers.get(chunk);
    if (numbers === undefined) throw new Error('an entry is forgotten that is not held');
    const index = ordinal % CHUNK_ENTRIES;
    this.#count(numbers, index, -1);
    numbers.flags[index] = GONE;
    numbers.idHead[index] = 0;
    this.#change(chunk, () => ({}));
    this.#shrunk.add(chunk);
  }

  setState(chunk: number, state: ChunkState): void {
    this.#change(chunk, () => ({ state }));
  }

  /** The words of a chunk changed: what is held of it in memory is old. */
  touch(chunk: number): void {
    this.#change(chunk, () => ({}));
  }

  /** From now on days are counted by another clock; all of them anew. */
  async recount(timeZone: string): Promise<void> {
    this.#head = { ...this.#head, timeZone, entries: 0, open: 0 };
    this.#bySeverity = [0, 0, 0];
    this.#lastDay = { day: '', fromMs: 0, untilMs: 0 };
    for (const day of await this.#tables.logDays.toCollection().primaryKeys())
      this.#days.set(day, new DayCells());
    for (const { chunk, count } of this.#chunks) {
      const numbers = withProducts((await this.#tables.logNumbers.get(chunk)) ?? emptyNumbers(chunk, 0));
      for (const atMs of numbers.atMs) {
        const name = this.#dayName(atMs);
        if (!this.#days.has(name)) this.#days.set(name, new DayCells());
      }
      for (let index = 0; index < count; index++)
        if (((numbers.flags[index] ?? GONE) & GONE) === 0) this.#count(numbers, index, 1);
    }
  }

  /** Whether nothing is left of a full chunk. */
  isEmpty(chunk: number): boolean {
    const flags = this.#numbers.get(chunk)?.flags;
    return flags?.length === CHUNK_ENTRIES && flags.every((flag) => (flag & GONE) !== 0);
  }

  async save(): Promise<void> {
    for (const chunk of this.#shrunk) this.#change(chunk, () => spanOf(this.#numbers.get(chunk)));
    const { logState, logNumbers, logDays } = this.#tables;
    const changed = [...this.#touched].filter((chunk) => this.#chunks[chunk]?.state !== 'gone');
    const numbers = changed.flatMap((chunk) => {
      const held = this.#numbers.get(chunk);
      return held === undefined ? [] : [trimmed(held, this.#chunks[chunk]?.count ?? 0)];
    });
    const days = [...this.#days].map(([day, cells]) => ({ day, row: cells.row(day) }));
    const empty = days.flatMap(({ day, row }) => (row === null ? [day] : []));
    for (const { day } of days) this.#dayWrites[day] = (this.#dayWrites[day] ?? 0) + 1;
    // All that is written is asked for at once: the disk is waited for at the end of the transaction.
    await Promise.all([
      numbers.length > 0 && logNumbers.bulkPut(numbers),
      days.length > empty.length && logDays.bulkPut(days.flatMap(({ row }) => row ?? [])),
      empty.length > 0 && logDays.bulkDelete(empty),
      logState.bulkPut([
        ...this.#chunkList(),
        ...(days.length === 0 ? [] : [{ key: 'days' as const, writes: this.#dayWrites }]),
        ...(this.#products.length === this.#productsBefore
          ? []
          : [{ key: 'products' as const, names: this.#products }]),
      ]),
    ]);
  }

  /** The head; and the list of chunks, unless only the last of it changed, which the head carries. */
  #chunkList(): (LogHead | ChunkListRow)[] {
    const { last: before, ...rest } = this.#head;
    const head = { ...rest, hash: toHex(this.#last), bySeverity: [...this.#bySeverity] };
    const end = this.#chunks.length - 1;
    const last = this.#chunks[end];
    const isListed = end < this.#chunksBefore;
    const isLastAlone = last !== undefined && isListed && [...this.#touched].every((chunk) => chunk === end);
    if (isLastAlone)
      return [this.#touched.size === 0 ? { ...head, ...(before && { last: before }) } : { ...head, last }];
    return [head, { key: 'chunks', values: packChunks(this.#chunks) }];
  }

  #reflag(ordinal: number, change: (flags: number) => number, product?: number): void {
    const chunk = chunkOf(ordinal);
    const numbers = this.#numbers.get(chunk);
    if (numbers === undefined) throw new Error('an entry is changed that is not held');
    const index = ordinal % CHUNK_ENTRIES;
    const before = numbers.flags[index] ?? 0;
    const after = change(before);
    const productBefore = numbers.product[index] ?? 0;
    if ((before & GONE) !== 0) return;
    if (after === before && (product === undefined || product === productBefore)) return;
    this.#count(numbers, index, -1);
    numbers.flags[index] = after;
    numbers.product[index] = product ?? productBefore;
    this.#count(numbers, index, 1);
    this.#change(chunk, () => ({}));
  }

  async #readDays(times: readonly number[]): Promise<void> {
    const names = [...new Set(times.map((atMs) => this.#dayName(atMs)))].filter(
      (name) => !this.#days.has(name),
    );
    if (names.length === 0) return;
    const rows = await this.#tables.logDays.bulkGet(names);
    for (const [place, name] of names.entries()) this.#days.set(name, new DayCells(rows[place]));
  }

  /** The day by the log's clock. Entries come in order: most fall on the day of the one before. */
  #dayName(atMs: number): string {
    const { day, fromMs, untilMs } = this.#lastDay;
    if (atMs >= fromMs && atMs < untilMs) return day;
    const name = dayOf(atMs, this.#head.timeZone);
    this.#lastDay = { day: name, ...(dayBounds(name, this.#head.timeZone) ?? { fromMs: 0, untilMs: 0 }) };
    return name;
  }

  #fill(
    numbers: NumberChunk,
    index: number,
    entry: LogEntry,
    isRepeat: boolean,
    verdict: Disposition | null,
  ): void {
    numbers.atMs[index] = entry.atMs;
    numbers.idHead[index] = idHeadOf(entry.id);
    numbers.rule[index] = this.#placeOf('rules', entry.rule);
    numbers.agent[index] = this.#placeOf('agents', entry.agent);
    numbers.console[index] = this.#placeOf('consoles', entry.consoleId);
    numbers.product[index] = this.#productPlace(entry);
    numbers.flags[index] = withVerdict(flagsOf(entry), verdict) | (isRepeat ? REPEAT : 0);
  }

  /** 0: none is named, or there are more than are told apart. */
  #productPlace(entry: LogEntry): number {
    const name = productOf(entry);
    if (name === null) return 0;
    const place = this.#products.indexOf(name);
    if (place !== -1) return place + 1;
    if (this.#products.length >= MOST_PRODUCTS) return 0;
    this.#products = [...this.#products, name];
    return this.#products.length;
  }

  #count(numbers: NumberChunk, index: number, by: 1 | -1): void {
    const flags = numbers.flags[index] ?? 0;
    const day = this.#days.get(this.#dayName(numbers.atMs[index] ?? 0));
    if (day === undefined) throw new Error('an entry is counted whose day was not read');
    const { rule, agent, console } = numbers;
    day.add(cellKey(rule[index] ?? 0, agent[index] ?? 0, console[index] ?? 0, flags), by);
    const product = numbers.product[index] ?? 0;
    if (product !== NOT_COUNTED) day.addProduct(productKey(product, flags), by);
    this.#head.entries += by;
    if (verdictOf(flags) === null) this.#head.open += by;
    const severity = severityPlace(flags);
    this.#bySeverity[severity] = (this.#bySeverity[severity] ?? 0) + by;
  }

  #change(chunk: number, change: (facts: ChunkFacts) => Partial<ChunkFacts>): void {
    const facts = this.#chunks[chunk];
    if (facts === undefined) return;
    const isFirst = !this.#touched.has(chunk);
    this.#chunks[chunk] = { ...facts, ...change(facts), writes: facts.writes + (isFirst ? 1 : 0) };
    this.#touched.add(chunk);
  }

  #placeOf(list: 'rules' | 'agents' | 'consoles', name: string): number {
    const place = this.#head[list].indexOf(name);
    if (place !== -1) return place;
    if (this.#head[list].length >= MOST_NAMES[list]) throw new RangeError(`too many ${list} for one log`);
    this.#head[list] = [...this.#head[list], name];
    return this.#head[list].length - 1;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What columns and counts have room for; see cellKey. */
const MOST_NAMES = { rules: 2 ** 16, agents: 2 ** 16, consoles: MOST_CONSOLES };

/** Products told apart: their names are read with every entry. */
const MOST_PRODUCTS = 4096;

/** Logged before products were counted, and not caught up yet. */
const NOT_COUNTED = 2 ** 16 - 1;

/** Columns as they are now, from what was stored before products were counted. */
const withProducts = (
  stored: Omit<NumberChunk, 'product'> & { readonly product?: Uint16Array },
): NumberChunk => ({
  ...stored,
  product: stored.product ?? new Uint16Array(stored.atMs.length).fill(NOT_COUNTED),
});

/** Columns grow by doubling while they are in memory. */
const roomFor = (index: number): number => Math.min(CHUNK_ENTRIES, Math.max(16, 2 * index));

/** On disk columns are as long as the chunk has entries. */
const trimmed = (numbers: NumberChunk, count: number): NumberChunk =>
  numbers.atMs.length === count
    ? numbers
    : {
        chunk: numbers.chunk,
        atMs: numbers.atMs.slice(0, count),
        idHead: numbers.idHead.slice(0, count),
        rule: numbers.rule.slice(0, count),
        agent: numbers.agent.slice(0, count),
        console: numbers.console.slice(0, count),
        product: numbers.product.slice(0, count),
        flags: numbers.flags.slice(0, count),
      };
