import type { Topic } from '../model/open-conversation';
import { answerPayment, officialStoreLink } from './blocks-places';
import { threePricesBlock } from './blocks-prices';
import type { Scene } from './scene';
import { isReadable } from './words';

/** Answers what the customer asked and nobody answered; what the policy does not say is promised for a time to fill in. */
export function answerOpenQuestions(scene: Scene): string {
  const { texts, facts } = scene;
  const answers = facts.openTopics.map((topic) => ANSWERS[topic](scene));
  const known = new Set(answers.filter((answer) => answer !== null));
  const isComplete = answers.length > 0 && !answers.includes(null);
  return [...known, ...(isComplete ? [] : [texts.answerLater(scene.blank('time'))])].join(
    texts.join.sentences,
  );
}

/** Null: the policy does not say. */
const ANSWERS: Readonly<Record<Topic, (scene: Scene) => string | null>> = {
  payment: answerPayment,
  brand: officialStoreLink,
  price: threePricesBlock,
  discount: threePricesBlock,
  safety: quality,
  quality,
  delivery: (scene) => {
    const words = ownWords(scene, scene.index?.policy.shipping ?? null);
    return words === null ? null : scene.texts.answerDelivery(words);
  },
  returns: (scene) => {
    const words = ownWords(scene, scene.index?.policy.returns ?? null);
    return words === null ? null : scene.texts.answerReturns(words);
  },
  invoice: (scene) => {
    const invoice = scene.index?.policy.invoice ?? null;
    if (invoice === true) return scene.texts.answerInvoice(null);
    const words = typeof invoice === 'string' ? ownWords(scene, invoice) : null;
    return words === null ? null : scene.texts.answerInvoice(words);
  },
  stock: (scene) => {
    const pieces = scene.product?.stock ?? null;
    return pieces === null ? null : scene.texts.answerStock(scene.productName, pieces);
  },
  usage: () => null,
  other: () => null,
};

/** What can be proved, with where. */
function quality(scene: Scene): string | null {
  const claims = scene.index?.policy.claims ?? [];
  const claim = claims.find((one) => isReadable(one.text, scene.facts.locale));
  return claim === undefined ? null : scene.texts.answerQuality(claim.text, claim.evidence);
}

/** A text of the policy, if the chat's language can read it. */
export const ownWords = (scene: Scene, words: string | null): string | null =>
  words === null || !isReadable(words, scene.facts.locale) ? null : words.trim().replace(/[。.]$/, '');
