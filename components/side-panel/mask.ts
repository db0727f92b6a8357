import type { CustomerFile } from '../../lib/model/customer';
import { maskNumbers, maskTail } from '../../lib/review/mask';
import type { CustomerView } from './panel-data';
import type { OwedPromise, Proof } from './promise-data';

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
    care: {
      ...view.care,
      notes: view.care.notes.map((note) => ({ ...note, text: maskNumbers(note.text) })),
    },
    owed: view.owed.map(maskedPromise),
    heard: view.heard.map((promise) => ({
      ...promise,
      words: maskNumbers(promise.words),
      ...(promise.proof && { proof: maskedProof(promise.proof) }),
    })),
  };
}

const maskedProof = (proof: Proof): Proof => ({ ...proof, words: maskNumbers(proof.words) });

/** A promise with long numbers hidden. */
export const maskedPromise = <T extends OwedPromise>(promise: T): T => ({
  ...promise,
  text: maskNumbers(promise.text),
  whole: promise.whole && maskNumbers(promise.whole),
  proof: promise.proof && maskedProof(promise.proof),
});

type StoredPurchase = CustomerFile['purchases'][number];

const maskedPurchase = (purchase: StoredPurchase): StoredPurchase =>
  purchase.order === undefined ? purchase : { ...purchase, order: maskNumbers(purchase.order) };

/** A customer among search results, with long numbers hidden; what was searched for still says why it was found. */
export const maskedCustomer = (file: CustomerFile): CustomerFile => ({
  ...file,
  name: maskNumbers(file.name),
  ...(file.phoneTail === undefined ? {} : { phoneTail: maskTail(file.phoneTail) }),
  ...(file.notes === undefined ? {} : { notes: maskNumbers(file.notes) }),
  purchases: file.purchases.map(maskedPurchase),
});

export const maskedFound = <T extends { customer: CustomerFile; purchase: StoredPurchase | null }>(
  found: T,
): T => ({
  ...found,
  customer: maskedCustomer(found.customer),
  purchase: found.purchase && maskedPurchase(found.purchase),
});
