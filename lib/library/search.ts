import type { LibraryEntry, LibraryKind } from '../model/library';
import { fold } from '../text/fold';

/** An entry with all it can be found by, made comparable once. */
interface Row {
  readonly entry: LibraryEntry;
  readonly title: string;
  /** Title and other words. */
  readonly names: string;
  readonly all: string;
}

export interface LibraryQuery {
  readonly words: string;
  /** Null: all kinds. */
  readonly kind: LibraryKind | null;
  readonly limit: number;
}

export interface LibraryFound {
  readonly entries: readonly LibraryEntry[];
  /** How many fit in all. */
  readonly total: number;
}

/**
 * Full text search over a library, as one types: every part of the query must stand somewhere in the entry, in
 * either script and any case or width. A sentence that stands nowhere as it is (a customer's question) is found
 * by the pairs of characters it shares. No index: ten thousand entries are folded once, when they change, and read
 * through on each key, which takes a few milliseconds to some tens; an inverted index would be a second copy of it.
 */
export class LibrarySearch {
  readonly #rows: readonly Row[];

  constructor(entries: readonly LibraryEntry[]) {
    this.#rows = entries.map(rowOf);
  }

  find({ words, kind, limit }: LibraryQuery): LibraryFound {
    const rows = kind === null ? this.#rows : this.#rows.filter(({ entry }) => entry.kind === kind);
    const query = plain(words);
    if (query === '') return cut(rows, limit);
    const parts = partsOf(query);
    const exact = ranked(rows, (row) => exactScore(row, query, parts));
    if (exact.length > 0) return cut(exact, limit);
    const pairs = pairsOf(query);
    return cut(pairs.length === 0 ? [] : nearest(rows, pairs, true), limit);
  }

  /** Entries that may answer `question`, the likeliest first; empty when none comes near. */
  answersTo(question: string, limit: number): readonly LibraryEntry[] {
    const pairs = pairsOf(plain(question));
    if (pairs.length === 0) return [];
    const rows = this.#rows.filter(({ entry }) => entry.kind !== 'contact');
    return nearest(rows, pairs, false)
      .slice(0, limit)
      .map(({ entry }) => entry);
  }
}

function rowOf(entry: LibraryEntry): Row {
  const { title, aliases, tags, skus, text, handles, hours, reach, weaknesses, scope, source } = entry;
  const names = plain([title, ...aliases].join('\n'));
  const rest = [text, handles, hours, reach, weaknesses, scope, source, ...tags, ...skus];
  return { entry, title: plain(title), names, all: `${names}\n${plain(rest.filter(Boolean).join('\n'))}` };
}

/** Folded, with every run of blanks and signs as one blank. */
function plain(words: string): string {
  const { text } = fold(words);
  let out = '';
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && GAPS[text.charCodeAt(at)] !== 1) continue;
    if (at > from) out += (out === '' ? '' : ' ') + text.slice(from, at);
    from = at + 1;
  }
  return out;
}

/** 1: a blank or a sign. A table: the class of characters as an expression took most of the time of reading in. */
const GAPS = Uint8Array.from({ length: 65_536 }, (_, code) =>
  /[\s\p{P}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

const partsOf = (query: string): readonly string[] => query.split(' ').filter((part) => part !== '');

const HAN = /\p{Script=Han}/u;

/** 0: it does not fit. A title before other words, those before the text; whole before in parts; early before late. */
function exactScore({ title, names, all }: Row, query: string, parts: readonly string[]): number {
  let score = 0;
  for (const part of parts) {
    if (!all.includes(part)) return 0;
    const at = title.indexOf(part);
    if (at >= 0) score += isWordStart(title, at) ? 6 : 4;
    else score += names.includes(part) ? 3 : 1;
  }
  if (title === query) score += 12;
  else if (title.startsWith(query)) score += 6;
  else if (names.includes(query)) score += 3;
  return score;
}

/** Chinese has no gaps between words: any place may begin one. */
const isWordStart = (text: string, at: number): boolean =>
  at === 0 || text.charAt(at - 1) === ' ' || HAN.test(text.charAt(at));

/** Neighbouring Han characters, and Latin words from three letters. */
function pairsOf(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (const run of text.match(/\p{Script=Han}{2,}|[a-z0-9]{3,}/gu) ?? []) {
    if (!HAN.test(run)) pairs.add(run);
    else for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return [...pairs].filter((pair) => !EMPTY_WORDS.has(pair));
}

/** Said in every question, so that sharing them says nothing. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  '你们|我们|这个|那个|一下|可以|怎么|什么|是不|不是|请问|的吗|了吗|吗的|有没|没有|the|and|you|your|for|can|how|what|this|that|are|does|with|have|from|will'.split(
    '|',
  ),
);

/** A pair in more than this share of all names says little about any of them. */
const COMMON_SHARE = 0.1;
/** Small libraries: so many namesakes make no pair common. */
const FEW = 3;

/**
 * Rows near a question, the nearest first: the rarer a shared pair, the nearer; one in the names counts three times
 * one in the text. Only rows count that share something not in every name, or (`inTexts`) two pairs with the text.
 */
function nearest(rows: readonly Row[], pairs: readonly string[], inTexts: boolean): readonly Row[] {
  const counts = pairs.map(() => 0);
  const hits = rows.map(({ names }) =>
    pairs.flatMap((pair, index) => {
      if (!names.includes(pair)) return [];
      counts[index] = (counts[index] ?? 0) + 1;
      return [index];
    }),
  );
  const mostRare = Math.max(FEW, rows.length * COMMON_SHARE);
  const count = (index: number): number => counts[index] ?? 0;
  const scored = rows.flatMap((row, at) => {
    const shared = hits[at] ?? [];
    const isTelling = shared.some((index) => count(index) <= mostRare);
    let score = isTelling ? shared.reduce((sum, index) => sum + 3 / Math.sqrt(count(index)), 0) : 0;
    if (inTexts) {
      const inAll = pairs.filter((pair) => row.all.includes(pair)).length;
      if (inAll >= 2) score += inAll / pairs.length;
    }
    return score > 0 ? [{ row, score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ row }) => row);
}

function ranked(rows: readonly Row[], scoreOf: (row: Row) => number): readonly Row[] {
  const scored: { row: Row; score: number }[] = [];
  for (const row of rows) {
    const score = scoreOf(row);
    if (score > 0) scored.push({ row, score });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ row }) => row);
}

const cut = (rows: readonly Row[], limit: number): LibraryFound => ({
  entries: rows.slice(0, limit).map(({ entry }) => entry),
  total: rows.length,
});
