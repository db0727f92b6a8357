import { linkEvidence, shopsEvidence } from '../../facts/evidence';
import { isLinkDisowned } from '../../facts/link-purpose';
import type { LinkFact } from '../../facts/links';
import type { ShopIndex } from '../../policy/shop-index';
import { type Lookalike, lookalike, registrable } from '../../text/hosts';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'lookalike-domain',
  tier: 'P0',
  order: 2.5,
  severity: 'critical',
  status: 'proven',
  needs: ['policy'],
  check,
});

export const advice = {
  basis: [
    { seed: '这店不是我要的牌子啊' },
    { law: '反不正当竞争法', article: '7(1)(3)', mark: 'V' },
    { law: '消费者权益保护法', article: '21', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '这个网址像官网却不是，已拦下',
      customerSees: '网址差一点点，我会以为是钓鱼网站，连你这个人都不敢信了。',
    },
    'zh-TW': {
      title: '這個網址像官網卻不是，已攔下',
      customerSees: '網址差一點點，我會以為是釣魚網站，連你這個人都不敢信了。',
    },
    en: {
      title: 'This address resembles ours and is not ours — held',
      customerSees: 'One letter off looks like phishing, and then I doubt you as well.',
    },
  },
  variants: {
    ip: {
      'zh-CN': {
        title: '网址是一串数字，不是官网，已拦下',
        customerSees: '正规店不会让我点一串数字的网址，我不敢开。',
      },
      'zh-TW': {
        title: '網址是一串數字，不是官網，已攔下',
        customerSees: '正派的店不會叫我點一串數字的網址，我不敢開。',
      },
      en: {
        title: 'An address made of numbers is not our site — held',
        customerSees: 'A real shop has a name in its address. I would not open this.',
      },
    },
    path: {
      'zh-CN': {
        title: '别家网址里夹着我们的域名',
        customerSees: '看着像你们官网，点开却是别人的网站，我分不清。',
      },
      'zh-TW': {
        title: '別人的網址裡夾著我們的網域',
        customerSees: '看起來像你們官網，點開卻是別人的網站，我分不清楚。',
      },
      en: {
        title: "Our name stands inside someone else's address",
        customerSees: 'It reads like your site and opens another one. I cannot tell which it is.',
      },
    },
    form: {
      'zh-CN': {
        title: '官方链接写法不正规，换成标准的',
        customerSees: '网址写得怪，我不知道该不该点。',
      },
      'zh-TW': {
        title: '官方連結寫法不標準，換成正規的',
        customerSees: '網址寫得怪怪的，我不知道該不該點。',
      },
      en: {
        title: 'Write our address in its plain https form',
        customerSees: 'The address looks odd, so I hesitate to open it.',
      },
    },
  },
  remedy: { default: ['official-places'] },
} satisfies Advice;

function check({ draft, ledger, shop }: Snapshot): readonly RuleFinding[] {
  if (shop === null || draft.links.length === 0 || shop.officialHosts.length === 0) return NONE;
  const findings: RuleFinding[] = [];
  for (const fact of draft.links) {
    if (fact.link === null || isLinkDisowned(draft, fact, ledger)) continue;
    const found = judge(fact, shop);
    if (found !== null)
      findings.push({
        ...found,
        spans: fact.span === null ? [] : [fact.span],
        evidence: [linkEvidence(fact), ...shopsEvidence(shop)],
        slots: { host: fact.host },
      });
  }
  return findings;
}

const NONE: readonly RuleFinding[] = [];

function judge(fact: LinkFact, shop: ShopIndex): RuleFinding | null {
  const { link } = fact;
  if (link === null) return null;
  const before = link.hasUserInfo ? userInfoOf(link.url) : '';
  if (before !== '' && !fact.own)
    return pretends(before, shop) ? {} : { variant: 'form', severity: 'advice' };
  if (fact.own)
    return link.scheme === 'http' && !isListedAsHttp(shop) ? { variant: 'form', severity: 'advice' } : null;
  const found: Lookalike | null = lookalike(link.host, shop.officialHosts, link.path);
  if (found === null) return null;
  if (found.why === 'path') return { variant: 'path', severity: 'warning' };
  return found.why === 'ip-address' ? { variant: 'ip' } : {};
}

const userInfoOf = (url: string): string => /^[a-z]+:\/\/([^/@]*)@/.exec(url)?.[1]?.toLowerCase() ?? '';

