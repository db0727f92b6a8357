import type { LogEntry } from '../model/log-entry';
import { canonical, splitEntry } from '../review/record';
import { HASH_BYTES, hashInto } from '../review/sha256';
import type { Database } from './database';
import { Book } from './log-book';
import { emptyPeople, emptyProofs } from './log-seal';
import { BLOCK_ENTRIES, CHUNK_BLOCKS, CHUNK_ENTRIES, type WordBlock } from './log-tables';
import { chatOf, restOf, shortHash } from './log-words';
import { addEntries, logTables, newOnes, newSalts } from './log-writer';

/** Chunks that one transaction writes: the fewer, the sooner other writers get their turn. */
const CHUNKS_AT_ONCE = 4;

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
  let waiting: LogEntry[] = [];
  let added = 0;
  for await (const batch of batches) {
    waiting.push(...batch);
    while (waiting.length >= CHUNKS_AT_ONCE * CHUNK_ENTRIES) {
      const taken = await importStep(database, waiting);
      added += taken.added;
      waiting = waiting.slice(taken.used);
    }
  }
  while (waiting.length > 0) {
    const taken = await importStep(database, waiting);
    added += taken.added;
    waiting = waiting.slice(taken.used);
  }
  return added;
}

function importStep(
  database: Database,
  waiting: readonly LogEntry[],
): Promise<{ readonly used: number; readonly added: number }> {
  const { dexie, log, locator } = database;
  return dexie.transaction('rw', [log, ...logTables(database)], async () => {
    const book = await Book.open(database);
    const filled = book.head.ordinal % CHUNK_ENTRIES;
    // First the open chunk is filled; then whole chunks follow.
    const wanted = filled > 0 ? CHUNK_ENTRIES - filled : CHUNKS_AT_ONCE * CHUNK_ENTRIES;
    const asked = waiting.slice(0, wanted);
    const fresh = await newOnes(locator, asked);
    const whole = filled > 0 ? 0 : Math.floor(fresh.length / CHUNK_ENTRIES);
    for (let index = 0; index < whole; index++)
      await addSealed(database, book, fresh.slice(index * CHUNK_ENTRIES, (index + 1) * CHUNK_ENTRIES));
    await addEntries(database, book, fresh.slice(whole * CHUNK_ENTRIES));
    await book.save();
    return { used: asked.length, added: fresh.length };
  });
}

const encoder = new TextEncoder();
/** A block while it is put together. */
let scratch = new Uint8Array(1 << 16);

/** A chunk of entries, sealed. */
async function addSealed(
  { logWords, logProofs, logPeople }: Database,
  book: Book,
  entries: readonly LogEntry[],
): Promise<void> {
  const chunk = await book.placeChunk(entries);
  const salts = newSalts(entries.length);
  const proofs = emptyProofs(chunk);
  const people = emptyPeople(chunk);
  const blocks: WordBlock[] = [];
  for (let first = 0; first < entries.length; first += BLOCK_ENTRIES) {
    const ends = new Uint32Array(BLOCK_ENTRIES * 2);
    const hashes = new Uint8Array(BLOCK_ENTRIES * HASH_BYTES);
    let end = 0;
    const add = (text: string): number => {
      end += encodeAt(text, end);
      return end;
    };
    for (let place = 0; place < BLOCK_ENTRIES; place++) {
      const index = first + place;
      const entry = entries[index];
      if (entry === undefined) break;
      const { core, words } = splitEntry(entry, salts[index] ?? '');
      ends[place * 2] = add(restOf(core));
      const from = end;
      ends[place * 2 + 1] = add(JSON.stringify(words));
      hashInto(scratch, from, end, hashes, place * HASH_BYTES);
      const wordsHash = hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
      const { seq, hash } = book.linkBytes('entry', canonical(core), wordsHash);
      proofs.seq[index] = seq;
      proofs.hash.set(hash, index * HASH_BYTES);
      people.customer[index] = entry.customerId === null ? 0 : shortHash(entry.customerId);
      people.chat[index] = shortHash(chatOf(entry));
    }
    blocks.push({
      block: chunk * CHUNK_BLOCKS + first / BLOCK_ENTRIES,
      ends,
      bytes: scratch.slice(0, end),
      hashes,
    });
  }
  await logWords.bulkAdd(blocks);
  await logProofs.add(proofs);
  await logPeople.add(people);
}

/** Writes the text's UTF-8 at `at`. @returns how many bytes it is. */
function encodeAt(text: string, at: number): number {
  // A code unit takes three bytes at most.
  if (at + text.length * 3 > scratch.length) {
    const larger = new Uint8Array(2 * (at + text.length * 3));
    larger.set(scratch);
    scratch = larger;
  }
  return encoder.encodeInto(text, scratch.subarray(at)).written;
}
