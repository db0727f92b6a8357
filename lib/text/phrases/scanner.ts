import { EXCEPTION, LEFT, RIGHT, type Trie } from './trie';

/** Called for each phrase found: concept, start and end in the scanned text, and whether it is an exception. */
export type OnHit = (concept: number, start: number, end: number, exception: boolean) => void;

export interface Scanner {
  /** Reports every phrase in `text`, in order of their ends. One pass, linear in the text. */
  scan(text: string, onHit: OnHit): void;
}

/** Bits of the pair filter, 16 KB: it stays in the processor's nearest cache, and 5,000 phrases fill 3 % of it. */
const FILTER_BITS = 1 << 17;

/**
 * Aho-Corasick over typed arrays. Few places of a chat begin a phrase, so most are passed by with one bit: may
 * a phrase begin with these two characters? Behind such a pair the automaton runs along the packed trie, whose
 * states have few children. Measured and thrown away: a dense row of targets for every state (each look-up
 * waits for the one before; hundreds of megabytes at 5,000 phrases), all edges in one hash table, a filter by
 * character classes (a look-up more for each character), tables passed to a function instead of closed over.
 */
export function createScanner(trie: Trie): Scanner {
  const { alphabet, children, labels, endStates, endConcepts, endFlags } = trie;
  const width = alphabet.length + 1;
  const classes = new Uint16Array(65_536);
  for (let place = 0; place < alphabet.length; place++) classes[alphabet.charCodeAt(place)] = place + 1;

  const stateCount = labels.length;
  /** States from here on stand for two characters and more; before them one for each that begins a phrase. */
  const firstPair = children[1] ?? 1;
  const pairCount = (children[firstPair] ?? firstPair) - firstPair;
  const root = new Int32Array(width);
  const parents = new Int32Array(stateCount);
  // Numbers that a scan wants together stand side by side: the tables are larger than the processor's caches, and a
  // judge leaves little of them there from one message to the next.
  /**
   * Of each state its first child, and the longest suffix, itself included, that ends a phrase; 0: none. The latter
   * is found when a scan first comes to the state, as its fail link is: most of 70,000 states no chat ever reaches,
   * and a page does not wait for them.
   */
  const nodes = new Int32Array((stateCount + 1) * 2);
  for (let state = 0; state <= stateCount; state++) {
    nodes[state * 2] = children[state] ?? 0;
    nodes[state * 2 + REPORT] = state === 0 ? 0 : UNKNOWN;
  }
  /** Of each state its longest proper suffix that is a state, once it was asked for, and its first end; -1: none. */
  const tails = new Int32Array(stateCount * 2);
  for (let state = 0; state < stateCount; state++) tails[state * 2 + END] = -1;
  /** Ends of phrases, those of a state in a row: {@link packed} concept, flags and length. */
  const ends = new Int32Array(endStates.length);
  const filter = new Int32Array(FILTER_BITS >> 5);
  /** Characters that are a phrase by themselves. */
  const singles = new Int32Array(65_536 >> 5);
  let hasSingles = false;
  const pairMask = powerOfTwo(pairCount * 2) - 1;
  /** Open-addressed: two classes, and the state behind them. */
  const pairs = new Int32Array((pairMask + 1) * 2).fill(-1);

  const addPair = (first: number, second: number, state: number): void => {
    setBit(filter, bitOf(alphabet.charCodeAt(first - 1), alphabet.charCodeAt(second - 1)));
    const pair = first * width + second;
    let at = slotOf(pair, pairMask);
    while (pairs[at * 2] !== -1) at = (at + 1) & pairMask;
    pairs[at * 2] = pair;
    pairs[at * 2 + 1] = state;
  };
  /** The state behind two characters, by their classes; 0: none. */
  const stateOf = (first: number, second: number): number => {
    const pair = first * width + second;
    for (let at = slotOf(pair, pairMask); ; at = (at + 1) & pairMask) {
      const found = pairs[at * 2];
      if (found === pair) return pairs[at * 2 + 1] ?? 0;
      if (found === -1) return 0;
    }
  };
  /** The state behind `place` at `state`, no fail link followed; 0: none. */
  const child = (state: number, place: number): number => {
    const end = children[state + 1] ?? 0;
    for (let next = children[state] ?? 0; next < end; next++) if (labels[next] === place) return next;
    return 0;
  };

  for (let index = endStates.length - 1; index >= 0; index--)
    tails[(endStates[index] ?? 0) * 2 + END] = index;
  const depth = new Uint16Array(stateCount);
  for (let state = 0; state < stateCount; state++) {
    const end = children[state + 1] ?? 0;
    for (let next = children[state] ?? 0; next < end; next++) {
      parents[next] = state;
      depth[next] = (depth[state] ?? 0) + 1;
      if (state >= firstPair) continue;
      const place = labels[next] ?? 0;
      if (state !== 0) {
        addPair(labels[state] ?? 0, place, next);
        continue;
      }
      root[place] = next;
      nodes[next * 2 + REPORT] = tails[next * 2 + END] === -1 ? 0 : next;
      if (tails[next * 2 + END] === -1) continue;
      setBit(singles, alphabet.charCodeAt(place - 1));
      hasSingles = true;
    }
  }

  for (let index = 0; index < endStates.length; index++) {
    const state = endStates[index] ?? 0;
    const isLast = endStates[index + 1] !== state;
    ends[index] = packed(endConcepts[index] ?? 0, endFlags[index] ?? 0, isLast, depth[state] ?? 0);
  }

  /** Finds the fail link of `state` and what it reports. */
  const resolve = (state: number): number => {
    const parent = parents[state] ?? 0;
    const place = labels[state] ?? 0;
    let after = 0;
    for (let from = failOf(parent); from !== 0 && after === 0; from = failOf(from))
      after = from < firstPair ? stateOf(labels[from] ?? 0, place) : child(from, place);
    const suffix = after === 0 ? (root[place] ?? 0) : after;
    tails[state * 2] = suffix;
    // A scan follows the whole chain of suffixes: all of it is found now.
    const rest = reportOf(suffix);
    const found = tails[state * 2 + END] === -1 ? rest : state;
    nodes[state * 2 + REPORT] = found;
    return found;
  };
  const reportOf = (state: number): number => {
    const known = nodes[state * 2 + REPORT] ?? 0;
    return known === UNKNOWN ? resolve(state) : known;
  };
  const failOf = (state: number): number => {
    if (nodes[state * 2 + REPORT] === UNKNOWN) resolve(state);
    return tails[state * 2] ?? 0;
  };

  const emit = (text: string, end: number, from: number, onHit: OnHit): void => {
    for (let state = reportOf(from); state !== 0; state = nodes[(tails[state * 2] ?? 0) * 2 + REPORT] ?? 0) {
      let one = 0;
      for (let at = tails[state * 2 + END] ?? 0; (one & LAST) === 0; at++) {
        one = ends[at] ?? LAST;
        const start = end - (one >>> LENGTH_SHIFT);
        const flags = one >>> FLAGS_SHIFT;
        if ((flags & LEFT) !== 0 && start > 0 && isWord(text.charCodeAt(start - 1))) continue;
        if ((flags & RIGHT) !== 0 && end < text.length && isWord(text.charCodeAt(end))) continue;
        onHit(one & CONCEPT_MASK, start, end, (flags & EXCEPTION) !== 0);
      }
    }
  };
  const emitSingle = (text: string, at: number, code: number, onHit: OnHit): void => {
    if (hasBit(singles, code)) emit(text, at + 1, root[classes[code] ?? 0] ?? 0, onHit);
  };

  return {
    scan(text, onHit) {
      // Own names for the tables: beside a second scanner (a shop's own words) V8 no longer knows which tables a
      // closure means, and would look each of them up again at every character; measured, three times the time.
      const bits = filter;
      const classOf = classes;
      const slots = pairs;
      const nodeOf = nodes;
      const labelOf = labels;
      const tailOf = tails;
      const { length } = text;
      let before = 0;
      for (let at = 0; at < length; at++) {
        const first = before;
        const code = text.charCodeAt(at);
        before = code;
        if (!hasBit(bits, bitOf(first, code))) {
          if (hasSingles) emitSingle(text, at, code, onHit);
          continue;
        }
        const pair = (classOf[first] ?? 0) * width + (classOf[code] ?? 0);
        let state = 0;
        for (let slot = slotOf(pair, pairMask); ; slot = (slot + 1) & pairMask) {
          const found = slots[slot * 2];
          if (found === pair) state = slots[slot * 2 + 1] ?? 0;
          if (found === pair || found === -1) break;
        }
        if (state === 0 && hasSingles) emitSingle(text, at, code, onHit);
        while (state !== 0) {
          if (nodeOf[state * 2 + REPORT] !== 0) emit(text, at + 1, state, onHit);
          if (at + 1 === length) return;
          const next = text.charCodeAt(at + 1);
          const place = classOf[next] ?? 0;
          let deeper = 0;
          // What a single character begins is the filter's to find, with the next step of the outer loop.
          for (let from = state; from >= firstPair && deeper === 0; from = tailOf[from * 2] ?? 0) {
            const end = nodeOf[from * 2 + 2] ?? 0;
            for (let child = nodeOf[from * 2] ?? 0; child < end; child++)
              if (labelOf[child] === place) {
                deeper = child;
                break;
              }
          }
          state = deeper;
          if (state === 0) break;
          at++;
          before = next;
        }
      }
    },
  };
}

