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
/** In code units; a scanner has twelve bits for the length. A shop's word that is longer is no word, and left out. */
const LONGEST_PHRASE = 4_095;

/** The trie of `phrases`; equal phrases of one concept count once. */
export function buildTrie(phrases: readonly Phrase[]): Trie {
  const frequency = new Map<string, number>();
  // UTF-16 code units: the automaton reads those, not code points.
  for (const { text } of phrases)
    for (const unit of text.split('')) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  const alphabet = [...frequency].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const classes = new Map(alphabet.map((unit, place) => [unit, String.fromCharCode(place + 1)]));
  const rows = new Map<string, { readonly path: string; readonly concept: number; readonly flags: number }>();
  let most = 0;
  for (const { text, concept, left, right, exception } of phrases) {
    if (text === '' || text.length > LONGEST_PHRASE) continue;
    const flags = (left ? LEFT : 0) | (right ? RIGHT : 0) | (exception ? EXCEPTION : 0);
    const path = text
      .split('')
      .map((unit) => classes.get(unit) ?? '')
      .join('');
    most += path.length;
    rows.set(`${concept} ${flags} ${path}`, { path, concept, flags });
  }
  const builder = new TrieBuilder(alphabet.join(''), most, rows.size);
  let before = '';
  for (const { path, concept, flags } of [...rows.values()].sort(byPath)) {
    let shared = 0;
    while (shared < path.length && path[shared] === before[shared]) shared++;
    builder.back(shared);
    for (let at = shared; at < path.length; at++) builder.step(path.charCodeAt(at));
    builder.end(concept, flags);
    before = path;
  }
  return builder.finish();
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/**
 * Grows a trie along sorted phrases: one that begins like the one before goes back to where they part, and each step
 * from there is a new state. Flat tables and no look-up: 70,000 states take a few milliseconds.
 */
export class TrieBuilder {
  readonly #alphabet: string;
  readonly #parents: Int32Array;
  readonly #labels: Uint16Array;
  readonly #endStates: Int32Array;
  readonly #endConcepts: Uint16Array;
  readonly #endFlags: Uint8Array;
  /** States on the way to the last phrase, by their depths. */
  readonly #path: number[] = [0];
  #depth = 0;
  #states = 1;
  #ends = 0;

  /** `most`: states it may get, beside the root. */
  constructor(alphabet: string, most: number, ends: number) {
    this.#alphabet = alphabet;
    this.#parents = new Int32Array(most + 1);
    this.#labels = new Uint16Array(most + 1);
    this.#endStates = new Int32Array(ends);
    this.#endConcepts = new Uint16Array(ends);
    this.#endFlags = new Uint8Array(ends);
  }

  /** Goes back to the first `shared` characters of the last phrase. */
  back(shared: number): void {
    this.#depth = shared;
  }

  /** One character on, of class `label`. */
  step(label: number): void {
    const state = this.#states++;
    this.#parents[state] = this.#path[this.#depth] ?? 0;
    this.#labels[state] = label;
    this.#depth++;
    this.#path[this.#depth] = state;
  }

  /** A phrase ends here. */
  end(concept: number, flags: number): void {
    const at = this.#ends++;
    this.#endStates[at] = this.#path[this.#depth] ?? 0;
    this.#endConcepts[at] = concept;
    this.#endFlags[at] = flags;
  }

  /** The trie in breadth-first order. */
  finish(): Trie {
    const states = this.#states;
    const ends = this.#ends;
    const grown = this.#labels;
    const parents = this.#parents;
    parents[0] = states; // the root is nobody's child
    const firstOf = starts(parents, states, states + 1);
    const childrenOf = sorted(parents, states, firstOf);
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
    const reached = this.#endStates;
    for (let at = 0; at < ends; at++) reached[at] = numbers[reached[at] ?? 0] ?? 0;
    const byState = sorted(reached, ends, starts(reached, ends, states));
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

/** Where the entries of each key begin if the first `count` of `keys` are sorted; one more for the end. */
function starts(keys: Int32Array, count: number, keyCount: number): Int32Array {
  const begins = new Int32Array(keyCount + 1);
  for (let place = 0; place < count; place++) {
    const key = (keys[place] ?? 0) + 1;
    begins[key] = (begins[key] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key++) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0);
  return begins;
}

/** Places of the first `count` of `keys`, sorted by key; equal ones stay in their order. */
function sorted(keys: Int32Array, count: number, begins: Int32Array): Int32Array {
  const free = begins.slice();
  const places = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const key = keys[place] ?? 0;
    const at = free[key] ?? 0;
    places[at] = place;
    free[key] = at + 1;
  }
  return places;
}
