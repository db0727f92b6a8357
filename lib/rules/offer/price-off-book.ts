import { offerBehind } from '../../facts/book-offers';
import type { MessageFacts } from '../../facts/message-facts';
import { type DraftOffer, draftOffers, isGranted, isTied, productOf } from '../../facts/offers';
import type { Evidence } from '../../model/finding';
import type { Product } from '../../model/policy';
import { type Explanation, explainAmount } from '../../policy/explain-amount';
import { isValidAt } from '../../policy/offers';
import { listPrices } from '../../policy/price-book';
import type { ShopIndex } from '../../policy/shop-index';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

/** A slipped decimal point: 1.18, 12.8, 1180 for 118. */
const SLIPS = [10, 100, 0.1, 0.01];

export const rule = defineRule({
  id: 'price-off-book',
  tier: 'P1',
  order: 18,
  severity: 'warning',
  status: 'proven',
  needs: ['policy.products'],
  check: (snapshot) => {
    const { draft, ledger, profile, shop, nowMs } = snapshot;
    if (shop === null || draft.has('price.approved')) return NONE;
    const hasGift = draft.has('price.gift');
    if (!hasGift && draft.quotes.length === 0 && draft.discounts.length === 0) return NONE;
    const sku = productOf(draft, ledger, profile);
    const product = sku === null ? undefined : shop.productBySku.get(sku);
    const offers = draftOffers(draft, ledger, profile, undefined, nowMs);
    for (const offer of offers) {
      if (!isGranted(draft, offer) && !isTied(offer, draft, ledger, profile, nowMs)) continue;
      const found = judge(snapshot, shop, offer);
      if (found !== null) return [found];
    }
    if (product !== undefined) {
      const slip = slipOf(snapshot, shop, product, offers);
      if (slip !== null) return [slip];
    }
    return hasGift ? giftOf(snapshot, shop) : NONE;
  },
});

