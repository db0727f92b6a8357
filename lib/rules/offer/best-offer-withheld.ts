import { sayableOffer, saysFigure } from '../../facts/book-offers';
import { messageEvidence } from '../../facts/evidence';
import { lastPaid } from '../../facts/last-paid';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { draftOffers, isTied, leadsTo, offersSaid, productOf } from '../../facts/offers';
import type { Discount } from '../../facts/quotes';
import type { Evidence } from '../../model/finding';
import type { Offer } from '../../policy/offers';
import { priceAt } from '../../policy/price-book';
import { storeChannel } from '../../policy/shop-index';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'best-offer-withheld',
  tier: 'P1',
  order: 14,
  severity: 'advice',
  status: 'proven',
  needs: ['policy.products'],
  check: (snapshot) => {
    const { draft, ledger, profile, shop, console, nowMs } = snapshot;
    const ask = latest(ledger.priceAsk, ledger.discountAsk, ledger.priceObjection);
    // Whoever owns up to an error repairs first; prices come after.
    if (ask === null || shop === null || draft.has('guard.admit')) return NONE;
    const denies = draft.statements.some((kind) => kind !== 'free-shipping');
    if (!denies && draft.quotes.length === 0 && draft.discounts.length === 0) return NONE;
    const sku = productOf(draft, ledger, profile);
    if (sku === null) return NONE;
    const offers = draftOffers(draft, ledger, profile, undefined, nowMs).filter(
      (one) => one.sku === sku && isTied(one, draft, ledger, profile, nowMs),
    );
    if (offers.length === 0 && (!denies || isOfOtherThing(draft, sku))) return NONE;
    const quantity = Math.max(1, ...offers.map((one) => one.quantity));
    const best = sayableOffer(shop, sku, profile, console, nowMs, quantity);
    if (best === null) return NONE;
    const lowest = Math.min(...offers.map((one) => one.unitMinor));
    if (lowest <= best.unitPriceMinor) return threePrices(snapshot, sku, best, ask.ordinal);
    if (isTold(draft, ledger, best)) return NONE;
    const isAsked = ledger.discountAsk !== null;
    return [
      {
        ...(isAsked ? { severity: 'warning' as const, variant: variantOf(snapshot, sku, lowest) } : {}),
        spans: offers.map((one) => one.span),
        evidence: [messageEvidence(ledger.discountAsk ?? ask), bookEvidence(shop, sku, best)],
        slots: {
          offer: best.promotion.name,
          price: { money: best.unitPriceMinor, currency: best.currency },
          until: { dateMs: best.untilMs },
        },
      },
    ];
  },
});

