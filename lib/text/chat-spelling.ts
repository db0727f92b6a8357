import type { Folded } from './fold';

/** Short spellings of English chats, and what they stand for. */
const FULL: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  ill: "i'll",
  im: "i'm",
  ive: "i've",
  youll: "you'll",
  youre: "you're",
  youve: "you've",
  weve: "we've",
  theyre: "they're",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  wont: "won't",
  wouldnt: "wouldn't",
  cant: "can't",
  couldnt: "couldn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  thats: "that's",
  whats: "what's",
  heres: "here's",
  theres: "there's",
  lets: "let's",
};

/** Between white space or punctuation on both sides: no part of a link, a name or a model. "Was ill" is sick. */
const SHORT = new RegExp(
  `(?<=^|[\\s(,!?…])(?:${Object.keys(FULL).join('|')})(?=$|[\\s),.!?:…])(?<!\\b(?:is|am|are|was|were|be|been|feel|fell|so|very|really) ill)`,
  'g',
);
const HAN = /[\u3400-\u9fff]/;

/** "ill send u" read as "i'll send you", so that phrases and patterns need one spelling only. Offsets stay true. */
export function spellOut(folded: Folded): Folded {
  const { text } = folded;
  if (HAN.test(text)) return folded;
  let spelt = '';
  let from = 0;
  const offsets: number[] = [];
  const offsetAt = (at: number): number => folded.offsets?.[at] ?? at;
  const copy = (end: number): void => {
    spelt += text.slice(from, end);
    for (let at = from; at < end; at++) offsets.push(offsetAt(at));
  };
  for (const match of text.matchAll(SHORT)) {
    const full = FULL[match[0]] ?? match[0];
    copy(match.index);
    spelt += full;
    for (let at = 0; at < full.length; at++) offsets.push(offsetAt(match.index));
    from = match.index + match[0].length;
  }
  if (from === 0) return folded;
  copy(text.length);
  offsets.push(folded.original.length);
  return { original: folded.original, text: spelt, offsets: Int32Array.from(offsets) };
}
