import type { ComposedSentence } from '../model/finding';
import { answerOpenQuestions } from './blocks-answers';
import { acknowledgeProblem, checkRecord, takeCharge } from './blocks-care';
import {
  grantReturn,
  nameSource,
  notMedicine,
  ownFactsOnly,
  provenFact,
  sayAutomated,
} from './blocks-honesty';
import { choiceInstead, totalPrice, totalsFirst, trueReference, trueStock } from './blocks-offers';
import {
  answerPayment,
  notOurBrand,
  officialPayment,
  officialPlaces,
  officialStoreLink,
  productLink,
  sisterBrand,
  storeInstead,
} from './blocks-places';
import {
  admitWithheld,
  confirmPrice,
  correctPrice,
  offerWithDates,
  threePricesBlock,
  trueDeadline,
} from './blocks-prices';
import {
  changedPromise,
  clearTime,
  keepOwnership,
  latePromise,
  standardTime,
  timedHold,
} from './blocks-promises';
import { createScene, placeName, priceWords, purchaseWords, type Scene, type SentenceFacts } from './scene';

export type { Blank, SentenceFacts } from './scene';

/** What each block says, from the facts of a scene. Rules name blocks as data; the keys are {@link SentenceBlock}. */
const BLOCKS = {
  'greet-recall': greetRecall,
  'ask-product': (scene) => hello(scene) + scene.texts.join.sentences + scene.texts.askProduct(),
  'three-prices': threePricesBlock,
  'correct-price': correctPrice,
  'confirm-price': confirmPrice,
  'offer-with-dates': offerWithDates,
  'true-deadline': trueDeadline,
  'true-stock': trueStock,
  'total-price': totalPrice,
  'true-reference': trueReference,
  'totals-first': totalsFirst,
  'choice-instead': choiceInstead,
  'official-payment': officialPayment,
  'never-to-a-person': ({ texts }) => texts.neverToPerson(),
  'official-store-link': officialStoreLink,
  'official-places': officialPlaces,
  'product-link': productLink,
  'store-instead': storeInstead,
  'not-our-brand': notOurBrand,
  'sister-brand': sisterBrand,
  'admit-code': admitCode,
  'admit-link': admitLink,
  'admit-withheld': admitWithheld,
  'no-rush': ({ texts, otherStore, here }) => texts.noRush(otherStore !== null && here !== null),
  'withdraw-card-data': ({ texts }) => texts.withdrawCard(),
  'no-sensitive-data': ({ texts }) => texts.noSensitiveData(),
  'own-data-only': ({ texts }) => texts.ownDataOnly(),
  'stay-on-platform': stayOnPlatform,
  'acknowledge-stop': ({ texts }) => texts.acknowledgeStop(),
  'close-outcome': closeOutcome,
  'answer-payment': answerPayment,
  'answer-brand': officialStoreLink,
  'answer-open-question': answerOpenQuestions,
  'late-promise': latePromise,
  'changed-promise': changedPromise,
  'clear-time': clearTime,
  'standard-time': standardTime,
  'timed-hold': timedHold,
  'keep-ownership': keepOwnership,
  'take-charge': takeCharge,
  'acknowledge-problem': acknowledgeProblem,
  'ask-need': ({ texts }) => texts.askNeed(),
  'check-record': checkRecord,
  'no-pressure': ({ texts }) => texts.noPressure(),
  'proven-fact': provenFact,
  'name-source': nameSource,
  'not-medicine': notMedicine,
  'honest-review': ({ texts }) => texts.honestReview(),
  'say-automated': sayAutomated,
  'grant-return': grantReturn,
  'own-facts-only': ownFactsOnly,
} satisfies Readonly<Record<string, (scene: Scene) => string>>;

export type SentenceBlock = keyof typeof BLOCKS;
export const SENTENCE_BLOCKS: readonly SentenceBlock[] = Object.keys(BLOCKS).filter(isBlock);

/**
 * The sentences of `blocks` in order, in the chat's language, made of `facts` alone. What a fact is missing for
 * stands as {@link BLANK} and is named in `blanks`.
 */
export function compose(blocks: readonly SentenceBlock[], facts: SentenceFacts): ComposedSentence {
  const scene = createScene(facts);
  // Code and link in one breath, when both follow each other: 收款码和店铺链接我都发错了.
  const isBoth = blocks.some(
    (block, place) =>
      (block === 'admit-code' && blocks[place + 1] === 'admit-link') ||
      (block === 'admit-link' && blocks[place + 1] === 'admit-code'),
  );
  const said = new Set<string>();
  for (const block of blocks) {
    if (block === 'not-our-brand' && scene.admitted.has('link') && facts.foreignBrand != null) continue;
    if (isBoth && (block === 'admit-code' || block === 'admit-link')) said.add(admitBoth(scene));
    else said.add(BLOCKS[block](scene));
  }
  return {
    locale: facts.locale,
    text: [...said].join(scene.texts.join.sentences),
    blanks: [...scene.blanks],
  };
}

function greetRecall(scene: Scene): string {
  const { texts, last, dates } = scene;
  const { sentences } = texts.join;
  if (last === null) return hello(scene) + sentences + texts.askProduct();
  const isNamed =
    scene.index?.channels.includes(last.channel) === true || texts.channels[last.channel] !== undefined;
  const place = isNamed ? placeName(scene, last.channel) : last.shop;
  return hello(scene) + sentences + texts.recall(dates.day(last.atMs), place, purchaseWords(scene, last));
}

const hello = ({ facts, texts }: Scene): string =>
  texts.hello(nameOf(facts), facts.agentName.trim() === '' ? null : facts.agentName.trim());

/** The customer's name: the profile's, which the shop wrote, before what the console shows. */
function nameOf({ profile, customerName }: SentenceFacts): string | null {
  const name = (profile?.name ?? customerName ?? '').trim();
  return name === '' ? null : name;
}

function admitCode(scene: Scene): string {
  const isSecond = scene.admitted.has('link');
  scene.admitted.add('code');
  return isSecond ? scene.texts.admitCodeToo() : scene.texts.admitCode();
}

function admitLink(scene: Scene): string {
  scene.admitted.add('link');
  return scene.texts.admitLink(scene.facts.foreignBrand ?? null, scene.facts.openTopics.includes('brand'));
}

function admitBoth(scene: Scene): string {
  scene.admitted.add('code').add('link');
  return scene.texts.admitBoth(nameOf(scene.facts), scene.facts.foreignBrand ?? null);
}

function stayOnPlatform(scene: Scene): string {
  const { here } = scene.prices;
  return scene.texts.stayOnPlatform(here?.kind === 'offer' ? priceWords(scene, here) : null);
}

function closeOutcome(scene: Scene): string {
  const { faults } = scene.facts;
  const code = faults.includes('payment-code');
  const link = faults.includes('shop-link');
  const withheld = faults.includes('offer-withheld') ? 'withheld' : null;
  const fault = code && link ? 'both' : code ? 'code' : link ? 'link' : withheld;
  const { otherStore } = scene;
  return scene.texts.close(
    nameOf(scene.facts),
    otherStore === null ? null : placeName(scene, otherStore),
    fault,
  );
}

function isBlock(name: string): name is SentenceBlock {
  return name in BLOCKS;
}
