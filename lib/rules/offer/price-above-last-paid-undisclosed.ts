import { saysFigure } from '../../facts/book-offers';
import { lastPaid } from '../../facts/last-paid';
import type { MessageFacts } from '../../facts/message-facts';
import { type DraftOffer, draftOffers, isTied, productOf } from '../../facts/offers';
import type { Purchase } from '../../model/customer';
import type { Severity } from '../../model/finding';
import { Guard, guardsOf } from '../../text/clauses';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

/** A rise up to this needs no word. Part of the last price; catalogue §16. */
const TOLERANCE = 0.02;

export const rule = defineRule({
  id: 'price-above-last-paid-undisclosed',
  tier: 'P1',
  order: 16,
  severity: 'warning',
  status: 'proven',
  needs: ['profile.purchases'],
  check: (snapshot) => {
    const { draft, ledger, profile, shop } = snapshot;
    if (profile === null || (draft.quotes.length === 0 && draft.discounts.length === 0)) return NONE;
    const sku = productOf(draft, ledger, profile);
    const last = lastPaid(profile, sku, shop);
    if (last === null) return NONE;
    const offer = cheapest(tiedOffers(snapshot), sku) ?? termPrice(draft, last);
    if (offer === null || offer.currency !== last.currency || offer.unitMinor <= last.unitPriceMinor)
      return NONE;
    if (isLastPriceSaid(snapshot, last)) return NONE;
    const [severity, variant] = grade(snapshot, offer, last);
    return [
      {
        severity,
        ...(variant === undefined ? {} : { variant }),
        spans: [offer.span],
        evidence: [
          {
            kind: 'purchase',
            atMs: last.atMs,
            product: last.product,
            unitPriceMinor: last.unitPriceMinor,
            currency: last.currency,
          },
        ],
        slots: {
          last: { money: last.unitPriceMinor, currency: last.currency },
          now: { money: offer.unitMinor, currency: offer.currency },
        },
      },
    ];
  },
});

