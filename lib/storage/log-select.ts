import type { Disposition, LogEntry } from '../model/log-entry';
import type { ChunkFacts } from './log-chunks';
import { flagFilter, isReviewed } from './log-flags';
import { CHUNK_ENTRIES, type LogHead, type NumberChunk } from './log-tables';

/** Which entries; a part left out does not narrow. */
export interface LogFilter {
  readonly rule?: string;
  readonly severity?: LogEntry['severity'];
  readonly agent?: string;
  readonly outcome?: LogEntry['outcome'];
  readonly consoleId?: string;
  /** By the verdict that holds: none yet, any, or this one. */
  readonly verdict?: 'open' | 'reviewed' | Disposition;
  /** Epoch milliseconds, inclusive. */
  readonly fromMs?: number;
  /** Epoch milliseconds, exclusive. */
  readonly untilMs?: number;
}

/** An entry that passed, by its time and place. */
export interface Hit {
  readonly atMs: number;
  readonly ordinal: number;
}

/** A filter as columns are asked; null: nothing can pass. */
interface ColumnFilter {
  readonly rule: number;
  readonly agent: number;
  readonly console: number;
  readonly mask: number;
  readonly value: number;
  readonly isReviewed: boolean;
  readonly fromMs: number;
  /** Entries at this time pass only with an ordinal below `ordinal`. */
  readonly atMs: number;
  readonly ordinal: number;
}

const ANY = -1;

/** What comes after what: newest first, of one millisecond the one logged later first. */
const byNewest = (a: Hit, b: Hit): number => b.atMs - a.atMs || b.ordinal - a.ordinal;

/**
 * The newest `limit` entries that pass, from below `before`. `load` brings the columns of chunks; it is asked for the
 * newest first and for no more than the page needs.
 */
export async function select(
  head: LogHead,
  chunks: readonly ChunkFacts[],
  filter: LogFilter,
  limit: number,
  before: Hit | null,
  load: (chunks: readonly ChunkFacts[]) => Promise<readonly NumberChunk[]>,
): Promise<Hit[]> {
  const asked = columnFilter(head, filter, before);
  if (asked === null) return [];
  const order = chunks
    .filter(({ state, minMs, maxMs }) => state !== 'gone' && maxMs >= asked.fromMs && minMs <= asked.atMs)
    .sort((a, b) => b.maxMs - a.maxMs || b.chunk - a.chunk);
  let hits: Hit[] = [];
  let batch = FIRST_BATCH;
  for (let from = 0; from < order.length; from += batch, batch = Math.min(batch * 2, LARGEST_BATCH)) {
    const part = order.slice(from, from + batch);
    for (const [index, numbers] of (await load(part)).entries()) {
      if (isFull(hits, limit, part[index]?.maxMs ?? Number.NEGATIVE_INFINITY)) return hits;
      const more = scan(numbers, asked);
      if (more.length > 0) hits = [...hits, ...more].sort(byNewest).slice(0, limit);
    }
    if (isFull(hits, limit, order[from + batch]?.maxMs ?? Number.NEGATIVE_INFINITY)) return hits;
  }
  return hits;
}

const FIRST_BATCH = 2;
const LARGEST_BATCH = 128;

/** Whether no chunk that ends at `maxMs` can change the page any more. */
const isFull = (hits: readonly Hit[], limit: number, maxMs: number): boolean =>
  hits.length >= limit && (hits.at(-1)?.atMs ?? 0) > maxMs;

function columnFilter(head: LogHead, filter: LogFilter, before: Hit | null): ColumnFilter | null {
  const place = (list: readonly string[], name: string | undefined): number | null => {
    if (name === undefined) return ANY;
    const found = list.indexOf(name);
    return found === -1 ? null : found;
  };
  const rule = place(head.rules, filter.rule);
  const agent = place(head.agents, filter.agent);
  const console = place(head.consoles, filter.consoleId);
  if (rule === null || agent === null || console === null) return null;
  const { severity, outcome, verdict, fromMs = Number.NEGATIVE_INFINITY, untilMs } = filter;
  const facts = { ...(severity !== undefined && { severity }), ...(outcome !== undefined && { outcome }) };
  // Both ends are "below": of the cursor the later ordinals of its millisecond, of `untilMs` the whole millisecond.
  const isUntil = untilMs !== undefined && (before === null || untilMs <= before.atMs);
  return {
    rule,
    agent,
    console,
    ...flagFilter(facts, verdict),
    fromMs,
    atMs: isUntil ? untilMs : (before?.atMs ?? Number.POSITIVE_INFINITY),
    ordinal: isUntil ? 0 : (before?.ordinal ?? Number.POSITIVE_INFINITY),
  };
}

/** The entries of one chunk that pass. The loop runs over a million entries while somebody waits. */
function scan(numbers: NumberChunk, asked: ColumnFilter): Hit[] {
  const { atMs, rule, agent, console, flags } = numbers;
  const { mask, value } = asked;
  const hits: Hit[] = [];
  const first = numbers.chunk * CHUNK_ENTRIES;
  for (let index = atMs.length - 1; index >= 0; index--) {
    const flag = flags[index] ?? 0;
    if ((flag & mask) !== value) continue;
    if (asked.rule !== ANY && rule[index] !== asked.rule) continue;
    if (asked.agent !== ANY && agent[index] !== asked.agent) continue;
    if (asked.console !== ANY && console[index] !== asked.console) continue;
    if (asked.isReviewed && !isReviewed(flag)) continue;
    const at = atMs[index] ?? 0;
    if (at < asked.fromMs || at > asked.atMs || (at === asked.atMs && first + index >= asked.ordinal))
      continue;
    hits.push({ atMs: at, ordinal: first + index });
  }
  return hits;
}
