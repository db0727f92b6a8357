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
 * A trie as strings, states in breadth-first order. Shipping this instead of the phrases saves sorting and
 * building in every console page; fail links follow from it in one linear pass.
 */
export interface PackedTrie {
  /** Characters that occur in phrases; the class of a character is its place plus one. */
  readonly alphabet: string;
  /** The number of children of each state. This and all below: code units minus {@link BASE}. */
  readonly counts: string;
  /** The classes of all children, state by state. Kept apart from the counts: alike beside alike packs better. */
  readonly labels: string;
  /** For each end of a phrase its state minus that of the end before, … */
  readonly endStates: string;
  /** … its concept … */
  readonly endConcepts: string;
  /** … and its flags. */
  readonly endFlags: string;
}

export const BASE = 0x30;
export const LEFT = 1;
export const RIGHT = 2;
export const EXCEPTION = 4;

interface Node {
  readonly children: Map<string, Node>;
  readonly ends: { concept: number; flags: number }[];
}

/** Packs phrases; equal phrases of one concept count once. */
export function packTrie(phrases: readonly Phrase[]): PackedTrie {
  const frequency = new Map<string, number>();
  const root: Node = { children: new Map(), ends: [] };
  for (const phrase of phrases) {
    if (phrase.text === '') continue;
    let node = root;
    for (const unit of units(phrase.text)) {
      frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
      let child = node.children.get(unit);
      if (child === undefined) {
        child = { children: new Map(), ends: [] };
        node.children.set(unit, child);
      }
      node = child;
    }
    const flags = (phrase.left ? LEFT : 0) | (phrase.right ? RIGHT : 0) | (phrase.exception ? EXCEPTION : 0);
    if (!node.ends.some((end) => end.concept === phrase.concept && end.flags === flags))
      node.ends.push({ concept: phrase.concept, flags });
  }
  const alphabet = [...frequency].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  return { alphabet: alphabet.join(''), ...flatten(root, alphabet) };
}

function flatten(root: Node, alphabet: readonly string[]): Omit<PackedTrie, 'alphabet'> {
  const classOf = new Map(alphabet.map((unit, place) => [unit, place + 1]));
  const queue: Node[] = [root];
  const counts: string[] = [];
  const labels: string[] = [];
  const endStates: string[] = [];
  const endConcepts: string[] = [];
  const endFlags: string[] = [];
  let before = 0;
  for (let state = 0; state < queue.length; state++) {
    const node = queue[state];
    if (node === undefined) break;
    const children = [...node.children].map(([unit, child]) => ({ place: classOf.get(unit) ?? 0, child }));
    children.sort((a, b) => a.place - b.place);
    counts.push(packed(children.length));
    for (const { place, child } of children) {
      labels.push(packed(place));
      queue.push(child);
    }
    for (const end of node.ends) {
      endStates.push(packed(state - before));
      endConcepts.push(packed(end.concept));
      endFlags.push(packed(end.flags));
      before = state;
    }
  }
  return {
    counts: counts.join(''),
    labels: labels.join(''),
    endStates: endStates.join(''),
    endConcepts: endConcepts.join(''),
    endFlags: endFlags.join(''),
  };
}

/** Below the surrogates: half of a pair would not survive UTF-8. */
const MOST = 0xd7ff - BASE;

function packed(value: number): string {
  if (value > MOST) throw new RangeError(`${value} does not fit into a code unit`);
  return String.fromCharCode(BASE + value);
}

/** UTF-16 code units: the automaton reads those, not code points. */
function units(text: string): string[] {
  return text.split('');
}
