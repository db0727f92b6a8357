import type { Judge } from '../engine/judge';
import type { Said } from '../facts/ledger';
import type { Locale } from '../model/locale';
import type { OpenConversation } from '../model/open-conversation';

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

/** The language a chat is in: that of the customer's last words, traditional script told by its own characters. */
export function chatLocaleOf(texts: readonly string[], fallback: Locale): Locale {
  const text = texts.join(' ');
  if (!/[\u4e00-\u9fff]/.test(text)) return /[a-z]{2}/i.test(text) ? 'en' : fallback;
  return TRADITIONAL.test(text) ? 'zh-TW' : 'zh-CN';
}

/** Frequent characters that only traditional script has. */
const TRADITIONAL =
  /[們這個來說時會過還沒對開關頭長問間買賣錢價讓給請謝寄貨單嗎麼後發點條號碼優惠還網頁東車幫轉帳匯總種經現實際難離應該當樣與無為專業電話線訂購運費圖裡邊]/;
