import type { Table } from 'dexie';
import { GONE } from './log-flags';
import type { LogHead, LogTables, NumberChunk } from './log-tables';
import { CHUNK_ENTRIES } from './log-tables';

/** `rows`: its words stand in rows. `sealed`: in blocks. `gone`: retention took all of it. */
export const CHUNK_STATES = ['rows', 'sealed', 'gone'] as const;
export type ChunkState = (typeof CHUNK_STATES)[number];

/** What is known of a chunk without reading it. */
export interface ChunkFacts {
  readonly chunk: number;
  /** Grows with each write of its columns: what is held in memory is current while it is the same. */
  readonly writes: number;
  /** Entries it was given, gone ones too. */
  readonly count: number;
  /** Of the entries that are there; Infinity and -Infinity when none is. */
  readonly minMs: number;
  readonly maxMs: number;
  readonly state: ChunkState;
}

const FIELDS = 5;

export function unpackChunks(values: Float64Array): ChunkFacts[] {
  return Array.from({ length: values.length / FIELDS }, (_, chunk) => {
    const [writes = 0, count = 0, minMs = 0, maxMs = 0, state = 0] = values.subarray(
      chunk * FIELDS,
      (chunk + 1) * FIELDS,
    );
    return { chunk, writes, count, minMs, maxMs, state: CHUNK_STATES[state] ?? 'rows' };
  });
}

export function packChunks(chunks: readonly ChunkFacts[]): Float64Array {
  const values = new Float64Array(chunks.length * FIELDS);
  for (const { chunk, writes, count, minMs, maxMs, state } of chunks)
    values.set([writes, count, minMs, maxMs, CHUNK_STATES.indexOf(state)], chunk * FIELDS);
  return values;
}

export const EMPTY_HEAD: LogHead = {
  key: 'head',
  seq: 0,
  hash: '',
  ordinal: 0,
  entries: 0,
  open: 0,
  bySeverity: [0, 0, 0],
  rules: [],
  agents: [],
  consoles: [],
  timeZone: 'UTC',
  detailedFrom: Number.MAX_SAFE_INTEGER,
};

/** The head and the lists. */
export interface LogState {
  readonly head: LogHead;
  readonly chunks: ChunkFacts[];
  readonly dayWrites: Readonly<Record<string, number>>;
  readonly products: readonly string[];
}

/** The state as it is now. Needs a transaction over `logState`. */
export async function readState({ logState }: Pick<LogTables, 'logState'>): Promise<LogState> {
  const [head, list, days, products] = await logState.bulkGet(['head', 'chunks', 'days', 'products']);
  const chunks = list?.key === 'chunks' ? unpackChunks(list.values) : [];
  if (head?.key === 'head' && head.last !== undefined) chunks[head.last.chunk] = head.last;
  return {
    head: head?.key === 'head' ? head : EMPTY_HEAD,
    chunks,
    dayWrites: days?.key === 'days' ? days.writes : {},
    products: products?.key === 'products' ? products.names : [],
  };
}

export const emptyNumbers = (chunk: number, length: number): NumberChunk => ({
  chunk,
  atMs: new Float64Array(length),
  idHead: new Uint32Array(length),
  rule: new Uint16Array(length),
  agent: new Uint16Array(length),
  console: new Uint16Array(length),
  product: new Uint16Array(length),
  flags: new Uint16Array(length),
});

/** The same columns with room for `length` entries. */
export function grown(numbers: NumberChunk, length: number): NumberChunk {
  const more = emptyNumbers(numbers.chunk, length);
  for (const name of ['atMs', 'idHead', 'rule', 'agent', 'console', 'product', 'flags'] as const)
    more[name].set(numbers[name]);
  return more;
}

/** From when to when the entries that are there go. */
export function spanOf(numbers: NumberChunk | undefined): { minMs: number; maxMs: number } {
  let minMs = Number.POSITIVE_INFINITY;
  let maxMs = Number.NEGATIVE_INFINITY;
  const { atMs = [], flags = [] } = numbers ?? {};
  for (let index = 0; index < atMs.length; index++) {
    if (((flags[index] ?? 0) & GONE) !== 0) continue;
    const at = atMs[index] ?? 0;
    if (at < minMs) minMs = at;
    if (at > maxMs) maxMs = at;
  }
  return { minMs, maxMs };
}

export const chunkOf = (ordinal: number): number => Math.floor(ordinal / CHUNK_ENTRIES);

/** The first 32 bits of a UUID. */
export const idHeadOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16) >>> 0;

/** Rows of a table keyed by chunk, held in memory and read again when they were written since. */
export class ChunkCache<Row extends { readonly chunk: number }> {
  readonly #held = new Map<number, { readonly writes: number; readonly row: Row }>();

  /** Those of `wanted` that the table has, in that order. Reads only what is new or changed. */
  async read(table: Table<Row, number>, wanted: readonly ChunkFacts[]): Promise<Row[]> {
    const stale = wanted.filter(({ chunk, writes }) => this.#held.get(chunk)?.writes !== writes);
    if (stale.length > 0) {
      const rows = await table.bulkGet(stale.map(({ chunk }) => chunk));
      for (const [index, { chunk, writes }] of stale.entries()) {
        const row = rows[index];
        if (row === undefined) this.#held.delete(chunk);
        else this.#held.set(chunk, { writes, row });
      }
    }
    return wanted.flatMap(({ chunk }) => this.#held.get(chunk)?.row ?? []);
  }

  has({ chunk, writes }: ChunkFacts): boolean {
    return this.#held.get(chunk)?.writes === writes;
  }
}
