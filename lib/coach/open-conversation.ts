import type { Judge } from '../engine/judge';
import type { Said } from '../facts/ledger';
import type { Locale } from '../model/locale';
import type { OpenConversation } from '../model/open-conversation';
import { fold, toOriginal } from '../text/fold';

/** What the side panel is told of the page's conversation, beside what the ledger knows. */
export type PanelSetting = Pick<
  OpenConversation,
  'key' | 'consoleId' | 'customerKey' | 'customerName' | 'blind' | 'updatedAtMs'
>;

/** The panel's view of a conversation: sums of the ledger, words cut short. */
export function openConversationOf(
  judge: Judge,
  chatLocale: Locale,
  setting: PanelSetting,
): OpenConversation {
  const { ledger, profile } = judge;
  return {
    ...setting,
    privateDomain: judge.console.privateDomain,
    customerId: profile?.id ?? null,
    chatLocale,
    sku: ledger.sku,
    quotes: ledger.quotes
      .filter((quote) => !quote.past)
      .map((quote) => ({
        ...placeOf(quote.said),
        amountMinor: quote.unitMinor,
        currency: quote.currency,
        sku: quote.sku,
        channel: quote.channel,
      })),
    openQuestions: ledger.concerns.map(({ topic, said }) => ({ topic, ...placeOf(said) })),
    heardPromises: ledger.promises.map(({ said, words, dueAtMs }) => ({
      messageId: said.messageId,
      atMs: said.atMs,
      words,
      dueAtMs,
    })),
    trust: ledger.trust.events.map(({ kind, topic, said }) => ({ kind, topic, ...placeOf(said) })),
    faults: faultsOf(judge),
    customerMessages: ledger.customerMessages,
  };
}

const placeOf = (said: Said) => ({ messageId: said.messageId, atMs: said.atMs, words: said.words });

/** What has to be taken back: personal codes and foreign links sent, unless the agent has admitted since. */
export function faultsOf({ ledger }: Judge): OpenConversation['faults'] {
  const admitted = ledger.admission?.ordinal ?? -1;
  const faults: OpenConversation['faults'] = [];
  if (
    ledger.codes.some(
      ({ payloadClass, allowed, said }) =>
        payloadClass.payee === 'personal' && allowed !== true && said.ordinal > admitted,
    )
  )
    faults.push('payment-code');
  if (
    ledger.links.some(
      ({ fact, said }) => fact.official === null && said.ordinal > admitted && fact.brands.length > 0,
    )
  )
    faults.push('shop-link');
  return faults;
}

/** The language a chat is in: that of the customer's last words, traditional script told by what folding changes. */
export function chatLocaleOf(texts: readonly string[], fallback: Locale): Locale {
  const text = texts.join(' ');
  if (!HAN.test(text)) return /[a-z]{2}/i.test(text) ? 'en' : fallback;
  const folded = fold(text);
  for (let at = 0; at < folded.text.length; at++) {
    const unit = folded.text.charAt(at);
    const written = text.charAt(toOriginal(folded, at));
    if (unit !== written && HAN.test(unit) && HAN.test(written)) return 'zh-TW';
  }
  return 'zh-CN';
}

const HAN = /[\u4e00-\u9fff]/;
