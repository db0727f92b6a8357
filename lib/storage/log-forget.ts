import type { ForgottenRun } from '../review/chain';
import { toHex } from '../review/chain';
import { HASH_BYTES } from '../review/sha256';
import type { Database } from './database';
import { Book } from './log-book';
import type { ChunkFacts } from './log-chunks';
import { GONE } from './log-flags';
import { GONE_WORDS } from './log-seal';
import { BLOCK_ENTRIES, CHUNK_ENTRIES } from './log-tables';
import { blocksOf, packBlock, type SealedWords, unpackWords } from './log-words';
import { addEvent, logTables } from './log-writer';
import type { RowLink } from './row-link';

/** A link that goes: its place, and its hash, on which the next one builds. */
interface Gone {
  readonly seq: number;
  readonly hash: string;
}

/** Good acts, or entries of the older schema, that one step deletes. */
const AT_ONCE = 1024;

/**
 * Deletes what is older in one chunk, with its verdicts, and adds a link that says so and keeps the hash that the
 * rest of the chain builds on. @returns how many rows; null: nothing older is left.
 */
export async function forgetStep(database: Database, beforeMs: number): Promise<number | null> {
  const { dexie, log, reviews, disputes, credits, locator } = database;
  return dexie.transaction('rw', [log, reviews, disputes, credits, ...logTables(database)], async () => {
    const good = await credits.where('atMs').below(beforeMs).limit(AT_ONCE).toArray();
    if (good.length > 0) {
      await credits.bulkDelete(good.map(({ id }) => id));
      await noteGone(database, beforeMs, { credits: good.length }, good);
      return good.length;
    }
    const waiting = await log.where('atMs').below(beforeMs).limit(AT_ONCE).primaryKeys();
    if (waiting.length > 0) {
      await log.bulkDelete(waiting);
      const answered = (await disputes.bulkGet(waiting)).filter((row) => row !== undefined);
      await disputes.bulkDelete(waiting);
      await noteGone(database, beforeMs, {}, answered);
      await reviews
        .where('entryId')
        .anyOf(waiting)
        .filter(({ link }) => link === undefined)
        .delete();
      return waiting.length;
    }
    const book = await Book.open(database);
    const facts = book.chunks.find(({ state, minMs }) => state !== 'gone' && minMs < beforeMs);
    if (facts === undefined) return null;
    const ordinals = await oldOf(book, facts, beforeMs);
    const old = await locator.read(book.head, book.chunks, [...ordinals]);
    const judged = await reviews
      .where('entryId')
      .anyOf(old.map(({ entry }) => entry.id))
      .toArray();
    const answered = (await disputes.bulkGet(old.map(({ entry }) => entry.id))).filter(
      (row) => row !== undefined,
    );
    const gone = [
      ...(await (facts.state === 'rows' ? dropRows : dropSealed)(database, facts, ordinals)),
      ...[...judged, ...answered].flatMap(({ link }) => link ?? []),
    ];
    await disputes.bulkDelete(answered.map(({ entryId }) => entryId));
    await reviews.bulkDelete(judged.map(({ seq }) => seq));
    await book.hold(ordinals);
    for (const ordinal of ordinals) book.forget(ordinal);
    await dropEmpty(database, book, facts);
    await addEvent(database, book, 'forgotten', {
      atMs: Date.now(),
      why: 'retention',
      beforeMs,
      entries: ordinals.size,
      reviews: judged.length,
      runs: runsOf(gone),
    });
    await book.save();
    return ordinals.size;
  });
}

/** Adds the link that vouches for rows that were deleted; what was never in the chain leaves none. */
async function noteGone(
  database: Database,
  beforeMs: number,
  counts: { readonly credits?: number },
  rows: readonly { readonly link?: RowLink }[],
): Promise<void> {
  const links = rows.flatMap(({ link }) => link ?? []);
  if (links.length === 0) return;
  const book = await Book.open(database);
  const facts = { atMs: Date.now(), why: 'retention', beforeMs, entries: 0, reviews: 0 };
  await addEvent(database, book, 'forgotten', { ...facts, ...counts, runs: runsOf(links) });
  await book.save();
}

/** The entries of a chunk from before that time, by the columns: also one whose words somebody took away. */
async function oldOf(book: Book, { chunk }: ChunkFacts, beforeMs: number): Promise<ReadonlySet<number>> {
  const { atMs, flags } = await book.numbers(chunk);
  return new Set(
    Array.from(atMs.keys())
      .filter((index) => (atMs[index] ?? 0) < beforeMs && ((flags[index] ?? 0) & GONE) === 0)
      .map((index) => chunk * CHUNK_ENTRIES + index),
  );
}

async function dropRows(
  { logRows }: Database,
  _: ChunkFacts,
  ordinals: ReadonlySet<number>,
): Promise<Gone[]> {
  const rows = await logRows.bulkGet([...ordinals]);
  await logRows.bulkDelete([...ordinals]);
  return rows.flatMap((row) => (row === undefined ? [] : [{ seq: row.seq, hash: row.hash }]));
}

/** The words and proofs of what goes are written empty; the places of the others stay. */
async function dropSealed(
  { logWords, logProofs, logPeople }: Database,
  { chunk }: ChunkFacts,
  ordinals: ReadonlySet<number>,
): Promise<Gone[]> {
  const proofs = await logProofs.get(chunk);
  const people = await logPeople.get(chunk);
  if (proofs === undefined || people === undefined) return [];
  const gone: Gone[] = [];
  for (const ordinal of ordinals) {
    const index = ordinal % CHUNK_ENTRIES;
    const end = (index + 1) * HASH_BYTES;
    gone.push({
      seq: proofs.seq[index] ?? 0,
      hash: toHex(proofs.hash.subarray(index * HASH_BYTES, end)),
    });
    proofs.hash.fill(0, index * HASH_BYTES, end);
    proofs.seq[index] = 0;
    people.customer[index] = 0;
    people.chat[index] = 0;
  }
  await logProofs.put(proofs);
  await logPeople.put(people);
  const blocks = await logWords.bulkGet([...blocksOf(chunk)]);
  await logWords.bulkPut(
    blocks.flatMap((block) => {
      if (block === undefined) return [];
      const first = block.block * BLOCK_ENTRIES;
      const words = Array.from({ length: block.ends.length / 2 }, (_, index): SealedWords => {
        if (ordinals.has(first + index)) return GONE_WORDS;
        return unpackWords(block, first + index);
      });
      return [packBlock(block.block, words)];
    }),
  );
  return gone;
}

/** A full chunk of which nothing is left lies nowhere any more. */
async function dropEmpty(database: Database, book: Book, { chunk }: ChunkFacts): Promise<void> {
  if (!book.isEmpty(chunk)) return;
  const { logNumbers, logWords, logProofs, logPeople } = database;
  await logNumbers.delete(chunk);
  await logProofs.delete(chunk);
  await logPeople.delete(chunk);
  await logWords.bulkDelete([...blocksOf(chunk)]);
  book.setState(chunk, 'gone');
}

/** Places that follow each other as one stretch with the hash of its last. */
export function runsOf(gone: readonly Gone[]): ForgottenRun[] {
  const runs: [number, number, string][] = [];
  for (const { seq, hash } of [...gone].sort((a, b) => a.seq - b.seq)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === seq - 1) {
      last[1] = seq;
      last[2] = hash;
    } else runs.push([seq, seq, hash]);
  }
  return runs;
}
