import type { Folded } from './fold';
import type { Span } from './span';

/** How many letters stand behind the apostrophe, by how the word ends: don|t, you|re, i|ll take. */
const TAILS: readonly (readonly [RegExp, number])[] = [
  [/nt$/, 1],
  [/(?:[iy]|you|they|we)ve$|(?:you|they)re$|(?:you|they|it|that|there)ll$/, 2],
  [/^im$|s$/, 1],
];
/** In front of a verb: ill take, id like, its been. */
const HEADS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ill|id) /, 1],
  [/^its /, 2],
];

/**
 * `folded` with the apostrophes put in that were left out: "ill take it, dont wrap" reads as "i'll take it, don't
 * wrap". `bare` are the contractions found in it; offsets still lead to the text as it was typed.
 */
export function withApostrophes(folded: Folded, bare: readonly Span[]): Folded {
  const places = bare
    .map(({ start, end }) => start + apostropheIn(folded.text.slice(start, end)))
    .sort((a, b) => a - b)
    .filter((place, index, all) => place !== all[index - 1]);
  const offsets = new Int32Array(folded.text.length + places.length + 1);
  let text = '';
  let from = 0;
  let size = 0;
  const copy = (to: number): void => {
    text += folded.text.slice(from, to);
    for (; from < to; from++) offsets[size++] = folded.offsets?.[from] ?? from;
  };
  for (const place of places) {
    copy(place);
    text += "'";
    offsets[size++] = folded.offsets?.[place] ?? place;
  }
  copy(folded.text.length);
  offsets[size] = folded.original.length;
  return { original: folded.original, text, offsets };
}

function apostropheIn(word: string): number {
  for (const [head, place] of HEADS) if (head.test(word)) return place;
  for (const [tail, letters] of TAILS) if (tail.test(word)) return word.length - letters;
  return word.length;
}
