import type { LogEntry } from '../model/log-entry';
import type { CreditRow, Database } from './database';
import { Book } from './log-book';
import { chunkOf } from './log-chunks';
import type { Located } from './log-locator';
import { BLOCK_ENTRIES, CHUNK_ENTRIES } from './log-tables';
import { blockOf, packBlock, type SealedWords, unpackWords } from './log-words';
import { addEvent } from './log-writer';
import type { RowLink } from './row-link';

/** A customer's entries: those in the record, and those of the older schema that wait to be taken into it. */
export interface Erasure {
  readonly recorded: readonly Located[];
  readonly unrecorded: readonly LogEntry[];
}

/**
 * Blanks the words of entries, of the verdicts and answers on them, and of good acts, wherever they lie, and adds a
 * link that names the places of the links that were blanked. Needs a writing transaction over log, reviews, disputes,
 * credits and all tables of the log.
 */
export async function eraseEntries(
  database: Database,
  { recorded, unrecorded }: Erasure,
  good: readonly CreditRow[],
): Promise<void> {
  const { log, reviews, disputes, credits } = database;
  await log.bulkPut(unrecorded.map(nameless));
  const ids = [...recorded.map(({ entry }) => entry.id), ...unrecorded.map(({ id }) => id)];
  const judged = (await reviews.where('entryId').anyOf(ids).toArray()).filter(
    ({ note, link }) => note !== '' || (link !== undefined && link.salt !== null),
  );
  const answered = await disputes.where('entryId').anyOf(ids).toArray();
  if (recorded.length + unrecorded.length + judged.length + good.length === 0) return;

  const book = await Book.open(database);
  await book.hold(recorded.map(({ ordinal }) => ordinal));
  const places = [
    ...(await blankRows(database, book, recorded)),
    ...(await blankBlocks(database, book, recorded)),
  ];
  await reviews.bulkPut(judged.map((row) => unsalted({ ...row, note: '' })));
  // That there was an answer stays.
  await disputes.bulkPut(answered.map((row) => unsalted({ ...row, words: '…' })));
  await credits.bulkPut(
    good.map((row) =>
      unsalted({ ...row, customerId: null, customerName: '', conversationKey: '', snippet: '' }),
    ),
  );
  places.push(...[...judged, ...answered, ...good].flatMap(({ link }) => link?.seq ?? []));
  await addEvent(database, book, 'erased', {
    atMs: Date.now(),
    why: 'request',
    entries: recorded.length + unrecorded.length,
    reviews: judged.length,
    credits: good.length,
    places: places.sort((a, b) => a - b),
  });
  await book.save();
}

/** Its words can be found by no guess any more. */
const unsalted = <Row extends { readonly link?: RowLink }>(row: Row): Row =>
  row.link === undefined ? row : { ...row, link: { ...row.link, salt: null } };

/** Those that stand in rows. @returns their places in the chain. */
async function blankRows({ logRows }: Database, book: Book, recorded: readonly Located[]): Promise<number[]> {
  const rows = (await logRows.bulkGet(recorded.map(({ ordinal }) => ordinal))).filter(
    (row) => row !== undefined,
  );
  for (const { ordinal } of rows) book.blank(ordinal);
  await logRows.bulkPut(rows.map(({ spoken: _, ...row }) => ({ ...row, words: null, customerId: null })));
  return rows.map(({ seq }) => seq);
}

/** Those that are sealed: their blocks and what a customer is searched by are written anew. */
async function blankBlocks(
  { logWords, logPeople, logProofs }: Database,
  book: Book,
  recorded: readonly Located[],
): Promise<number[]> {
  const places: number[] = [];
  const sealed = recorded.filter(({ ordinal }) => book.chunks[chunkOf(ordinal)]?.state === 'sealed');
  for (const [key, located] of Map.groupBy(sealed, ({ ordinal }) => blockOf(ordinal))) {
    const block = await logWords.get(key);
    if (block === undefined) continue;
    const blanked = new Set(located.map(({ ordinal }) => ordinal));
    const first = key * BLOCK_ENTRIES;
    const words = Array.from({ length: block.ends.length / 2 }, (_, index): SealedWords => {
      const { rest, words: said, hash } = unpackWords(block, first + index);
      return { rest, words: blanked.has(first + index) ? null : said, hash };
    });
    await logWords.put(packBlock(key, words));
  }
  for (const [chunk, located] of Map.groupBy(sealed, ({ ordinal }) => chunkOf(ordinal))) {
    const people = await logPeople.get(chunk);
    const proofs = await logProofs.get(chunk);
    for (const { ordinal } of located) {
      const index = ordinal % CHUNK_ENTRIES;
      people?.customer.fill(0, index, index + 1);
      people?.chat.fill(0, index, index + 1);
      places.push(proofs?.seq[index] ?? 0);
      book.blank(ordinal);
    }
    if (people !== undefined) await logPeople.put(people);
  }
  return places;
}

/** That a rule warned, when, whom of the agents and what became of it; of the customer nothing. */
const nameless = (entry: LogEntry): LogEntry => ({
  ...entry,
  customerId: null,
  customerName: '',
  conversationKey: '',
  slots: {},
  evidence: [],
  snippet: null,
  context: [],
  reason: entry.reason && { ...entry.reason, words: '' },
});
