import type { Topic } from '../model/open-conversation';
import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';

/** Something the customer asked or doubts, by topic. `doubt`: trust is at stake, not just information. */
export interface Concern extends Span {
  readonly topic: Topic;
  readonly doubt: boolean;
}

const DOUBTS: readonly (readonly [Concept, Topic])[] = [
  ['doubt.payment', 'payment'],
  ['doubt.brand', 'brand'],
  ['doubt.safety', 'safety'],
  ['doubt.quality', 'quality'],
  ['doubt.price', 'price'],
];

const TOPICS: readonly (readonly [Concept, Topic])[] = [
  ['price.ask-discount', 'discount'],
  ['price.ask', 'price'],
  ['topic.payment', 'payment'],
  ['topic.brand', 'brand'],
  ['topic.safety', 'safety'],
  ['topic.delivery', 'delivery'],
  ['topic.returns', 'returns'],
  ['topic.invoice', 'invoice'],
  ['topic.stock', 'stock'],
  ['topic.usage', 'usage'],
];

/** Doubts and questions in a customer's message, one a topic, in order of place. */
export function readConcerns(reading: Reading): readonly Concern[] {
  const concerns: Concern[] = [];
  for (const [concept, topic] of DOUBTS)
    for (const hit of reading.all(concept)) {
      if ((guardsOf(reading, hit) & Guard.negated) !== 0 && topic !== 'payment') continue;
      add(concerns, { start: hit.start, end: hit.end, topic, doubt: true });
    }
  for (const clause of reading.clauses) {
    if (!clause.asks && !within(reading, 'mark.question', clause)) continue;
    if (isGreeting(reading.text.slice(clause.start, clause.end))) continue;
    const found = TOPICS.filter(([concept]) => within(reading, concept, clause));
    if (
      found.length === 0 &&
      concerns.some((concern) => concern.start >= clause.start && concern.end <= clause.end)
    )
      continue;
    if (found.length === 0)
      add(concerns, { start: clause.start, end: clause.end, topic: 'other', doubt: false });
    for (const [, topic] of found)
      add(concerns, { start: clause.start, end: clause.end, topic, doubt: false });
  }
  return concerns.sort((a, b) => a.start - b.start);
}

/** A doubt outweighs a question of the same topic. */
function add(concerns: Concern[], concern: Concern): void {
  if (!concerns.some((other) => other.topic === concern.topic)) concerns.push(concern);
}

const within = (reading: Reading, concept: Concept, clause: Span): boolean =>
  reading.all(concept).some((hit) => hit.start >= clause.start && hit.end <= clause.end);

const GREETING =
  /^[\s?!.。，]*(?:(?:亲|您好|你好|老板|客服|hi|hello|hey)?[\s，,]*(?:在吗|在不在|在么|有人吗|are you there|anyone there|is anyone there|how are you)?)[\s?!.。，~]*$/;
const isGreeting = (text: string): boolean => text.length < 40 && GREETING.test(text);
