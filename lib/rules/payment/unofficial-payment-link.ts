import { linkEvidence, payeesEvidence, shopsEvidence } from '../../facts/evidence';
import { isLinkDisowned, purposeOf } from '../../facts/link-purpose';
import type { LinkFact } from '../../facts/links';
import { isWellKnownLabel } from '../../text/host-labels';
import { registrable } from '../../text/hosts';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'unofficial-payment-link',
  tier: 'P0',
  order: 6,
  severity: 'critical',
  status: 'proven',
  needs: [],
  check,
});

export const advice = {
  basis: [
    { seed: '我还是在你们天猫店里拍吧，你把链接发我' },
    { law: '消费者权益保护法', article: '8, 21, 28', mark: 'V' },
    { law: '电子商务法', article: '15, 17', mark: 'V' },
    { platform: '拼多多', rule: '诱导非官方交易', mark: 'S' },
  ],
  text: {
    'zh-CN': {
      title: '店铺不在官方列表',
      customerSees: '这个链接不是我认识的店，点进去付款我心里没底。',
    },
    'zh-TW': {
      title: '這個賣場不在官方清單',
      customerSees: '這個連結不是我認識的店，點進去付款我心裡不踏實。',
    },
    en: {
      title: 'Store is not on the official list',
      customerSees: 'That link is not the shop I know, so I do not dare to pay there.',
    },
  },
  variants: {
    'payment-page': {
      'zh-CN': {
        title: '这个收款页不在官方列表，已拦下',
        customerSees: '付款页上不知道是谁收钱，我不敢付。',
      },
      'zh-TW': {
        title: '這個收款頁不在官方清單，已攔下',
        customerSees: '付款頁上不知道是誰收錢，我不敢付。',
      },
      en: {
        title: 'This payment page is not on the official list — held',
        customerSees: 'I cannot tell who takes the money on that page.',
      },
    },
    unsaid: {
      'zh-CN': {
        title: '官方列表里没有的链接，也没说做什么用',
        customerSees: '突然来一个不认识的链接，我不敢点。',
      },
      'zh-TW': {
        title: '官方清單裡沒有的連結，也沒說做什麼用',
        customerSees: '突然傳來一個不認識的連結，我不敢點。',
      },
      en: {
        title: 'An unlisted link, and no word of what it is',
        customerSees: 'A strange link out of nowhere. I would not open it.',
      },
    },
    bare: {
      'zh-CN': {
        title: '说一句这个链接是什么',
        customerSees: '只说点这个，我不知道点开是什么。',
      },
      'zh-TW': {
        title: '說一句這個連結是什麼',
        customerSees: '只說點這個，我不知道點開是什麼。',
      },
      en: {
        title: 'Say what the link is',
        customerSees: 'I am told to click and not what will open.',
      },
    },
  },
  remedy: { default: ['product-link', 'official-payment'] },
} satisfies Advice;

function check(snapshot: Snapshot): readonly RuleFinding[] {
  const { draft, ledger, shop } = snapshot;
  const codes = draft.message.pictures.length === 0 ? NO_LINKS : codeLinks(snapshot);
  if (draft.links.length === 0 && codes.length === 0) return NONE;
  const findings: RuleFinding[] = [];
  for (const fact of draft.links) {
    const found = judge(snapshot, fact);
    if (found === null || isLinkDisowned(draft, fact, ledger)) continue;
    findings.push({
      ...found,
      spans: fact.span === null ? [] : [fact.span],
      evidence: [
        linkEvidence(fact),
        ...(found.variant === 'payment-page' ? payeesEvidence(shop) : shopsEvidence(shop)),
      ],
      slots: { host: fact.host },
    });
  }
  for (const host of codes)
    findings.push({
      evidence: [{ kind: 'link', host, shop: '' }, ...shopsEvidence(shop)],
      slots: { host },
    });
  return findings;
}

const NONE: readonly RuleFinding[] = [];
const NO_LINKS: readonly string[] = [];

