import { type CustomerFacts, productOf } from '../../components/side-panel/customer-view';
import { repairOf } from '../../lib/profile/repair';
import { factsOf, type ReadySentence, readySentences } from '../../lib/sentences/ready';

type Facts = Pick<CustomerFacts, 'conversation' | 'profile' | 'index' | 'nowMs' | 'ticks'>;

/** The sentences that can be said now. `agentName` empty: not given. */
export function sentencesOf(facts: Facts, agentName: string): readonly ReadySentence[] {
  const { profile, index, nowMs } = facts;
  const conversation = { ...facts.conversation, sku: productOf(facts.conversation, profile, index) };
  const repair = repairOf(conversation, facts.ticks ?? null);
  return readySentences(conversation, factsOf(conversation, { index, profile, nowMs, agentName }), repair);
}
