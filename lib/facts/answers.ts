import type { Topic } from '../model/open-conversation';
import type { Concept } from '../text/concept';
import type { MessageFacts } from './message-facts';

const ANSWERS: Readonly<Partial<Record<Topic, readonly Concept[]>>> = {
  payment: ['answer.payment'],
  brand: ['answer.brand'],
  safety: ['answer.safety', 'answer.payment'],
  delivery: ['answer.delivery'],
  returns: ['answer.returns', 'answer.direct'],
  invoice: ['answer.invoice'],
  stock: ['answer.stock', 'answer.direct'],
  quality: ['answer.quality', 'answer.returns'],
};

/**
 * Whether an agent's message speaks to `topic`. For payment and brand only facts count: the payee, an
 * official link, an admission. "It's ours, don't worry" answers nothing.
 */
export function answersTopic(facts: MessageFacts, topic: Topic): boolean {
  const { reading } = facts;
  if (
    reading.has('guard.admit') &&
    (topic === 'payment' || topic === 'brand' || topic === 'safety' || topic === 'price')
  )
    return true;
  switch (topic) {
    case 'payment':
    case 'safety':
      if (facts.namesPayee || facts.officialLinks.length > 0) return true;
      break;
    case 'brand':
      if (facts.officialLinks.length > 0) return true;
      break;
    case 'price':
      return facts.quotes.length > 0 || facts.discounts.length > 0 || speaksOfTime(facts);
    case 'discount':
      return (
        facts.quotes.length > 0 ||
        facts.discounts.length > 0 ||
        reading.has('price.no-discount') ||
        reading.has('price.discount') ||
        speaksOfTime(facts)
      );
    default:
      if (speaksOfTime(facts)) return true;
  }
  return (ANSWERS[topic] ?? []).some((concept) => reading.has(concept));
}

/** A promise to find out by a stated time is an answer for now. */
const speaksOfTime = (facts: MessageFacts): boolean => facts.reading.has('answer.hold');