/** What is wrong with offering the link; null: nothing, or it cannot be told. */
function judge({ draft, ledger, shop }: Snapshot, fact: LinkFact): RuleFinding | null {
  const { payload } = fact;
  if (fact.own)
    return isUnexplained(draft.reading.text, fact) ? { variant: 'bare', severity: 'advice' } : null;
  if (payload.use === 'contact') return null;
  const url = fact.link?.url ?? '';
  const isPaymentPage = payload.use === 'payment';
  if (isPaymentPage && shop?.allowsPayload(url, payload) === true) return null;
  if (isPaymentPage && payload.payee === 'personal') return { variant: 'payment-page' };
  // Without the shop's places nothing else can be called foreign.
  if (shop === null || (shop.policy.shops.length === 0 && !shop.hasPayments)) return null;
  const purpose = purposeOf(draft, fact, ledger);
  if (isPaymentPage)
    return purpose === 'inform' ? null : { variant: 'payment-page', ...(purpose === 'order' ? {} : WARNING) };
  switch (purpose) {
    case 'order':
      // Where a short link leads nobody has read: not safe, and no proof of a foreign place either.
      if (fact.link?.shortener === true && !PAYS.test(draft.reading.text)) return WARNING;
      return isPaymentHost(fact.host) ? { variant: 'payment-page' } : {};
    case 'login':
      return WARNING;
    case 'inform':
      return null;
    case 'unsaid':
      if (isPaymentHost(fact.host)) return { variant: 'payment-page', ...WARNING };
      return fact.card !== null || isBare(draft.reading.text, fact)
        ? { variant: 'unsaid', ...WARNING }
        : null;
  }
}

const PAYS = /付|款|拍|下单|转账|汇|扫|\bpay|payment|transfer|deposit|invoice/;
const WARNING = { severity: 'warning' } as const;

/** First labels of hosts that take payments. */
const isPaymentHost = (host: string): boolean =>
  /^(?:pay|payment|payments|qr|collect|cashier|checkout|bill)[.-]/.test(host);

/** Words beside a link in which nothing is said, in code units. */
const LEAST_WORDS = 8;
/** A short link shows less of itself, so more has to be said. */
const SHORTENER_WORDS = 16;

/** A short link, or an unknown host with hardly a word beside it. */
function isBare(text: string, { link, host, span }: LinkFact): boolean {
  if (link === null || span === null) return false;
  const words = text.length - (span.end - span.start);
  if (link.shortener) return words < SHORTENER_WORDS;
  if (isWellKnownLabel(registrable(host).label)) return false;
  return words < LEAST_WORDS;
}

/** "点这个" and an official link, and nothing that says what it is. */
const VAGUE =
  /^[\s:：,，。.!~]*(?:亲)?[\s,，]*(?:点(?:这个|这里|一下|这|此)|戳这(?:里|个)?|click (?:here|this)|tap (?:here|this))[\s:：,，。.!~]*$/;
function isUnexplained(text: string, { span }: LinkFact): boolean {
  return span !== null && VAGUE.test(text.slice(0, span.start) + text.slice(span.end));
}

