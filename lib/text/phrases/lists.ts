import { EXCEPTION, LEFT, type Phrase, RIGHT, type Trie, TrieBuilder } from './trie.ts';

/**
 * Phrases as they travel: concept by concept, sorted, each without what it shares with the one before it.
 * Characters are written as their rank, so that common ones take one byte and all others two. Measured and thrown
 * away: the finished trie (a third larger after gzip), a word graph with shared ends (larger too, once concepts
 * hang on it), context-mixed bits (a tenth smaller, and 50 ms to read).
 */
export interface PhraseList {
  /** Characters that occur, the commonest first. */
  readonly alphabet: string;
  readonly text: string;
  /** How many phrases there are. */
  readonly size: number;
}

/** Stands before the first character of what follows a shared beginning, its length added. */
const SHARED = 0x23;
const MOST_SHARED = 0x37;
/** The first rank. All marks lie below. */
const RANK = 0x5d;
/** Stands before an exception. */
const NOT = 0x21;
/** Stands behind a phrase that may go on as a word. */
const OPEN = 0x20;
/** Ends a concept. */
const DONE = 0x22;

/** Lists `phrases`; equal phrases of one concept count once. Word boundaries are those of {@link boundaries}. */
export function listPhrases(phrases: readonly Phrase[], conceptCount: number): PhraseList {
  const frequency = new Map<string, number>();
  for (const { text } of phrases)
    for (const unit of text.split('')) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  const alphabet = [...frequency].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const ranks = new Map(alphabet.map((unit, rank) => [unit, String.fromCharCode(RANK + rank)]));
  const written = (text: string): string =>
    text
      .split('')
      .map((unit) => ranks.get(unit) ?? '')
      .join('');
  let list = '';
  let size = 0;
  for (let concept = 0; concept < conceptCount; concept++) {
    const rows = phrases
      .filter((phrase) => phrase.concept === concept && phrase.text !== '')
      .map(({ text, right, exception }) => {
        const isOpen = !right && (boundaries(text) & RIGHT) !== 0;
        return { body: written(text), tail: isOpen ? String.fromCharCode(OPEN) : '', exception };
      });
    rows.sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
    let before = '';
    const known = new Set<string>();
    for (const { body, tail, exception } of rows) {
      const whole = `${exception} ${body}${tail}`;
      if (known.has(whole)) continue;
      known.add(whole);
      let shared = 0;
      // One character follows always: the reader looks at the last one for the word's end.
      while (shared < Math.min(MOST_SHARED, body.length - 1) && body[shared] === before[shared]) shared++;
      list += (exception ? String.fromCharCode(NOT) : '') + String.fromCharCode(SHARED + shared);
      list += body.slice(shared) + tail;
      before = body;
    }
    size += known.size;
    list += String.fromCharCode(DONE);
  }
  return { alphabet: alphabet.join(''), text: list, size };
}

/** The trie of all `lists`, whose concepts are numbered alike. */
export function readLists(lists: readonly PhraseList[]): Trie {
  const alphabet = [...new Set(lists.flatMap((list) => list.alphabet.split('')))].join('');
  const builder = new TrieBuilder(
    alphabet,
    lists.reduce((sum, { text }) => sum + text.length, 0),
    lists.reduce((sum, { size }) => sum + size, 0),
  );
  const classes = new Uint16Array(65_536);
  for (let place = 0; place < alphabet.length; place++) classes[alphabet.charCodeAt(place)] = place + 1;
  const path = new Int32Array(1024);
  for (const { alphabet: own, text } of lists) {
    const classOf = Uint16Array.from(own.split(''), (unit) => classes[unit.charCodeAt(0)] ?? 0);
    const isWordly = Uint8Array.from(own.split(''), (unit) => (WORDLY.test(unit) ? 1 : 0));
    const wordly = (rank: number): number => isWordly[rank] ?? 0;
    let concept = 0;
    let depth = 0;
    let first = 0;
    let last = 0;
    let flags = 0;
    for (let at = 0; at < text.length; ) {
      const mark = text.charCodeAt(at++);
      if (mark === DONE) concept++;
      else if (mark === NOT) flags = EXCEPTION;
      else {
        depth = mark - SHARED;
        let code = text.charCodeAt(at);
        for (; code >= RANK; code = text.charCodeAt(++at)) {
          last = code - RANK;
          if (depth === 0) first = last;
          path[depth + 1] = builder.step(path[depth] ?? 0, classOf[last] ?? 0);
          depth++;
        }
        if (wordly(first) === 1) flags |= LEFT;
        if (code === OPEN) at++;
        else if (wordly(last) === 1) flags |= RIGHT;
        builder.end(path[depth] ?? 0, concept, flags);
        flags = 0;
      }
    }
  }
  return builder.finish();
}

/** Of what words are made that must not be found in the middle of others. */
const WORDLY = /[a-z0-9]/;

/** Where a word begins or ends with `text`, as flags. */
export const boundaries = (text: string): number =>
  (WORDLY.test(text[0] ?? '') ? LEFT : 0) | (WORDLY.test(text.at(-1) ?? '') ? RIGHT : 0);
