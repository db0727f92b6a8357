import { fillText } from '../i18n/fill-text';
import type { ComposedSentence, Finding } from '../model/finding';
import type { Locale } from '../model/locale';
import { adviceOf } from '../rules/advice-registry';
import { compose, type SentenceBlock, type SentenceFacts } from '../sentences/compose';

/** A finding in words: the interface's language for the agent, the chat's for the sentence to send. */
export interface Explanation {
  readonly title: string;
  readonly customerSees: string;
  readonly remedy: ComposedSentence | null;
}

/** Puts `finding` into words. Null: no rule of that name has any. */
export function explain(finding: Finding, facts: SentenceFacts, interfaceLocale: Locale): Explanation | null {
  const advice = adviceOf(finding.rule);
  if (advice === null) return explainOwn(finding.rule, facts);
  const { variant = 'default' } = finding;
  const text = advice.variants?.[variant] ?? advice.text;
  const timeZone = facts.index?.policy.shop.timeZone ?? 'UTC';
  const fill = (template: string): string =>
    fillText(template, finding.slots, interfaceLocale, timeZone, facts.nowMs).text;
  const blocks = repaired(advice.remedy[variant] ?? advice.remedy.default ?? [], facts);
  return {
    title: fill(text[interfaceLocale].title),
    customerSees: fill(text[interfaceLocale].customerSees),
    remedy: blocks.length === 0 ? null : compose(blocks, facts),
  };
}

/** A rule of the shop's own speaks the shop's own words, whatever the language; nothing is put into them. */
function explainOwn(id: string, { index, locale }: SentenceFacts): Explanation | null {
  const own = index?.own.rules.find((one) => one.id === id)?.rule;
  if (own === undefined) return null;
  const { title, customerSees, remedy } = own;
  return {
    title,
    customerSees,
    remedy: remedy === undefined ? null : { locale, text: remedy, blanks: [] },
  };
}

/** Blocks that name who is paid: one of them answers an open question about payment. */
const PAYMENT_ANSWERS: readonly SentenceBlock[] = ['official-payment', 'official-places', 'answer-payment'];

/**
 * `blocks` with the repair around them: what was sent in error is taken back first, open questions about payment
 * are answered, an offer kept back is named last. Nobody admits what did not happen.
 */
function repaired(
  blocks: readonly SentenceBlock[],
  { faults, openTopics }: SentenceFacts,
): readonly SentenceBlock[] {
  if (blocks.length === 0) return blocks;
  const own = blocks.filter((block) => !ADMISSIONS.includes(block) && block !== 'no-rush');
  const saysPrices = own.some((block) => PRICE_BLOCKS.includes(block));
  const isWithheld = !saysPrices && (faults.includes('offer-withheld') || blocks.includes('admit-withheld'));
  const asksPayment = openTopics.includes('payment') || openTopics.includes('safety');
  const answers = asksPayment && !own.some((block) => PAYMENT_ANSWERS.includes(block));
  return [
    ...(faults.includes('payment-code') ? (['admit-code'] as const) : []),
    ...(faults.includes('shop-link') ? (['admit-link'] as const) : []),
    ...own,
    ...(answers ? (['answer-payment'] as const) : []),
    ...(isWithheld ? (['admit-withheld'] as const) : []),
    ...(blocks.includes('no-rush') || isWithheld ? (['no-rush'] as const) : []),
  ];
}

/** Blocks that say the customer's best price: it is kept back no longer. */
const PRICE_BLOCKS: readonly SentenceBlock[] = ['three-prices', 'correct-price', 'offer-with-dates'];

const ADMISSIONS: readonly SentenceBlock[] = ['admit-code', 'admit-link', 'admit-withheld'];
