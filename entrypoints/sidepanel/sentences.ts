import { type CustomerFacts, productOf } from '../../components/side-panel/customer-view';
import type { PanelSentence, PromiseSentences } from '../../components/side-panel/panel-data';
import { promisesText } from '../../lib/i18n/promises';
import type { Locale } from '../../lib/model/locale';
import { replyLimitMs } from '../../lib/policy/reply-clock';
import type { ServiceHours } from '../../lib/policy/service-hours';
import { repairOf } from '../../lib/profile/repair';
import { compose } from '../../lib/sentences/compose';
import { holdPhrases } from '../../lib/sentences/hold';
import { factsOf, type ReadySentence, readySentences } from '../../lib/sentences/ready';

/** Sentences that ask to wait, as the panel shows them. */
export function holdsOf(
  { conversation, index, nowMs }: Facts,
  hours: ServiceHours,
  locale: Locale,
): readonly PanelSentence[] {
  if (conversation.waiting == null) return [];
  const service = index?.policy.service ?? null;
  const phrases = holdPhrases({
    hours,
    tellsHours: service?.businessHours !== undefined,
    limitMs: replyLimitMs(service, conversation.waiting),
    locale: conversation.chatLocale,
    nowMs,
  });
  return phrases.map(({ id, text }) => ({
    id: `hold-${id}`,
    title: promisesText[locale].holdTitles[id],
    text,
    blanks: 0,
    purpose: 'close',
  }));
}

/** What is said of a promise that is late, and of one that will not be kept; the agent fills in what happened. */
export function wordsForPromises(facts: Facts, agentName: string, locale: Locale): PromiseSentences {
  const { profile, index, nowMs, conversation } = facts;
  const known = factsOf(conversation, { index, profile, nowMs, agentName });
  const text = promisesText[locale];
  const made = (block: 'late-promise' | 'changed-promise', title: string): PanelSentence => {
    const { text: words, blanks } = compose([block], known);
    return { id: block, title, text: words, blanks: blanks.length, purpose: 'close' };
  };
  return { late: made('late-promise', text.sayLate), broken: made('changed-promise', text.sayBroken) };
}

type Facts = Pick<CustomerFacts, 'conversation' | 'profile' | 'index' | 'nowMs' | 'ticks'>;

/** The sentences that can be said now. `agentName` empty: not given. */
export function sentencesOf(facts: Facts, agentName: string): readonly ReadySentence[] {
  const { profile, index, nowMs } = facts;
  const conversation = { ...facts.conversation, sku: productOf(facts.conversation, profile, index) };
  const repair = repairOf(conversation, facts.ticks ?? null);
  return readySentences(conversation, factsOf(conversation, { index, profile, nowMs, agentName }), repair);
}
