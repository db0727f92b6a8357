import type { LogEntry } from '../model/log-entry';
import { joinEntry, type Words } from '../review/record';
import { ChunkCache, type ChunkFacts, chunkOf, idHeadOf, type LogState, readState } from './log-chunks';
import { GONE } from './log-flags';
import {
  CHUNK_ENTRIES,
  type LogHead,
  type LogRow,
  type LogTables,
  type NumberChunk,
  type PeopleChunk,
} from './log-tables';
import { blockOf, chatOf, sealedEntry, shortHash } from './log-words';

/** Where an entry lies, and what it says. */
export interface Located {
  readonly ordinal: number;
  readonly entry: LogEntry;
}

/** Finds entries wherever they lie. What it reads of the columns it keeps, and reads again when it changed. */
export class Locator {
  readonly #tables: LogTables;
  readonly #numbers = new ChunkCache<NumberChunk>();
  readonly #people = new ChunkCache<PeopleChunk>();

  constructor(tables: LogTables) {
    this.#tables = tables;
  }

  /** Columns of the chunks, in that order. */
  numbers(chunks: readonly ChunkFacts[]): Promise<NumberChunk[]> {
    return this.#numbers.read(this.#tables.logNumbers, chunks);
  }

  /** Whether the columns of a chunk are in memory. */
  isHeld(chunk: ChunkFacts): boolean {
    return this.#numbers.has(chunk);
  }

