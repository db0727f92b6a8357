import type { LogEntry } from '../model/log-entry';
import { canonical, splitEntry } from '../review/record';
import { HASH_BYTES, hashInto } from '../review/sha256';
import type { Database } from './database';
import { Book } from './log-book';
import { emptyPeople, emptyProofs } from './log-seal';
import { repeatsAfter } from './log-spoken';
import { BLOCK_ENTRIES, CHUNK_BLOCKS, CHUNK_ENTRIES, type WordBlock } from './log-tables';
import { chatOf, restOf, shortHash } from './log-words';
import { addEntries, logTables, newOnes, newSalts } from './log-writer';

/** Chunks that one transaction writes: the fewer, the sooner other writers get their turn. */
const CHUNKS_AT_ONCE = 8;

/** An entry with all that can be made of it before its place in the chain is known. */
interface Ready {
  readonly entry: LogEntry;
  readonly core: string;
  /** What goes into its block: the facts no column has, then from `middle` on its words. */
  readonly bytes: Uint8Array;
  readonly middle: number;
  readonly wordsHash: Uint8Array;
}

/**
 * Adds very many entries, as a restored export or another browser's log: whole chunks are written sealed at once,
 * without ever having been rows. Entries stored before stay as they were. Each step is a transaction; a kill leaves
 * the first steps, and the same import said again adds the rest.
 * @returns how many were added.
 */
export async function importEntries(
  database: Database,
  batches: Iterable<readonly LogEntry[]> | AsyncIterable<readonly LogEntry[]>,
): Promise<number> {
  let added = 0;
  let storing: Promise<Stored> = Promise.resolve({ added: 0, left: [] });
  for await (const batch of batches)
    for (let from = 0; from < batch.length; from += CHUNKS_AT_ONCE * CHUNK_ENTRIES) {
      // The next entries are made ready while the disk has those before.
      const ready = makeReady(batch.slice(from, from + CHUNKS_AT_ONCE * CHUNK_ENTRIES));
      const stored = await storing;
      added += stored.added;
      storing = store(database, [...stored.left, ...ready], false);
    }
  const stored = await storing;
  return added + stored.added + (await store(database, stored.left, true)).added;
}

interface Stored {
  readonly added: number;
  /** What did not fill a chunk: it goes with the next entries. */
  readonly left: readonly Ready[];
}

function store(database: Database, ready: readonly Ready[], isLast: boolean): Promise<Stored> {
  const { dexie, log, locator } = database;
  return dexie.transaction('rw', [log, ...logTables(database)], async () => {
    const book = await Book.open(database);
    const isFresh = new Set(
      await newOnes(
        locator,
        ready.map(({ entry }) => entry),
      ),
    );
    const fresh = isFresh.size === ready.length ? ready : ready.filter(({ entry }) => isFresh.has(entry));
    const filled = book.head.ordinal % CHUNK_ENTRIES;
    // First the open chunk is filled; then whole chunks follow.
    const first = filled === 0 ? 0 : Math.min(fresh.length, CHUNK_ENTRIES - filled);
    await addEntries(
      database,
      book,
      fresh.slice(0, first).map(({ entry }) => entry),
    );
    let from = first;
    const written: Promise<unknown>[] = [];
    const spoken = new Set<number>();
    for (; fresh.length - from >= CHUNK_ENTRIES; from += CHUNK_ENTRIES)
      written.push(...(await addSealed(database, book, fresh.slice(from, from + CHUNK_ENTRIES), spoken)));
    await Promise.all(written);
    const left = fresh.slice(from);
    if (isLast)
      await addEntries(
        database,
        book,
        left.map(({ entry }) => entry),
      );
    await book.save();
    return isLast ? { added: fresh.length, left: [] } : { added: from, left };
  });
}

/** Puts a chunk of entries, sealed. @returns what is being written: the next chunk is made meanwhile. */
async function addSealed(
  { logWords, logProofs, logPeople }: Database,
  book: Book,
  chunkful: readonly Ready[],
  spoken: Set<number>,
): Promise<Promise<unknown>[]> {
  const entries = chunkful.map(({ entry }) => entry);
  const chunk = await book.placeChunk(entries, repeatsAfter(spoken, entries));
  const proofs = emptyProofs(chunk);
  const people = emptyPeople(chunk);
  for (const [index, { entry, core, wordsHash }] of chunkful.entries()) {
    const { seq, hash } = book.linkBytes('entry', core, wordsHash);
    proofs.seq[index] = seq;
    proofs.hash.set(hash, index * HASH_BYTES);
    people.customer[index] = entry.customerId === null ? 0 : shortHash(entry.customerId);
    people.chat[index] = shortHash(chatOf(entry));
  }
  const blocks = Array.from({ length: CHUNK_BLOCKS }, (_, block) =>
    blockOf(chunk * CHUNK_BLOCKS + block, chunkful.slice(block * BLOCK_ENTRIES, (block + 1) * BLOCK_ENTRIES)),
  );
  return [logWords.bulkAdd(blocks), logProofs.add(proofs), logPeople.add(people)];
}

function blockOf(block: number, entries: readonly Ready[]): WordBlock {
  const ends = new Uint32Array(BLOCK_ENTRIES * 2);
  const hashes = new Uint8Array(BLOCK_ENTRIES * HASH_BYTES);
  const bytes = new Uint8Array(entries.reduce((sum, one) => sum + one.bytes.length, 0));
  let end = 0;
  for (const [place, { bytes: own, middle, wordsHash }] of entries.entries()) {
    bytes.set(own, end);
    hashes.set(wordsHash, place * HASH_BYTES);
    ends[place * 2] = end + middle;
    end += own.length;
    ends[place * 2 + 1] = end;
  }
  return { block, ends, bytes, hashes };
}

const encoder = new TextEncoder();

function makeReady(entries: readonly LogEntry[]): Ready[] {
  const salts = newSalts(entries.length);
  const hashes = new Uint8Array(entries.length * HASH_BYTES);
  let room = new Uint8Array(ROOM);
  let end = 0;
  return entries.map((entry, index) => {
    const { core, words } = splitEntry(entry, salts[index] ?? '');
    const rest = restOf(core);
    const said = JSON.stringify(words);
    // A code unit takes three bytes at most.
    const most = 3 * (rest.length + said.length);
    if (end + most > room.length) {
      room = new Uint8Array(Math.max(ROOM, most));
      end = 0;
    }
    const from = end;
    end += encoder.encodeInto(rest, room.subarray(end)).written;
    const middle = end;
    end += encoder.encodeInto(said, room.subarray(end)).written;
    hashInto(room, middle, end, hashes, index * HASH_BYTES);
    return {
      entry,
      core: canonical(core),
      bytes: room.subarray(from, end),
      middle: middle - from,
      wordsHash: hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
    };
  });
}

/** Bytes taken at once for the words of many entries. */
const ROOM = 1 << 20;
