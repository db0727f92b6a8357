import { productOf } from '../../facts/offers';
import type { Quote } from '../../facts/quotes';
import type { Evidence } from '../../model/finding';
import type { PriceRow } from '../../model/policy';
import { explainAmount } from '../../policy/explain-amount';
import { pricesLately, raisedFrom } from '../../policy/past-prices';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard, guardsOf } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'fake-reference-price',
  tier: 'P1',
  order: 19,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    if (draft.quotes.length === 0)
      return draft.discounts.length > 0 && ledger.quotes.length === 0 ? unlabelled(snapshot) : NONE;
    for (const quote of draft.quotes) {
      if (!isReference(snapshot, quote)) continue;
      const found = judge(snapshot, quote);
      if (found !== null) return [found];
    }
    return NONE;
  },
});

export const advice = {
  basis: [
    { law: '明码标价和禁止价格欺诈规定', article: '16, 17, 19(3), 20', mark: 'V' },
    { law: '价格法', article: '14(4)', mark: 'V' },
    { law: 'Directive 98/6/EC', article: '6a', mark: 'V' },
    { law: '16 CFR 233', article: '233.1', mark: 'V' },
    { law: '公平交易法', article: '21', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '{price}这个原价没有出处',
      customerSees: '原价是真卖过的吗？先抬高再打折，我见多了。',
    },
    'zh-TW': {
      title: '{price}這個原價沒有出處',
      customerSees: '原價真的賣過嗎？先拉高再打折，我看多了。',
    },
    en: {
      title: 'Nothing shows that it ever cost {price}',
      customerSees: 'Did anyone ever pay that? I have seen too many made-up "was" prices.',
    },
  },
  variants: {
    never: {
      'zh-CN': {
        title: '近30天没有按{price}卖过',
        customerSees: '先抬上去再打折，当我不记得之前多少钱？',
      },
      'zh-TW': {
        title: '近30天沒有用{price}賣過',
        customerSees: '先拉上去再打折，當我不記得之前多少錢？',
      },
      en: {
        title: 'It was not sold at {price} in the last 30 days',
        customerSees: 'You raised it to cut it. I had it in my cart; I remember.',
      },
    },
    raised: {
      'zh-CN': {
        title: '{price}是刚涨上去的，之前{before}',
        customerSees: '先涨再降，等于没降，当我不记得之前多少钱？',
      },
      'zh-TW': {
        title: '{price}是剛漲上去的，之前{before}',
        customerSees: '先漲再降，等於沒降，當我不記得之前多少錢？',
      },
      en: {
        title: '{price} is new; it was {before} just before',
        customerSees: 'You raised it to cut it. I had it in my cart; I remember.',
      },
    },
    unlabelled: {
      'zh-CN': { title: '便宜是跟哪个价比，写出来', customerSees: '便宜十块，是比哪儿便宜？' },
      'zh-TW': { title: '便宜是跟哪個價格比，寫出來', customerSees: '便宜這些，是比哪裡便宜？' },
      en: {
        title: 'Say which price it is less than',
        customerSees: 'Less than what? I would like to see the other price.',
      },
    },
  },
  remedy: { default: ['true-reference'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const DISOWNING =
  Guard.negated |
  Guard.quoted |
  Guard.warning |
  Guard.refused |
  Guard.admitted |
  Guard.asking |
  Guard.hypothetical;

/** Whether an amount is what another, lower one of the draft is compared with. */
function isReference({ draft }: Snapshot, quote: Quote): boolean {
  const { reading } = draft;
  if (quote.disowned || quote.channel !== null) return false;
  if ((guardsOf(reading, quote) & DISOWNING) !== 0) return false;
  const clause = reading.clause(quote.start);
  if (hasIn(reading, 'ref.theirs', clause)) return false;
  // "Down from 89.99" reads as the least it may cost, 市场价一千多 as a range.
  const comesDown = /(?:down|reduced|dropped|slashed|cut) from\s$/.test(
    reading.text.slice(clause.start, quote.start),
  );
  if (quote.otherUnit && !comesDown && (quote.role !== 'list' || quote.per !== null)) return false;
  if (!isNamedSo(reading, quote, clause)) return false;
  const lower = draft.quotes.some(
    (other) =>
      other !== quote &&
      !other.disowned &&
      !other.past &&
      other.channel === null &&
      other.unitMinor < quote.unitMinor &&
      other.unitMinor * STEEPEST > quote.unitMinor &&
      (other.sku === null || quote.sku === null || other.sku === quote.sku) &&
      (other.size === null || quote.size === null || other.size === quote.size),
  );
  return lower || draft.discounts.some((one) => !one.disowned && one.kind !== 'threshold');
}

/** A lower amount below a twentieth is of another thing. */
const STEEPEST = 20;

function isNamedSo(reading: Reading, quote: Quote, clause: Span): boolean {
  const lead = reading.text.slice(clause.start, quote.start);
  if (quote.role === 'list') return !/(?<![a-z])w(?:as|ere)\s\D{0,3}$/.test(lead) || NOW.test(reading.text);
  if (
    reading
      .all('ref.before')
      .some((hit) => hit.start >= clause.start && hit.end <= quote.start && quote.start - hit.end <= REACH)
  )
    return true;
  return (
    !quote.past &&
    /从|from/.test(lead) &&
    reading
      .all('ref.between')
      .some((hit) => hit.start >= quote.end && hit.start - quote.end <= REACH && hit.end <= clause.end)
  );
}

/** Code units between an amount and the word that names it. */
const REACH = 6;
/** What was so and is not now: without it "was" tells of anything. */
const NOW = /(?<![a-z])(?:now|today|yours|only|sale|reduced|just|for you)(?![a-z])|现在|今天/;

const hasIn = (reading: Reading, concept: Concept, { start, end }: Span): boolean =>
  reading.all(concept).some((hit) => hit.start >= start && hit.end <= end);

function judge(snapshot: Snapshot, quote: Quote): RuleFinding | null {
  const { draft, ledger, nowMs, shop } = snapshot;
  const slots = { price: { money: quote.unitMinor, currency: quote.currency } };
  const spans = [{ start: quote.start, end: quote.end }];
  const isSourced = draft.has('ref.source');
  const sku = shop === null ? null : skuOf(snapshot, shop, quote);
  if (shop === null || sku === null) {
    if (isSourced || ledger.customerTurn.some((facts) => facts.has('ref.asked'))) return null;
    return ledger.customerQuotes.some((one) => one.unitMinor === quote.unitMinor) ? null : { spans, slots };
  }
  const lately = pricesLately(shop, sku, quote.currency, nowMs);
  const row = lately.find((one) => one.priceMinor === quote.unitMinor);
  if (row !== undefined) {
    const before = raisedFrom(shop, sku, row, nowMs);
    if (before === null) return null;
    return {
      severity: 'critical',
      variant: 'raised',
      spans,
      evidence: [rowEvidence(shop, sku, before), rowEvidence(shop, sku, row)],
      slots: { ...slots, before: { money: before.priceMinor, currency: before.currency } },
    };
  }
  const highest = lately.reduce<PriceRow | null>(
    (high, one) => (high === null || one.priceMinor > high.priceMinor ? one : high),
    null,
  );
  // An understated reference flatters nobody.
  if (highest === null || highest.priceMinor > quote.unitMinor) return null;
  // A source may be right, unless the book tells that it never cost anything else.
  if (isSourced && !isUnchanged(shop, sku)) return null;
  return {
    severity: 'critical',
    variant: 'never',
    spans,
    evidence: [rowEvidence(shop, sku, highest)],
    slots,
  };
}

const isUnchanged = (shop: ShopIndex, sku: string): boolean =>
  shop.productBySku.get(sku)?.prices.every(({ fromMs, untilMs }) => fromMs === null && untilMs === null) ===
  true;

/** The product compared: named, or one whose price the draft says beside it. Null: the book does not know it. */
function skuOf({ draft, ledger, profile, nowMs }: Snapshot, shop: ShopIndex, quote: Quote): string | null {
  const sku = quote.sku ?? productOf(draft, ledger, profile);
  const product = sku === null ? undefined : shop.productBySku.get(sku);
  if (sku === null || product === undefined || product.prices.length === 0) return null;
  if (quote.sku !== null || draft.sku !== null || ledger.sku !== null) return sku;
  if (shop.policy.products?.length === 1) return sku;
  const isKnown = draft.quotes.some(
    (other) =>
      explainAmount(
        shop,
        sku,
        other.amountMinor,
        other.quantity,
        { profile, channel: null, atMs: nowMs },
        other.currency,
      )?.validAt === true,
  );
  return isKnown ? sku : null;
}

/** 便宜10元 alone: less than what? */
function unlabelled({ draft, ledger }: Snapshot): readonly RuleFinding[] {
  const { reading } = draft;
  const [discount] = draft.discounts.filter((one) => one.kind === 'amount' && !one.disowned);
  if (discount === undefined || !hasIn(reading, 'ref.less', reading.clause(discount.start))) return NONE;
  if (draft.has('price.place') || draft.has('ref.source') || draft.has('ref.theirs')) return NONE;
  if (draft.terms.some(({ kind }) => kind === 'channel') || ledger.customerQuotes.length > 0) return NONE;
  return [
    {
      severity: 'advice',
      variant: 'unlabelled',
      spans: [{ start: discount.start, end: discount.end }],
    },
  ];
}

const rowEvidence = (shop: ShopIndex, sku: string, row: PriceRow): Evidence => ({
  kind: 'price',
  product: shop.productBySku.get(sku)?.name ?? '',
  channel: row.channel,
  amountMinor: row.priceMinor,
  currency: row.currency,
  offer: null,
  fromMs: row.fromMs,
  untilMs: row.untilMs,
});

export const examples = {
  flagged: [
    { context: ['tea'], draft: '原价198，今天118，省80', severity: 'critical' },
    { context: ['none'], draft: '划线价399，活动价199', severity: 'warning' },
    { context: ['none', 'raised:2d'], draft: '从168降到128，直降40', severity: 'critical' },
    { context: ['none'], draft: '门店卖到560，给您260', severity: 'warning' },
    { context: ['line'], draft: '定價1280，特價590', severity: 'critical' },
    { context: ['en-shop'], draft: 'Was $89, now $49', severity: 'critical' },
    { context: ['none'], draft: 'RRP $120, yours for $60', severity: 'warning' },
    { context: ['tea'], draft: '便宜10元', severity: 'advice' },
    { context: ['none'], draft: '专柜卖580的精华，给您只要198', severity: 'warning', finds: ['580'] },
    { context: ['none'], draft: '市场价一千多，我们这儿468', severity: 'warning' },
    { context: ['none'], draft: '市價1980，官網只要990喔', severity: 'warning' },
    { context: ['none'], draft: '之前一直卖450的，活动价300', severity: 'warning' },
    { context: ['none'], draft: 'Down from $89.99 to $39.99', severity: 'warning' },
    { context: ['en-shop'], draft: 'The tea tin is $49, down from $79', severity: 'critical' },
    { context: ['tea'], draft: '小青柑从178降到128', severity: 'critical' },
  ],
  allowed: [
    { context: ['tea'], draft: '小青柑原价128，老客价118', because: 'it costs that today' },
    { context: ['none'], draft: '吊牌上印的899，活动价259', because: 'the customer can read it on the tag' },
    { context: ['none'], draft: '上周还是199，这周169', because: 'says when it was so' },
    { context: ['none'], draft: '恢复原价299', because: 'compares with nothing' },
    {
      context: ['none'],
      draft: 'Your order was $89, and the refund is $40',
      because: 'an order, no reference price',
    },
    { context: ['none'], draft: '小号99，大号159', because: 'two sizes' },
    { context: ['none'], draft: '别信原价999现价99那种', because: 'warns of it' },
    { context: ['tea'], draft: '天猫店128，这里118，便宜10元', because: 'true current price' },
    {
      context: ['tea'],
      draft: '厂商建议零售价138（页面有标），实际卖128',
      because: 'labelled as RRP, per Art 16(3)',
    },
    { context: ['tea'], draft: '上次您付123，这次118', because: "customer's own price" },
    {
      context: ['tea'],
      said: [['customer', '原价多少']],
      draft: '标价128，没有虚高的原价',
      because: 'answers',
    },
    { context: ['tea'], draft: '7月到现在一直是128，8月下旬活动123', because: 'history' },
    { context: ['tea'], draft: '双十一比平时便宜10元，平时128', because: 'true' },
    { context: ['tea'], draft: '您看到的198是500g的价', because: 'other SKU' },
    { context: ['line'], draft: '這檔活動前30天最低是590，現在540', because: '30-day low stated' },
    { context: ['en-shop'], draft: "It's $49 all year; the code takes 10% off", because: 'true' },
  ],
  missed: [
    {
      context: ['none'],
      draft: 'Originally 249, reduced to 149',
      because: 'a bare number behind "reduced to" is not read as a price',
    },
  ],
} satisfies RuleExamples;
