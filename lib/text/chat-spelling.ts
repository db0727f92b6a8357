import type { Folded } from './fold';
import type { Span } from './span';

/** What stands for the words whose apostrophe cannot be told by their endings. */
const FULL: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  yr: 'your',
  pls: 'please',
  plz: 'please',
  cos: 'because',
  coz: 'because',
  thx: 'thanks',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  gonna: 'going to',
  im: "i'm",
  ill: "i'll",
  id: "i'd",
};
/** Letters behind the apostrophe, by how the word ends: don|t, you|re, that|s. */
const TAILS: readonly (readonly [RegExp, number])[] = [
  [/nt$/, 1],
  [/(?:ve|re|ll)$/, 2],
  [/s$/, 1],
];

/**
 * `folded` with the words spelt out that were typed short: "ill send u ur link" reads as "i'll send you your link",
 * so that phrases and patterns need one spelling only. `short` are such words found in it; those that touch a
 * letter, a link or a number are parts of something else. Offsets still lead to the text as it was typed.
 */
export function spellOut(folded: Folded, short: readonly Span[]): Folded {
  const { text } = folded;
  let spelt = '';
  let from = 0;
  const offsets: number[] = [];
  const offsetAt = (at: number): number => folded.offsets?.[at] ?? at;
  const copy = (end: number): void => {
    spelt += text.slice(from, end);
    for (let at = from; at < end; at++) offsets.push(offsetAt(at));
    from = end;
  };
  for (const { start, end } of [...short].sort((a, b) => a.start - b.start)) {
    if (start < from || !standsAlone(text, start, end)) continue;
    const [word = ''] = text.slice(start, end).split(' ');
    copy(start);
    const full = fullOf(word);
    spelt += full;
    for (let at = 0; at < full.length; at++)
      offsets.push(offsetAt(Math.min(start + at, start + word.length - 1)));
    from = start + word.length;
  }
  if (from === 0) return folded;
  copy(text.length);
  offsets.push(folded.original.length);
  return { original: folded.original, text: spelt, offsets: Int32Array.from(offsets) };
}

function fullOf(word: string): string {
  const full = FULL[word];
  if (full !== undefined) return full;
  for (const [tail, letters] of TAILS)
    if (tail.test(word)) return `${word.slice(0, -letters)}'${word.slice(-letters)}`;
  return word;
}

/** Between white space or punctuation on both sides: no part of a link, a name or a model. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  (start === 0 || /[\s(,!?…。，"]/.test(text.charAt(start - 1))) &&
  /^(?:$|[\s),!?:…。，"']|\.(?:\s|$|\.))/.test(text.slice(end, end + 2));