/** `https://lingshanggan.example@elsewhere`: what stands before the @ is read as the host. */
const pretends = (userInfo: string, shop: ShopIndex): boolean =>
  shop.officialHosts.some((host) => userInfo.includes(registrable(host).label));

const isListedAsHttp = (shop: ShopIndex): boolean =>
  shop.policy.shops.some(({ urls }) => urls.some((url) => url.startsWith('http://')));

export const examples = {
  flagged: [
    {
      context: ['tea'],
      draft: '官网下单：https://shop.lingshangan.example/m/xqg250',
      severity: 'critical',
      finds: ['https://shop.lingshangan.example/m/xqg250'],
    },
    { context: ['tea'], draft: '点这里 https://shop.1ingshanggan.example/m/1', severity: 'critical' },
    { context: ['tea'], draft: '优惠入口 https://lingshanggan-vip.example.net/sale', severity: 'critical' },
    {
      context: ['tea'],
      draft: 'https://lingshanggan.example.pay-safe.example.org/o/1 这个付款',
      severity: 'critical',
    },
    { context: ['tea'], draft: '登录 http://203.0.113.9:8080/lingshanggan 领券', severity: 'critical' },
    { context: ['line'], draft: '請至 https://www.lingshanggam.example 領取優惠', severity: 'critical' },
    {
      context: ['en-shop'],
      draft: 'Check out at https://xn--lngshanggan-8za.example/cart',
      severity: 'critical',
    },
    {
      context: ['tea'],
      draft: '也可以看这个页面 https://pages.example.net/lingshanggan.example/intro',
      severity: 'warning',
    },
    {
      context: ['tea'],
      draft: '报告在 https://shop.lingshаnggan.example/report 里',
      severity: 'critical',
    },
    {
      context: ['tea'],
      draft: '发票在这填 https://fapiao.lingshanggan-example.top/apply',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      draft: 'Your return label: https://www.lingshanggan.example@parcel-desk.example.net/l/8',
      severity: 'critical',
    },
    { context: ['tea'], draft: '官网 lingshanggan-vip点com 也能买', severity: 'critical' },
    { context: ['tea'], draft: '同款 http://shop.lingshanggan.example/m/xqg250 118元', severity: 'advice' },
  ],
  allowed: [
    { context: ['tea'], draft: '官网是 https://shop.lingshanggan.example', because: 'official' },
    {
      context: ['tea'],
      said: [['customer', '我收到 https://shop.1ingshanggan.example 的短信']],
      draft: '这是假网站，千万别点',
      because: 'warns, and names no address',
    },
    {
      context: ['tea'],
      draft: '天猫店 https://lingshanggan.tmall.example/i/1',
      because: 'the official store',
    },
    { context: ['tea'], draft: '邮箱 kf@lingshanggan.example', because: 'an e-mail address, no user-info' },
    {
      context: ['en-shop'],
      draft: 'Please only trust www.lingshanggan.example; lingshanggan-vip.example.net is not ours',
      because: 'warns',
    },
    {
      context: ['tea'],
      draft: '检测机构网站 https://lab.example.org 可以查报告编号',
      because: 'another host without resemblance',
    },
    {
      context: ['line'],
      draft: '官方 LINE 帳號是 @lingshanggan ，有藍色盾牌',
      because: 'an account, no host',
    },
    { context: ['tea'], draft: '小程序搜「岭上柑茶铺」，别点陌生网址', because: 'no address' },
    {
      context: ['en-shop'],
      draft: 'Our blog moved to https://blog.lingshanggan.example',
      because: 'under the official name',
    },
    {
      context: ['tea'],
      said: [['customer', '短信里的 https://lingshanggan-vip.example.net/sale 是真的吗']],
      draft: '您收到的 https://lingshanggan-vip.example.net/sale 是仿冒的，请别点',
      because: 'quotes the customer to warn',
    },
    {
      context: ['en-shop'],
      draft: 'Your parcel: https://www.parcelhouse.example/track?shop=www.lingshanggan.example',
      because: 'the name stands in a query',
    },
    {
      context: ['none'],
      draft: '官网 https://shop.1ingshanggan.example 可以买',
      because: 'without a policy nothing can be imitated',
    },
  ],
  missed: [
    {
      context: ['tea'],
      draft: '官网 lingshanggan点top 也能买',
      because: 'a spelt-out dot before a rare ending may be 点 of any sentence',
    },
  ],
} satisfies RuleExamples;
