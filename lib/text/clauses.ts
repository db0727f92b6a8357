import type { Reading } from './reading';
import type { Span } from './span';

/** A stretch between pauses; guards act inside it. `sentence` counts full stops before it. */
export interface Clause extends Span {
  readonly index: number;
  readonly sentence: number;
  /** Ends with a question mark. */
  readonly asks: boolean;
}

/** Pauses everywhere; full stops end the sentence too. */
const STOPS = '。！？!?…\n';
const PAUSES = '，；;、~';

/** Splits at pauses and before contrasts (但, but), never inside a link or a number. */
export function clausesOf(reading: Reading): readonly Clause[] {
  const { text } = reading;
  const clauses: Clause[] = [];
  const contrasts = reading.all('guard.contrast');
  const { links } = reading;
  let nextContrast = 0;
  let nextLink = 0;
  let start = 0;
  let sentence = 0;
  const close = (end: number, asks: boolean): void => {
    if (text.slice(start, end).trim() !== '')
      clauses.push({ start, end, index: clauses.length, sentence, asks });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const link = links[nextLink];
    if (link !== undefined && at >= link.start) {
      nextLink++;
      at = Math.max(at, link.end - 1);
      continue;
    }
    while ((contrasts[nextContrast]?.start ?? at) < at) nextContrast++;
    if (contrasts[nextContrast]?.start === at && at > start) close(at, false);
    const unit = text.charAt(at);
    if (STOPS.includes(unit) || (unit === '.' && endsSentence(text, at))) {
      if ((unit === '?' || unit === '!') && !breaksHere(text, at)) continue;
      close(at + 1, unit === '?');
      sentence++;
    } else if (PAUSES.includes(unit) || (unit === ',' && !betweenDigits(text, at)) || isBreath(text, at))
      close(at + 1, false);
  }
  close(text.length, false);
  return clauses.length === 0
    ? [{ start: 0, end: text.length, index: 0, sentence: 0, asks: false }]
    : clauses;
}

/** The clause that holds `offset`; offsets between clauses belong to the next one. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return clauses[low] ?? { start: 0, end: offset, index: 0, sentence: 0, asks: false };
}

/** What surrounds a phrase. Bits, so that one test answers several. */
export const Guard = {
  negated: 1,
  quoted: 2,
  warning: 4,
  asking: 8,
  refused: 16,
  hypothetical: 32,
  admitted: 64,
} as const;

/**
 * The guards that hold for `span`: a negation before it in its clause, the agent warning, quoting, asking,
 * refusing, supposing or admitting there. Warning, refusal and admission also reach the next clause of the
 * same sentence.
 */
export function guardsOf(reading: Reading, span: Span): number {
  const clause = reading.clause(span.start);
  const before = reading.clauses[clause.index - 1];
  const near = before !== undefined && before.sentence === clause.sentence ? before.start : clause.start;
  let guards = 0;
  if (isNegated(reading, clause, span)) guards |= Guard.negated;
  if (clause.asks || within(reading, 'guard.ask', clause.start, clause.end)) guards |= Guard.asking;
  if (within(reading, 'guard.hypothesis', clause.start, span.start)) guards |= Guard.hypothetical;
  if (within(reading, 'guard.warn', near, clause.end)) guards |= Guard.warning;
  if (within(reading, 'guard.refuse', near, clause.end)) guards |= Guard.refused;
  if (within(reading, 'guard.admit', near, clause.end)) guards |= Guard.admitted;
  if (isQuoted(reading, clause, span)) guards |= Guard.quoted;
  return guards;
}

type GuardConcept =
  | 'guard.ask'
  | 'guard.hypothesis'
  | 'guard.warn'
  | 'guard.refuse'
  | 'guard.admit'
  | 'guard.quote'
  | 'guard.negation';

const within = (reading: Reading, concept: GuardConcept, start: number, end: number): boolean =>
  reading.all(concept).some((hit) => hit.start >= start && hit.end <= end);

/** An odd number of negations before the phrase in its clause; 不能不 cancels itself. */
function isNegated(reading: Reading, clause: Clause, span: Span): boolean {
  let negations = 0;
  for (const hit of reading.all('guard.negation'))
    if (hit.start >= clause.start && hit.end <= span.start) negations++;
  return negations % 2 === 1;
}

/** In 12 characters after a quoting cue, or between quotation marks that follow one. */
const QUOTE_REACH = 12;
const OPENING = '「『"';
function isQuoted(reading: Reading, clause: Clause, span: Span): boolean {
  for (const cue of reading.all('guard.quote')) {
    if (cue.end > span.start || cue.start < clause.start) continue;
    if (span.start - cue.end <= QUOTE_REACH) return true;
    const opening = [...OPENING].map((mark) => reading.text.indexOf(mark, cue.end)).filter((at) => at >= 0);
    if (opening.length > 0 && Math.min(...opening) < span.start) return true;
  }
  return false;
}

/** Whether a guard of `concept` stands in the clause of `offset` (used where a rule needs just one). */
export const clauseHas = (reading: Reading, clause: Span, concept: GuardConcept): boolean =>
  within(reading, concept, clause.start, clause.end);

/** A space between two Han characters stands for a comma in a chat: 别问啦 先拍下. */
const isBreath = (text: string, at: number): boolean =>
  text.charAt(at) === ' ' && isHan(text.charAt(at - 1)) && isHan(text.charAt(at + 1));

const isHan = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff';
const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const betweenDigits = (text: string, at: number): boolean =>
  isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));

/** A full stop of a Latin sentence: before white space or the end, not inside 128.00, v2.1 or e.g. */
function endsSentence(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return (next === '' || next === ' ' || next === '\n' || next > '\u2e7f') && text.charAt(at - 2) !== '.';
}

/** `?` and `!` inside a query string or a code are no stops. */
function breaksHere(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  const before = text.charAt(at - 1);
  return next === '' || next <= ' ' || next > '\u2e7f' || before > '\u2e7f' || '?!"\')'.includes(next);
}
