import { maskNumbers, maskTail } from '../../lib/review/mask';
import type { CustomerView } from './panel-data';

/**
 * A customer's view with long numbers hidden wherever they are read. Sentences to insert stay whole: they are for
 * the customer, whose numbers they are.
 */
export function maskedView(view: CustomerView): CustomerView {
  const { conversation, profile } = view;
  const saying = <T extends { readonly words: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, words: maskNumbers(one.words) }));
  return {
    ...view,
    conversation: {
      ...conversation,
      customerName: maskNumbers(conversation.customerName),
      quotes: saying(conversation.quotes),
      openQuestions: saying(conversation.openQuestions),
      heardPromises: saying(conversation.heardPromises),
      trust: saying(conversation.trust),
    },
    profile: profile && {
      ...profile,
      name: maskNumbers(profile.name),
      phoneTail: profile.phoneTail && maskTail(profile.phoneTail),
      notes: maskNumbers(profile.notes),
    },
    owed: view.owed.map((promise) => ({ ...promise, text: maskNumbers(promise.text) })),
  };
}
