/** A text reduced to what makes two texts the same: its letters without marks, and its figures. */
export interface Wording {
  readonly text: string;
  readonly figures: string;
}

/** Shorter texts are the same only by chance; in code units without marks. */
const SHORTEST = 3;
/** Of a longer text the beginning decides. */
const LONGEST = 240;
/** Share of pairs in common from which two texts are one; catalogue, canned-repetition. */
const SAME = 0.8;
const SAME_LATIN = 0.95;

/** The wording of a folded text; null: too short to be repeated. */
export function wordingOf(folded: string): Wording | null {
  const text = folded.replace(MARKS, '').slice(0, LONGEST);
  if (text.length < SHORTEST) return null;
  return { text, figures: text.replace(/\D+/g, ' ') };
}
const MARKS = /[\s\p{P}\p{S}]+/gu;

/** Whether two texts say the same in the same words; another figure or link is another message. */
export function isSameWording(a: Wording, b: Wording): boolean {
  if (a.text === b.text) return true;
  if (a.figures !== b.figures || a.text.length < 8 || b.text.length < 8) return false;
  // A text of another length cannot share enough: most of what was said before is told apart by that alone.
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  if (short.text.length < long.text.length * SHORTEST_SHARE) return false;
  // In English a whole word is a few pairs of many: another name is another message.
  return sharesPairs(pairsOf(short), pairsOf(long), HAN.test(a.text) ? SAME : SAME_LATIN);
}

const HAN = /[\u3400-\u9fff]/;

/** Whether two sorted lists share so many pairs; given up as soon as too many are missing. */
function sharesPairs(one: Uint32Array, two: Uint32Array, share: number): boolean {
  const all = one.length + two.length;
  let common = 0;
  for (let at = 0, other = 0; at < one.length && other < two.length; ) {
    if ((2 * (common + Math.min(one.length - at, two.length - other))) / all < share) return false;
    const [a, b] = [one[at] ?? 0, two[other] ?? 0];
    if (a === b) common++;
    if (a <= b) at++;
    if (b <= a) other++;
  }
  return (2 * common) / all >= share;
}

/** Of its length, which a text that repeats pairs of letters may fall short of. */
const SHORTEST_SHARE = 0.6;

/** Pairs of letters, each once and sorted, worked out for the few that come close. */
const known = new WeakMap<Wording, Uint32Array>();
function pairsOf(wording: Wording): Uint32Array {
  let pairs = known.get(wording);
  if (pairs === undefined) {
    const { text } = wording;
    const sorted = Uint32Array.from(
      { length: text.length - 1 },
      (_, at) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1),
    ).sort();
    pairs = sorted.filter((pair, at) => pair !== sorted[at - 1]);
    known.set(wording, pairs);
  }
  return pairs;
}
