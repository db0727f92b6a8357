import type { Judge } from '../engine/judge';
import type { Said, SaidWish } from '../facts/ledger';
import { heardPromises, keptHere } from '../facts/promise-news';
import { faultsOf } from '../facts/repair';
import { waitOf } from '../facts/turn-wait';
import type { Locale } from '../model/locale';
import type { OpenConversation } from '../model/open-conversation';
import { fold, toOriginal } from '../text/fold';

/** What the side panel is told of the page's conversation, beside what the ledger knows. */
export type PanelSetting = Pick<
  OpenConversation,
  'key' | 'consoleId' | 'customerKey' | 'customerName' | 'identity' | 'blind' | 'updatedAtMs'
>;

/** The panel's view of a conversation: sums of the ledger, words cut short. */
export function openConversationOf(
  judge: Judge,
  chatLocale: Locale,
  setting: PanelSetting,
): OpenConversation {
  const { ledger, profile } = judge;
  const sku = ledger.sku ?? profile?.purchases.at(-1)?.sku ?? null;
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
    heardPromises: heardPromises(ledger),
    keptHere: keptHere(ledger, profile),
    waiting: waitOf(ledger),
    trust: ledger.trust.events.map(({ kind, topic, said }) => ({ kind, topic, ...placeOf(said) })),
    wishes: wishesOf(ledger.wishes),
    mending: {
      done: ledger.mending.done.map(({ step, said }) => ({ step, ...placeOf(said) })),
      pushed: ledger.mending.pushed.map(placeOf),
    },
    faults: faultsOf(judge, sku, setting.updatedAtMs),
    customerMessages: ledger.customerMessages,
  };
}

/** The latest wish of each field; of tags each once. */
function wishesOf(wishes: readonly SaidWish[]): OpenConversation['wishes'] {
  const kept = new Map<string, SaidWish>();
  for (const wish of wishes) kept.set(wish.field === 'tag' ? `tag ${wish.text}` : wish.field, wish);
  return [...kept.values()].map(({ field, text, said }) => ({ field, text, ...placeOf(said) }));
}

const placeOf = (said: Said) => ({ messageId: said.messageId, atMs: said.atMs, words: said.words });

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