  people(chunks: readonly ChunkFacts[]): Promise<PeopleChunk[]> {
    return this.#people.read(
      this.#tables.logPeople,
      chunks.filter(({ state }) => state === 'sealed'),
    );
  }

  /** The entry with that id; null: the log does not have it. */
  async byId(id: string): Promise<Located | null> {
    const row = await this.#tables.logRows.get({ id });
    if (row !== undefined) return { ordinal: row.ordinal, entry: entryOfRow(row) };
    const { head, chunks } = await readState(this.#tables);
    return this.#among(head, sealedOf(chunks), id);
  }

  /** Ids of those of `entries` that are stored. A sealed one is looked for where its time puts it. */
  async storedOf(entries: readonly LogEntry[], state?: LogState): Promise<Set<string>> {
    const ids = new Set(entries.map(({ id }) => id));
    // One walk over the few that stand in rows costs less than a look-up of each of many.
    const inRows: readonly unknown[] =
      ids.size > FEW
        ? await this.#tables.logRows.orderBy('id').keys()
        : await this.#tables.logRows
            .where('id')
            .anyOf([...ids])
            .keys();
    const stored = new Set(inRows.filter((id): id is string => typeof id === 'string' && ids.has(id)));
    const { head, chunks } = state ?? (await readState(this.#tables));
    const times = entries.map(({ atMs }) => atMs);
    const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const near = sealedOf(chunks).filter(({ minMs, maxMs }) => minMs <= last && first <= maxMs);
    for (const { id, atMs } of near.length === 0 ? [] : entries) {
      if (stored.has(id)) continue;
      const around = near.filter(({ minMs, maxMs }) => minMs <= atMs && atMs <= maxMs);
      if (around.length > 0 && (await this.#among(head, around, id)) !== null) stored.add(id);
    }
    return stored;
  }

  /** The entries with those ordinals, in that order; what is gone is left out. */
  async read(head: LogHead, chunks: readonly ChunkFacts[], ordinals: readonly number[]): Promise<Located[]> {
    const inRows = ordinals.filter((ordinal) => chunks[chunkOf(ordinal)]?.state === 'rows');
    const blocks = [...new Set(ordinals.filter((ordinal) => !inRows.includes(ordinal)).map(blockOf))];
    const rows = inRows.length === 0 ? [] : await this.#tables.logRows.bulkGet(inRows);
    const words = blocks.length === 0 ? [] : await this.#tables.logWords.bulkGet(blocks);
    const concerned = [...new Set(ordinals.map(chunkOf))].flatMap((chunk) => chunks[chunk] ?? []);
    const numbers = new Map((await this.numbers(concerned)).map((one) => [one.chunk, one]));
    const rowOf = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.ordinal, row] as const])));
    const wordsOf = new Map(words.flatMap((one) => (one === undefined ? [] : [[one.block, one] as const])));
    return ordinals.flatMap((ordinal): Located[] => {
      const row = rowOf.get(ordinal);
      if (row !== undefined) return [{ ordinal, entry: entryOfRow(row) }];
      const columns = numbers.get(chunkOf(ordinal));
      const block = wordsOf.get(blockOf(ordinal));
      if (columns === undefined || block === undefined) return [];
      const entry = sealedEntry(head, columns, block, ordinal);
      return entry === null ? [] : [{ ordinal, entry }];
    });
  }

  /** A customer's entries, and those logged in the same conversations before their console's key was linked. */
  async ofCustomer(customerId: string, isWithUnnamed = false): Promise<Located[]> {
    const { head, chunks } = await readState(this.#tables);
    const rows = await this.#tables.logRows.where({ customerId }).toArray();
    const customer = shortHash(customerId);
    const sealed = await this.read(head, chunks, await this.#search(chunks, (one) => one === customer));
    const own = [
      ...rows.map((row): Located => ({ ordinal: row.ordinal, entry: entryOfRow(row) })),
      ...sealed.filter(({ entry }) => entry.customerId === customerId),
    ];
    return isWithUnnamed
      ? [...own, ...(await this.unnamedIn(new Set(own.map(({ entry }) => chatOf(entry)))))]
      : own;
  }

  /** Entries without a customer's id from those conversations; see chatOf. */
  async unnamedIn(chats: ReadonlySet<string>): Promise<Located[]> {
    if (chats.size === 0) return [];
    const { head, chunks } = await readState(this.#tables);
    const hashes = new Set([...chats].map(shortHash));
    const sealed = await this.read(
      head,
      chunks,
      await this.#search(chunks, (customer, chat) => customer === 0 && hashes.has(chat)),
    );
    const rows = await this.#tables.logRows.toArray();
    return [
      ...rows
        .filter(({ customerId, words }) => customerId === null && words !== null)
        .map((row): Located => ({ ordinal: row.ordinal, entry: entryOfRow(row) })),
      ...sealed,
    ].filter(({ entry }) => entry.customerId === null && chats.has(chatOf(entry)));
  }

  /** Ordinals of sealed entries whose short hashes pass. */
  async #search(
    chunks: readonly ChunkFacts[],
    isWanted: (customer: number, chat: number) => boolean,
  ): Promise<number[]> {
    const found: number[] = [];
    for (const { chunk, customer, chat } of await this.people(chunks))
      for (let index = 0; index < customer.length; index++)
        if (isWanted(customer[index] ?? 0, chat[index] ?? 0)) found.push(chunk * CHUNK_ENTRIES + index);
    return found;
  }

  async #among(head: LogHead, chunks: readonly ChunkFacts[], id: string): Promise<Located | null> {
    const wanted = idHeadOf(id);
    const found: number[] = [];
    for (const { chunk, idHead, flags } of await this.numbers(chunks))
      for (let index = idHead.indexOf(wanted); index !== -1; index = idHead.indexOf(wanted, index + 1))
        if (((flags[index] ?? 0) & GONE) === 0) found.push(chunk * CHUNK_ENTRIES + index);
    const list: ChunkFacts[] = [];
    for (const facts of chunks) list[facts.chunk] = facts;
    return (await this.read(head, list, found)).find(({ entry }) => entry.id === id) ?? null;
  }
}

/** Ids that are looked up one by one. */
const FEW = 64;

const sealedOf = (chunks: readonly ChunkFacts[]): ChunkFacts[] =>
  chunks.filter(({ state }) => state === 'sealed');

export const entryOfRow = ({ core, words }: LogRow): LogEntry =>
  joinEntry(JSON.parse(core), words === null ? null : (JSON.parse(words) as Words));
