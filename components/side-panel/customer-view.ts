import { needsText } from '../../lib/i18n/needs';
import { panelText } from '../../lib/i18n/panel';
import { channelName } from '../../lib/i18n/ui';
import { type Care, type Correction, NO_CARE } from '../../lib/model/care';
import type { Profile } from '../../lib/model/customer';
import type { Evidence } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import type { OpenConversation } from '../../lib/model/open-conversation';
import type { RepairTicks } from '../../lib/model/repair';
import { replyLimitMs } from '../../lib/policy/reply-clock';
import type { ShopIndex } from '../../lib/policy/shop-index';
import { standingGuess } from '../../lib/profile/corrections';
import { membershipOf } from '../../lib/profile/membership';
import { lastPurchase, purchasesOf, repurchaseCycle, skuOf } from '../../lib/profile/purchases';
import { type Repair, repairOf } from '../../lib/profile/repair';
import { type Said, STAGES, stageOf } from '../../lib/profile/stage';
import { nextQuestion, type Suggestions, suggestionsOf } from '../../lib/profile/suggestions';
import { type OwnedPrice, threePrices } from '../../lib/profile/three-prices';
import { TRUST_LEVELS, trustLevelOf } from '../../lib/profile/trust-level';
import { trustNow } from '../../lib/profile/trust-now';
import { VALUE_TIERS, valueTierOf } from '../../lib/profile/value-tier';
import { QUESTIONS } from '../../lib/sentences/questions';
import type { ReadySentence } from '../../lib/sentences/ready';
import type {
  CustomerView,
  Guess,
  PanelCycle,
  PanelPrices,
  PanelSentence,
  PricePoint,
  PromiseSentences,
} from './panel-data';
import { owedTo, recordOf, stillHeard } from './promise-data';
import type { Waiting } from './ReplyClock';
import { wordsFor } from './words';

/** What a view is made of; all of it is stored. */
export interface CustomerFacts {
  readonly conversation: OpenConversation;
  readonly consoleName: string;
  readonly profile: Profile | null;
  /** Null: the shop has laid down nothing yet. */
  readonly index: ShopIndex | null;
  /** What can be said now, the most needed first. */
  readonly sentences: readonly ReadySentence[];
  /** Sentences that ask to wait. */
  readonly holds?: readonly PanelSentence[];
  readonly promiseSentences?: PromiseSentences;
  /** What the agent set aside in this customer's chats: promises that are none, proofs that prove nothing. */
  readonly dismissed: ReadonlySet<string>;
  /** What agents keep of the customer; absent: nothing yet. */
  readonly care?: Care;
  /** Steps of the repair ticked by hand; absent or null: none. */
  readonly ticks?: RepairTicks | null;
  /** Of the interface. */
  readonly locale: Locale;
  readonly timeZone: string;
  readonly nowMs: number;
}

/** The product under discussion: the one spoken of, else the one bought last; null: neither is known. */
export function productOf(
  conversation: OpenConversation,
  profile: Profile | null,
  index: ShopIndex | null,
): string | null {
  if (conversation.sku !== null || profile === null) return conversation.sku;
  const last = lastPurchase(profile);
  return last === null ? null : skuOf(last, index);
}

/** All the panel shows of a customer. */
export function customerView(facts: CustomerFacts): CustomerView {
  const { conversation, profile, index, nowMs } = facts;
  const sku = productOf(conversation, profile, index);
  const stage = stageOf(conversation, (profile?.purchases.length ?? 0) > 0);
  const trust = trustLevelOf(profile, conversation);
  const care = facts.care ?? NO_CARE;
  const repair = repairOf(conversation, facts.ticks ?? null);
  const suggestions = suggestionsOf(conversation, profile, care, index);
  return {
    conversation,
    consoleName: facts.consoleName,
    profile,
    prices: index?.policy.products == null ? null : pricesOf(facts, index, sku),
    sentences: facts.sentences.map((ready) => asPanelSentence(ready, facts.locale)),
    owed: owedTo(facts),
    heard: stillHeard(facts),
    promiseRecord: recordOf(profile),
    promiseSentences: facts.promiseSentences ?? null,
    waiting: waitingOf(facts),
    holds: WAITS.has(trustNow(conversation).kind) ? (facts.holds ?? []) : [],
    stage: guessOf(
      STAGES,
      stage && { name: stage.stage, evidence: stage.evidence.map(asMessage) },
      care.corrections.stage,
    ),
    trustLevel: guessOf(
      TRUST_LEVELS,
      trust && {
        name: trust.level,
        evidence: [
          ...trust.purchases
            .slice(-SHOWN_PURCHASES)
            .map((purchase) => ({ kind: 'purchase' as const, ...purchase })),
          ...trust.shakenBy.map(asMessage),
        ],
      },
      care.corrections['trust-level'],
    ),
    repair,
    tier: profile === null ? null : tierOf(profile, facts, care),
    membership: profile === null ? null : membershipOf(profile, index, nowMs),
    care,
    suggestions,
    question: questionFor(facts, care, suggestions, repair),
    cycle: profile === null || sku === null ? null : cycleOf(profile, sku, index),
    official: {
      payee: index?.payees[0] ?? null,
      shop: index === null ? null : officialShop(index),
    },
    productNames: index?.policy.products?.map((product) => product.name) ?? [],
    currency: index?.policy.shop.currency ?? profile?.purchases.at(-1)?.currency ?? 'CNY',
    nowMs,
  };
}

