import type { Locale, Localized } from '../model/locale';
import type { PayloadClass } from '../text/payloads';

/** Wallets by the name their users know; any other stands under the scheme's own name. */
const WALLETS: Readonly<Record<string, Localized<string>>> = {
  wechat: { 'zh-CN': '微信', 'zh-TW': '微信', en: 'WeChat' },
  alipay: { 'zh-CN': '支付宝', 'zh-TW': '支付寶', en: 'Alipay' },
  unionpay: { 'zh-CN': '云闪付', 'zh-TW': '銀聯', en: 'UnionPay' },
  qq: { 'zh-CN': 'QQ钱包', 'zh-TW': 'QQ錢包', en: 'QQ Wallet' },
  'line-pay': { 'zh-CN': 'LINE Pay', 'zh-TW': 'LINE Pay', en: 'LINE Pay' },
  jkopay: { 'zh-CN': '街口支付', 'zh-TW': '街口支付', en: 'JKOPay' },
  paypal: { 'zh-CN': 'PayPal', 'zh-TW': 'PayPal', en: 'PayPal' },
};

const KINDS: Localized<
  Readonly<Record<'personal' | 'merchant' | 'small-trader' | 'unknown' | 'contact' | 'own', string>>
> = {
  'zh-CN': {
    personal: '个人收款码',
    merchant: '商户收款码',
    'small-trader': '个人经营收款码',
    unknown: '收款码，收款方看不出',
    contact: '名片码',
    own: '客户自己的付款码',
  },
  'zh-TW': {
    personal: '個人收款碼',
    merchant: '商家收款碼',
    'small-trader': '個人經營收款碼',
    unknown: '收款碼，看不出收款方',
    contact: '名片碼',
    own: '客戶自己的付款碼',
  },
  en: {
    personal: 'personal payment code',
    merchant: 'merchant payment code',
    'small-trader': 'small trader’s payment code',
    unknown: 'payment code, payee unknown',
    contact: 'contact code',
    own: 'customer’s own pay code',
  },
};

/** What a code is, in a few words: "WeChat personal payment code". */
export function codeWords({ scheme, use, payee }: PayloadClass, locale: Locale): string {
  const wallet = WALLETS[scheme]?.[locale] ?? scheme;
  const kind = use === 'contact' ? 'contact' : use === 'customer-pay-code' ? 'own' : (payee ?? 'unknown');
  return `${wallet}${locale === 'en' || /\w$/.test(wallet) ? ' ' : ''}${KINDS[locale][kind]}`;
}