export const advice = {
  basis: [
    { seed: '还不知道上一次成交是什么价格' },
    { law: '消费者权益保护法', article: '8', mark: 'V' },
    { law: '明码标价和禁止价格欺诈规定', article: '6', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '比他上次付的{last}贵，没有说明',
      customerSees: '上次{last}，这次{now}，你不提，我自己翻订单才发现，老客反而被宰。',
    },
    'zh-TW': {
      title: '比他上次付的{last}貴，沒有說明',
      customerSees: '上次{last}，這次{now}，你不提，我自己翻訂單才發現，老客戶反而被當盤子。',
    },
    en: {
      title: 'Higher than the {last} they paid, unexplained',
      customerSees: 'I paid {last} last time. Quoting {now} without a word makes a regular feel fleeced.',
    },
  },
  variants: {
    favour: {
      'zh-CN': {
        title: '说是优惠，其实比他上次的{last}贵',
        customerSees: '上次{last}，现在{now}还说是优惠，当我不会看订单？',
      },
      'zh-TW': {
        title: '說是優惠，其實比他上次的{last}貴',
        customerSees: '上次{last}，現在{now}還說是優惠，當我不會看訂單？',
      },
      en: {
        title: 'Called a favour, yet above the {last} they paid',
        customerSees: 'I paid {last}; you call {now} a favour. Did you think I would not check?',
      },
    },
    unchanged: {
      'zh-CN': {
        title: '说和上次一样，其实他上次付的是{last}',
        customerSees: '我上次明明付的{last}，你说{now}跟上次一样？',
      },
      'zh-TW': {
        title: '說和上次一樣，其實他上次付的是{last}',
        customerSees: '我上次明明付{last}，你說{now}跟上次一樣？',
      },
      en: {
        title: 'You say unchanged, but they paid {last} last time',
        customerSees: 'I paid {last} last time, and you tell me {now} is the same?',
      },
    },
    slight: {
      'zh-CN': {
        title: '比上次的{last}略贵，提一句更好',
        customerSees: '比上次多了一点，也没人跟我说一声。',
      },
      'zh-TW': {
        title: '比上次的{last}略貴，提一句更好',
        customerSees: '比上次多了一點，也沒人跟我說一聲。',
      },
      en: {
        title: 'Slightly above the {last} they paid; better say so',
        customerSees: 'A little more than last time, and nobody mentions it.',
      },
    },
    reason: {
      'zh-CN': {
        title: '说了原因，没说他上次付的{last}',
        customerSees: '涨了多少？上次多少钱你都不记得？',
      },
      'zh-TW': {
        title: '說了原因，沒說他上次付的{last}',
        customerSees: '漲了多少？上次多少錢你都不記得？',
      },
      en: {
        title: 'The reason is given, the {last} they paid is not',
        customerSees: 'Up by how much? Do you not remember what I paid?',
      },
    },
  },
  remedy: { default: ['three-prices'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

const tiedOffers = ({ draft, ledger, profile, nowMs }: Snapshot): readonly DraftOffer[] =>
  draftOffers(draft, ledger, profile, undefined, nowMs).filter((offer) =>
    isTied(offer, draft, ledger, profile, nowMs),
  );

type Price = Pick<DraftOffer, 'unitMinor' | 'currency' | 'span'>;

function cheapest(offers: readonly DraftOffer[], sku: string | null): Price | null {
  let best: Price | null = null;
  for (const offer of offers)
    if (offer.sku === sku && (best === null || offer.unitMinor < best.unitMinor)) best = offer;
  return best;
}

/** What was bought for a term is priced by it: 129元/年 of a yearly plan. */
const TERMS: Readonly<Record<string, RegExp>> = {
  year: /年|year|annual/i,
  month: /月|month/i,
};

function termPrice(draft: MessageFacts, last: Purchase): Price | null {
  const quote = draft.quotes.find(
    ({ per, past, disowned, role }) =>
      !past && !disowned && role !== 'list' && per !== null && TERMS[per]?.test(last.product) === true,
  );
  return quote === undefined
    ? null
    : { unitMinor: quote.unitMinor, currency: quote.currency, span: { start: quote.start, end: quote.end } };
}

/** By either side, in this chat or in the draft. */
const isLastPriceSaid = ({ draft, ledger }: Snapshot, last: Purchase): boolean =>
  saysFigure(draft.reading.text, last.unitPriceMinor, last.currency) ||
  [ledger.quotes, ledger.customerQuotes].some((quotes) =>
    quotes.some(
      (quote) => quote.unitMinor === last.unitPriceMinor || quote.amountMinor === last.unitPriceMinor,
    ),
  );

function grade(
  { draft, ledger }: Snapshot,
  offer: Price,
  last: Purchase,
): readonly [Severity, string | undefined] {
  if (draft.said('price.same-as-before').length > 0) return ['critical', 'unchanged'];
  if (offer.unitMinor <= last.unitPriceMinor * (1 + TOLERANCE)) return ['advice', 'slight'];
  if (callsItFavour(draft, offer)) return ['critical', 'favour'];
  if (draft.said('price.reason').length > 0 || ledger.priceReason !== null) return ['advice', 'reason'];
  return ['warning', undefined];
}

/** A word of bargain in the clause of the price, or right behind it; not denied, asked or put to a condition. */
function callsItFavour(draft: MessageFacts, offer: Price): boolean {
  const { reading } = draft;
  const clause = reading.clause(offer.span.start);
  const next = reading.clauses[clause.index + 1];
  const end = next !== undefined && next.sentence === clause.sentence ? next.end : clause.end;
  const disowning = Guard.negated | Guard.asking | Guard.refused | Guard.hypothetical;
  return reading
    .all('price.bargain')
    .some((hit) => hit.start >= clause.start && hit.end <= end && (guardsOf(reading, hit) & disowning) === 0);
}

export const examples = {
  flagged: [
    { context: ['tea'], said: [['customer', '再来一罐多少钱']], draft: '128元', severity: 'warning' },
    {
      context: ['tea'],
      said: [['customer', '还是上次的价吗']],
      draft: '对，跟上次一样，128',
      severity: 'critical',
    },
    { context: ['tea'], draft: '给您老客优惠价128，很划算了', severity: 'critical' },
    { context: ['tea'], said: [['customer', '要两罐']], draft: '两罐256', severity: 'warning' },
    { context: ['line'], said: [['customer', '再買一罐']], draft: '好的590元', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', 'same tea again please']],
      draft: "That's $49",
      severity: 'warning',
    },
    {
      context: ['none', 'last:99'],
      said: [['customer', '续费']],
      draft: '续费129元/年',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '多少钱']], draft: '现在128，原料涨了', severity: 'advice' },
    {
      context: ['tea'],
      said: [['customer', '小青柑还要一罐']],
      draft: '好的，一罐128，我给您登记',
      severity: 'warning',
      finds: ['128'],
    },
    {
      context: ['en-shop'],
      said: [['customer', 'another tea tin please']],
      draft: 'Sure, $49, same price as last time',
      severity: 'critical',
      finds: ['$49'],
    },
    {
      context: ['line'],
      said: [['customer', '小青柑再一罐']],
      draft: '老客戶優惠價590，很划算喔',
      severity: 'critical',
      finds: ['590'],
    },
    {
      context: ['none', 'last:99'],
      said: [['customer', '想续费']],
      draft: '年费现在119元',
      severity: 'warning',
    },
  ],
  allowed: [
    { context: ['tea'], draft: '您上次中秋活动价123，现在标价128，老客价118', because: 'disclosed' },
    {
      context: ['tea'],
      said: [['customer', '怎么比上次贵']],
      draft: '上次123是8月活动价，活动结束恢复128，老客可以118',
      because: 'explained',
    },
    { context: ['tea'], draft: '118元，比您上次还便宜5元', because: 'lower' },
    { context: ['tea'], said: [['customer', '500g多少']], draft: '500g 216元', because: 'different SKU' },
    { context: ['newcust'], said: [['customer', '多少钱']], draft: '128元', because: 'no last price' },
    { context: ['tea'], said: [['customer', '两罐多少']], draft: '两罐236，每罐118', because: 'unit lower' },
    { context: ['tea'], draft: '天猫店今天标128，您上次付的是123，我给您按老客价118', because: 'all stated' },
    { context: ['line'], draft: '上次週年慶560，現在590，老客戶價540', because: 'disclosed' },
    {
      context: ['en-shop'],
      draft: "It was $45 in August's sale; today it's $49, or $44.10 with your code",
      because: 'disclosed',
    },
    {
      context: ['tea'],
      said: [['customer', '小青柑再来一罐']],
      draft: '您上次付的是123（8月活动），现在128',
      because: 'the last price is said',
    },
    {
      context: ['tea'],
      said: [
        ['customer', '我上次123买的'],
        ['agent', '是的'],
      ],
      draft: '现在标价128',
      because: 'the customer said it',
    },
    { context: ['tea'], said: [['customer', '运费多少']], draft: '运费12元', because: 'carriage' },
    {
      context: ['tea'],
      said: [['customer', '礼盒多少钱']],
      draft: '礼盒15元一个',
      because: 'another thing, far from the price of tea',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'what did it cost in August?']],
      draft: 'It was $45 in August',
      because: 'the past',
    },
    {
      context: ['tea'],
      said: [['customer', '128贵不贵']],
      draft: '128我们做不了更低的话，您看118',
      because: 'the lower price is what is offered',
    },
  ],
  missed: [
    {
      context: ['none', 'last:99'],
      said: [['customer', '续费多少']],
      draft: '现在一百多',
      because: 'no exact amount',
    },
  ],
} satisfies RuleExamples;
