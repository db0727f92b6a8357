import { SEVERITIES } from '../model/finding';
import { DISPOSITIONS, type Disposition, type LogEntry, OUTCOMES } from '../model/log-entry';

/**
 * The small facts of an entry in one number of 16 bits, as they lie on disk: 0–1 severity, 2–5 outcome, 6 not
 * useful, 7–8 verdict (0: none), 9 gone (retention), 10 erased, 11 said before. The lists they count in only ever
 * grow at the end.
 */
const OUTCOME = 2;
const NOT_USEFUL = 6;
const VERDICT = 7;
const VERDICT_MASK = 3 << VERDICT;
export const GONE = 1 << 9;
export const ERASED = 1 << 10;
/** The rule had spoken in the same conversation before; see ./log-spoken. */
export const REPEAT = 1 << 11;
/** What is counted. */
export const COUNTED = (1 << 9) - 1;

export type FlagFacts = Pick<LogEntry, 'severity' | 'outcome' | 'notUseful'>;

export const flagsOf = ({ severity, outcome, notUseful }: FlagFacts): number =>
  placeIn(SEVERITIES, severity) | (placeIn(OUTCOMES, outcome) << OUTCOME) | (Number(notUseful) << NOT_USEFUL);

export function factsOf(flags: number): FlagFacts {
  const severity = SEVERITIES[flags & 3];
  const outcome = OUTCOMES[(flags >> OUTCOME) & 15];
  if (severity === undefined || outcome === undefined) throw new Error('flags of no known entry');
  return { severity, outcome, notUseful: (flags & (1 << NOT_USEFUL)) !== 0 };
}

export const severityPlace = (flags: number): number => flags & 3;

export const verdictOf = (flags: number): Disposition | null =>
  DISPOSITIONS[((flags & VERDICT_MASK) >> VERDICT) - 1] ?? null;

export const withVerdict = (flags: number, verdict: Disposition | null): number =>
  (flags & ~VERDICT_MASK) | (verdict === null ? 0 : (placeIn(DISPOSITIONS, verdict) + 1) << VERDICT);

/** Bits to look at and what they must be, for a filter over flags; null: nothing fits. */
export function flagFilter(
  facts: Partial<FlagFacts>,
  verdict: 'open' | 'reviewed' | Disposition | undefined,
): { readonly mask: number; readonly value: number; readonly isReviewed: boolean } {
  let mask = GONE;
  let value = 0;
  if (facts.severity !== undefined) {
    mask |= 3;
    value |= placeIn(SEVERITIES, facts.severity);
  }
  if (facts.outcome !== undefined) {
    mask |= 15 << OUTCOME;
    value |= placeIn(OUTCOMES, facts.outcome) << OUTCOME;
  }
  if (verdict !== undefined && verdict !== 'reviewed') {
    mask |= VERDICT_MASK;
    if (verdict !== 'open') value = withVerdict(value, verdict);
  }
  return { mask, value, isReviewed: verdict === 'reviewed' };
}

export const isReviewed = (flags: number): boolean => (flags & VERDICT_MASK) !== 0;

/** Consoles that a key has room for; the bit above says that it is a repeat. */
export const MOST_CONSOLES = 2 ** 11;

/** Rule, agent, repeat, console and counted flags in one number that a double holds exactly: 16 + 16 + 1 + 11 + 9 bits. */
export const cellKey = (rule: number, agent: number, console: number, flags: number): number =>
  ((rule * 2 ** 16 + agent) * 2 ** 12 + ((flags & REPEAT) === 0 ? 0 : MOST_CONSOLES) + console) * 2 ** 9 +
  (flags & COUNTED);

/** Product, repeat and counted flags: 16 + 1 + 9 bits. Products are counted apart: told apart by all at once, hardly two entries would be alike. */
export const productKey = (product: number, flags: number): number =>
  product * 2 ** 10 + ((flags & REPEAT) === 0 ? 0 : 2 ** 9) + (flags & COUNTED);

export interface Cell {
  readonly rule: number;
  readonly agent: number;
  readonly console: number;
  readonly flags: number;
}

function placeIn<T>(list: readonly T[], value: T): number {
  const place = list.indexOf(value);
  if (place === -1) throw new Error('an entry says what no list knows');
  return place;
}
