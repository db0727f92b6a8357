import type { NeedField } from '../model/care';
import { Guard, guardsOf } from '../text/clauses';
import type { Concept } from '../text/concept';
import type { Span } from '../text/span';
import type { MessageFacts } from './message-facts';

/** Something a customer says of what they need or like, in their own words: a suggestion, until an agent keeps it. */
export interface Wish {
  readonly field: NeedField | 'tag';
  readonly text: string;
}

/** A wish that fits in no more is a story, and nothing to be kept as one fact. */
const LONGEST = 60; // code units

/** Said in so many words: the phrase itself is the fact. */
const PHRASES: readonly (readonly [Concept, Wish['field']])[] = [
  ['wish.occasion', 'occasion'],
  ['wish.recipient', 'recipient'],
  ['wish.taste', 'tag'],
  ['wish.source', 'tag'],
  ['wish.hours', 'tag'],
];

/** The phrase tells what the whole clause is about. */
const CLAUSES: readonly (readonly [Concept, Wish['field']])[] = [
  ['wish.want', 'stated'],
  ['wish.problem', 'underlying'],
  ['wish.driver', 'driver'],
];

/** "Not for my mother", and what somebody else is said to want. */
const NOT_THEIRS = Guard.negated | Guard.quoted;

/** What a customer's message says of needs and likings, at most one of each field, tags aside. */
export function readWishes(facts: MessageFacts): readonly Wish[] {
  const { reading } = facts;
  const wishes: Wish[] = [];
  const add = (field: Wish['field'], span: Span): void => {
    const text = reading.words(span).replace(EDGES, '');
    if (text === '' || text.length > LONGEST) return;
    if (wishes.some((wish) => wish.field === field && (field !== 'tag' || wish.text === text))) return;
    wishes.push({ field, text });
  };
  for (const [concept, field] of PHRASES) for (const hit of theirs(facts, concept)) add(field, hit);
  for (const [concept, field] of CLAUSES)
    for (const hit of theirs(facts, concept)) add(field, reading.clause(hit.start));
  const budget = budgetOf(facts);
  if (budget !== null) add('budget', budget);
  return wishes;
}

/** The amount and the words that bound it: 预算200左右. Null: none, or it is asked, as in 200以内有吗. */
function budgetOf({ reading }: MessageFacts): Span | null {
  for (const hit of reading.all('wish.bound')) {
    const clause = reading.clause(hit.start);
    const isIn = ({ start, end }: Span): boolean => start >= clause.start && end <= clause.end;
    const amount = reading.money.find((money) => money.kind === 'amount' && isIn(money));
    // A bound beside no amount bounds something else.
    if (amount === undefined || clause.asks) continue;
    const spans = [amount, ...reading.all('wish.bound').filter(isIn)];
    return {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
  }
  return null;
}

/** Hits of what the customer says of themselves. Of 清淡 and 淡一点 in one word the first counts, of 中秋 and 中秋节 the longer. */
function theirs(facts: MessageFacts, concept: Concept): readonly Span[] {
  const kept: Span[] = [];
  const hits = [...facts.reading.all(concept)].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const hit of hits) {
    const last = kept[kept.length - 1];
    if (last !== undefined && hit.start < last.end) continue;
    if ((guardsOf(facts.reading, hit) & NOT_THEIRS) === 0) kept.push(hit);
  }
  return kept;
}

/** Pauses and fillers at either end of a clause. */
const EDGES = /^[\s，,。.!！?？~、:：；;]+|[\s，,。.!！?？~、:：；;吧呢啊哈哦]+$/g;
