import { EXCEPTION, LEFT, type Phrase, RIGHT, type Trie, TrieBuilder } from './trie.ts';

/**
 * Phrases as they travel: sorted, each without what it shares with the one before it, and beside them the concepts
 * that end with each. Characters are written as their rank, so that common ones take one byte and all others two.
 * A page reads them in one go, for each character written is a new state of the trie. Measured and thrown away: the
 * finished trie (a third larger after gzip), a word graph with shared ends (larger too, once concepts hang on it),
 * context-mixed bits (a tenth smaller, 50 ms to read), a list for each concept (as small, but states must be
 * looked up while reading).
 */
export interface PhraseList {
  /** Characters that occur, the commonest first. */
  readonly alphabet: string;
  readonly text: string;
  /** For each phrase its concepts. */
  readonly concepts: string;
  /** How many ends of phrases there are: of each phrase as many as it has concepts. */
  readonly size: number;
}

/** Stands before what follows a shared beginning, its length added. */
const SHARED = 0x23;
const MOST_SHARED = 0x37;
/** The first rank in `text`, the first concept in `concepts`. All marks lie below. */
const FIRST = 0x5d;
/** Behind a concept: an exception of it; … */
const NOT = 0x21;
/** … the phrase may go on as a word; … */
const OPEN = 0x20;
/** … one more concept follows. */
const AND = 0x23;

/** Lists `phrases`; equal phrases of one concept count once. Word boundaries are those of {@link boundaries}. */
export function listPhrases(phrases: readonly Phrase[]): PhraseList {
  const frequency = new Map<string, number>();
  const concepts = new Map<string, Set<string>>();
  for (const { text, concept, right, exception } of phrases) {
    if (text === '') continue;
    for (const unit of text.split('')) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
    const isOpen = !right && (boundaries(text) & RIGHT) !== 0;
    const words = String.fromCharCode(
      FIRST + concept,
      ...(exception ? [NOT] : []),
      ...(isOpen ? [OPEN] : []),
    );
    concepts.set(text, (concepts.get(text) ?? new Set()).add(words));
  }
  const alphabet = [...frequency].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const ranks = new Map(alphabet.map((unit, rank) => [unit, String.fromCharCode(FIRST + rank)]));
  const rows = [...concepts].map(([text, of]) => ({
    body: text
      .split('')
      .map((unit) => ranks.get(unit) ?? '')
      .join(''),
    of: [...of].sort(),
  }));
  rows.sort((a, b) => (a.body < b.body ? -1 : 1));
  let text = '';
  let before = '';
  for (const { body } of rows) {
    let shared = 0;
    while (shared < MOST_SHARED && body[shared] === before[shared]) shared++;
    text += String.fromCharCode(SHARED + shared) + body.slice(shared);
    before = body;
  }
  return {
    alphabet: alphabet.join(''),
    text,
    concepts: rows.map(({ of }) => of.join(String.fromCharCode(AND))).join(''),
    size: rows.reduce((sum, { of }) => sum + of.length, 0),
  };
}

/** The trie of all `lists`: no two of them have phrases that begin alike. */
export function readLists(lists: readonly PhraseList[]): Trie {
  const alphabet = [...new Set(lists.flatMap((list) => list.alphabet.split('')))].join('');
  const most = lists.reduce((sum, { text }) => sum + text.length, 0);
  const builder = new TrieBuilder(
    alphabet,
    most,
    lists.reduce((sum, { size }) => sum + size, 0),
  );
  const places = new Map(alphabet.split('').map((unit, place) => [unit, place + 1]));
  for (const list of lists) {
    const units = list.alphabet.split('');
    const classes = Uint16Array.from(units, (unit) => places.get(unit) ?? 0);
    const isWord = Uint8Array.from(units, (unit) => (WORD.test(unit) ? 1 : 0));
    readList(list, classes, isWord, builder);
  }
  return builder.finish();
}

function readList(
  { text, concepts }: PhraseList,
  classes: Uint16Array,
  isWord: Uint8Array,
  builder: TrieBuilder,
): void {
  let first = 0;
  let last = 0;
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const shared = text.charCodeAt(at++) - SHARED;
    builder.back(shared);
    if (shared === 0) first = text.charCodeAt(at) - FIRST;
    for (; at < text.length; at++) {
      const rank = text.charCodeAt(at) - FIRST;
      if (rank < 0) break;
      last = rank;
      builder.step(classes[rank] ?? 0);
    }
    const around = (isWord[first] === 1 ? LEFT : 0) | (isWord[last] === 1 ? RIGHT : 0);
    for (let more = true; more; ) {
      const concept = concepts.charCodeAt(next++) - FIRST;
      let flags = around;
      let mark = concepts.charCodeAt(next);
      if (mark === NOT) {
        flags |= EXCEPTION;
        mark = concepts.charCodeAt(++next);
      }
      if (mark === OPEN) {
        flags &= ~RIGHT;
        mark = concepts.charCodeAt(++next);
      }
      more = mark === AND;
      if (more) next++;
      builder.end(concept, flags);
    }
  }
}

/** Of what words are made that must not be found in the middle of others. */
const WORD = /[a-z0-9]/;

/** Where a word begins or ends with `text`, as flags. */
export const boundaries = (text: string): number =>
  (WORD.test(text[0] ?? '') ? LEFT : 0) | (WORD.test(text.at(-1) ?? '') ? RIGHT : 0);
