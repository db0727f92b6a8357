import type { ComposedSentence } from '../model/finding';
import type { OpenConversation, Topic } from '../model/open-conversation';
import { explainAmount } from '../policy/explain-amount';
import type { Repair } from '../profile/repair';
import { threePrices } from '../profile/three-prices';
import { trustNow } from '../profile/trust-now';
import { compose, type SentenceBlock, type SentenceFacts } from './compose';

export type ReadyId =
  | 'repair'
  | 'close'
  | 'correct'
  | 'open'
  | 'ask-product'
  | 'three-prices'
  | 'answer'
  | 'how-to-pay';

/** A sentence the side panel offers now. */
export interface ReadySentence {
  readonly id: ReadyId;
  readonly sentence: ComposedSentence;
}

/** The facts of an open conversation, with what the panel knows beside it. */
export const factsOf = (
  conversation: OpenConversation,
  known: Pick<SentenceFacts, 'index' | 'profile' | 'nowMs' | 'agentName'> & { foreignBrand?: string | null },
): SentenceFacts => ({
  ...known,
  sku: conversation.sku,
  console: { id: conversation.consoleId, privateDomain: conversation.privateDomain },
  locale: conversation.chatLocale,
  faults: conversation.faults,
  customerName: conversation.customerName,
  openTopics: [...new Set(conversation.openQuestions.map((question) => question.topic))],
});

/**
 * What can be said now, the most needed first. In a crisis only the repair, after a lost sale only the close: what
 * sells is not offered until the doubt is answered. Others are left out while a fact for them is missing.
 * @param repair what trust still needs; null: nothing, or nobody asks.
 */
export function readySentences(
  conversation: OpenConversation,
  facts: SentenceFacts,
  repair: Pick<Repair, 'kind' | 'topics' | 'isDone'> | null = null,
): readonly ReadySentence[] {
  const state = stateOf(conversation);
  if (state === 'lost') return [ready('close', ['close-outcome'], facts)];
  const isOpen = repair !== null && !repair.isDone;
  if (state === 'crisis' && repair?.isDone !== true)
    return [ready('repair', repairBlocks(conversation, trustNow(conversation).open[0] ?? null), facts)];
  if (isOpen && repair.kind === 'crisis')
    return [ready('repair', repairBlocks(conversation, repair.topics[0] ?? null), facts)];
  const selling = sellingSentences(conversation, facts);
  if (!isOpen) return selling;
  const mending = ready('repair', doubtBlocks(conversation, repair.topics[0] ?? null), facts);
  return mending.sentence.blanks.length > 0
    ? selling
    : [mending, ...selling.filter(({ id }) => id !== 'correct')];
}

function sellingSentences(conversation: OpenConversation, facts: SentenceFacts): readonly ReadySentence[] {
  // Whoever asked not to be contacted is only answered.
  if (facts.profile?.doNotContactSinceMs != null && conversation.customerMessages === 0) return [];

  const list: ReadySentence[] = [];
  const isKnown = facts.profile !== null && facts.profile.purchases.length > 0;
  const isOpening = conversation.quotes.length === 0;
  if (needsCorrection(conversation, facts)) list.push(ready('correct', ['correct-price'], facts));
  else {
    if (isOpening && isKnown) list.push(ready('open', ['greet-recall'], facts));
    if (isOpening && !isKnown && facts.sku === null) list.push(ready('ask-product', ['ask-product'], facts));
    list.push(ready('three-prices', ['three-prices'], facts));
  }
  const questions = facts.openTopics.filter((topic) => !ANSWERED_ELSEWHERE.has(topic));
  if (questions.length > 0)
    list.push(ready('answer', ['answer-open-question'], { ...facts, openTopics: questions }));
  list.push(
    ready(
      'how-to-pay',
      facts.openTopics.includes('safety') ? ['official-payment', 'never-to-a-person'] : ['official-payment'],
      facts,
    ),
  );
  return list.filter(({ sentence }) => sentence.blanks.length === 0);
}

/** Subjects that the sentences on prices and payment answer. */
const ANSWERED_ELSEWHERE: ReadonlySet<Topic> = new Set(['price', 'discount', 'payment']);

const ready = (id: ReadyId, blocks: readonly SentenceBlock[], facts: SentenceFacts): ReadySentence => ({
  id,
  sentence: compose(blocks, facts),
});

/** Where trust stands: by the last event that is not mere steadiness, and by what was sent in error. */
function stateOf(conversation: OpenConversation): 'lost' | 'crisis' | 'open' {
  const { kind } = trustNow(conversation);
  return kind === 'lost' || kind === 'crisis' ? kind : 'open';
}

/** Names each mistake, takes it back, gives the right fact, leaves time, asks for nothing. */
function repairBlocks({ faults }: OpenConversation, topic: Topic | null): readonly SentenceBlock[] {
  const code = faults.includes('payment-code');
  const link = faults.includes('shop-link');
  const withheld: readonly SentenceBlock[] = faults.includes('offer-withheld') ? ['admit-withheld'] : [];
  if (link && topic === 'brand')
    return ['admit-link', 'official-store-link', ...(code ? (['admit-code'] as const) : []), 'no-rush'];
  if (code && link) return ['admit-code', 'admit-link', 'official-places', ...withheld, 'no-rush'];
  if (code) return ['admit-code', 'answer-payment', ...withheld, 'no-rush'];
  if (link) return ['admit-link', 'official-store-link', ...withheld, 'no-rush'];
  if (withheld.length > 0 || topic === 'price' || topic === 'discount') return ['admit-withheld', 'no-rush'];
  if (topic === 'payment') return ['answer-payment', 'no-rush'];
  if (topic === 'brand') return ['answer-brand', 'no-rush'];
  return ['answer-open-question', 'no-rush'];
}

/** A doubt without a fault of the shop: the fact it asks for, and time. */
function doubtBlocks({ faults, quotes }: OpenConversation, topic: Topic | null): readonly SentenceBlock[] {
  if (faults.includes('offer-withheld')) return ['admit-withheld', 'no-rush'];
  if (topic === 'price' || topic === 'discount')
    return [quotes.length > 0 ? 'correct-price' : 'three-prices', 'no-rush'];
  if (topic === 'payment' || topic === 'safety') return ['answer-payment', 'no-rush'];
  if (topic === 'brand') return ['answer-brand', 'no-rush'];
  return ['answer-open-question', 'no-rush'];
}

/** Whether the prices said here need setting right: one the book does not hold, two for one place, or the best unsaid. */
function needsCorrection({ quotes }: OpenConversation, facts: SentenceFacts): boolean {
  const { index, profile, sku, nowMs } = facts;
  if (index === null || sku === null) return false;
  const said = quotes.filter((quote) => quote.sku === null || quote.sku === sku);
  if (said.length === 0) return false;
  const { here } = threePrices(index, profile, sku, facts.console, nowMs);
  if (here?.kind === 'offer' && !said.some((quote) => quote.amountMinor === here.amountMinor)) return true;
  const byPlace = new Map<string | null, number>();
  for (const { channel, amountMinor, currency } of said) {
    const explained = explainAmount(index, sku, amountMinor, 1, { profile, channel, atMs: nowMs }, currency);
    if (explained === null || !explained.validAt) return true;
    if ((byPlace.get(channel) ?? amountMinor) !== amountMinor) return true;
    byPlace.set(channel, amountMinor);
  }
  return false;
}
