import { parseEmv } from './emv';
import { classifyEmv } from './emv-schemes';
import { type PayloadClass, payment } from './payload-class';
import {
  CHINA_FORMS,
  CONTACT_FORMS,
  PAY_CODE_FORMS,
  type PayloadForm,
  WORLD_FORMS,
} from './payload-patterns';

export type { Certainty, Payee, PayloadClass } from './payload-class';

const FORMS: readonly PayloadForm[] = [...CHINA_FORMS, ...WORLD_FORMS, ...CONTACT_FORMS, ...PAY_CODE_FORMS];

const TEXT: PayloadClass = { use: 'text', payee: null, scheme: 'none', certainty: 'A' };
const LINK: PayloadClass = { use: 'link', payee: null, scheme: 'web', certainty: 'A' };

/** A QR code holds 4,296 characters at most; what is longer was not one. */
const LONGEST_PAYLOAD = 8192;
/** Wrappers inside wrappers: more than three are made to hide something, and stay a plain link. */
const DEEPEST_WRAP = 3;
const WEB = /^https?:\/\/[^\s/]/i;
const BARE_HOST = /^(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/\S/i;
const ENCODED_SCHEME = /^[a-z][a-z0-9+.-]{1,20}%3a%2f%2f/i;
const ALIPAY_APP = /^alipays?:\/\/platformapi\/startapp\?/i;
const ALIPAY_WRAPPER =
  /^(?:alipays?:\/\/platformapi\/startapp\?|https?:\/\/(?:ds|render|d|mobilecodec)\.alipay\.com\/)/i;
const ALIPAY_INNER = ['qrcode', 'scheme', 'codecontent', 'url'];
const ALIPAY_TRANSFER_APP = /^(?:09999988|20000123)$/;
const WECHAT_PRODUCT = /^weixin:\/\/wxpay\/bizpayurl\?/i;
const UPI = /^upi:\/\/pay\?/i;

/**
 * What the payload of a code, or a link, is for and who would be paid. Takes the string as decoded: letter case
 * counts in some forms. Hosts are compared whole: `qr.alipay.com.example.net` is a plain link, and so is a payment
 * string in another site's query. Alipay's wrappers are opened. Never throws.
 */
export const classifyPayload = (payload: string): PayloadClass => classify(payload, 0);

const classify = (payload: string, depth: number): PayloadClass => {
  const trimmed = payload.trim();
  if (trimmed.length > LONGEST_PAYLOAD) return WEB.test(trimmed) ? LINK : TEXT;
  const decoded = ENCODED_SCHEME.test(trimmed) ? percentDecoded(trimmed) : trimmed;
  const emv = parseEmv(decoded);
  if (emv !== null) return classifyEmv(emv);
  const text = BARE_HOST.test(decoded) ? `https://${decoded}` : decoded;
  const query = queryOf(text);
  if (ALIPAY_WRAPPER.test(text)) {
    const inner = ALIPAY_INNER.map((name) => query.get(name)).find(
      (value) => value !== undefined && value !== '',
    );
    if (inner !== undefined && depth < DEEPEST_WRAP) {
      const found = classify(inner, depth + 1);
      // The innermost code is the one that was judged.
      if (found.use !== 'text') return { unwrapped: inner, ...found };
    }
    if (ALIPAY_APP.test(text)) return alipayApp(query);
  }
  if (WECHAT_PRODUCT.test(text) && /^\d+$/.test(query.get('mch_id') ?? '') && query.has('sign'))
    return payment('wechat', 'merchant', 'A', query.get('mch_id'));
  if (UPI.test(text) && query.has('pa')) return upi(query);
  for (const { pattern, means } of FORMS) if (pattern.test(text)) return means;
  return WEB.test(text) ? LINK : TEXT;
};

/** Transfer by user number, used by unofficial collection systems; any other app page is a link. */
const alipayApp = (query: ReadonlyMap<string, string>): PayloadClass => {
  const isTransfer = ALIPAY_TRANSFER_APP.test(query.get('appid') ?? '');
  const isAddressed = query.get('actiontype')?.toLowerCase() === 'toaccount' || query.has('biz_data');
  if (isTransfer && isAddressed) return payment('alipay', 'personal', 'B');
  return { ...LINK, scheme: 'alipay', certainty: 'C' };
};

/** `mc`, a merchant category, missing or 0000: a person or an unsigned shop. Signed with `tr` and `sign`: a merchant. */
const upi = (query: ReadonlyMap<string, string>): PayloadClass => {
  const payee = query.get('pa');
  if (/^0*$/.test(query.get('mc') ?? '')) return payment('upi', 'personal', 'B');
  return query.has('tr') && query.has('sign')
    ? payment('upi', 'merchant', 'C', payee)
    : payment('upi', 'unknown', 'C', payee);
};

/** Parameters by lower-case name, decoded; the first of a name counts. */
const queryOf = (text: string): ReadonlyMap<string, string> => {
  const query = new Map<string, string>();
  const from = text.indexOf('?');
  if (from < 0) return query;
  for (const pair of text.slice(from + 1).split('&')) {
    const equals = pair.indexOf('=');
    const name = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
    if (!query.has(name)) query.set(name, equals < 0 ? '' : percentDecoded(pair.slice(equals + 1)));
  }
  return query;
};

const percentDecoded = (text: string): string => {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A stray % is the sender's slip: the text is judged as it stands.
    if (error instanceof URIError) return text;
    throw error;
  }
};
