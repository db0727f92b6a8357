import type { Table } from 'dexie';
import type { LinkKind } from '../review/chain';
import type { ChunkFacts } from './log-chunks';

/**
 * How the log lies on disk. Each entry has an ordinal, counted from 0; 1,024 of them make a chunk. What is searched
 * and counted stands in columns of numbers from the start; the words stand in rows while they are new, and in blocks
 * once their chunk is sealed: a million rows take a quarter of an hour to write and seconds to count.
 */
export const CHUNK_ENTRIES = 1024;
/** Small enough that a page that meets fifty blocks reads them in a few milliseconds, and Chromium keeps one in its
 * database instead of a file of its own (64 KB). */
export const BLOCK_ENTRIES = 32;
export const CHUNK_BLOCKS = CHUNK_ENTRIES / BLOCK_ENTRIES;

/** An entry whose chunk is not sealed. Hashes are hexadecimal. */
export interface LogRow {
  readonly ordinal: number;
  readonly id: string;
  /** What an erasure looks for; null: none, or erased. */
  readonly customerId: string | null;
  /** By which a repeat is found; see ./log-spoken. Left out: no conversation is known, or it was erased. */
  readonly spoken?: number;
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly wordsHash: string;
  /** Canonical JSON of what is not personal. */
  readonly core: string;
  /** JSON of the personal part; null: erased. */
  readonly words: string | null;
}

/** Columns of a chunk, one element an entry. Names are places in the lists of the head. */
export interface NumberChunk {
  readonly chunk: number;
  readonly atMs: Float64Array;
  /** The first 32 bits of the id. */
  readonly idHead: Uint32Array;
  readonly rule: Uint16Array;
  readonly agent: Uint16Array;
  readonly console: Uint16Array;
  /** Place among the products, counted from 1; 0: none is named; 65,535: not counted yet. */
  readonly product: Uint16Array;
  /** See ./log-flags. */
  readonly flags: Uint16Array;
}

/** Entries’ words (BLOCK_ENTRIES of them), in UTF-8 one after another: of each what no column says, then the personal part. */
export interface WordBlock {
  readonly block: number;
  /** Where each part ends; an empty personal part was erased. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
  /** Hashes of the personal parts, 32 bytes each; of an erased one it is all that is left. */
  readonly hashes: Uint8Array;
}

/**
 * What proves a chunk's entries: their places in the chain and their hashes, 32 bytes each. Together below the 64 KB
 * above which Chromium makes a file of its own for a value.
 */
export interface ProofChunk {
  readonly chunk: number;
  readonly seq: Float64Array;
  readonly hash: Uint8Array;
}

/** Hashes of 32 bits by which a sealed chunk is searched for a customer; 0: none, or erased. */
export interface PeopleChunk {
  readonly chunk: number;
  readonly customer: Uint32Array;
  readonly chat: Uint32Array;
}

/** How many entries of a day are alike: keys as ./log-flags packs them. */
export interface DayRow {
  readonly day: string;
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
  /** The same entries by product; left out: logged before products were counted, and not caught up yet. */
  readonly productKeys?: Float64Array;
  readonly productCounts?: Uint32Array;
}

/** A link that is neither an entry nor a verdict. */
export interface EventRow {
  readonly seq: number;
  readonly kind: LinkKind;
  readonly prev: string;
  readonly hash: string;
  readonly core: string;
}

/** The one summary: what is painted first, and where the next entry goes. */
export interface LogHead {
  readonly key: 'head';
  /** The last link of the chain. */
  readonly seq: number;
  readonly hash: string;
  /** The next entry's. */
  readonly ordinal: number;
  /** Entries there are; of these without a verdict; by severity as ./log-flags counts them. */
  readonly entries: number;
  readonly open: number;
  readonly bySeverity: readonly number[];
  readonly rules: readonly string[];
  readonly agents: readonly string[];
  readonly consoles: readonly string[];
  /** By whose clock days are counted. */
  readonly timeZone: string;
  /** Chunks from this one on wait to have products and repeats counted; left out: all that were there before those were. */
  readonly detailedFrom?: number;
  /** What is known of the last chunk, while the list has it as it was: an entry more writes no list. */
  readonly last?: ChunkFacts;
}

/** The names of products, in the order in which they were met. */
export interface ProductListRow {
  readonly key: 'products';
  readonly names: readonly string[];
}

/** What is known of each chunk without reading it: CHUNK_FIELDS numbers each. */
export interface ChunkListRow {
  readonly key: 'chunks';
  readonly values: Float64Array;
}

/** How often each day's counts were written: what a page holds in memory is current while this is the same. */
export interface DayListRow {
  readonly key: 'days';
  readonly writes: Readonly<Record<string, number>>;
}

export interface LogTables {
  readonly logRows: Table<LogRow, number>;
  readonly logNumbers: Table<NumberChunk, number>;
  readonly logWords: Table<WordBlock, number>;
  readonly logProofs: Table<ProofChunk, number>;
  readonly logPeople: Table<PeopleChunk, number>;
  readonly logDays: Table<DayRow, string>;
  readonly logEvents: Table<EventRow, number>;
  readonly logState: Table<LogHead | ChunkListRow | DayListRow | ProductListRow, string>;
}

/** For Dexie: primary key first. As they were at first; what was added since stands in ./schema. */
export const LOG_STORES: Readonly<Record<keyof LogTables, string>> = {
  logRows: 'ordinal, &id, customerId',
  logNumbers: 'chunk',
  logWords: 'block',
  logProofs: 'chunk',
  logPeople: 'chunk',
  logDays: 'day',
  logEvents: 'seq',
  logState: 'key',
};
