import type { PromiseExtended, Table } from 'dexie';
import {
  type ChainLink,
  type ForgottenRun,
  fromHex,
  NO_HASH,
  type StoredChain,
  toHex,
} from '../review/chain';
import { type Core, canonical, splitCredit, splitDispute, splitReview } from '../review/record';
import { HASH_BYTES } from '../review/sha256';
import type { CreditRow, Database, DisputeRow, ReviewRow } from './database';
import { idHeadOf, readState } from './log-chunks';
import { ERASED, GONE } from './log-flags';
import {
  CHUNK_ENTRIES,
  type EventRow,
  type LogHead,
  type LogRow,
  type NumberChunk,
  type ProofChunk,
  type WordBlock,
} from './log-tables';
import { blockOf, blocksOf, columnFacts, sealedCore, unpackWords } from './log-words';
import { logTables } from './log-writer';
import { chainLinkOf } from './row-link';

/** The record as it lies in the stores, for `verifyChain`. Its end is where it ended when this was called. */
export async function storedChain(database: Database): Promise<StoredChain> {
  const { dexie, logEvents } = database;
  return dexie.transaction('r', logTables(database), async () => {
    const { head } = await readState(database);
    const events = (await logEvents.toArray()).map(({ core }): Tombstone => JSON.parse(core));
    return {
      head: { seq: head.seq, hash: head.seq === 0 ? toHex(NO_HASH) : head.hash },
      forgotten: events.flatMap(({ runs = [] }) => runs),
      erased: new Set(events.flatMap(({ places = [] }) => places)),
      links: () => readLinks(database, head.seq),
    };
  });
}

/** What a tombstone's core says that a walk of the chain needs. */
interface Tombstone {
  readonly runs?: readonly ForgottenRun[];
  readonly places?: readonly number[];
}

/**
 * All links, a chunk of entries at a time with the verdicts and events that fall between them, each batch in a
 * transaction of its own: the log may grow and be sealed meanwhile. Of what came after `lastSeq` only that is told
 * which no summary knows of.
 */
async function* readLinks(database: Database, lastSeq: number): AsyncIterable<readonly ChainLink[]> {
  /** Verdicts and events up to here were told. */
  let after = Number.NEGATIVE_INFINITY;
  for (let chunk = 0, isLast = false; !isLast; chunk++) {
    const links = await database.dexie.transaction(
      'r',
      [database.reviews, database.disputes, database.credits, ...logTables(database)],
      async () => {
        const { head, chunks } = await readState(database);
        isLast = chunk >= chunks.length - 1;
        const entries = await readEntries(database, head, chunk, isLast);
        const untilSeq = isLast
          ? Number.POSITIVE_INFINITY
          : Math.max(after, ...entries.map(({ seq }) => seq));
        const told = { lower: after, upper: untilSeq };
        const reviews = await linkedIn(database.reviews, told);
        const disputes = await linkedIn(database.disputes, told);
        const credits = await linkedIn(database.credits, told);
        const events = await database.logEvents.where('seq').between(after, untilSeq, false, true).toArray();
        after = untilSeq;
        return merged(
          entries,
          reviews.flatMap(reviewLink),
          disputes.flatMap(disputeLink),
          credits.flatMap(creditLink),
          events.map(eventLink),
        ).filter(({ seq }) => seq <= lastSeq || seq > head.seq);
      },
    );
    if (links.length > 0) yield links;
  }
}

/** Rows of a table whose links stand in a stretch of the chain. */
const linkedIn = <Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): PromiseExtended<Row[]> => table.where('link.seq').between(lower, upper, false, true).toArray();

/** The kinds side by side: what stands first in the chain comes first, each kind in its own order. */
function merged(...lists: readonly (readonly ChainLink[])[]): ChainLink[] {
  const places = lists.map(() => 0);
  const all: ChainLink[] = [];
  for (;;) {
    let first = -1;
    for (let list = 0; list < lists.length; list++) {
      const link = lists[list]?.[places[list] ?? 0];
      const best = first === -1 ? undefined : lists[first]?.[places[first] ?? 0];
      if (link !== undefined && (best === undefined || link.seq < best.seq)) first = list;
    }
    if (first === -1) return all;
    const place = places[first] ?? 0;
    const link = lists[first]?.[place];
    if (link !== undefined) all.push(link);
    places[first] = place + 1;
  }
}