export const advice = {
  basis: [
    { seed: '价格…资料一定要放在手边' },
    { law: '明码标价和禁止价格欺诈规定', article: '19(5)', mark: 'V' },
    { law: '消费者权益保护法', article: '16(2)', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '{price}在价格册里查不到',
      customerSees: '报了价又兑现不了，比不降价还伤人。',
    },
    'zh-TW': {
      title: '{price}在價目表裡查不到',
      customerSees: '報了價又兌現不了，比不降價還傷人。',
    },
    en: {
      title: '{price} is not in the price book',
      customerSees: 'A price you cannot honour hurts more than no discount at all.',
    },
  },
  variants: {
    belowFloor: {
      'zh-CN': { title: '{price}低于批准底价{floor}', customerSees: '报了价又兑现不了，比不降价还伤人。' },
      'zh-TW': { title: '{price}低於核准底價{floor}', customerSees: '報了價又兌現不了，比不降價還傷人。' },
      en: {
        title: '{price} is below the approved floor {floor}',
        customerSees: 'A price you cannot honour hurts more than no discount at all.',
      },
    },
    ended: {
      'zh-CN': {
        title: '{price}的活动已经结束',
        customerSees: '答应了过期的价，到付款又说没有，白高兴一场。',
      },
      'zh-TW': {
        title: '{price}的活動已經結束',
        customerSees: '答應了過期的價格，結帳又說沒有，白高興一場。',
      },
      en: {
        title: 'The offer of {price} has ended',
        customerSees: 'You agree to a price that is over, and at the checkout it is gone.',
      },
    },
    slip: {
      'zh-CN': { title: '{price}像是打错了，官方价{official}', customerSees: '这价是写错了吗？到底多少钱？' },
      'zh-TW': {
        title: '{price}像是打錯了，官方價{official}',
        customerSees: '這價格是寫錯了嗎？到底多少錢？',
      },
      en: {
        title: '{price} looks like a slip; the book says {official}',
        customerSees: 'Is that a typo? What does it really cost?',
      },
    },
    gift: {
      'zh-CN': { title: '赠品不在价格册里，先确认', customerSees: '说好送的没收到，比不送还失望。' },
      'zh-TW': { title: '贈品不在價目表裡，先確認', customerSees: '說好要送的沒收到，比不送還失望。' },
      en: {
        title: 'The free item is not in the book; check first',
        customerSees: 'A gift that never arrives disappoints more than none.',
      },
    },
  },
  remedy: { default: ['correct-price'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

function judge(snapshot: Snapshot, shop: ShopIndex, offer: DraftOffer): RuleFinding | null {
  const { profile, nowMs } = snapshot;
  const product = offer.sku === null ? undefined : shop.productBySku.get(offer.sku);
  if (product === undefined || offer.currency !== shop.policy.shop.currency) return null;
  const explained = explain(shop, product, offer, { profile, channel: null, atMs: nowMs });
  if (explained?.validAt === true || isToCome(product, offer, explained, nowMs)) return null;
  if (offer.quantity === 1 && isForMore(snapshot, shop, offer)) return null;
  const lists = listPrices(shop, product.sku, nowMs).filter((row) => row.currency === offer.currency);
  const highest = Math.max(...lists.map((row) => row.priceMinor));
  // Above the list is another fault, with its own rule.
  if (lists.length === 0 || offer.unitMinor > highest) return null;
  if (profile?.offers.some((one) => one.sku === product.sku && one.priceMinor === offer.unitMinor) === true)
    return null;
  const money = { money: offer.unitMinor, currency: offer.currency };
  const evidence = [bookEvidence(product, lists[0]?.channel ?? '', highest, offer.currency)];
  if (explained !== null) return { variant: 'ended', spans: [offer.span], evidence, slots: { price: money } };
  const floor = product.floorMinor;
  if (floor !== null && offer.unitMinor < floor)
    return {
      variant: 'belowFloor',
      spans: [offer.span],
      evidence: [{ kind: 'policy', clause: 'floor', words: product.name }, ...evidence],
      slots: { price: money, floor: { money: floor, currency: offer.currency } },
    };
  return {
    severity: floor === null ? 'warning' : 'advice',
    spans: [offer.span],
    evidence,
    slots: { price: money },
  };
}

/** 每个420元 of 30: the price of one piece under an offer that so many pieces reach. */
function isForMore({ draft, ledger, nowMs }: Snapshot, shop: ShopIndex, offer: DraftOffer): boolean {
  const { sku, unitMinor } = offer;
  if (sku === null) return false;
  const isOf = (count: number): boolean =>
    count > 1 && offerBehind(shop, sku, unitMinor, count, nowMs) !== null;
  return (
    draft.counts.some(isOf) || draft.quotes.some(({ quantity }) => isOf(quantity)) || ledger.counts.some(isOf)
  );
}

/** A price that begins later, told ahead. */
const isToCome = (
  product: Product,
  offer: DraftOffer,
  explained: Explanation | null,
  nowMs: number,
): boolean =>
  (explained?.promotion?.fromMs ?? nowMs) > nowMs ||
  product.prices.some((row) => row.priceMinor === offer.unitMinor && (row.fromMs ?? nowMs) > nowMs);

function explain(
  shop: ShopIndex,
  product: Product,
  offer: DraftOffer,
  query: Parameters<typeof explainAmount>[4],
): Explanation | null {
  const { sku } = product;
  const ofAll = explainAmount(shop, sku, offer.amountMinor, offer.quantity, query, offer.currency);
  if (ofAll !== null || offer.quantity === 1) return ofAll;
  return explainAmount(shop, sku, offer.unitMinor, 1, query, offer.currency);
}

/** An amount that would be in the book with its decimal point in another place. */
function slipOf(
  { draft, ledger, profile, nowMs }: Snapshot,
  shop: ShopIndex,
  product: Product,
  offers: readonly DraftOffer[],
): RuleFinding | null {
  const { currency } = shop.policy.shop;
  const query = { profile, channel: null, atMs: nowMs };
  if (draft.sku === null && ledger.sku === null && !draft.has('price.quote-cue')) return null;
  for (const quote of draft.quotes) {
    const { past, disowned, otherUnit, role, unitMinor } = quote;
    if (past || disowned || otherUnit || role === 'list' || quote.currency !== currency) continue;
    if (offers.some((offer) => offer.span.start === quote.start)) continue; // of a price's size: judged as one
    if ((quote.sku !== null && quote.sku !== product.sku) || quote.size !== null) continue;
    if (explainAmount(shop, product.sku, unitMinor, 1, query) !== null) continue;
    for (const factor of SLIPS) {
      const meant = Math.round(unitMinor * factor);
      const explained = explainAmount(shop, product.sku, meant, 1, query);
      if (explained?.validAt !== true || !['list', 'offer'].includes(explained.source)) continue;
      return {
        severity: 'advice',
        variant: 'slip',
        spans: [{ start: quote.start, end: quote.end }],
        evidence: [bookEvidence(product, explained.channel, meant, currency)],
        slots: { price: { money: unitMinor, currency }, official: { money: meant, currency } },
      };
    }
  }
  return null;
}

const GIFT_WORDS = /送|赠|贈|gift|free|sample/i;

/** A gift that no valid promotion speaks of. */
function giftOf({ draft, nowMs }: Snapshot, shop: ShopIndex): readonly RuleFinding[] {
  const articles = draft.terms.filter(({ kind, id }) => kind === 'sku' && isFreeOrSold(draft, shop, id));
  const gifts: readonly Span[] = draft
    .said('price.gift')
    .filter((gift) => !articles.some(({ start, end }) => start < gift.end && end > gift.start));
  const isInBook = shop.policy.promotions.some(
    (one) => isValidAt(one, nowMs) && GIFT_WORDS.test(`${one.name} ${one.conditions ?? ''}`),
  );
  return gifts.length === 0 || isInBook ? NONE : [{ variant: 'gift', spans: gifts }];
}

/** 小样, 试吃装 with a row of their own: sold, or free to all; but 送您小样 gives away what costs something. */
function isFreeOrSold(draft: MessageFacts, shop: ShopIndex, sku: string): boolean {
  const rows = shop.productBySku.get(sku)?.prices ?? [];
  if (rows.some(({ priceMinor }) => priceMinor === 0)) return true;
  return rows.length > 0 && !GIVEN.test(draft.reading.text);
}
const GIVEN = /送|赠|免费|free|throw in|on the house|complimentary/;

const bookEvidence = (
  product: Product,
  channel: string,
  amountMinor: number,
  currency: string,
): Evidence => ({
  kind: 'price',
  product: product.name,
  channel,
  amountMinor,
  currency,
  offer: null,
  fromMs: null,
  untilMs: null,
});

export const examples = {
  flagged: [
    { context: ['tea'], draft: '给您98吧', severity: 'warning' },
    { context: ['tea'], said: [['customer', '8月的123还有吗']], draft: '有的，123给您', severity: 'warning' },
    { context: ['tea'], draft: '到手1.18元', severity: 'advice' },
    { context: ['tea'], draft: '买一送一，两罐118', severity: 'warning' },
    { context: ['tea'], draft: '再送您一套茶具', severity: 'warning' },
    { context: ['line'], draft: '算您500就好', severity: 'warning' },
    { context: ['en-shop'], draft: "I'll do it for $30", severity: 'warning' },
    { context: ['tea'], draft: '一罐1180元', severity: 'advice' },
    {
      context: ['tea'],
      said: [['customer', '小青柑能少点吗']],
      draft: '给您105吧',
      severity: 'warning',
      finds: ['105'],
    },
    { context: ['line'], draft: '這罐算你520', severity: 'warning', finds: ['520'] },
    {
      context: ['en-shop'],
      said: [['customer', 'tea tin?']],
      draft: 'I can do $39 for you',
      severity: 'warning',
      finds: ['$39'],
    },
    { context: ['tea'], said: [['customer', '小青柑多少钱']], draft: '给您打8折', severity: 'warning' },
    {
      context: ['en-shop'],
      draft: "Order today and we'll throw in a free mug",
      severity: 'warning',
      finds: ['throw in'],
    },
    { context: ['tea'], draft: '一罐12.8', severity: 'advice', finds: ['12.8'] },
  ],
  allowed: [
    {
      context: ['tea'],
      draft: '9月3日那两罐是99一罐，清仓的，现在老客价118',
      because: 'what was paid on a day gone by',
    },
    { context: ['tea'], draft: '老客价118', because: 'valid' },
    { context: ['tea'], draft: '三罐354，满300减20，实付334元', because: 'listed combination' },
    {
      context: ['tea'],
      said: [['customer', '98行不行']],
      draft: '98做不了，最低118',
      because: "quoting the customer's bid",
    },
    { context: ['tea'], draft: '满300减20，满500减40', because: 'listed' },
    { context: ['tea', 'approved'], draft: '店长批准了破损补偿，这罐108元', because: 'approved with reason' },
    { context: ['tea'], draft: '运费12元', because: 'not a product price' },
    { context: ['tea'], draft: '2026年的新茶，250克', because: 'numbers, not price' },
    { context: ['line'], draft: '電話 02-2345-6789', because: 'not price' },
    { context: ['en-shop'], draft: "It's order 1180", because: 'not price' },
    { context: ['tea'], draft: '小青柑天猫128，小程序老客价118', because: 'both are in the book' },
    { context: ['tea'], draft: '礼盒15元一个', because: 'not the tea' },
    { context: ['tea'], draft: '给您按两罐236算', because: 'two at the returning price' },
    { context: ['tea'], draft: '105做不了哦', because: 'declined' },
    { context: ['en-shop'], draft: 'With your code the tea tin is $44.10', because: 'the rate in the book' },
    { context: ['tea'], draft: '新疆运费12元，茶118，合计130', because: 'price and fee in the book' },
    { context: ['none'], draft: '给您98', because: 'no price book' },
  ],
  missed: [{ context: ['tea'], draft: '小青柑给您便宜个二三十块', because: 'no exact amount' }],
} satisfies RuleExamples;
