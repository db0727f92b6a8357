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
  const one = pairsOf(short);
  const two = pairsOf(long);
  const [few, many] = one.size < two.size ? [one, two] : [two, one];
  if (few.size < many.size * SAME) return false;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  // In English a whole word is a few pairs of many: another name is another message.
  return (2 * common) / (few.size + many.size) >= (/[\u3400-\u9fff]/.test(a.text) ? SAME : SAME_LATIN);
}

/** Of its length, which a text that repeats pairs of letters may fall short of. */
const SHORTEST_SHARE = 0.6;

/** Pairs of letters, worked out for the few that come close. */
const known = new WeakMap<Wording, ReadonlySet<string>>();
function pairsOf(wording: Wording): ReadonlySet<string> {
  let pairs = known.get(wording);
  if (pairs === undefined) {
    const fresh = new Set<string>();
    for (let at = 0; at + 2 <= wording.text.length; at++) fresh.add(wording.text.slice(at, at + 2));
    pairs = fresh;
    known.set(wording, pairs);
  }
  return pairs;
}