/** Hosts of web addresses in pictures' codes that the customer is asked to pay at, and that are not the shop's. */
function codeLinks({ draft, shop }: Snapshot): readonly string[] {
  if (shop === null || draft.namesPayee) return NO_LINKS;
  if (draft.said('pay.verb').length === 0 || draft.has('pay.dont')) return NO_LINKS;
  const hosts: string[] = [];
  for (const { payload, payloadClass } of draft.codes) {
    if (payloadClass.use !== 'link' || shop.isOfficialUrl(payload)) continue;
    const host = /^https?:\/\/([^/?#:]+)/i.exec(payload)?.[1];
    if (host !== undefined && !shop.officialHosts.includes(host.toLowerCase()))
      hosts.push(host.toLowerCase());
  }
  return hosts;
}

export const examples = {
  flagged: [
    {
      context: ['tea'],
      draft: '您点这个下单付款：https://pay-fast.example.net/o/8812',
      severity: 'critical',
      finds: ['https://pay-fast.example.net/o/8812'],
    },
    { context: ['tea'], draft: '拍这个链接就行 https://t.short.example/aB3x', severity: 'critical' },
    {
      context: ['tea'],
      said: [['customer', '天猫店能买吗']],
      draft: '天猫价高，点这里付 https://wd.microshop.example/item/55',
      severity: 'critical',
    },
    {
      context: ['tmall'],
      draft: '亲走这个收款页吧 https://qr.collect.example/pay?id=1',
      severity: 'critical',
    },
    { context: ['line'], draft: '請點此連結結帳 https://buy-now.example.org/c/77', severity: 'critical' },
    {
      context: ['en-shop'],
      draft: "Use this link to pay instead, it's quicker: https://checkout-helper.example.net/p/9",
      severity: 'critical',
    },
    { context: ['tea'], draft: 'https://s.example.net/9Kq', severity: 'warning' },
    { context: ['tea'], draft: '点这个 https://shop.lingshanggan.example/m/xqg250', severity: 'advice' },
    {
      context: ['en-shop'],
      said: [['customer', 'great, send me the link']],
      draft: 'here: https://mug-corner.example.org/p/3',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'can I pay for the lamp by card?']],
      draft: 'Easiest is https://cash.app/$lampshopjo',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      draft: 'You can pay for both mugs here: https://buy.stripe.com/test_4gw0000000',
      severity: 'critical',
    },
    {
      context: ['tea'],
      draft:
        '上一单发了，物流 https://www.carrier.example/t/1 ；新的这罐在这里付 https://weixiaopu.example.net/7',
      severity: 'critical',
      finds: ['https://weixiaopu.example.net/7'],
    },
    {
      context: ['tea'],
      draft: '链接 wd.microshop[.]example/item/55 里直接拍',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      draft: '这是我们官方小程序的商品页：https://shop.lingshanggan.example/m/xqg250 ，小青柑250g，118元',
      because: 'official',
    },
    {
      context: ['tea'],
      draft: '您看下物流：https://www.carrier.example/track/7731',
      because: "a carrier's page, nothing is paid there",
    },
    {
      context: ['tea'],
      said: [['customer', '这个链接 https://pay-fast.example.net/o/8812 是你们的吗']],
      draft: '不是我们的，https://pay-fast.example.net 这个请不要付款',
      because: 'quotes to warn',
    },
    {
      context: ['tea'],
      draft: '检测报告原文在这里 https://lab.example.org/report/123 ，可以自己核对',
      because: 'evidence to read',
    },
    {
      context: ['tea'],
      draft: '国家企业信用信息公示系统可以查到我们公司，您自己搜公司全称就行',
      because: 'no link',
    },
    {
      context: ['line'],
      draft: '退貨表單在官網：https://www.lingshanggan.example/return ，不需付款',
      because: 'official, a form',
    },
    {
      context: ['en-shop'],
      draft: "Here's the care guide on our site: https://www.lingshanggan.example/care",
      because: 'official, nothing to pay',
    },
    {
      context: ['tea'],
      said: [['customer', '我在 https://lingshanggan.tmall.example/i/1 看到128']],
      draft: '对，就是您发的这个官方店链接，可以直接拍',
      because: "the customer's own official link",
    },
    { context: ['none'], draft: '链接稍后发您', because: 'no link yet' },
    {
      context: ['en-shop'],
      draft: 'You can track the order here: https://www.carrier.example/t/88',
      because: 'tracking an order is no order',
    },
    {
      context: ['none'],
      draft: '同款在这拍 https://item.shop.example/12',
      because: "without the shop's places nothing can be called foreign",
    },
    {
      context: ['tea'],
      said: [['customer', '怎么买']],
      draft: '教程视频在这 https://video.example.org/v/3 ，看完就会泡了',
      because: 'a video to watch',
    },
  ],
} satisfies RuleExamples;