function guessOf<Name extends string>(
  names: readonly Name[],
  guess: { readonly name: Name; readonly evidence: readonly Evidence[] } | null,
  correction: Correction | undefined,
): Guess<Name> | null {
  const standing = standingGuess(names, guess, correction);
  return standing && { ...standing, evidence: guess?.evidence ?? [] };
}

/** A tier rests on the orders themselves: a new one overtakes what an agent said of it. */
function tierOf(profile: Profile, { index, nowMs }: CustomerFacts, care: Care): CustomerView['tier'] {
  const facts = valueTierOf(profile, index, nowMs);
  const evidence = profile.purchases
    .slice(-SHOWN_PURCHASES)
    .map((purchase) => ({ kind: 'purchase' as const, ...purchase }));
  const guess = guessOf(VALUE_TIERS, { name: facts.tier, evidence }, care.corrections.tier);
  return guess && { ...guess, facts };
}

/** One question at a time, while the customer looks around and nothing else waits. */
function questionFor(
  { conversation, profile, locale }: CustomerFacts,
  care: Care,
  suggestions: Suggestions,
  repair: Repair | null,
): CustomerView['question'] {
  const isBusy = conversation.openQuestions.length > 0 || (repair !== null && !repair.isDone);
  if (profile === null || isBusy || conversation.customerMessages === 0) return null;
  const field = nextQuestion(care, suggestions);
  if (field === null) return null;
  const text = QUESTIONS[conversation.chatLocale][field];
  const title = needsText[locale].askAbout(needsText[locale].fields[field]);
  return { field, sentence: { id: `ask ${field}`, title, text, blanks: 0, purpose: 'sell' } };
}

/** In a crisis the repair is what is said first, and who has left is not put off. */
const WAITS: ReadonlySet<string> = new Set(['steady', 'doubtful', 'repaired']);

function waitingOf({ conversation, index }: CustomerFacts): Waiting | null {
  const { waiting } = conversation;
  if (waiting == null) return null;
  const service = index?.policy.service ?? null;
  const { sinceMs, messageId, isHeld } = waiting;
  return {
    sinceMs,
    messageId,
    isHeld,
    limitMs: replyLimitMs(service, waiting),
    isLaidDown: service !== null,
  };
}

const asPanelSentence = ({ id, sentence }: ReadySentence, locale: Locale): PanelSentence => ({
  id,
  title: panelText[locale].sentenceTitles[id],
  text: sentence.text,
  blanks: sentence.blanks.length,
  purpose: id === 'repair' || id === 'close' ? id : 'sell',
});

/** How many purchases a line of time or a guess shows. */
const SHOWN_PURCHASES = 3;

function pricesOf(facts: CustomerFacts, index: ShopIndex, sku: string | null): PanelPrices {
  const { conversation, profile, nowMs } = facts;
  if (sku === null) return { lastPaid: null, store: null, here: null, floor: null };
  const console = { id: conversation.consoleId, privateDomain: conversation.privateDomain };
  const { lastPaid, store, here } = threePrices(index, profile, sku, console, nowMs);
  const floorMinor = index.productBySku.get(sku)?.floorMinor ?? null;
  const point = (price: OwnedPrice | null): PricePoint | null => price && pointOf(price, facts, index);
  return {
    lastPaid: point(lastPaid),
    store: point(store),
    here: point(here),
    floor: floorMinor === null ? null : { amountMinor: floorMinor, currency: index.policy.shop.currency },
  };
}

function pointOf(
  price: OwnedPrice,
  { locale, timeZone, nowMs }: CustomerFacts,
  index: ShopIndex,
): PricePoint {
  const words = wordsFor(locale, timeZone, nowMs);
  const limited =
    price.atMs < nowMs ? words.text.limitedPrice(words.monthName(price.atMs)) : words.text.limitedNow;
  const named = [price.promotion?.name, price.condition].filter((part) => part != null).join(words.comma);
  const shop = index.policy.shops.find(({ channel }) => channel === price.channel);
  return {
    money: { amountMinor: price.amountMinor, currency: price.currency },
    owner: channelName(price.channel, locale),
    place: shop?.name ?? channelName(price.channel, locale),
    condition: price.kind === 'limited' ? limited : named === '' ? null : named,
    dateMs: price.atMs,
    untilMs: price.untilMs,
  };
}

function cycleOf(profile: Profile, sku: string, index: ShopIndex | null): PanelCycle | null {
  const cycle = repurchaseCycle(profile, sku, index);
  return (
    cycle && {
      days: cycle.days,
      dueMs: cycle.dueMs,
      bought: purchasesOf(profile, sku, index)
        .slice(-SHOWN_PURCHASES)
        .map(({ atMs, unitPriceMinor, currency }) => ({
          atMs,
          money: { amountMinor: unitPriceMinor, currency },
        })),
    }
  );
}

/** The shop's own store that a customer can go to; brands that are not its own have none. */
const officialShop = ({ policy, brandById }: ShopIndex): string | null =>
  policy.shops.find(({ brand }) => brandById.get(brand)?.own === true)?.name ?? null;

const asMessage = ({ messageId, atMs, words }: Said): Evidence => ({
  kind: 'message',
  messageId,
  atMs,
  quote: words,
});
