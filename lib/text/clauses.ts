import type { Reading } from './reading';
import type { Span } from './span';

/** A stretch between pauses; guards act inside it. `sentence` counts full stops before it. */
export interface Clause extends Span {
  readonly index: number;
  readonly sentence: number;
  /** Ends with a question mark. */
  readonly asks: boolean;
}

/** What a character may do: end a sentence, pause, or either by what stands beside it. Most do nothing. */
const FLOWS = 0;
const STOPS = 1;
const PAUSES = 2;
const MAYBE = 3;
const BREAKS = new Uint8Array(65_536);
for (const unit of '。…\n') BREAKS[unit.charCodeAt(0)] = STOPS;
for (const unit of '，；;、~') BREAKS[unit.charCodeAt(0)] = PAUSES;
for (const unit of '.,?! ') BREAKS[unit.charCodeAt(0)] = MAYBE;
/** The second half of a picture character: 别走呀🥺 1600给您 are two clauses. */
for (let code = 0xdc00; code <= 0xdfff; code++) BREAKS[code] = MAYBE;

/** Splits at pauses and before contrasts (但, but), never inside a link or a number. */
export function clausesOf(reading: Reading): readonly Clause[] {
  const { text, links } = reading;
  const clauses: Clause[] = [];
  const contrasts = reading.all('guard.contrast');
  let nextContrast = 0;
  let nextLink = 0;
  let contrastAt = contrasts[0]?.start ?? NEVER;
  let linkAt = links[0]?.start ?? NEVER;
  let start = 0;
  let sentence = 0;
  const close = (end: number, asks: boolean): void => {
    if (!isBlank(text, start, end)) clauses.push({ start, end, index: clauses.length, sentence, asks });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    if (at >= linkAt) {
      at = Math.max(at, (links[nextLink]?.end ?? 0) - 1);
      linkAt = links[++nextLink]?.start ?? NEVER;
      continue;
    }
    if (at >= contrastAt) {
      if (contrastAt === at && at > start) close(at, false);
      while (contrastAt <= at) contrastAt = contrasts[++nextContrast]?.start ?? NEVER;
    }
    const code = text.charCodeAt(at);
    let kind = BREAKS[code];
    if (kind === FLOWS) continue;
    if (kind === MAYBE) kind = breakAt(text, at, code);
    if (kind === FLOWS) continue;
    close(at + 1, code === QUESTION);
    if (kind === STOPS) sentence++;
  }
  close(text.length, false);
  return clauses.length === 0
    ? [{ start: 0, end: text.length, index: 0, sentence: 0, asks: false }]
    : clauses;
}

const NEVER = Number.POSITIVE_INFINITY;
const QUESTION = 0x3f;

/** What a full stop, comma, question or exclamation mark or space does where it stands. */
function breakAt(text: string, at: number, code: number): number {
  switch (code) {
    case 0x20:
      return isBreath(text, at) ? PAUSES : FLOWS;
    case 0x2c:
      return betweenDigits(text, at) ? FLOWS : PAUSES;
    case 0x2e:
      return endsSentence(text, at) ? STOPS : FLOWS;
    case 0x21:
    case QUESTION:
      return breaksHere(text, at) ? STOPS : FLOWS;
    default:
      return isPictograph(text, at) ? PAUSES : FLOWS;
  }
}

/** Whether nothing but white space stands there. */
function isBlank(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return (
    start >= end ||
    ((first <= 0x20 || first > 0x9fff || first === 0x3000) && text.slice(start, end).trim() === '')
  );
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
  if (!reading.hasGuards) return clause.asks ? Guard.asking : 0;
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

/** The words that guard: a text without any of them has no guard but its question marks. */
export const GUARD_CONCEPTS = [
  'guard.ask',
  'guard.hypothesis',
  'guard.warn',
  'guard.refuse',
  'guard.admit',
  'guard.quote',
  'guard.negation',
] as const;

type GuardConcept = (typeof GUARD_CONCEPTS)[number];

function within(reading: Reading, concept: GuardConcept, start: number, end: number): boolean {
  for (const hit of reading.all(concept)) if (hit.start >= start && hit.end <= end) return true;
  return false;
}

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

/** Emoji, not the rare characters of Han that also take two units. */
const isPictograph = (text: string, at: number): boolean => {
  const high = text.charCodeAt(at - 1);
  return high >= 0xd83c && high <= 0xd83e;
};

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
