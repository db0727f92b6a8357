import type { DigitChain } from './digit-groups';
import type { Span } from './span';

/** Neighbouring groups of one chain, taken together as one number. */
export interface Candidate extends Span {
  readonly text: string;
  readonly digits: string;
  /** Sizes of the groups. */
  readonly sizes: readonly number[];
  /** The separators between them, trimmed: all the same, or null. A single group has ''. */
  readonly gap: string | null;
}

/** A number is read out of at most so many digits and groups: 24 is the longest pay code, 22 the longest account. */
export const MOST_DIGITS = 24;

export const candidateOf = (text: string, chain: DigitChain, from: number, to: number): Candidate => {
  const groups = chain.groups.slice(from, to + 1);
  const gaps = chain.gaps.slice(from + 1, to + 1).map((gap) => gap.trim());
  return {
    text,
    start: groups[0]?.start ?? 0,
    end: groups[groups.length - 1]?.end ?? 0,
    digits: groups.map(({ digits }) => digits).join(''),
    sizes: groups.map(({ digits }) => digits.length),
    gap: gaps.every((gap) => gap === gaps[0]) ? (gaps[0] ?? '') : null,
  };
};

/** Whether the groups look like one number: all of a size, the last at most that, parted in one way. */
export const isTidy = ({ sizes, gap }: Candidate): boolean =>
  gap !== null &&
  sizes.slice(1, -1).every((size) => size === sizes[0]) &&
  (sizes.at(-1) ?? 0) <= (sizes[0] ?? 0);

/** Whether all groups are years: 2024 2025 2026. */
export const areYears = ({ digits, sizes }: Candidate): boolean =>
  sizes.length > 1 && sizes.every((size) => size === 4) && /^(?:(?:19|20)\d\d)+$/.test(digits);

/** Words that stand glued before a number without making it part of a code such as SF1234567. */
const GLUED_WORDS = /^(?:tel|no|id|qq|vx|wx|v|acc|ac|zfb|fax|ph)$/;
const MASK = /[*＊•●]/;
const UNIT_BEHIND =
  /^ ?(?:[元块圆円万千百亿%％°毫克粒个件份人次年]|小时|位粉|粉丝|条评|(?:rmb|cny|usd|twd|ntd|hkd|eur|gbp|dollars?|yuan|kg|g|ml|mm|cm)\b)/;
const CURRENCY_BEFORE = /(?:[¥￥$€£₩฿]|rmb|人民币) ?$/;

/** Whether the candidate is a piece of something else: a code with letters, a masked number. */
export const isPartOfCode = ({ text, start, end }: Candidate): boolean => {
  const before = text.slice(Math.max(0, start - 16), start);
  const word = /[a-z]+$/.exec(before)?.[0] ?? '';
  if (word !== '' && word.length <= 3 && !GLUED_WORDS.test(word)) return true;
  if (word !== '' && /\d$/.test(before.slice(0, -word.length))) return true;
  if (/[a-z][-_]$/.test(before)) return true;
  return /^[-_]?[a-z]/.test(text.slice(end, end + 2));
};

export const isMasked = ({ text, start, end }: Span & { readonly text: string }): boolean =>
  MASK.test(text[start - 1] ?? '') || MASK.test(text[end] ?? '');

/** Whether it is an amount or a measure: a currency before it, a unit or decimals behind. */
export const isAmount = ({ text, start, end }: Candidate): boolean =>
  UNIT_BEHIND.test(text.slice(end, end + 8)) ||
  CURRENCY_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
  /^\.\d{1,2}(?!\d)/.test(text.slice(end, end + 4)) ||
  /\d\.$/.test(text.slice(Math.max(0, start - 2), start));