export const advice = {
  basis: [
    { seed: '上次购买的价格、目前淘宝或天猫店铺的价格，如实告知' },
    { law: '消费者权益保护法', article: '8, 20', mark: 'V' },
    { law: '明码标价和禁止价格欺诈规定', article: '6', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '价格册里有{offer}{price}，还没告诉他',
      customerSees: '明明有更低的价却不说，等我自己发现，就再也不信你报的价了。',
    },
    'zh-TW': {
      title: '價目表裡有{offer}{price}，還沒告訴他',
      customerSees: '明明有更低的價格卻不說，等我自己發現，就再也不信你報的價了。',
    },
    en: {
      title: 'The {price} offer ({offer}) has not been mentioned',
      customerSees:
        'There is a lower price and you say nothing. Once I find it I will not trust your quotes.',
    },
  },
  variants: {
    asked: {
      'zh-CN': {
        title: '他问了优惠，价格册里有{offer}{price}没说',
        customerSees: '我是老客，反而比上次贵，也没优惠？',
      },
      'zh-TW': {
        title: '他問了優惠，價目表裡有{offer}{price}沒說',
        customerSees: '我是老客戶，反而比上次貴，也沒優惠？',
      },
      en: {
        title: 'They asked; the {price} offer ({offer}) is not mentioned',
        customerSees: 'A regular, and it costs more than last time with no discount?',
      },
    },
    askedAny: {
      'zh-CN': {
        title: '他问了优惠，价格册里有{offer}{price}没说',
        customerSees: '我问了优惠你说没有，明明就有，以后还怎么信？',
      },
      'zh-TW': {
        title: '他問了優惠，價目表裡有{offer}{price}沒說',
        customerSees: '我問了優惠你說沒有，明明就有，以後還怎麼信？',
      },
      en: {
        title: 'They asked; the {price} offer ({offer}) is not mentioned',
        customerSees: 'I asked for an offer, there was one, and you did not say so.',
      },
    },
    still: {
      'zh-CN': {
        title: '{price}的{offer}还是没说',
        customerSees: '我不提你就不说，还有多少没说的？',
      },
      'zh-TW': {
        title: '{price}的{offer}還是沒說',
        customerSees: '我不提你就不說，還有多少沒說的？',
      },
      en: {
        title: 'The {price} offer ({offer}) is still unsaid',
        customerSees: 'You only moved because I knew. What else are you holding back?',
      },
    },
    threePrices: {
      'zh-CN': {
        title: '上次价、店价、这里的价一次说全',
        customerSees: '光报一个数，我还得自己翻订单、看店里，才知道划不划算。',
      },
      'zh-TW': {
        title: '上次價、店價、這裡的價格一次說清楚',
        customerSees: '只報一個數字，我還得自己翻訂單、看官網，才知道划不划算。',
      },
      en: {
        title: 'Give all three: last price, store price, price here',
        customerSees:
          'One number alone; I have to dig out my order and the store page to know if it is fair.',
      },
    },
  },
  remedy: { default: ['three-prices'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

const latest = <T extends { ordinal: number }>(...said: readonly (T | null)[]): T | null =>
  said.reduce((a, b) => (b !== null && (a === null || b.ordinal > a.ordinal) ? b : a), null);

/** 500g没有活动: what is denied is denied of the product that is named. */
const isOfOtherThing = (draft: MessageFacts, sku: string): boolean =>
  draft.terms.some((term) => term.kind === 'sku' && term.id !== sku);

/** The offer's price, its name, or the reduction that makes it was said, here or before in this chat. */
function isTold(draft: MessageFacts, ledger: Ledger, best: Offer): boolean {
  const isPrice = (quote: { unitMinor: number; amountMinor: number }): boolean =>
    quote.unitMinor === best.unitPriceMinor || quote.amountMinor === best.totalMinor;
  if (saysFigure(draft.reading.text, best.unitPriceMinor, best.currency)) return true;
  if (draft.quotes.some(isPrice) || ledger.quotes.some((quote) => !quote.past && isPrice(quote))) return true;
  if (draft.terms.some((term) => term.kind === 'promotion' && term.id === best.promotion.id)) return true;
  if (ledger.promotions.has(best.promotion.id)) return true;
  const units = new Set(draft.quotes.map(({ unitMinor }) => unitMinor));
  const leads = (discount: Discount): boolean =>
    !discount.disowned &&
    (leadsTo(best.unitPriceMinor, discount, ledger.units) || leadsTo(best.unitPriceMinor, discount, units));
  return draft.discounts.some(leads) || ledger.discounts.some(leads);
}

function variantOf({ ledger, profile, shop }: Snapshot, sku: string, lowest: number): string {
  const asked = ledger.firstDiscountAsk?.ordinal ?? 0;
  if (offersSaid(ledger, sku, null).some((quote) => quote.said.ordinal > asked)) return 'still';
  const last = profile === null ? null : lastPaid(profile, sku, shop);
  return last !== null && last.unitPriceMinor < lowest && Number.isFinite(lowest) ? 'asked' : 'askedAny';
}

/** The best price is said; a customer who bought before compares it with two others. */
function threePrices(
  { draft, ledger, profile, shop, nowMs }: Snapshot,
  sku: string,
  best: Offer,
  askedAt: number,
): readonly RuleFinding[] {
  const last = profile === null ? null : lastPaid(profile, sku, shop);
  if (shop === null || last === null || last.currency !== best.currency) return NONE;
  if ((ledger.lastAgent?.ordinal ?? -1) > askedAt) return NONE;
  const store = storeChannel(shop);
  const row = store === null ? null : priceAt(shop, sku, store, nowMs);
  const isSaid = (unitMinor: number): boolean =>
    [...draft.quotes, ...ledger.quotes, ...ledger.customerQuotes].some(
      (quote) => quote.unitMinor === unitMinor,
    );
  const isCompared = draft.discounts.length > 0 || draft.has('price.past');
  if (isSaid(last.unitPriceMinor) || isCompared || row === null || isSaid(row.priceMinor)) return NONE;
  return [
    { variant: 'threePrices', spans: draft.quotes.slice(0, 1), evidence: [bookEvidence(shop, sku, best)] },
  ];
}

const bookEvidence = (shop: Snapshot['shop'], sku: string, best: Offer): Evidence => ({
  kind: 'price',
  product: shop?.productBySku.get(sku)?.name ?? sku,
  channel: best.channel,
  amountMinor: best.unitPriceMinor,
  currency: best.currency,
  offer: best.promotion.name,
  fromMs: best.fromMs,
  untilMs: best.untilMs,
});

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '老客户有优惠吗']],
      draft: '没有哦，跟天猫店一样128',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '能便宜点吗']], draft: '128已经是最低了', severity: 'warning' },
    { context: ['tea'], said: [['customer', '上次我买才123']], draft: '那给您按123吧', severity: 'warning' },
    { context: ['tea'], said: [['customer', '小青柑现在多少钱']], draft: '128元一罐', severity: 'advice' },
    { context: ['tea'], said: [['customer', '再来一罐多少钱']], draft: '小程序118', severity: 'advice' },
    {
      context: ['line'],
      said: [['customer', '老顧客有折扣嗎']],
      draft: '目前沒有優惠喔，590元',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'any discount for returning customers?']],
      draft: "Unfortunately not, it's $49 for everyone",
      severity: 'warning',
    },
    { context: ['en-shop'], said: [['customer', 'how much is it now?']], draft: '$49', severity: 'advice' },
    {
      context: ['tea'],
      said: [['customer', '老客能优惠点吗']],
      draft: '小青柑128元，价格都是统一的',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '有活动吗']], draft: '暂时没有活动呢', severity: 'warning' },
    {
      context: ['line'],
      said: [['customer', '小青柑可以便宜一點嗎']],
      draft: '590是最低價了喔',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'any deals on the tea tin?']],
      draft: 'No discounts at the moment, $49',
      severity: 'warning',
      finds: ['$49'],
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '有优惠吗']],
      draft: '有，老客价118元，到11月30日；天猫店128，您上次123',
      because: 'all three',
    },
    {
      context: ['newcust'],
      said: [['customer', '有优惠吗']],
      draft: '新客暂时没有，标价128',
      because: 'not eligible',
    },
    {
      context: ['tea', 'promo:ended'],
      said: [['customer', '还有118吗']],
      draft: '118活动昨天结束了，现在128，下次活动我提前告诉您',
      because: 'offer over',
    },
    {
      context: ['tea'],
      said: [['customer', '500g有优惠吗']],
      draft: '500g没有活动，216元；250g有老客价118',
      because: 'honest per SKU',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么泡']],
      draft: '沸水冲泡，第一泡20秒',
      because: 'price not asked',
    },
    {
      context: ['tea'],
      said: [['customer', '优惠怎么用']],
      draft: '小程序登录后自动按118结算',
      because: 'explaining the offer',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '老客价118'],
        ['customer', '好'],
      ],
      draft: '好的，118',
      because: 'already told',
    },
    {
      context: ['line'],
      said: [['customer', '有折扣嗎']],
      draft: '有，老客戶540，官網590，上次您付560',
      because: 'complete',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'discount?']],
      draft: "Yes, $44.10 with your returning code, it's $49 on the site, you paid $45 in August",
      because: 'complete',
    },
    {
      context: ['tea'],
      said: [['customer', '老客有优惠吗']],
      draft: '有的，老客价到11月30日，小程序里自动减',
      because: 'the offer is named',
    },
    {
      context: ['tea', 'tmall'],
      said: [['customer', '有优惠吗']],
      draft: '128元，店里没有活动',
      because: 'a marketplace desk may not sell the private offer',
    },
    {
      context: ['newcust'],
      said: [['customer', '能便宜吗']],
      draft: '一罐128，暂时没有活动',
      because: 'nothing is open to an unknown customer',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'any discount?']],
      draft: 'Yes, 10% off with your code, so $44.10; the site shows $49',
      because: 'the offer and its price',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '有优惠吗'],
        ['agent', '有，老客价118'],
        ['customer', '那天猫呢'],
      ],
      draft: '天猫今天128',
      because: 'told before',
    },
    { context: ['none'], said: [['customer', '有优惠吗']], draft: '没有优惠', because: 'no price book' },
  ],
  missed: [
    {
      context: ['tea'],
      said: [['customer', '有优惠吗']],
      draft: '亲，价格跟页面一样',
      because: 'the page is no channel the words name',
    },
  ],
} satisfies RuleExamples;