/** Which of a node's two numbers tells what it reports, and which of a tail's the first end. */
const REPORT = 1;
const END = 1;

/** An end of a phrase in one number: 16 bits of concept, flags, whether it is the state's last, 12 bits of length. */
const packed = (concept: number, flags: number, isLast: boolean, length: number): number =>
  concept | (flags << FLAGS_SHIFT) | (isLast ? LAST : 0) | (length << LENGTH_SHIFT);
const CONCEPT_MASK = 0xffff;
const FLAGS_SHIFT = 16;
const LAST = 1 << 19;
const LENGTH_SHIFT = 20;

/** In place of a state: not found yet. */
const UNKNOWN = -1;

/** 2^32 ÷ φ: multiplying by it scatters neighbours. */
const SCATTER = 0x9e3779b1;

/** The filter's bit for two code units. */
const bitOf = (first: number, second: number): number =>
  ((Math.imul(first, SCATTER) >>> 15) ^ second) & (FILTER_BITS - 1);

/** Where to look first for `key` in a table of `mask` + 1 slots. */
const slotOf = (key: number, mask: number): number => (Math.imul(key, SCATTER) >>> 7) & mask;

const hasBit = (bits: Int32Array, bit: number): boolean => (((bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;

function setBit(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

/** The smallest power of two that is no less than `wanted`. */
function powerOfTwo(wanted: number): number {
  let power = 2;
  while (power < wanted) power *= 2;
  return power;
}

/** a-z and 0-9: folded text has no capitals. */
const isWord = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
