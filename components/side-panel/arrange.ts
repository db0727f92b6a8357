import { trustNow } from '../../lib/profile/trust-now';
import type { MarkState } from '../ui/StateMark';
import type { CustomerView, PanelSentence, PanelView } from './panel-data';
import { TRUST_MARKS } from './trust-mark';

export type PanelPart =
  | 'repair'
  | 'mended'
  | 'folded'
  | 'outcome'
  | 'closing'
  | 'find-profile'
  | 'quick-note'
  | 'checkable'
  | 'last-purchase'
  | 'prices'
  | 'no-price-book'
  | 'questions'
  | 'sentences'
  | 'said-here'
  | 'promises'
  | 'heard'
  | 'stage'
  | 'trust-level'
  | 'timeline'
  | 'cycle'
  | 'suggestions'
  | 'question'
  | 'needs'
  | 'value'
  | 'membership'
  | 'notes';

/**
 * The parts below the customer's head, in the order in which they stand. Facts come before advice, and what decides
 * the next sentence before what is good to know. While trust is shaken its repair stands first and everything that
 * sells is folded away until `sellingShown`; once the customer has left, nothing sells at all.
 */
export function partsOf(view: CustomerView, sellingShown: boolean): readonly PanelPart[] {
  const trust = trustNow(view.conversation);
  const present = new Set(partsWithContent(view));
  const has = (...parts: readonly PanelPart[]): readonly PanelPart[] =>
    parts.filter((part) => present.has(part));
  const identity = has('find-profile', 'quick-note');
  const owed = has('promises', 'heard');
  const known = has('needs', 'stage', 'trust-level', 'value', 'membership');

  if (trust.kind === 'lost')
    return ['outcome', ...has('closing', 'timeline'), ...owed, ...identity, ...has('notes')];
  if (isShaken(view)) {
    const facts = view.repair?.kind === 'doubt' ? has('prices') : [];
    const selling = has('last-purchase', 'prices', 'no-price-book', 'sentences', 'said-here').filter(
      (part) => !facts.includes(part),
    );
    return [
      'repair',
      // A doubt is answered by facts: the three prices are what it asks for.
      ...facts,
      'folded',
      ...has('questions'),
      ...(sellingShown ? selling : []),
      ...has('timeline'),
      ...owed,
      ...identity,
      ...(sellingShown ? has('cycle') : []),
      ...has('needs', 'notes'),
    ];
  }
  const mended = has('mended');
  if (view.profile === null)
    return [
      ...mended,
      ...identity,
      ...has('questions', 'prices', 'sentences', 'said-here', 'heard', 'timeline', 'no-price-book'),
      'checkable',
    ];
  return [
    ...mended,
    ...has('last-purchase', 'prices', 'questions', 'sentences'),
    ...has('suggestions', 'question', 'said-here'),
    ...owed,
    // Setting up decides no sentence.
    ...has('no-price-book'),
    ...known,
    ...has('timeline', 'cycle', 'quick-note', 'notes'),
  ];
}

/** Whether trust waits for its repair. */
const isShaken = ({ repair }: CustomerView): boolean => repair !== null && !repair.isDone;

function partsWithContent(view: CustomerView): PanelPart[] {
  const { conversation, profile, prices, suggestions } = view;
  const content: readonly (readonly [PanelPart, boolean])[] = [
    ['find-profile', profile === null],
    ['quick-note', profile === null || profile.purchases.length === 0],
    ['last-purchase', profile !== null],
    ['prices', prices !== null && (prices.lastPaid ?? prices.store ?? prices.here) !== null],
    ['no-price-book', prices === null],
    ['questions', conversation.openQuestions.length > 0],
    ['sentences', sentencesFor(view, 'sell').length > 0],
    ['closing', sentencesFor(view, 'close').length > 0],
    ['said-here', conversation.quotes.length > 0],
    ['promises', view.owed.length > 0 || view.promiseRecord.broken > 0],
    ['heard', view.heard.length > 0],
    ['stage', view.stage !== null],
    ['trust-level', view.trustLevel !== null],
    ['timeline', conversation.trust.length > 0],
    ['cycle', view.cycle !== null],
    ['mended', view.repair?.isDone === true && view.conversation.mending !== undefined],
    // Without a profile there is no place to keep them.
    ['suggestions', profile !== null && suggestions.tags.length + suggestions.needs.length > 0],
    ['question', view.question !== null],
    ['needs', profile !== null],
    ['value', view.tier !== null],
    ['membership', view.membership !== null],
    ['notes', profile !== null],
  ];
  return content.filter(([, there]) => there).map(([part]) => part);
}

/** The sentences of one purpose. */
export const sentencesFor = (view: CustomerView, purpose: PanelSentence['purpose']) =>
  view.sentences.filter((sentence) => sentence.purpose === purpose);

/**
 * The sentences that Alt+1 to Alt+3 insert: those on the screen, from the top.
 * A folded sentence has no key, so that no key sells in a crisis. Of the repairs one is shown: number `wording`,
 * counted round.
 */
export function sentencesOnScreen(
  view: CustomerView,
  sellingShown: boolean,
  wording = 0,
): readonly PanelSentence[] {
  const trust = trustNow(view.conversation);
  if (trust.kind === 'lost') return sentencesFor(view, 'close');
  if (!isShaken(view)) return sentencesFor(view, 'sell');
  const repairs = sentencesFor(view, 'repair');
  const repair = repairs[wording % Math.max(1, repairs.length)];
  return [...(repair === undefined ? [] : [repair]), ...(sellingShown ? sentencesFor(view, 'sell') : [])];
}

/** The mark in the panel's head. Green is kept for a conversation that was read and raises nothing. */
export function markOf(view: PanelView): MarkState {
  if (view.kind === 'loading') return 'busy';
  if (view.kind === 'blind' || view.kind === 'failed') return 'blind';
  if (view.kind === 'no-conversation') return 'off';
  const { conversation, repair } = view.customer;
  const { kind } = trustNow(conversation);
  if (kind === 'lost' || repair === null) return TRUST_MARKS[kind];
  if (repair.isDone) return 'calm';
  // Answered, but the mistake not yet named or the choice not left: no crisis any more, and not green.
  return kind === 'crisis' ? 'critical' : 'warning';
}
