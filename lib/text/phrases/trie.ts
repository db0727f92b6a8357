/** One phrase of a concept, in folded text. `left`/`right`: a word must begin/end there (Latin letters and digits). */
export interface Phrase {
  readonly text: string;
  readonly concept: number;
  readonly left: boolean;
  readonly right: boolean;
  /** Covers hits of its concept instead of being one: 别发货 is no stop request. */
  readonly exception: boolean;
}

/**
 * A trie, states in breadth-first order: a state's children are neighbours, and end where those of the next state
 * begin. The root is state 0.
 */
export interface Trie {
  /** Characters that occur in phrases; the class of a character is its place plus one. */
  readonly alphabet: string;
  /** The first child of each state; one more for the end. */
  readonly children: Int32Array;
  /** The class by which each state is reached. */
  readonly labels: Uint16Array;
  /** For each end of a phrase its state, in order, … */
  readonly endStates: Int32Array;
  /** … its concept … */
  readonly endConcepts: Uint16Array;
  /** … and its flags. */
  readonly endFlags: Uint8Array;
}

export const LEFT = 1;
export const RIGHT = 2;
export const EXCEPTION = 4;

/** The trie of `phrases`; equal phrases of one concept count once. */
export function buildTrie(phrases: readonly Phrase[]): Trie {
  const frequency = new Map<string, number>();
  let most = 0;
  for (const { text } of phrases) {
    most += text.length;
    // UTF-16 code units: the automaton reads those, not code points.
    for (const unit of text.split('')) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  }
  const alphabet = [...frequency].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const classOf = new Map(alphabet.map((unit, place) => [unit, place + 1]));
  const builder = new TrieBuilder(alphabet.join(''), most, phrases.length);
  const known = new Set<string>();
  for (const { text, concept, left, right, exception } of phrases) {
    if (text === '') continue;
    const flags = (left ? LEFT : 0) | (right ? RIGHT : 0) | (exception ? EXCEPTION : 0);
    const key = `${concept} ${flags} ${text}`;
    if (known.has(key)) continue;
    known.add(key);
    let state = 0;
    for (const unit of text.split('')) state = builder.step(state, classOf.get(unit) ?? 0);
    builder.end(state, concept, flags);
  }
  return builder.finish();
}

/** Grows a trie over flat tables: a page builds one of 70,000 states from the lexicon's lists in milliseconds. */
export class TrieBuilder {
  readonly #alphabet: string;
  /** Number of classes, 0 among them. */
  readonly #width: number;
  readonly #parents: Int32Array;
  readonly #labels: Uint16Array;
  /** Open-addressed: a state with a class, and the child it leads to. */
  readonly #mask: number;
  readonly #edges: Int32Array;
  readonly #targets: Int32Array;
  readonly #endStates: Int32Array;
  readonly #endConcepts: Uint16Array;
  readonly #endFlags: Uint8Array;
  #states = 1;
  #ends = 0;

  /** `most`: states it may get, beside the root. */
  constructor(alphabet: string, most: number, ends: number) {
    if ((most + 1) * (alphabet.length + 1) > 2 ** 31) throw new RangeError('too many phrases');
    this.#alphabet = alphabet;
    this.#width = alphabet.length + 1;
    this.#parents = new Int32Array(most + 1);
    this.#labels = new Uint16Array(most + 1);
    this.#mask = 2 ** (32 - Math.clz32(most)) - 1;
    this.#edges = new Int32Array(this.#mask + 1);
    this.#targets = new Int32Array(this.#mask + 1);
    this.#endStates = new Int32Array(ends);
    this.#endConcepts = new Uint16Array(ends);
    this.#endFlags = new Uint8Array(ends);
  }

  /** The state behind `state` by a character of class `label`, new if there was none. */
  step(state: number, label: number): number {
    const mask = this.#mask;
    const edges = this.#edges;
    const edge = state * this.#width + label; // never 0: classes begin at 1
    let slot = (Math.imul(edge, 0x9e3779b1) >>> 8) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const found = edges[slot];
      if (found === edge) return this.#targets[slot] ?? 0;
      if (found === 0) break;
    }
    const next = this.#states++;
    edges[slot] = edge;
    this.#targets[slot] = next;
    this.#parents[next] = state;
    this.#labels[next] = label;
    return next;
  }

  /** A phrase ends at `state`. */
  end(state: number, concept: number, flags: number): void {
    const at = this.#ends++;
    this.#endStates[at] = state;
    this.#endConcepts[at] = concept;
    this.#endFlags[at] = flags;
  }

  /** The trie in breadth-first order, children by class: the commonest characters are tried first. */
  finish(): Trie {
    const states = this.#states;
    const ends = this.#ends;
    const parents = this.#parents;
    const grown = this.#labels;
    const byLabel = sorted(grown.subarray(1, states), this.#width);
    // All children, parent by parent, in order of their classes.
    const firstOf = starts(parents.subarray(1, states), states);
    const childrenOf = new Int32Array(states);
    const free = firstOf.slice();
    for (let rank = 0; rank < byLabel.length; rank++) {
      const state = (byLabel[rank] ?? 0) + 1;
      const parent = parents[state] ?? 0;
      const at = free[parent] ?? 0;
      childrenOf[at] = state;
      free[parent] = at + 1;
    }
    const order = new Int32Array(states);
    const numbers = new Int32Array(states);
    const children = new Int32Array(states + 1);
    const labels = new Uint16Array(states);
    let next = 1;
    for (let state = 0; state < states; state++) {
      const old = order[state] ?? 0;
      numbers[old] = state;
      labels[state] = grown[old] ?? 0;
      children[state] = next;
      const last = firstOf[old + 1] ?? 0;
      for (let at = firstOf[old] ?? 0; at < last; at++) order[next++] = childrenOf[at] ?? 0;
    }
    children[states] = next;
    const reached = this.#endStates.subarray(0, ends);
    for (let at = 0; at < ends; at++) reached[at] = numbers[reached[at] ?? 0] ?? 0;
    const byState = sorted(reached, states);
    const endStates = new Int32Array(ends);
    const endConcepts = new Uint16Array(ends);
    const endFlags = new Uint8Array(ends);
    for (let rank = 0; rank < ends; rank++) {
      const at = byState[rank] ?? 0;
      endStates[rank] = reached[at] ?? 0;
      endConcepts[rank] = this.#endConcepts[at] ?? 0;
      endFlags[rank] = this.#endFlags[at] ?? 0;
    }
    return { alphabet: this.#alphabet, children, labels, endStates, endConcepts, endFlags };
  }
}

/** Where the entries of each key begin if entries are sorted by key; one more for the end. */
function starts(keys: Int32Array | Uint16Array, keyCount: number): Int32Array {
  const begins = new Int32Array(keyCount + 1);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    begins[key + 1] = (begins[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++) begins[key + 1] = (begins[key + 1] ?? 0) + (begins[key] ?? 0);
  return begins;
}

/** Places of `keys`, sorted by key; equal ones stay in their order. */
function sorted(keys: Int32Array | Uint16Array, keyCount: number): Int32Array {
  const free = starts(keys, keyCount);
  const places = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    const at = free[key] ?? 0;
    places[at] = place;
    free[key] = at + 1;
  }
  return places;
}
