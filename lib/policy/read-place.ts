import type { PolicyFile } from '../model/policy';
import type { PayloadClass } from '../text/payload-class';
import { classifyPayload } from '../text/payloads';

type PaymentKind = NonNullable<PolicyFile['payments']>['allowed'][number]['kind'];

/** What a pasted link or a code's payload says of a place of the shop. */
export type PlaceGuess =
  /** A page on which the shop sells. */
  | {
      readonly kind: 'shop';
      readonly host: string;
      /** Null: no marketplace known here: the shop's own site, most likely. */
      readonly channel: string | null;
      /** The pattern to write into the policy. */
      readonly pattern: string;
      /** The shop's name in the address; null: it says none. */
      readonly name: string | null;
    }
  /** Where money goes. `isPersonal`: to a person, which no policy should allow. */
  | {
      readonly kind: 'payment';
      readonly payment: PaymentKind;
      readonly pattern: string;
      readonly merchantId: string | null;
      readonly payee: PayloadClass['payee'];
      readonly scheme: string;
    }
  | { readonly kind: 'contact'; readonly scheme: string; readonly value: string }
  | { readonly kind: 'nothing' };

/**
 * Marketplaces by the end of their host. `bySubdomain`: each shop has one of its own, as in shop.tmall.com; else the
 * first part of the path tells shops apart, or nothing does and the whole address is taken.
 */
const MARKETS: readonly (readonly [end: string, channel: string, apart: 'subdomain' | 'path' | 'address'])[] =
  [
    ['tmall.com', 'tmall', 'subdomain'],
    ['tmall.hk', 'tmall', 'subdomain'],
    ['taobao.com', 'taobao', 'subdomain'],
    ['mall.jd.com', 'jd', 'address'],
    ['jd.com', 'jd', 'subdomain'],
    ['jinritemai.com', 'douyin', 'address'],
    ['douyin.com', 'douyin', 'address'],
    ['yangkeduo.com', 'pdd', 'address'],
    ['pinduoduo.com', 'pdd', 'address'],
    ['kwaixiaodian.com', 'kuaishou', 'address'],
    ['kuaishou.com', 'kuaishou', 'address'],
    ['xiaohongshu.com', 'xiaohongshu', 'address'],
    ['youzan.com', 'private', 'subdomain'],
    ['weidian.com', 'private', 'address'],
    ['shopee.tw', 'shopee', 'path'],
    ['shopee.com', 'shopee', 'path'],
    ['shopee.sg', 'shopee', 'path'],
    ['momoshop.com.tw', 'momo', 'address'],
    ['amazon.com', 'amazon', 'address'],
    ['amazon.co.uk', 'amazon', 'address'],
    ['amazon.de', 'amazon', 'address'],
    ['ebay.com', 'ebay', 'address'],
    ['ebay.co.uk', 'ebay', 'address'],
    ['myshopify.com', 'web', 'subdomain'],
  ];

/** Subdomains that are the marketplace's own: `www`, `detail`, `item` tell no shop. */
const SHARED = new Set(['www', 'detail', 'item', 'm', 'h5', 'shop', 'list', 's', 'store', 'mobile', 'world']);

/** What `text` (a link, or what a code says) tells of a place of the shop. Never throws. */
export function readPlace(text: string): PlaceGuess {
  const words = text.trim();
  const found = classifyPayload(words);
  if (found.use === 'payment') return paymentOf(words, found);
  if (found.use === 'contact') return { kind: 'contact', scheme: found.scheme, value: words };
  const address = /^https?:\/\//i.test(words) ? words : `https://${words}`;
  if (/\s/.test(words) || !URL.canParse(address)) return { kind: 'nothing' };
  const url = new URL(address);
  return url.hostname.includes('.') && url.username === '' ? shopOf(url) : { kind: 'nothing' };
}

function shopOf(url: URL): PlaceGuess {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const market = MARKETS.find(([end]) => host === end || host.endsWith(`.${end}`));
  const [first = ''] = url.pathname.split('/').filter((part) => part !== '');
  const own = `https://${url.host}/*`;
  if (market === undefined) return { kind: 'shop', host, channel: null, pattern: own, name: null };
  const [end, channel, apart] = market;
  const sub =
    host
      .slice(0, -(end.length + 1))
      .split('.')
      .at(-1) ?? '';
  if (apart === 'subdomain' && sub !== '' && !SHARED.has(sub))
    return { kind: 'shop', host, channel, pattern: own, name: sub };
  if (apart === 'path' && first !== '')
    return { kind: 'shop', host, channel, pattern: `https://${url.host}/${first}*`, name: first };
  // On a host that all shops share, only this very page is the shop's.
  const page = `https://${url.host}${url.pathname}${url.search}`;
  return { kind: 'shop', host, channel, pattern: `${page.replace(/\/$/, '')}*`, name: null };
}

const SCHEME_KINDS: Readonly<Record<string, PaymentKind>> = {
  wechat: 'wechat-merchant',
  alipay: 'alipay-merchant',
  unionpay: 'unionpay-merchant',
  paypal: 'paypal',
  stripe: 'stripe',
};

const paymentOf = (words: string, { scheme, payee, merchantId }: PayloadClass): PlaceGuess => ({
  kind: 'payment',
  payment: SCHEME_KINDS[scheme] ?? (/^https?:/i.test(words) ? 'url' : 'other'),
  pattern: words,
  merchantId: merchantId ?? null,
  payee,
  scheme,
});
