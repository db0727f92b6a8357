import { readFees } from '../../facts/fees';
import { type DraftOffer, draftOffers, isTied } from '../../facts/offers';
import type { Evidence } from '../../model/finding';
import type { PriceRow, Product } from '../../model/policy';
import { explainAmount } from '../../policy/explain-amount';
import { listPrices } from '../../policy/price-book';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard, guardsOf } from '../../text/clauses';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'price-above-official',
  tier: 'P1',
  order: 17,
  severity: 'warning',
  status: 'proven',
  needs: ['policy.products'],
  check: (snapshot) => {
    const { draft, ledger, profile, shop, nowMs } = snapshot;
    if (shop === null || draft.quotes.length === 0) return NONE;
    const offers = draftOffers(draft, ledger, profile, undefined, nowMs);
    for (const offer of offers) {
      if (offer.derived || isOther(snapshot, offer.span)) continue;
      const product = offer.sku === null ? undefined : shop.productBySku.get(offer.sku);
      if (product === undefined) continue;
      const found = judge(snapshot, shop, product, offer);
      if (found !== null) return [found];
    }
    return NONE;
  },
});

export const advice = {
  basis: [
    { law: '价格法', article: '13(2)', mark: 'V' },
    { law: '明码标价和禁止价格欺诈规定', article: '8, 19(2)', mark: 'V' },
    { law: '消费者权益保护法', article: '10', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '{price}高于官方价{official}',
      customerSees: '店里明明更便宜，你私下卖我更贵，这不是坑熟客吗？',
    },
    'zh-TW': {
      title: '{price}高於官方價{official}',
      customerSees: '店裡明明更便宜，你私下賣我更貴，這不是坑熟客嗎？',
    },
    en: {
      title: '{price} is above the official {official}',
      customerSees: 'It is cheaper in your own store. You are overcharging the regular who messaged you.',
    },
  },
  variants: {
    claimed: {
      'zh-CN': {
        title: '说是划算，{price}却高于官方价{official}',
        customerSees: '还说给我优惠，店里都没这么贵，把我当外行？',
      },
      'zh-TW': {
        title: '說是優惠，{price}卻高於官方價{official}',
        customerSees: '還說給我優惠，店裡都沒這麼貴，把我當外行？',
      },
      en: {
        title: 'Called a good price, {price} is above the official {official}',
        customerSees: 'You call it a favour, and your own store is cheaper. What do you take me for?',
      },
    },
    fee: {
      'zh-CN': {
        title: '加上费用是{price}，高于官方价{official}',
        customerSees: '店里没有这笔费用，凭什么在你这儿多付？',
      },
      'zh-TW': {
        title: '加上費用是{price}，高於官方價{official}',
        customerSees: '店裡沒有這筆費用，憑什麼在你這裡多付？',
      },
      en: {
        title: 'With the fee it is {price}, above the official {official}',
        customerSees: 'The store charges no such fee. Why do I pay it here?',
      },
    },
    fewer: {
      'zh-CN': { title: '和官方同价，保障却更少', customerSees: '一样的钱，店里买还能退，我为什么跟你买？' },
      'zh-TW': {
        title: '和官方同價，保障卻更少',
        customerSees: '一樣的錢，在店裡買還能退，我為什麼跟你買？',
      },
      en: {
        title: 'Same as the official price, with fewer rights',
        customerSees: 'Same money, and the store lets me return it. Why buy from you?',
      },
    },
  },
  remedy: { default: ['correct-price', 'official-store-link'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** This far above the list an amount is surely of the product, though nobody named it; beyond, of another thing. */
const NEAR = 1.25;
/** The same where the product was named earlier in the chat. */
const NEAR_IN_TALK = 1.5;
/** A dearer product may be sold at a discount down to this part of its price. */
const DEEPEST_DISCOUNT = 0.7;

function judge(snapshot: Snapshot, shop: ShopIndex, product: Product, offer: DraftOffer): RuleFinding | null {
  const { draft, ledger, profile, nowMs } = snapshot;
  const official = officialRow(shop, product, offer, nowMs);
  if (official === null || ledger.customerQuotes.some((one) => one.amountMinor === offer.amountMinor))
    return null;
  const query = { profile, channel: null, atMs: nowMs };
  const inBook = explainAmount(shop, product.sku, offer.amountMinor, offer.quantity, query, offer.currency);
  const feeMinor = addedFees(snapshot, shop, product);
  const unitMinor = offer.unitMinor + Math.round(feeMinor / offer.quantity);
  const spans = [offer.span];
  const evidence = [rowEvidence(product, official)];
  if (feeMinor === 0 && inBook?.validAt === true) {
    const fewer = draft.said('offer.fewer', Guard.quoted | Guard.warning);
    return fewer.length > 0 && inBook.source === 'list'
      ? { severity: 'advice', variant: 'fewer', spans: fewer, evidence }
      : null;
  }
  if (unitMinor <= official.priceMinor) return null;
  if (inBook?.validAt !== true && !isOfProduct(snapshot, shop, offer, official)) return null;
  if (inBook === null && draft.sku === null && isOfOtherThing(snapshot, offer.span)) return null;
  if (inBook?.source === 'history' && saysCurrent(snapshot, shop, product)) return null;
  const claims = feeMinor === 0 && callsItGood(snapshot);
  return {
    ...(claims ? { severity: 'critical', variant: 'claimed' } : feeMinor > 0 ? { variant: 'fee' } : {}),
    spans,
    evidence,
    slots: {
      price: { money: unitMinor, currency: offer.currency },
      official: { money: official.priceMinor, currency: official.currency },
    },
  };
}

/** The price to hold it against: of the channel named beside the amount, else the highest of all channels. */
function officialRow(shop: ShopIndex, { sku }: Product, offer: DraftOffer, atMs: number): PriceRow | null {
  const rows = listPrices(shop, sku, atMs).filter((row) => row.currency === offer.currency);
  const named = rows.find((row) => row.channel === offer.channel);
  if (named !== undefined) return named;
  return rows.reduce<PriceRow | null>(
    (highest, row) => (highest === null || row.priceMinor > highest.priceMinor ? row : highest),
    null,
  );
}

/** Fees the draft asks for on top, those of the book and those the customer may leave aside. */
function addedFees({ draft }: Snapshot, shop: ShopIndex, product: Product): number {
  if (draft.has('extra.optional')) return 0;
  let sum = 0;
  for (const fee of readFees(draft, shop.policy.shop.currency)) {
    const isKnown = product.fees.some(({ amountMinor }) => amountMinor === fee.amountMinor);
    if (fee.kind === 'fee' && fee.isNamed && !isKnown && !isExtra(draft.reading, fee)) sum += fee.amountMinor;
  }
  return sum;
}

/** Whether more than the article is paid for: said anywhere in the sentence, as in "plus tax, 53 in total". */
function isExtra(reading: Reading, span: Span): boolean {
  const { sentence } = reading.clause(span.start);
  return reading.all('extra.included').some((hit) => reading.clause(hit.start).sentence === sentence);
}

/** An amount that is asked about, taken back, or of more than the article alone. */
function isOther({ draft }: Snapshot, span: Span): boolean {
  const { reading } = draft;
  if ((guardsOf(reading, span) & (Guard.admitted | Guard.warning | Guard.hypothetical)) !== 0) return true;
  const clause = reading.clause(span.start);
  if (clause.asks || isExtra(reading, span)) return true;
  return reading.all('price.other-thing').some((hit) => hit.start >= clause.start && hit.end <= clause.end);
}

/** Whether the customer asks for, or the clause names, something the policy does not know. */
function isOfOtherThing({ draft, ledger }: Snapshot, span: Span): boolean {
  const { start } = draft.reading.clause(span.start);
  if (namesThing(draft.reading, { start, end: span.start })) return true;
  return ledger.customerTurn.some(
    ({ reading, terms, concerns }) =>
      reading.has('price.other-thing') ||
      concerns.some(({ topic }) => topic === 'invoice') ||
      reading.has('extra.included') ||
      (terms.length === 0 &&
        reading.all('price.ask').some((hit) => namesThing(reading, reading.clause(hit.start)))),
  );
}

/** All a clause of price may hold without naming an article. */
const PLAIN =
  /[一二两三四五六七八九十几每单]?[罐盒瓶件个袋双支套份包桶条]|微信|小程序|官网|网店|门[市店]|虾皮|天猫|淘宝|京东|抖音|平[日常时]|假日|每[晚位]|单价|您的?|亲|这[款个件]|那[款个件]|现在|今[天日]|目前|特别|优惠|活动|老[客顾]户?|会员|内部|专属|官方|实际|直接|一共|合计|总共|原来|最低|还是|多少|什么|怎么|价[格钱]?|[钱元块折到付您你我们咱这那边里店的了是就要只卖给收算按比跟和同与也都才可以能哦哈呢啊呀吧亲]|\d[\d.]*\s?(?:k?g|ml|克)?|(?<![a-z])(?:special|rate|price|for|you|your|it|is|it's|that's|the|a|an|one|each|only|just|now|today|i|we|can|could|do|will|would|be|how|much|what|does|cost|costs|in|total|at|to|offer|deal|best|final|and|so|ok|okay|sure|yes|us|our|my|this|piece|tin|here)(?![a-z])/g;
const THING = /[\u4e00-\u9fff]{2}|[a-z]{3}/;

/** Whether a clause names something the policy does not know: its price is not that of the usual product. */
const namesThing = (reading: Reading, { start, end }: Span): boolean =>
  !reading.has('price.same') && THING.test(reading.text.slice(start, end).replace(PLAIN, ' '));

/** Whether the amount is this product's: it was named, or the amount is near its price and no other's. */
function isOfProduct(
  { draft, ledger, profile, nowMs }: Snapshot,
  shop: ShopIndex,
  offer: DraftOffer,
  official: PriceRow,
): boolean {
  if (draft.sku !== null && draft.sku === offer.sku) return true;
  const { unitMinor, sku } = offer;
  const isTalkedOf = isTied(offer, draft, ledger, profile, nowMs);
  if (unitMinor > official.priceMinor * (isTalkedOf ? NEAR_IN_TALK : NEAR)) return false;
  // Of a product talked of, only another one's very price speaks against it; else any that may be discounted to it.
  const part = isTalkedOf ? 1 : DEEPEST_DISCOUNT;
  return (
    shop.policy.products?.some(
      (other) =>
        other.sku !== sku &&
        listPrices(shop, other.sku, nowMs).some(
          ({ priceMinor }) => priceMinor >= unitMinor && priceMinor * part <= unitMinor,
        ),
    ) !== true
  );
}

/** Whether the price of today stands beside one of old: 1月是99，3月起89. */
const saysCurrent = ({ draft, nowMs }: Snapshot, shop: ShopIndex, { sku }: Product): boolean =>
  draft.quotes.some((quote) =>
    listPrices(shop, sku, nowMs).some(({ priceMinor }) => priceMinor === quote.unitMinor),
  );

/** Whether the draft calls its price a favour, or the same as the store's. */
const callsItGood = ({ draft }: Snapshot): boolean =>
  draft.said('price.bargain').length > 0 ||
  draft.statements.some((kind) => kind === 'same-price' || kind === 'lowest-price');

const rowEvidence = (product: Product, row: PriceRow): Evidence => ({
  kind: 'price',
  product: product.name,
  channel: row.channel,
  amountMinor: row.priceMinor,
  currency: row.currency,
  offer: null,
  fromMs: row.fromMs,
  untilMs: row.untilMs,
});

export const examples = {
  flagged: [
    { context: ['tea'], draft: '内部价133，比店里划算', severity: 'critical' },
    { context: ['tea'], said: [['customer', '多少钱']], draft: '一罐138', severity: 'warning' },
    { context: ['tea'], draft: '跟天猫同价，133', severity: 'critical' },
    { context: ['tea'], draft: '118加包装费15，一共133', severity: 'warning' },
    { context: ['tea'], draft: '微信这边128，不支持七天无理由', severity: 'advice' },
    { context: ['line'], draft: '一罐620元', severity: 'warning' },
    { context: ['en-shop'], draft: 'Special price for you: $55', severity: 'critical' },
    { context: ['en-shop'], draft: '$49 plus a $4 handling fee', severity: 'warning' },
    {
      context: ['tea'],
      said: [['customer', '小青柑多少钱']],
      draft: '这款现在139元一罐哦亲',
      severity: 'warning',
      finds: ['139元'],
    },
    { context: ['tea'], draft: '小青柑两罐270', severity: 'warning' },
    { context: ['tea'], draft: '小青柑天猫今天138', severity: 'warning' },
    { context: ['line'], draft: '小青柑優惠價620，直接私訊我就好', severity: 'critical' },
    {
      context: ['en-shop'],
      said: [['customer', 'how much is the tea tin?']],
      draft: 'I can do the tea tin at $54, same price as the site',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '大红柑多少']],
      draft: '大红柑135一罐',
      because: 'a product the book does not know',
    },
    {
      context: ['tea'],
      said: [['customer', '小青柑怎么138']],
      draft: '138是加了礼盒的，小青柑单罐128',
      because: 'more than the article, explained',
    },
    { context: ['tea'], said: [['customer', '退多少']], draft: '给您退138元，原路返回', because: 'a refund' },
    { context: ['tea'], draft: '抱歉刚才报错了，不是138，是128', because: 'takes it back' },
    {
      context: ['tea'],
      said: [['customer', '发票怎么开']],
      draft: '开135元的，对吗',
      because: 'the sum of an invoice',
    },
    { context: ['en-shop'], draft: 'Tea tin $49 plus tax, about $53 in total', because: 'tax is named' },
    { context: ['line'], draft: '小青柑一罐590，含運650', because: 'shipping is named' },
    { context: ['tea'], draft: '天猫店128，小程序118', because: 'at or below' },
    {
      context: ['tea'],
      said: [['customer', '我看别家138']],
      draft: '那是别家的价，我们官方店128',
      because: 'quoting',
    },
    { context: ['tea'], draft: '新疆运费另加12元，页面也是这么标的', because: 'official surcharge' },
    { context: ['tea'], draft: '礼盒装158元，官方标价也是158', because: 'other SKU, equal' },
    {
      context: ['tea'],
      said: [['customer', '昨天才120']],
      draft: '昨天是秒杀价，今天官方价128',
      because: 'official now',
    },
    { context: ['tea', 'qty:3'], draft: '三罐354', because: '118×3' },
    { context: ['tea'], draft: '门店自提价128，线上128，都一样', because: 'equal' },
    { context: ['line'], draft: '官網590，加購禮盒60元，可不加', because: 'optional' },
    {
      context: ['en-shop'],
      draft: '$49 on the site, and with gift wrap (optional) $53',
      because: 'optional',
    },
  ],
} satisfies RuleExamples;
