import { contact, type PayloadClass, payment } from './payload-class';

/** A form of payload: a test of the whole string, anchored and without nested repetition, and what it means. */
export interface PayloadForm {
  readonly pattern: RegExp;
  readonly means: PayloadClass;
}

const form = (pattern: RegExp, means: PayloadClass): PayloadForm => ({ pattern, means });

const WECHAT_APP = String.raw`^https?:\/\/payapp\.(?:weixin\.qq\.com|wechatpay\.cn)`;

/**
 * Payment forms of China. The narrower form stands first. Where they come from:
 * WeChat: prefix lists of a public UnionPay gateway, and the string checks of the WeChat client with their log words
 * ("f2f pay material", "fast bind card qrcode"); Native orders: the `code_url` of WeChat Pay's interface.
 * Alipay publishes no meaning of its prefixes: fkx, a6x, tsx and 2m6 are what authors of public programs and donors
 * call their own code, stx is once called 商户, bav and bax come from alipay.trade.precreate
 * (opendocs.alipay.com/open/05osv9). UnionPay: eight digits name an institution, private pages and merchants alike.
 */
export const CHINA_FORMS: readonly PayloadForm[] = [
  form(/^wxp:\/\/f2f[01][\w-]{28,70}=?$/i, payment('wechat', 'personal', 'A')),
  form(/^wxp:\/\/wbf2f./i, payment('wechat', 'unknown', 'B')),
  // Shorter or longer than the codes seen: still the same prefix.
  form(/^wxp:\/\/f2f./i, payment('wechat', 'personal', 'B')),
  form(/^wxp:\/\/./i, payment('wechat', 'unknown', 'C')),
  form(/^https?:\/\/wx\.tenpay\.com\/f2f\?./i, payment('wechat', 'personal', 'A')),
  form(new RegExp(`${WECHAT_APP}\\/sjt\\/qr\\/.`, 'i'), payment('wechat', 'small-trader', 'A')),
  form(/^https?:\/\/sjt\.wxpapp\.wechatpay\.cn\/lnk\/qr\/./i, payment('wechat', 'small-trader', 'A')),
  // Personal or small trader: the lesser reproach.
  form(new RegExp(`${WECHAT_APP}\\/qr\\/.`, 'i'), payment('wechat', 'small-trader', 'A')),
  form(
    new RegExp(`${WECHAT_APP}\\/(?:materialqr\\/entry|qrpay\\/order)\\/.`, 'i'),
    payment('wechat', 'merchant', 'B'),
  ),
  form(/^https?:\/\/(?:wxpay\.tenpay\.com|wxpay\.wechatpay\.cn)\/md\/./i, payment('wechat', 'merchant', 'B')),
  form(/^wxhb:\/\/f2f./i, payment('wechat', 'personal', 'B')),
  form(/^weixin:\/\/wxpay\/bindurl./i, {
    use: 'card-binding',
    payee: null,
    scheme: 'wechat',
    certainty: 'B',
  }),
  form(/^weixin:\/\/wxpay\/bizpayurl(?:\/up)?\?pr=\w/i, payment('wechat', 'merchant', 'A')),
  form(
    /^https?:\/\/qr\.alipay\.com\/(?:fkx|a6x|tsx|2m\d)[0-9a-z]{15,22}(?:\?.*)?$/i,
    payment('alipay', 'personal', 'B'),
  ),
  form(/^https?:\/\/qr\.alipay\.com\/stx[0-9a-z]{15,22}/i, payment('alipay', 'merchant', 'B')),
  form(/^https?:\/\/qr\.alipay\.com\/ba[vx][0-9a-z]{13,22}/i, payment('alipay', 'merchant', 'A')),
  // Shorter or longer than the codes seen: the prefix alone proves less.
  form(/^https?:\/\/qr\.alipay\.com\/(?:fkx|a6x|tsx|2m\d)[0-9a-z]/i, payment('alipay', 'personal', 'C')),
  form(/^https?:\/\/qr\.alipay\.com\/./i, payment('alipay', 'unknown', 'C')),
  form(/^https?:\/\/qr\.95516\.com\/\d{8}\/\S/i, payment('unionpay', 'unknown', 'B')),
  // A user number; private and merchant accounts alike.
  form(/^2088\d{12}$/, payment('alipay', 'unknown', 'A')),
  form(
    /^https?:\/\/i\.qianbao\.qq\.com\/wallet\/sqrcode\.htm\?(?:[^#]*&)?u=\d{5,12}(?!\d)/i,
    payment('qq', 'personal', 'A'),
  ),
];

/** Payment forms elsewhere. C: common knowledge of the scheme, not confirmed, unless a source is named. */
export const WORLD_FORMS: readonly PayloadForm[] = [
  form(/^https?:\/\/(?:www\.)?paypal\.me\/./i, payment('paypal', 'unknown', 'C')),
  form(/^https?:\/\/(?:www\.)?paypal\.com\/paypalme\/./i, payment('paypal', 'unknown', 'C')),
  // A private donor's published link.
  form(/^https?:\/\/(?:www\.)?paypal\.com\/qrcodes\/p2pqrc\/./i, payment('paypal', 'personal', 'B')),
  form(
    /^https?:\/\/(?:(?:www|account)\.)?venmo\.com\/(?:u\/|code\?).|^venmo:\/\/./i,
    payment('venmo', 'personal', 'C'),
  ),
  form(/^https?:\/\/(?:www\.)?cash\.app\/\$./i, payment('cashapp', 'personal', 'C')),
  form(
    /^https?:\/\/enroll\.zellepay\.com\/qr-codes\/?\?(?:[^#]*&)?data=./i,
    payment('zelle', 'personal', 'C'),
  ),
  form(/^https?:\/\/(?:www\.)?wise\.com\/pay\/me\/./i, payment('wise', 'personal', 'C')),
  form(/^https?:\/\/(?:www\.)?revolut\.me\/./i, payment('revolut', 'personal', 'C')),
  form(/^https?:\/\/buy\.stripe\.com\/./i, payment('stripe', 'merchant', 'C')),
  form(/^https?:\/\/checkout\.stripe\.com\/c\/pay\/cs_./i, payment('stripe', 'merchant', 'C')),
  form(/^https?:\/\/square\.link\/u\/./i, payment('square', 'merchant', 'C')),
  // Taiwan. JKoPay: donors publish it as their own in several public programs. LINE Pay: a shop's order, a shop's
  // printed code, and the rest of the app's pay links, by which friends send money.
  form(
    /^https?:\/\/(?:www\.)?jkopay\.com\/transfer\?.|^jkos:\/\/transfer./i,
    payment('jkopay', 'personal', 'C'),
  ),
  form(/^(?:https?:\/\/line\.me\/r\/|line:\/\/)pay\/payment[/?]./i, payment('line-pay', 'merchant', 'C')),
  form(/^https?:\/\/qrcodepay\.line\.me\/qr\/payment\/./i, payment('line-pay', 'unknown', 'C')),
  form(/^https?:\/\/(?:web-(?:tw-)?)?pay\.line\.me\/./i, payment('line-pay', 'unknown', 'C')),
  form(/^(?:https?:\/\/line\.me\/r\/|line:\/\/)pay(?:[/?#]|$)/i, payment('line-pay', 'personal', 'C')),
  // TWQR: 158 is Taiwan, 01 a purchase, 02 a transfer to an account. Public programs of banks' customers.
  form(/^twqrp:\/\/[^/?]{1,60}\/158\/02\//i, payment('twqr', 'personal', 'B')),
  form(/^twqrp:\/\/[^/?]{1,60}\/158\/01\//i, payment('twqr', 'merchant', 'B')),
  form(/^twqrp:\/\/./i, payment('twqr', 'unknown', 'C')),
  // No owner, not reversible. Base58 keeps its letter case; digits alone are a barcode.
  form(/^(?:bitcoin:)?bc1[02-9ac-hj-np-z]{25,62}(?:\?.*)?$/i, payment('crypto', 'unknown', 'C')),
  form(
    /^(?:bitcoin:)?(?=\d*[A-Za-z])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?:\?.*)?$/,
    payment('crypto', 'unknown', 'C'),
  ),
  form(/^(?:ethereum:)?0x[0-9a-f]{40}(?:[@?/].*)?$/i, payment('crypto', 'unknown', 'C')),
  form(/^(?:tron:)?T[1-9A-HJ-NP-Za-km-z]{33}$/, payment('crypto', 'unknown', 'C')),
];

/** Codes that lead to a person or a desk outside the console. */
export const CONTACT_FORMS: readonly PayloadForm[] = [
  form(/^https?:\/\/u\.wechat\.com\/./i, contact('wechat', 'personal', 'A')),
  form(/^https?:\/\/weixin\.qq\.com\/g\/./i, contact('wechat', 'group', 'B')),
  form(/^https?:\/\/weixin\.qq\.com\/r\/./i, contact('wechat', 'official-account', 'C')),
  form(/^https?:\/\/work\.weixin\.qq\.com\/kfid\/kfc\w/i, contact('wecom', 'company', 'A')),
  form(/^https?:\/\/work\.weixin\.qq\.com\/ct\/./i, contact('wecom', 'company', 'B')),
  form(/^https?:\/\/(?:work\.weixin\.qq\.com\/ca\/|wework\.qpic\.cn\/)./i, contact('wecom', 'company', 'C')),
  form(/^(?:https?:\/\/qm\.qq\.com\/|tencent:\/\/|mqqapi:\/\/)./i, contact('qq', 'unknown', 'C')),
  form(
    /^(?:https?:\/\/(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com)\/|whatsapp:\/\/)./i,
    contact('whatsapp', 'unknown', 'C'),
  ),
  form(/^(?:https?:\/\/(?:t\.me|telegram\.me)\/|tg:\/\/)./i, contact('telegram', 'unknown', 'C')),
  form(/^https?:\/\/(?:lin\.ee|page\.line\.me)\/./i, contact('line', 'official-account', 'C')),
  form(
    /^(?:https?:\/\/line\.me\/(?:r\/)?|line:\/\/)ti\/p\/(?:@|%40)./i,
    contact('line', 'official-account', 'C'),
  ),
  form(/^(?:https?:\/\/line\.me\/(?:r\/)?|line:\/\/)ti\/g2?\/./i, contact('line', 'group', 'C')),
  form(/^(?:https?:\/\/line\.me\/(?:r\/)?|line:\/\/)ti\/p\/./i, contact('line', 'unknown', 'C')),
  form(/^https?:\/\/m\.me\/./i, contact('messenger', 'unknown', 'C')),
  form(/^begin:vcard/i, contact('vcard', 'unknown', 'C')),
  form(/^(?:tel|sms|smsto|mailto|mecard):./i, contact('address', 'unknown', 'C')),
];

// 18 digits from 10 to 15; 16 to 24 digits from 25 to 30; 19 digits from 62.
const payCode = (scheme: string): PayloadClass => ({
  use: 'customer-pay-code',
  payee: null,
  scheme,
  certainty: 'C',
});
export const PAY_CODE_FORMS: readonly PayloadForm[] = [
  form(/^1[0-5]\d{16}$/, payCode('wechat')),
  form(/^(?:2[5-9]|30)\d{14,22}$/, payCode('alipay')),
  form(/^62\d{17}$/, payCode('unionpay')),
];