async function readEntries(
  { logRows, logNumbers, logWords, logProofs }: Database,
  head: LogHead,
  chunk: number,
  isLast: boolean,
): Promise<ChainLink[]> {
  const first = chunk * CHUNK_ENTRIES;
  const numbers = await logNumbers.get(chunk);
  const proofs = await logProofs.get(chunk);
  // Also of a sealed chunk: there should be none.
  const rows = await logRows
    .where('ordinal')
    .between(first, isLast ? Number.POSITIVE_INFINITY : first + CHUNK_ENTRIES)
    .toArray();
  const blocks = proofs === undefined ? [] : await logWords.bulkGet([...blocksOf(chunk)]);
  const sealed =
    numbers === undefined || proofs === undefined ? [] : sealedLinks(head, numbers, proofs, blocks);
  return [...sealed, ...rows.map((row) => rowLink(head, numbers, row))];
}

function sealedLinks(
  head: LogHead,
  numbers: NumberChunk,
  proofs: ProofChunk,
  blocks: readonly (WordBlock | undefined)[],
): ChainLink[] {
  const links: ChainLink[] = [];
  const byKey = new Map(
    blocks.flatMap((block) => (block === undefined ? [] : [[block.block, block] as const])),
  );
  for (let index = 0; index < proofs.seq.length; index++) {
    const flags = numbers.flags[index] ?? GONE;
    const ordinal = proofs.chunk * CHUNK_ENTRIES + index;
    const block = byKey.get(blockOf(ordinal));
    if ((flags & GONE) !== 0 || block === undefined) continue;
    const core = sealedCore(head, numbers, block, ordinal);
    if (core === null) continue;
    const { words, hash: wordsHash } = unpackWords(block, ordinal);
    const id = String(core.id);
    links.push({
      seq: proofs.seq[index] ?? 0,
      kind: 'entry',
      core: canonical(core),
      words: words.length === 0 ? null : words,
      wordsHash,
      hash: hashAt(proofs.hash, index),
      id,
      isIndexWrong:
        numbers.idHead[index] !== idHeadOf(id) || (words.length === 0) !== ((flags & ERASED) !== 0),
    });
  }
  return links;
}

const encoder = new TextEncoder();

function rowLink(head: LogHead, numbers: NumberChunk | undefined, row: LogRow): ChainLink {
  return {
    seq: row.seq,
    kind: 'entry',
    core: row.core,
    words: row.words === null ? null : encoder.encode(row.words),
    wordsHash: fromHex(row.wordsHash),
    hash: fromHex(row.hash),
    id: row.id,
    isIndexWrong: !isIndexed(head, numbers, row),
  };
}

/** Whether the columns say what the row says. */
function isIndexed(head: LogHead, numbers: NumberChunk | undefined, { ordinal, id, core }: LogRow): boolean {
  const index = ordinal % CHUNK_ENTRIES;
  if (numbers === undefined || !Number.isInteger(ordinal) || index >= numbers.atMs.length) return false;
  if (((numbers.flags[index] ?? 0) & GONE) !== 0) return false;
  const facts = JSON.parse(core) as Core;
  const columns = columnFacts(head, numbers, index);
  return (
    facts.id === id &&
    numbers.idHead[index] === idHeadOf(id) &&
    Object.keys(columns).every((name) => columns[name] === facts[name])
  );
}

const reviewLink = ({ seq: _, link, ...review }: ReviewRow): ChainLink[] =>
  chainLinkOf('review', review.entryId, link, (salt) => splitReview(review, salt));

const disputeLink = ({ link, ...dispute }: DisputeRow): ChainLink[] =>
  chainLinkOf('dispute', dispute.entryId, link, (salt) => splitDispute(dispute, salt));

const creditLink = ({ link, ...credit }: CreditRow): ChainLink[] =>
  chainLinkOf('credit', null, link, (salt) => splitCredit(credit, salt));

const eventLink = ({ seq, kind, core, hash }: EventRow): ChainLink => ({
  seq,
  kind,
  core,
  words: null,
  wordsHash: NO_HASH,
  hash: fromHex(hash),
  id: null,
});

const hashAt = (hashes: Uint8Array, index: number): Uint8Array =>
  hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
