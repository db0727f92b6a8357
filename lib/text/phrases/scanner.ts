import { BASE, EXCEPTION, LEFT, type PackedTrie, RIGHT } from './trie';

/** Called for each phrase found: concept, start and end in the scanned text, and whether it is an exception. */
export type OnHit = (concept: number, start: number, end: number, exception: boolean) => void;

export interface Scanner {
  /** Reports every phrase in `text`, in order of their ends. One pass, linear in the text. */
  scan(text: string, onHit: OnHit): void;
}

/** Most bits of the pair filter: 128 KB. Alphabets over a thousand characters share bits, which costs look-ups, not hits. */
const MOST_PAIRS = 1 << 20;

/**
 * Aho-Corasick over typed arrays. Few places of a chat begin a phrase, so most are passed by with one bit: does
 * any phrase begin with these two characters? Only behind such a pair the automaton runs, its edges in one
 * open-addressed table. A dense table for every state was the ceiling without the filter, but needs hundreds
 * of megabytes at 5,000 phrases, and each of its look-ups waits for the one before.
 */
export function createScanner(packed: PackedTrie): Scanner {
  const { alphabet, shape, ends } = packed;
  const width = alphabet.length + 1;
  const classes = new Uint16Array(65_536);
  for (let place = 0; place < alphabet.length; place++) classes[alphabet.charCodeAt(place)] = place + 1;

  const stateCount = shape.length - edgeCount(shape) || 1;
  const mask = powerOfTwo(stateCount * 2, 16) - 1;
  const keys = new Int32Array(mask + 1).fill(-1);
  const targets = new Int32Array(mask + 1);
  const root = new Int32Array(width);
  const pairMask = Math.min(powerOfTwo(width * width, 32), MOST_PAIRS) - 1;
  const pairs = new Int32Array((pairMask + 1) >> 5);
  const fail = new Int32Array(stateCount);
  const depth = new Uint16Array(stateCount);
  const firstEnd = new Int32Array(stateCount).fill(-1);
  const endCount = new Uint8Array(stateCount);
  /** The longest proper suffix state (or the state itself) that ends a phrase; 0: none. */
  const report = new Int32Array(stateCount);

  for (let index = 0, state = 0; index < ends.length; index += 3) {
    state += ends[index] ?? 0;
    if (firstEnd[state] === -1) firstEnd[state] = index;
    endCount[state] = (endCount[state] ?? 0) + 1;
  }

  const connect = (from: number, place: number, to: number): void => {
    const key = from * width + place;
    let at = slotOf(key, mask);
    while (keys[at] !== -1) at = (at + 1) & mask;
    keys[at] = key;
    targets[at] = to;
  };
  /** The state after `place` at `from`, following fail links; 0: only the root is left. */
  const step = (from: number, place: number): number => {
    for (let state = from; state !== 0; state = fail[state] ?? 0) {
      const key = state * width + place;
      let at = slotOf(key, mask);
      for (let found = keys[at]; found !== -1; found = keys[at]) {
        if (found === key) return targets[at] ?? 0;
        at = (at + 1) & mask;
      }
    }
    return 0;
  };
  const addPair = (first: number, second: number): void => {
    const pair = (first * width + second) & pairMask;
    pairs[pair >> 5] = (pairs[pair >> 5] ?? 0) | (1 << (pair & 31));
  };

  const classAbove = new Uint16Array(stateCount); // of states next to the root
  for (let state = 0, next = 1, at = 0; at < shape.length; state++) {
    const count = shape.charCodeAt(at++) - BASE;
    for (let child = 0; child < count; child++, next++) {
      const place = shape.charCodeAt(at++) - BASE;
      depth[next] = (depth[state] ?? 0) + 1;
      if (state === 0) {
        root[place] = next;
        classAbove[next] = place;
        // A phrase of one character is found whatever follows.
        if (firstEnd[next] !== -1) for (let second = 0; second < width; second++) addPair(place, second);
      } else {
        if (depth[next] === 2) addPair(classAbove[state] ?? 0, place);
        fail[next] = step(fail[state] ?? 0, place) || (root[place] ?? 0);
        connect(state, place, next);
      }
      report[next] = firstEnd[next] === -1 ? (report[fail[next] ?? 0] ?? 0) : next;
    }
  }

  const emit = (text: string, end: number, from: number, onHit: OnHit): void => {
    for (let state = from; state !== 0; state = report[fail[state] ?? 0] ?? 0) {
      const start = end - (depth[state] ?? 0);
      const first = firstEnd[state] ?? 0;
      for (let at = first, left = endCount[state] ?? 0; left > 0; left--, at += 3) {
        const flags = ends[at + 2] ?? 0;
        if ((flags & LEFT) !== 0 && start > 0 && isWord(text.charCodeAt(start - 1))) continue;
        if ((flags & RIGHT) !== 0 && end < text.length && isWord(text.charCodeAt(end))) continue;
        onHit(ends[at + 1] ?? 0, start, end, (flags & EXCEPTION) !== 0);
      }
    }
  };

  return {
    scan(text, onHit) {
      const { length } = text;
      let place = length === 0 ? 0 : (classes[text.charCodeAt(0)] ?? 0);
      for (let at = 0; at < length; ) {
        const next = at + 1 < length ? (classes[text.charCodeAt(at + 1)] ?? 0) : 0;
        const pair = (place * width + next) & pairMask;
        at++;
        if ((((pairs[pair >> 5] ?? 0) >>> (pair & 31)) & 1) === 0) {
          place = next;
          continue;
        }
        let state = root[place] ?? 0;
        place = next;
        while (state !== 0) {
          const found = report[state] ?? 0;
          if (found !== 0) emit(text, at, found, onHit);
          if (at === length) return;
          place = classes[text.charCodeAt(at)] ?? 0;
          state = step(state, place);
          if (state !== 0) at++;
        }
      }
    },
  };
}

/** Where to look for `key` first in a table of `mask` + 1 slots. Multiplying by 2^32 ÷ φ scatters neighbours. */
const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

/** The smallest power of two that is no less than `wanted` and `least`, itself one. */
function powerOfTwo(wanted: number, least: number): number {
  let power = least;
  while (power < wanted) power *= 2;
  return power;
}

function edgeCount(shape: string): number {
  let edges = 0;
  for (let at = 0; at < shape.length; ) {
    const count = shape.charCodeAt(at) - BASE;
    edges += count;
    at += count + 1;
  }
  return edges;
}

/** a-z and 0-9: folded text has no capitals. */
const isWord = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
