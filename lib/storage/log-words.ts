import type { LogEntry } from '../model/log-entry';
import { type Core, canonical, joinEntry, type Words } from '../review/record';
import { HASH_BYTES } from '../review/sha256';
import { factsOf } from './log-flags';
import type { LogHead, NumberChunk, WordBlock } from './log-tables';
import { BLOCK_ENTRIES, CHUNK_BLOCKS, CHUNK_ENTRIES } from './log-tables';

/** Facts that a column has: they are left out of a sealed entry's words. */
const IN_COLUMNS: ReadonlySet<string> = new Set([
  'agent',
  'atMs',
  'consoleId',
  'notUseful',
  'outcome',
  'rule',
  'severity',
]);

/** What of an entry goes into its block. */
export interface SealedWords {
  /** JSON of the facts that no column has. */
  readonly rest: string | Uint8Array;
  /** JSON of the personal part, as it was hashed; null: erased. */
  readonly words: string | Uint8Array | null;
  /** Of the personal part. */
  readonly hash: Uint8Array;
}

export const blockOf = (ordinal: number): number => Math.floor(ordinal / BLOCK_ENTRIES);

/** The part of `core` that no column says. */
export function restOf(core: Core): string {
  const rest: Record<string, unknown> = {};
  for (const name of Object.keys(core)) if (!IN_COLUMNS.has(name)) rest[name] = core[name];
  return canonical(rest);
}

/** The facts that columns say of the entry at `index`. */
export function columnFacts({ rules, agents, consoles }: LogHead, numbers: NumberChunk, index: number): Core {
  return {
    agent: agents[numbers.agent[index] ?? -1],
    atMs: numbers.atMs[index],
    consoleId: consoles[numbers.console[index] ?? -1],
    rule: rules[numbers.rule[index] ?? -1],
    ...factsOf(numbers.flags[index] ?? 0),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packBlock(block: number, entries: readonly SealedWords[]): WordBlock {
  const ends = new Uint32Array(entries.length * 2);
  const hashes = new Uint8Array(entries.length * HASH_BYTES);
  const parts: Uint8Array[] = [];
  let end = 0;
  const add = (part: string | Uint8Array): number => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    end += bytes.length;
    return end;
  };
  for (const [index, { rest, words, hash }] of entries.entries()) {
    hashes.set(hash, index * HASH_BYTES);
    ends[index * 2] = add(rest);
    ends[index * 2 + 1] = add(words ?? '');
  }
  const bytes = new Uint8Array(end);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { block, ends, bytes, hashes };
}

/** What a block holds of one entry. Both empty: retention took it. */
export function unpackWords(
  { ends, bytes, hashes }: WordBlock,
  ordinal: number,
): { readonly rest: Uint8Array; readonly words: Uint8Array; readonly hash: Uint8Array } {
  const index = ordinal % BLOCK_ENTRIES;
  const place = index * 2;
  const from = place === 0 ? 0 : (ends[place - 1] ?? 0);
  const middle = ends[place] ?? 0;
  return {
    rest: bytes.subarray(from, middle),
    words: bytes.subarray(middle, ends[place + 1] ?? middle),
    hash: hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  };
}

/** The core of a sealed entry, put together from its columns and its block; null: it is not there. */
export function sealedCore(
  head: LogHead,
  numbers: NumberChunk,
  block: WordBlock,
  ordinal: number,
): Core | null {
  const { rest } = unpackWords(block, ordinal);
  if (rest.length === 0) return null;
  const facts: unknown = JSON.parse(decoder.decode(rest));
  return { ...(facts as Core), ...columnFacts(head, numbers, ordinal % CHUNK_ENTRIES) };
}

export function sealedEntry(
  head: LogHead,
  numbers: NumberChunk,
  block: WordBlock,
  ordinal: number,
): LogEntry | null {
  const core = sealedCore(head, numbers, block, ordinal);
  if (core === null) return null;
  const { words } = unpackWords(block, ordinal);
  return joinEntry(core, words.length === 0 ? null : (JSON.parse(decoder.decode(words)) as Words));
}

/** Keys of the blocks of a chunk. */
export const blocksOf = (chunk: number): readonly number[] =>
  Array.from({ length: CHUNK_BLOCKS }, (_, index) => chunk * CHUNK_BLOCKS + index);

/** 32 bits of a text, for looking something up that is then compared whole (FNV-1a); never 0. */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0 || 1;
}

/** Where a conversation was: two of one console with one key are the same. */
export const chatOf = ({
  consoleId,
  conversationKey,
}: {
  readonly consoleId: string;
  readonly conversationKey: string;
}): string => JSON.stringify([consoleId, conversationKey]);
