import { answeredBy } from '../../facts/answers';
import { messageEvidence } from '../../facts/evidence';
import type { Ledger, OpenConcern } from '../../facts/ledger';
import { type MessageFacts, OWN_WORDS } from '../../facts/message-facts';
import { draftOffers, productOf } from '../../facts/offers';
import type { Topic } from '../../model/open-conversation';
import { hereChannel } from '../../policy/shop-index';
import { Guard } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

/** Obstacles that no discount removes; what is asked of price itself is another matter. */
const OBSTACLES: readonly Topic[] = [
  'payment',
  'safety',
  'brand',
  'quality',
  'usage',
  'delivery',
  'returns',
  'other',
];
/** So much beside the offer is courtesy; more is an answer. In code units. */
const COURTESY = 10;
const COURTESY_LATIN = 30;
/** So many messages in a row of nothing but price. */
const IN_A_ROW = 3;

export const rule = defineRule({
  id: 'discount-as-only-argument',
  tier: 'P2',
  order: 41,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    if (ledger.count === 0 || draft.has('guard.admit')) return NONE;
    const discounts = discountWords(snapshot);
    if (discounts.length === 0) return repeated(draft, ledger);
    if (asksPrice(ledger) || !isOnlyPrice(draft)) return NONE;
    if (ledger.lastCustomer !== null && hasVoicedObstacle(ledger) && !draft.has('answer.quality'))
      return [{ spans: discounts, evidence: [messageEvidence(ledger.lastCustomer)] }];
    const concern = obstacle(draft, ledger);
    if (concern !== null) {
      const isGrave = concern.doubt || concern.topic === 'quality';
      return [
        {
          severity:
            isGrave || (concern.topic !== 'other' && wasAnsweredByPrice(ledger, concern))
              ? 'warning'
              : 'advice',
          ...(isGrave ? {} : { variant: 'question' }),
          spans: discounts,
          evidence: [messageEvidence(concern.said)],
        },
      ];
    }
    const need = ledger.customerTurn.find((facts) => NEED.test(facts.reading.text));
    if (need !== undefined && ledger.lastCustomer !== null)
      return [
        {
          severity: 'advice',
          variant: 'need',
          spans: discounts,
          evidence: [messageEvidence(ledger.lastCustomer)],
        },
      ];
    return repeated(draft, ledger);
  },
});

