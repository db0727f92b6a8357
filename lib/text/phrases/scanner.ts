import { BASE, EXCEPTION, LEFT, type PackedTrie, RIGHT } from './trie';

/** Called for each phrase found: concept, start and end in the scanned text, and whether it is an exception. */
export type OnHit = (concept: number, start: number, end: number, exception: boolean) => void;

export interface Scanner {
  /** Reports every phrase in `text`, in order of their ends. One pass, linear in the text. */
  scan(text: string, onHit: OnHit): void;
  readonly stateCount: number;
}

/**
 * Aho-Corasick over typed arrays. Characters map to classes, the root's edges stand in a dense row, all
 * others in one open-addressed table: a dense table for every state would be the ceiling of speed, but needs
 * hundreds of megabytes at 5,000 phrases.
 */
export function createScanner(packed: PackedTrie): Scanner {
  const { alphabet, shape, ends } = packed;
  const width = alphabet.length + 1;
  const classes = new Uint16Array(65_536);
  for (let place = 0; place < alphabet.length; place++) classes[alphabet.charCodeAt(place)] = place + 1;

  const stateCount = shape.length - edgeCount(shape) || 1;
  let tableSize = 16;
  while (tableSize < stateCount * 2) tableSize *= 2;
  const mask = tableSize - 1;
  const keys = new Int32Array(tableSize).fill(-1);
  const targets = new Int32Array(tableSize);
  const root = new Int32Array(width);
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

  const slot = (key: number): number => {
    let at = Math.imul(key, 0x9e3779b1) >>> 7;
    for (at &= mask; keys[at] !== -1 && keys[at] !== key; ) at = (at + 1) & mask;
    return at;
  };
  /** The state after `place` at `state`, following fail links. */
  const step = (from: number, place: number): number => {
    let state = from;
    while (state !== 0) {
      const key = state * width + place;
      let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
      for (let found = keys[at]; found !== -1; found = keys[at]) {
        if (found === key) return targets[at] ?? 0;
        at = (at + 1) & mask;
      }
      state = fail[state] ?? 0;
    }
    return root[place] ?? 0;
  };

  for (let state = 0, next = 1, at = 0; at < shape.length; state++) {
    const count = shape.charCodeAt(at++) - BASE;
    for (let child = 0; child < count; child++, next++) {
      const place = shape.charCodeAt(at++) - BASE;
      depth[next] = (depth[state] ?? 0) + 1;
      if (state === 0) root[place] = next;
      else {
        fail[next] = step(fail[state] ?? 0, place);
        const key = state * width + place;
        const free = slot(key);
        keys[free] = key;
        targets[free] = next;
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
    stateCount,
    scan(text, onHit) {
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        const place = classes[text.charCodeAt(at)] ?? 0;
        if (place === 0) {
          state = 0;
          continue;
        }
        state = state === 0 ? (root[place] ?? 0) : step(state, place);
        if (state === 0) continue;
        const found = report[state] ?? 0;
        if (found !== 0) emit(text, at + 1, found, onHit);
      }
    },
  };
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
