/** A text reduced to what makes two texts the same: its letters without marks, and its figures. */
export interface Wording {
  readonly text: string;
  readonly figures: string;
  /** Its pairs of letters as bits, some of them sharing one: what differs here differs. */
  readonly pairMarks: Int32Array;
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
  const text = withoutMarks(folded);
  if (text.length < SHORTEST) return null;
  return { text, figures: text.replace(/\D+/g, ' '), pairMarks: marksOf(text) };
}

/** The letters and figures of a text, of its first {@link LONGEST}. */
function withoutMarks(folded: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at < folded.length && letters.length + at - from < LONGEST; ) {
    const width = markAt(folded, at);
    if (width === 0) {
      at++;
      continue;
    }
    letters += folded.slice(from, at);
    at += width;
    from = at;
  }
  return (letters + folded.slice(from)).slice(0, LONGEST);
}

/** Spaces, punctuation and symbols. */
const MARK = /[\s\p{P}\p{S}]/u;
/** By code unit what {@link MARK} said of it; each is asked about once. */
const kinds = new Uint8Array(65_536);
const LETTER = 1;
const IS_MARK = 2;

/** Code units of the mark that stands there; 0: none. */
function markAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff)
    return MARK.test(String.fromCodePoint(text.codePointAt(at) ?? code)) ? 2 : 0;
  if (kinds[code] === 0) kinds[code] = MARK.test(text.charAt(at)) ? IS_MARK : LETTER;
  return kinds[code] === IS_MARK ? 1 : 0;
}

/** Whether two texts say the same in the same words; another figure or link is another message. */
export function isSameWording(a: Wording, b: Wording): boolean {
  if (a.text === b.text) return true;
  if (a.figures !== b.figures || a.text.length < 8 || b.text.length < 8) return false;
  // A text of another length cannot share enough: most of what was said before is told apart by that alone.
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  if (short.text.length < long.text.length * SHORTEST_SHARE) return false;
  // In English a whole word is a few pairs of many: another name is another message.
  const share = HAN.test(a.text) ? SAME : SAME_LATIN;
  if (mostCommon(short, long) < share) return false;
  const one = pairsOf(short);
  const two = pairsOf(long);
  const [few, many] = one.size < two.size ? [one, two] : [two, one];
  if (few.size < many.size * SAME) return false;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return (2 * common) / (few.size + many.size) >= share;
}

const HAN = /[\u3400-\u9fff]/;

/** The greatest share of pairs that two texts may have in common: each bit that only one has is a pair of its own. */
function mostCommon(short: Wording, long: Wording): number {
  let apart = 0;
  for (let word = 0; word < MARK_WORDS; word++)
    apart += bitCount((short.pairMarks[word] ?? 0) ^ (long.pairMarks[word] ?? 0));
  const most = 2 * (short.text.length - 1);
  return most / (most + apart);
}

/** Words of 32 bits in which pairs of letters are marked: few of a message's pairs then share a bit. */
const MARK_WORDS = 8;

function marksOf(text: string): Int32Array {
  const marks = new Int32Array(MARK_WORDS);
  for (let at = 1; at < text.length; at++) {
    const bit = Math.imul(text.charCodeAt(at - 1) * 31 + text.charCodeAt(at), SCATTER) >>> 24;
    marks[bit >> 5] = (marks[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return marks;
}
/** 2^32 ÷ φ: multiplying by it scatters neighbours; the top eight bits are a place among 8 × 32. */
const SCATTER = 0x9e3779b1;

function bitCount(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
