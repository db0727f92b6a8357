/** A text reduced to what makes two texts the same: its letters without marks, its figures, its pairs of letters. */
export interface Wording {
  readonly text: string;
  readonly figures: string;
  readonly pairs: ReadonlySet<string>;
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
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  return { text, figures: text.replace(/\D+/g, ' '), pairs };
}
const MARKS = /[\s\p{P}\p{S}]+/gu;

/** Whether two texts say the same in the same words; another figure or link is another message. */
export function isSameWording(a: Wording, b: Wording): boolean {
  if (a.text === b.text) return true;
  if (a.figures !== b.figures || a.text.length < 8 || b.text.length < 8) return false;
  const [few, many] = a.pairs.size < b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs];
  if (few.size < many.size * SAME) return false;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  // In English a whole word is a few pairs of many: another name is another message.
  return (2 * common) / (few.size + many.size) >= (/[\u3400-\u9fff]/.test(a.text) ? SAME : SAME_LATIN);
}
