import type { Disposition } from '../model/log-entry';
import { splitReview } from '../review/record';
import type { Database, ReviewRow } from './database';
import { Book } from './log-book';
import { readState } from './log-chunks';
import { packSealed } from './log-seal';
import { repeatsAfter } from './log-spoken';
import { CHUNK_ENTRIES } from './log-tables';
import { addEntries, addEvent, logTables } from './log-writer';
import { linkRow } from './row-link';

/** Chunks whose words stay in rows: the one that is filled and the one before. */
const OPEN_CHUNKS = 2;

/** Entries of the older schema that one step takes over. */
const ADOPTED_AT_ONCE = 256;

/** One step; see LogStore.tidy. Each step is one transaction: it happened, or it did not. */
export async function tidy(database: Database): Promise<boolean> {
  if (await adopt(database)) return true;
  if (await followClock(database)) return true;
  if (await countDetails(database)) return true;
  return seal(database);
}

/**
 * Takes the oldest entries of the schema before the chain out of their table and makes them links, with the verdicts
 * given on them. A link of its own says so: what happened to them before cannot be known.
 */
async function adopt(database: Database): Promise<boolean> {
  const { dexie, log, reviews } = database;
  return dexie.transaction('rw', [log, reviews, ...logTables(database)], async () => {
    const entries = await log.orderBy('atMs').limit(ADOPTED_AT_ONCE).toArray();
    const ids = entries.map(({ id }) => id);
    const judged =
      entries.length > 0
        ? (await reviews.where('entryId').anyOf(ids).toArray()).sort((a, b) => a.seq - b.seq)
        : [];
    const unlinked = judged.filter(({ link }) => link === undefined);
    if (entries.length === 0) return false;
    const book = await Book.open(database);
    await addEvent(database, book, 'adopted', {
      atMs: Date.now(),
      entries: entries.length,
      reviews: unlinked.length,
    });
    const verdicts = new Map<string, Disposition>();
    for (const { entryId, disposition, takenBack } of judged)
      if (takenBack === true) verdicts.delete(entryId);
      else verdicts.set(entryId, disposition);
    await addEntries(database, book, entries, verdicts);
    await reviews.bulkPut(unlinked.map((row) => linked(book, row)));
    await log.bulkDelete(ids);
    await book.save();
    return true;
  });
}

/** The row as a link of the chain. */
export function linked(book: Book, row: ReviewRow): ReviewRow {
  const { seq, link: _, ...review } = row;
  return { ...review, seq, link: linkRow(book, 'review', (salt) => splitReview(review, salt)) };
}

/** Counts the days by the shop's clock, when another one was set. */
async function followClock(database: Database): Promise<boolean> {
  const { dexie, policies } = database;
  return dexie.transaction('rw', [policies, ...logTables(database)], async () => {
    const timeZone = (await policies.orderBy('version').last())?.file.shop.timeZone;
    const { head } = await readState(database);
    if (timeZone === undefined || timeZone === head.timeZone) return false;
    const book = await Book.open(database);
    await book.recount(timeZone);
    await book.save();
    return true;
  });
}

/** Counts products and repeats of one chunk that was logged before those were counted. */
async function countDetails(database: Database): Promise<boolean> {
  const { dexie, locator } = database;
  return dexie.transaction('rw', logTables(database), async () => {
    const state = await readState(database);
    const { head, chunks } = state;
    const chunk = head.detailedFrom ?? 0;
    if (chunk >= chunks.length) return false;
    const book = await Book.open(database, state);
    const first = chunk * CHUNK_ENTRIES;
    const ordinals = Array.from({ length: chunks[chunk]?.count ?? 0 }, (_, index) => first + index);
    const found = await locator.read(head, chunks, ordinals);
    const repeats = repeatsAfter(
      new Set(),
      found.map(({ entry }) => entry),
    );
    await book.hold(found.map(({ ordinal }) => ordinal));
    for (const { ordinal, entry } of found) book.detail(ordinal, entry, repeats.has(entry));
    book.detailedUntil(chunk + 1);
    await book.save();
    return true;
  });
}

/** Seals the oldest chunk that is full and not among the last. */
async function seal(database: Database): Promise<boolean> {
  const { dexie, logRows, logWords, logProofs, logPeople } = database;
  return dexie.transaction('rw', logTables(database), async () => {
    const book = await Book.open(database);
    const old = book.chunks.slice(0, -OPEN_CHUNKS);
    const facts = old.find(({ state }) => state === 'rows');
    if (facts === undefined) return false;
    const packed = await packSealed(database, facts.chunk);
    await logWords.bulkPut(packed.blocks);
    await logProofs.put(packed.proofs);
    await logPeople.put(packed.people);
    await logRows.bulkDelete([...packed.ordinals]);
    book.setState(facts.chunk, 'sealed');
    await book.save();
    return old.some(({ state, chunk }) => state === 'rows' && chunk !== facts.chunk);
  });
}
