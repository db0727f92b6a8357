import { Guard, guardsOf } from '../text/clauses';
import type { Span } from '../text/span';
import { readTimes, type TimeMention } from '../text/times';
import type { MessageFacts } from './message-facts';

/** Something the agent said will be done by a time. The span covers its clause, in the folded text. */
export interface SpokenPromise extends Span {
  readonly dueAtMs: number;
}

/** Promises with a due time in an agent's message sent at `nowMs`; questions, conditions and refusals are none. */
export function readPromises(facts: MessageFacts, nowMs: number): readonly SpokenPromise[] {
  const { reading } = facts;
  const deeds = reading.all('promise.deed');
  if (deeds.length === 0) return NONE;
  const times = readTimes(reading.text, { nowMs, timeZone: facts.shop?.policy.shop.timeZone ?? 'UTC' });
  const promises: SpokenPromise[] = [];
  for (const deed of deeds) {
    const clause = reading.clause(deed.start);
    const disowning = Guard.negated | Guard.asking | Guard.refused | Guard.hypothetical;
    if ((guardsOf(reading, deed) & disowning) !== 0) continue;
    const due = times.findLast(
      (time) => isDue(time, nowMs) && time.start >= clause.start && time.end <= clause.end,
    );
    if (due === undefined || promises.some((promise) => promise.start === clause.start)) continue;
    promises.push({ start: clause.start, end: clause.end, dueAtMs: due.untilMs });
  }
  return promises;
}

const NONE: readonly SpokenPromise[] = [];

const isDue = (time: TimeMention, nowMs: number): boolean => time.kind !== 'vague' && time.untilMs > nowMs;
