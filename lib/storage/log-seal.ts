import { fromHex, NO_HASH } from '../review/chain';
import type { Core } from '../review/record';
import { HASH_BYTES } from '../review/sha256';
import { entryOfRow } from './log-locator';
import {
  BLOCK_ENTRIES,
  CHUNK_ENTRIES,
  type LogTables,
  type PeopleChunk,
  type ProofChunk,
  type WordBlock,
} from './log-tables';
import { blocksOf, chatOf, packBlock, restOf, type SealedWords, shortHash } from './log-words';

/** All that a sealed chunk has beside its columns. */
export interface SealedChunk {
  readonly blocks: readonly WordBlock[];
  readonly proofs: ProofChunk;
  readonly people: PeopleChunk;
  /** The rows it was made of. */
  readonly ordinals: readonly number[];
}

/** What retention took. */
export const GONE_WORDS: SealedWords = { rest: '', words: null, hash: NO_HASH };

/** The rows of a chunk as blocks. What retention took of it stays empty. Needs a transaction over the log. */
export async function packSealed({ logRows }: LogTables, chunk: number): Promise<SealedChunk> {
  const first = chunk * CHUNK_ENTRIES;
  const rows = await logRows
    .where('ordinal')
    .between(first, first + CHUNK_ENTRIES)
    .toArray();
  const words: SealedWords[] = Array.from({ length: CHUNK_ENTRIES }, () => GONE_WORDS);
  const proofs = emptyProofs(chunk);
  const people = emptyPeople(chunk);
  for (const row of rows) {
    const index = row.ordinal - first;
    const core: unknown = JSON.parse(row.core);
    words[index] = { rest: restOf(core as Core), words: row.words, hash: fromHex(row.wordsHash) };
    proofs.seq[index] = row.seq;
    proofs.hash.set(fromHex(row.hash), index * HASH_BYTES);
    if (row.words === null) continue;
    const entry = entryOfRow(row);
    people.customer[index] = entry.customerId === null ? 0 : shortHash(entry.customerId);
    people.chat[index] = shortHash(chatOf(entry));
  }
  return { blocks: packBlocks(chunk, words), proofs, people, ordinals: rows.map(({ ordinal }) => ordinal) };
}

export const packBlocks = (chunk: number, words: readonly SealedWords[]): WordBlock[] =>
  blocksOf(chunk).map((block, index) =>
    packBlock(block, words.slice(index * BLOCK_ENTRIES, (index + 1) * BLOCK_ENTRIES)),
  );

export const emptyProofs = (chunk: number): ProofChunk => ({
  chunk,
  seq: new Float64Array(CHUNK_ENTRIES),
  hash: new Uint8Array(CHUNK_ENTRIES * HASH_BYTES),
});

export const emptyPeople = (chunk: number): PeopleChunk => ({
  chunk,
  customer: new Uint32Array(CHUNK_ENTRIES),
  chat: new Uint32Array(CHUNK_ENTRIES),
});
