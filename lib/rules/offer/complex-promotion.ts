import type { MessageFacts } from '../../facts/message-facts';
import type { Discount } from '../../facts/quotes';
import { isValidAt } from '../../policy/offers';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

/** From so many on nobody works out the price. Catalogue §42. */
const MANY = 3;

export const rule = defineRule({
  id: 'complex-promotion',
  tier: 'P2',
  order: 42,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    const thresholds = draft.discounts.filter((one) => one.kind === 'threshold' && !one.disowned);
    if (thresholds.length === 0 && !KINDS.some((kind) => draft.has(kind))) return NONE;
    const contradiction = contradicted(snapshot, thresholds);
    if (contradiction !== null) return [contradiction];
    if (draft.has('promo.choice')) return NONE;
    const mechanisms = mechanismsOf(draft, thresholds);
    if (mechanisms.length >= MANY && !saysResult(draft, mechanisms))
      return [
        {
          spans: mechanisms.map(({ start, end }) => ({ start, end })),
          slots: { count: String(mechanisms.length) },
        },
      ];
    const [first] = thresholds;
    if (first === undefined || draft.quotes.length > 0 || ledger.quotes.length > 0) return NONE;
    return [{ severity: 'advice', variant: 'threshold', spans: [{ start: first.start, end: first.end }] }];
  },
});

