import { AhoCorasick } from '@monyone/aho-corasick/fast';
import FastScanner from 'fastscan';
import { fold } from '../../../lib/text/fold';
import { createScanner, type OnHit, type Scanner } from '../../../lib/text/phrases/scanner';
import { buildTrie } from '../../../lib/text/phrases/trie';
import { createDenseScan } from './dense-automaton';
import { type Figure, inTurns, type Job, type Ratio, ratio, timed } from './measure';
import { messages, phrasesOf } from './texts';

export interface DictionaryFigures {
  readonly phrases: number;
  readonly messages: number;
  readonly codeUnits: number;
  /** Of one pass over all messages, each scanned by itself, hits collected. */
  readonly scan: Readonly<Record<string, Figure>>;
  readonly megabytesPerSecond: Readonly<Record<string, number>>;
  readonly timesAsLong: Readonly<Record<string, Ratio>>;
  readonly bestPeer: string;
  readonly timesBestPeer: Ratio;
  /** Share of the speed of a table look-up a character, which no automaton exceeds; null: too big a table. */
  readonly shareOfBound: number | null;
  /** Ready to scan from the phrases (ours: from the packed tables the build ships). */
  readonly readyMs: Readonly<Record<string, number>>;
  readonly hits: Readonly<Record<string, number>>;
  readonly hitsAgree: string;
}

type Scan = (text: string) => number;

/** Dense tables grow with phrases × alphabet: at 5,000 phrases over 100 MB. */
const MOST_DENSE = 500;
const ROUNDS = 100;

/** Scans 2,000 messages for `count` phrases with our scanner and with its peers, in turns. */
export async function measureDictionary(count: number): Promise<DictionaryFigures> {
  const texts = messages(2_000);
  const codeUnits = texts.reduce((sum, text) => sum + text.length, 0);
  const phrases = phrasesOf(texts, count);
  const packed = buildTrie(
    phrases.map((text) => ({ text, concept: 0, left: false, right: false, exception: false })),
  );
  const engines: Record<string, () => Scan> = {
    candor: () => {
      scanner = createScanner(packed);
      return ours;
    },
    'candor with folding': () => (text) => ours(fold(text).text),
    'RegExp alternation': () => alternation(phrases),
    fastscan: () => {
      const scanner = new FastScanner([...phrases]);
      return (text) => scanner.search(text).length;
    },
    '@monyone/aho-corasick/fast': () => {
      const automaton = new AhoCorasick([...phrases]);
      return (text) => automaton.matchInText(text).length;
    },
    'bound: reading each character': () => sumOfCharacters,
    ...(count <= MOST_DENSE ? { 'bound: dense automaton': () => createDenseScan(phrases) } : {}),
  };
  const jobs: Record<string, Job> = {};
  const readyMs: Record<string, number> = {};
  const hits: Record<string, number> = {};
  for (const [name, create] of Object.entries(engines)) {
    let scan: Scan = () => 0;
    readyMs[name] = await timed(() => {
      scan = create();
      return scan('');
    });
    jobs[name] = () => total(scan, texts);
    hits[name] = total(scan, texts);
  }
  const scan = await inTurns(jobs, ROUNDS);
  const ofPeers = Object.entries(scan).filter(([name]) => !/^(?:candor|bound)/.test(name));
  const [bestPeer, best] = ofPeers.reduce((one, other) => (other[1].median < one[1].median ? other : one));
  const our = scan.candor;
  const bound = scan['bound: dense automaton'];
  if (our === undefined) throw new Error('candor was not measured');
  return {
    phrases: count,
    messages: texts.length,
    codeUnits,
    scan,
    megabytesPerSecond: Object.fromEntries(
      Object.entries(scan).map(([name, { median }]) => [name, (codeUnits * 2) / median / 1000]),
    ),
    timesAsLong: Object.fromEntries(Object.entries(scan).map(([name, one]) => [name, ratio(one, our)])),
    bestPeer,
    timesBestPeer: ratio(best, our),
    shareOfBound: bound === undefined ? null : bound.median / our.median,
    readyMs,
    hits,
    hitsAgree: agreement(hits),
  };
}

/** One for the page, as in lib/text/reading.ts. */
let scanner: Scanner;

/** Every hit becomes an object in a list, as in lib/text/reading.ts. */
let found: { concept: number; start: number; end: number }[] = [];
const collect: OnHit = (concept, start, end) => {
  found.push({ concept, start, end });
};
const ours: Scan = (text) => {
  found = [];
  scanner.scan(text, collect);
  return found.length;
};

/** Longest first, so that of phrases that begin alike the longest is found. */
function alternation(phrases: readonly string[]): Scan {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((phrase) => RegExp.escape(phrase)).join('|'), 'g');
  return (text) => {
    const hits: { start: number; end: number }[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      hits.push({ start: match.index, end: pattern.lastIndex });
    return hits.length;
  };
}

/** What any scanner written in JavaScript must do at least. */
const sumOfCharacters: Scan = (text) => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
};

const total = (scan: Scan, texts: readonly string[]): number => {
  let hits = 0;
  for (const text of texts) hits += scan(text);
  return hits;
};

/** Folding makes other words of capitals and traditional characters, in the text though not in these phrases. */
function agreement(hits: Readonly<Record<string, number>>): string {
  const { candor, 'candor with folding': folded, 'RegExp alternation': leftmost, ...others } = hits;
  const differing = Object.entries(others).filter(
    ([name, count]) => !/reading/.test(name) && count !== candor,
  );
  if (differing.length > 0)
    return `not the same: candor ${candor}, ${differing.map((entry) => entry.join(' ')).join(', ')}`;
  return `all automata find ${candor}; RegExp ${leftmost}, which never overlap; ${folded} after folding`;
}