export const advice = {
  basis: [
    { seed: '贿赂顾客…大错特错；很难用打折来改变主意' },
    { law: '反不正当竞争法', article: '8', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '他的顾虑不是价格',
      customerSees: '我担心的你不答，只给我便宜几块，把我当什么了？',
    },
    'zh-TW': {
      title: '他的顧慮不是價格',
      customerSees: '我擔心的你不回答，只給我便宜一點，把我當什麼？',
    },
    en: {
      title: 'Their obstacle is not the price',
      customerSees: 'I worry about something else and you offer money off. That insults me.',
    },
  },
  variants: {
    question: {
      'zh-CN': {
        title: '他问的不是价格，先回答他的问题',
        customerSees: '我问的你没回答，只跟我说便宜。',
      },
      'zh-TW': {
        title: '他問的不是價格，先回答他的問題',
        customerSees: '我問的你沒回答，只跟我說便宜。',
      },
      en: {
        title: 'They did not ask about price; answer their question first',
        customerSees: 'You did not answer what I asked; you only talk discounts.',
      },
    },
    repeated: {
      'zh-CN': {
        title: '连着几条都只说价格，换个他用得上的理由',
        customerSees: '每次都只有价格，没有一句跟我有关。',
      },
      'zh-TW': {
        title: '連續幾則都只說價格，換個他用得上的理由',
        customerSees: '每次都只有價格，沒有一句跟我有關。',
      },
      en: {
        title: 'Several messages of nothing but price; give a reason they can use',
        customerSees: 'Price, price and price again; not a word that concerns me.',
      },
    },
    need: {
      'zh-CN': {
        title: '他说了需要什么，先说合不合适再说优惠',
        customerSees: '我还没说完要什么，你就只管打折。',
      },
      'zh-TW': {
        title: '他說了需要什麼，先說適不適合再談優惠',
        customerSees: '我還沒說完要什麼，你就只管打折。',
      },
      en: {
        title: 'They told you their need; say what fits before the offer',
        customerSees: 'I told you what I need and all you say is discount.',
      },
    },
  },
  remedy: {
    default: ['answer-open-question', 'answer-payment', 'answer-brand', 'no-rush'],
    question: ['answer-open-question', 'no-rush'],
    repeated: ['no-rush'],
    need: ['answer-open-question', 'no-rush'],
  },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** What somebody is looking for, in words that name a use or a person. */
const NEED =
  /想买|想要|想找|需要|送(?:长辈|朋友|人|礼|妈|爸|老)|自己(?:喝|用|吃)|looking for|i need|a gift for|as a gift/;

/** Guards under which a word of discount offers none. */
const DISOWNING = OWN_WORDS | Guard.asking;

/** What in the draft is a reduction: a discount, a gift, a price below the one said before. */
function discountWords({ draft, ledger, profile, shop, console, nowMs }: Snapshot): readonly Span[] {
  const spans: Span[] = draft.discounts.filter((discount) => !discount.disowned);
  const carriage = draft.reading.all('price.free-shipping');
  spans.push(...draft.said('price.gift'));
  for (const hit of draft.said('price.discount', DISOWNING))
    if (!carriage.some((free) => free.start <= hit.start && free.end >= hit.end)) spans.push(hit);
  if (spans.length > 0 || draft.quotes.length === 0 || !draft.has('price.grant')) return spans;
  const last = ledger.lastQuote(productOf(draft, ledger, profile));
  if (last === null) return spans;
  const here = shop === null ? null : hereChannel(shop, console);
  return draftOffers(draft, ledger, profile, here, nowMs)
    .filter((offer) => offer.unitMinor < last.unitMinor && offer.quantity === last.quantity)
    .map((offer) => offer.span);
}

/** Whether the customer's own last words are of price: then a discount is an answer. */
const asksPrice = (ledger: Ledger): boolean =>
  [ledger.priceAsk, ledger.discountAsk, ledger.priceObjection].some(
    (said) => said !== null && said.ordinal >= (ledger.lastCustomer?.ordinal ?? 0) - 1,
  ) ||
  ledger.customerTurn.some(
    (facts) =>
      facts.has('price.discount') ||
      facts.has('price.ask-discount') ||
      facts.has('price.ask') ||
      facts.has('price.object') ||
      facts.has('mood.decide') ||
      facts.has('ask.how-to-buy') ||
      facts.quotes.length > 0,
  );

/**
 * The doubt or question that stands in the way, the gravest first; null: none is open, or the draft speaks to it.
 * A plain question counts as answered by any words of substance since.
 */
function obstacle(draft: MessageFacts, ledger: Ledger): OpenConcern | null {
  const answered = answeredBy(draft, ledger.concerns);
  const open = ledger.concerns.filter(
    (concern) =>
      OBSTACLES.includes(concern.topic) &&
      !answered.includes(concern) &&
      (concern.doubt || !ledger.agentTurn.some((facts) => !isOnlyPrice(facts))),
  );
  return open.find((concern) => concern.doubt) ?? open.at(-1) ?? null;
}

/** A bad experience or a fear, told without a question. */
const hasVoicedObstacle = (ledger: Ledger): boolean =>
  ledger.customerTurn.some((facts) => facts.has('price.other-obstacle'));

/** The same question was met with a price before. */
const wasAnsweredByPrice = (ledger: Ledger, concern: OpenConcern): boolean =>
  ledger.quotes.some((quote) => quote.said.ordinal < concern.said.ordinal) &&
  ledger.concerns.length > 0 &&
  ledger.lastAgent !== null &&
  ledger.quotes.at(-1)?.said.ordinal === ledger.lastAgent.ordinal;

/** Whether every clause is of price, a call to order, or courtesy: nothing of use to the customer is said. */
function isOnlyPrice(facts: MessageFacts): boolean {
  const { reading } = facts;
  if (facts.links.length > 0 || facts.message.pictures.length > 0) return false;
  let rest = 0;
  for (const clause of reading.clauses) {
    const holds = (span: Span): boolean => span.start >= clause.start && span.start < clause.end;
    if (SELLS.test(reading.text.slice(clause.start, clause.end))) continue;
    if (reading.money.some(holds) || PRICE_CONCEPTS.some((concept) => reading.all(concept).some(holds)))
      continue;
    rest += reading.text.slice(clause.start, clause.end).trim().length;
  }
  return rest <= (HAN.test(reading.text) ? COURTESY : COURTESY_LATIN);
}

/** 要不要给您带两支囤着: an order talked up. */
const SELLS =
  /囤|(?:带|来|拿|整)[一两三几\d][罐盒瓶袋箱桶支件个包套双条台只份]|入手|stock up|grab (?:a|one|two|some)/;
const PRICE_CONCEPTS = [
  'price.discount',
  'price.bargain',
  'price.gift',
  'price.lowest',
  'push.order',
  'urgency.ending',
] as const;
const HAN = /[\u3400-\u9fff]/;

/** Nothing but price, message after message, with no word from the customer in between. */
function repeated(draft: MessageFacts, ledger: Ledger): readonly RuleFinding[] {
  if (ledger.agentTurn.length < IN_A_ROW - 1) return NONE;
  const before = ledger.agentTurn.slice(1 - IN_A_ROW);
  if (![...before, draft].every((facts) => isPriceTalk(facts))) return NONE;
  const spans = [...draft.quotes, ...draft.discounts].map(({ start, end }) => ({ start, end }));
  const evidence = ledger.lastAgent === null ? [] : [messageEvidence(ledger.lastAgent)];
  return [{ severity: 'advice', variant: 'repeated', spans, evidence }];
}

const isPriceTalk = (facts: MessageFacts): boolean =>
  (facts.quotes.length > 0 || facts.discounts.length > 0) && isOnlyPrice(facts);

export const examples = {
  flagged: [
    {
      context: ['none'],
      said: [['customer', '用了一次手上起红疹，很痒']],
      draft: '护手霜今天买二送一，要不要给您带两支囤着呀',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'the balm gave me a rash']],
      draft: 'It is buy one get one today, stock up now',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '这不是官方码吧，我不放心']],
      draft: '给您便宜10元',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '这个牌子我没听过']], draft: '现在立减5元', severity: 'warning' },
    {
      context: ['none'],
      said: [['customer', '你们质量行吗']],
      draft: '满200减30很划算',
      severity: 'warning',
    },
    { context: ['none'], said: [['customer', '去年买的不好喝']], draft: '给您打9折', severity: 'warning' },
    {
      context: ['tea', 'gap:3d'],
      said: [
        ['agent', '今天118'],
        ['agent', '今天还是118'],
      ],
      draft: '118啦',
      severity: 'advice',
    },
    { context: ['line'], said: [['customer', '我怕是假的']], draft: '給您折50元', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', 'is it authentic?']],
      draft: 'I can do 10% off',
      severity: 'warning',
    },
    {
      context: ['newcust'],
      said: [['customer', '想买个送长辈的']],
      draft: '现在买一送一',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '这鞋会不会磨脚，我怕不合适']],
      draft: '现在下单立减20',
      severity: 'warning',
    },
    { context: ['none'], said: [['customer', '上次买的过敏了']], draft: '给您打8折', severity: 'warning' },
    {
      context: ['none'],
      said: [['customer', 'is this a fake?']],
      draft: '10% off today',
      severity: 'warning',
    },
    { context: ['line'], said: [['customer', '上次買的很難喝']], draft: '再折30元給您', severity: 'warning' },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '太贵了']],
      draft: '理解，老客价118，比店里便宜10元',
      because: 'the obstacle is price',
    },
    { context: ['tea'], said: [['customer', '能便宜吗']], draft: '可以，118元', because: 'asked' },
    {
      context: ['tea'],
      said: [['customer', '不放心']],
      draft: '官方小程序付款，收款方岭上柑茶业有限公司，天猫店也能买，价格128，您选放心的',
      because: 'concern first',
    },
    {
      context: ['tea'],
      said: [['customer', '质量行吗']],
      draft: '2026年8月的检测报告在这里，7天无理由可退；另外今天118',
      because: 'proof, price last',
    },
    {
      context: ['tea'],
      draft: '生鲜临期特价，保质期到11月30日，明说',
      because: 'real clearance purpose, disclosed',
    },
    {
      context: ['tea'],
      said: [['customer', '去年不好喝']],
      draft: '去年偏涩是批次问题，今年换了柑园；先给您一泡试喝，不满意不用买',
      because: 'addresses',
    },
    {
      context: ['tea'],
      said: [['customer', '就差优惠了']],
      draft: '行，118元，到30号',
      because: 'price is the obstacle',
    },
    {
      context: ['line'],
      said: [['customer', '怕不好喝']],
      draft: '可以先試喝兩泡，不喜歡再說',
      because: 'addresses fear',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'is it safe?']],
      draft: 'Yes, tested by LabX in March; PDF here. Price today is $49',
      because: 'proof first',
    },
    {
      context: ['none'],
      said: [['customer', '有点贵']],
      draft: '给您减20元',
      because: 'the obstacle is price',
    },
    {
      context: ['none'],
      said: [['customer', '会起球吗']],
      draft: '不会起球，面料是精纺的，机洗也没事；今天还减20元',
      because: 'answered first',
    },
    {
      context: ['none'],
      said: [['customer', 'is this a fake?']],
      draft: 'It is genuine, the warranty card is in the box and you can return it. 10% off today',
      because: 'answered first',
    },
    {
      context: ['none'],
      said: [['customer', '好的，下单了']],
      draft: '收到，已用满200减30',
      because: 'the customer has decided',
    },
    { context: ['none'], draft: '今天全场满300减30', because: 'nobody has said anything yet' },
    {
      context: ['none'],
      said: [['customer', '包邮吗']],
      draft: '包邮的',
      because: 'free carriage is the answer',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [['customer', '我先生不太喜欢这种颜色']],
      draft: '给您减20元',
      because: 'an obstacle in words of its own',
    },
  ],
} satisfies RuleExamples;