export const advice = {
  basis: [
    { law: '明码标价和禁止价格欺诈规定', article: '6, 20(2)', mark: 'V' },
    { law: '消费者权益保护法', article: '8, 26', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '{count}种优惠叠在一起，没说到手价',
      customerSees: '算半天不知道多少钱，算了不买了。',
    },
    'zh-TW': {
      title: '{count}種優惠疊在一起，沒說實付多少',
      customerSees: '算半天不知道要付多少，算了不買了。',
    },
    en: {
      title: '{count} offers in one, and no final price',
      customerSees: 'I did the maths, got lost and left.',
    },
  },
  variants: {
    contradicted: {
      'zh-CN': {
        title: '规则和官方的{official}对不上',
        customerSees: '页面一个说法，你又一个说法，我信哪个？',
      },
      'zh-TW': {
        title: '規則和官方的{official}對不上',
        customerSees: '頁面一個說法，你又一個說法，我要信哪個？',
      },
      en: {
        title: 'The rule differs from the official one: {official}',
        customerSees: 'The page says one thing and you another. Which do I believe?',
      },
    },
    threshold: {
      'zh-CN': { title: '满减前先说单买一件多少', customerSees: '我只想买一件，要凑单吗？到底多少钱？' },
      'zh-TW': {
        title: '滿額優惠前先說單買多少',
        customerSees: '我只想買一件，要湊單嗎？到底多少錢？',
      },
      en: {
        title: 'Say what one costs before the threshold',
        customerSees: 'I only want one. Do I have to buy more? What does it cost?',
      },
    },
  },
  remedy: { default: ['totals-first'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const KINDS: readonly Concept[] = [
  'promo.threshold',
  'promo.coupon',
  'promo.deposit',
  'promo.nth',
  'promo.draw',
  'promo.back',
  'promo.points',
  'promo.addon',
  'promo.group',
  'promo.gift',
  'promo.member',
  'promo.first',
];

/** 买二送一 and 第三件半价, a shop's voucher and a platform's: two to work out. */
const TWICE: ReadonlySet<Concept> = new Set<Concept>(['promo.nth', 'promo.coupon']);

/** One span a mechanism, in order. Of thresholds each counts, of the others each kind once. */
function mechanismsOf(draft: MessageFacts, thresholds: readonly Discount[]): readonly Span[] {
  const found: Span[] = [...thresholds];
  const isFree = (span: Span): boolean =>
    !found.some((other) => span.start < other.end && other.start < span.end);
  for (const kind of KINDS) {
    if (kind === 'promo.threshold' && thresholds.length > 0) continue;
    found.push(
      ...draft
        .said(kind)
        .filter(isFree)
        .slice(0, TWICE.has(kind) ? 2 : 1),
    );
  }
  // A rate or an amount beside a threshold, an n-th piece or a coupon is theirs; alone in its clause it is one more.
  for (const rate of draft.discounts) {
    if (rate.disowned || rate.kind === 'threshold') continue;
    const clause = draft.reading.clause(rate.start);
    if (!found.some((one) => one.start < clause.end && one.end > clause.start)) found.push(rate);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "For another $5" is one more reduction. */
const MORE = /(?:another|extra|additional)\s$/;

/** Whether a price in the end is said: called so, or behind the last of the mechanisms. */
function saysResult(draft: MessageFacts, mechanisms: readonly Span[]): boolean {
  const last = mechanisms.at(-1);
  return draft.quotes.some(
    (quote) =>
      !quote.disowned &&
      quote.role !== 'list' &&
      !MORE.test(draft.reading.text.slice(0, quote.start)) &&
      (quote.role === 'final' || draft.has('promo.result') || quote.start > (last?.start ?? 0)),
  );
}

/** A threshold that the official promotion, or the draft itself, gives another reduction. */
function contradicted({ draft, shop, nowMs }: Snapshot, thresholds: readonly Discount[]): RuleFinding | null {
  const valid =
    shop?.policy.promotions.filter(
      (one) => one.kind === 'amount' && one.thresholdMinor !== null && isValidAt(one, nowMs),
    ) ?? [];
  for (const threshold of thresholds) {
    const spans = [{ start: threshold.start, end: threshold.end }];
    const official = valid.filter((one) => one.thresholdMinor === threshold.thresholdMinor);
    const [known] = official;
    if (known !== undefined && official.every((one) => one.value !== threshold.value))
      return { severity: 'critical', variant: 'contradicted', spans, slots: { official: known.name } };
    const other = thresholds.find(
      (one) => one.thresholdMinor === threshold.thresholdMinor && one.value !== threshold.value,
    );
    if (other !== undefined && known === undefined)
      return {
        variant: 'contradicted',
        spans: [...spans, { start: other.start, end: other.end }],
        slots: { official: draft.reading.words(threshold) },
      };
  }
  return null;
}

export const examples = {
  flagged: [
    {
      context: ['none'],
      draft: '定金50抵100，再叠加跨店满300减50，券后第二件8折，晒单返20',
      severity: 'warning',
    },
    { context: ['tea'], draft: '满199减15，满299减30，可叠店铺券5元，凑够再拍更划算', severity: 'warning' },
    {
      context: ['tea', 'page:diff'],
      draft: '页面写满200减20，我这边满200减40，先拍后退差',
      severity: 'critical',
    },
    { context: ['none'], draft: '预售付定金，尾款那天抢，前100名返半', severity: 'warning' },
    { context: ['none'], draft: '买二送一再第三件半价，限量抽一台手机', severity: 'warning' },
    { context: ['line'], draft: '滿千折百、滿兩千再9折、加購送點數', severity: 'warning' },
    {
      context: ['en-shop'],
      draft: '10% off over $50, plus $5 coupon, plus free gift over $75',
      severity: 'warning',
    },
    { context: ['tea'], draft: '满200减20', severity: 'advice' },
    {
      context: ['none'],
      draft: '领店铺券，叠平台红包，再用积分抵扣就很划算啦',
      severity: 'warning',
      finds: ['店铺券', '红包', '积分'],
    },
    { context: ['none'], draft: '買一送一再用折價券，點數還能折抵', severity: 'warning' },
    {
      context: ['none'],
      draft: 'Spend over $100 for $20 off, stack the code, refer a friend for another $5',
      severity: 'warning',
    },
    { context: ['tea'], draft: '满300减40，您放心拍', severity: 'critical' },
  ],
  allowed: [
    { context: ['none'], draft: '定金30，尾款169，前50名送小样，到手一共199', because: 'the sum is said' },
    { context: ['none'], draft: '没有满减也没有券，更不用抽奖，就一口价99', because: 'none of them' },
    {
      context: ['none'],
      said: [['customer', '最近有什么活动']],
      draft: '目前有几种，比如满两百减五十、部分商品五折，还有买满三百抽奖，您看哪类？',
      because: 'a choice, not one on top of the other',
    },
    {
      context: ['tea'],
      said: [
        ['agent', '小青柑118'],
        ['customer', '有满减吗'],
      ],
      draft: '满300减20',
      because: 'the price of one was said',
    },
    { context: ['tea'], draft: '一罐118，三罐334，页面自动减', because: 'result first' },
    { context: ['tea'], draft: '满200减20，您买两罐236减20，实付216', because: 'computed' },
    {
      context: ['tea'],
      said: [['customer', '怎么算']],
      draft: '118×3=354，减20，334元',
      because: 'explains when asked',
    },
    { context: ['tea'], draft: '没有套路，一罐就118', because: 'single price' },
    { context: ['tea'], draft: '定金50，尾款68，合计118，就这两步', because: 'two steps, total' },
    {
      context: ['tea'],
      said: [['customer', '跨店满减呢']],
      draft: '跨店满减页面会自动算，您到结算页看一眼就行，一罐118',
      because: 'defers but gives total',
    },
    { context: ['tea'], draft: '会员日所有商品95折，小青柑到手112.1元', because: 'one mechanism, price' },
    { context: ['line'], draft: '兩罐1080元，已含滿千折百', because: 'total' },
    {
      context: ['en-shop'],
      draft: '$44.10 for one, $80 for two; code applied at checkout',
      because: 'totals',
    },
  ],
} satisfies RuleExamples;
