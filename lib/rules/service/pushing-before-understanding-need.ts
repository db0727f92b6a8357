import { messageEvidence } from '../../facts/evidence';
import type { MessageFacts } from '../../facts/message-facts';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'pushing-before-understanding-need',
  tier: 'P2',
  order: 40,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: ({ draft, ledger }): readonly RuleFinding[] => {
    const turn = ledger.customerTurn;
    const [opening] = turn;
    if (opening === undefined || ledger.lastCustomer === null) return NONE;
    const { reading } = draft;
    const pushes = draft.said('push.order').length > 0 || ORDERS.test(reading.text);
    const pitches = reading.has('need.pitch') || draft.quotes.length > 0;
    if (!pushes && !pitches) return NONE;
    // The turn in hand decides: who asked for one thing by name knows what is wanted.
    if (
      turn.some(
        (facts) =>
          facts.sku !== null ||
          NAMED.test(facts.reading.text) ||
          facts.has('price.ask') ||
          facts.has('price.ask-discount') ||
          facts.has('ask.how-to-buy') ||
          facts.has('mood.decide'),
      )
    )
      return NONE;
    if (reading.has('need.asked') && reading.clauses.some(({ asks }) => asks)) return NONE;
    const evidence = [messageEvidence(ledger.lastCustomer)];
    // Once a price was said a figure is a bid, not a budget.
    if (ledger.quotes.length === 0 && conflictWithBudget(turn, draft))
      return [{ variant: 'conflict', evidence }];
    const taste = OPPOSITES.some(
      ({ wanted, pitched }) =>
        turn.some((facts) => wanted.test(facts.reading.text)) &&
        pitched.test(reading.text) &&
        !wanted.test(reading.text),
    );
    if (taste && !reading.has('guard.refuse')) return [{ variant: 'conflict', evidence }];
    const needSaid =
      turn.some((facts) => facts.has('need.said')) ||
      ledger.customerTexts.some((text) => SAID_BEFORE.test(text));
    if (needSaid) {
      const isList = pitches && !reading.has('need.heard') && isFeatureList(draft);
      return isList && turn.some((facts) => facts.has('need.said'))
        ? [{ severity: 'advice', variant: 'unheard', evidence }]
        : NONE;
    }
    if (ledger.sku !== null || ledger.agentMessages > LONGEST_OPENING || !turn.some(isVague)) return NONE;
    if (!pushes || reading.all('need.heard').some((hit) => !SUITS.test(reading.words(hit)))) return NONE;
    return [{ evidence }];
  },
});

export const advice = {
  basis: [{ seed: '先弄清客户的需求，再推荐产品' }, { law: '消费者权益保护法', article: '8, 9', mark: 'V' }],
  text: {
    'zh-CN': { title: '还没问他要什么，先别推', customerSees: '还没问我要什么就猛推，你关心的是业绩。' },
    'zh-TW': { title: '還沒問他要什麼，先別推', customerSees: '還沒問我要什麼就猛推，你在意的是業績。' },
    en: {
      title: 'Ask what they need before you pitch',
      customerSees: "You pitched before asking what I need. It's about your target, not me.",
    },
  },
  variants: {
    conflict: {
      'zh-CN': { title: '推的和他说的要求相反', customerSees: '我刚说了要求，你推的正好反着来。' },
      'zh-TW': { title: '推的和他說的需求相反', customerSees: '我剛說了需求，你推的剛好相反。' },
      en: {
        title: 'This goes against what they asked for',
        customerSees: 'I told you what I need and you offer the opposite.',
      },
    },
    unheard: {
      'zh-CN': { title: '说说为什么适合他', customerSees: '念了一堆参数，跟我有什么关系？' },
      'zh-TW': { title: '說說為什麼適合他', customerSees: '唸了一堆規格，跟我有什麼關係？' },
      en: { title: 'Say why it suits them', customerSees: 'A list of features. What is it to me?' },
    },
  },
  remedy: { default: ['ask-need'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** Looks around in few words and no figure: more words tell what is wanted. */
const isVague = (facts: MessageFacts): boolean => {
  const { text } = facts.reading;
  if (GREETS.test(text)) return true;
  return (
    facts.has('need.vague') && text.length <= (/[\u3400-\u9fff]/.test(text) ? 18 : 60) && !/\d/.test(text)
  );
};
/** "It suits you": said of a need that nobody told. */
const SUITS =
  /适合|[您你](?:需?要|想)|you (?:need|want|like)|for your?|(?:good|great|best|perfect|ideal) for|suits|suit you|建议|选/;
/** Nothing but hello: no need is told yet. */
const GREETS =
  /^(?:[\s，,。.!~?]|亲+|您好|你好|哈喽|哈啰|嗨|在吗|在不|在嘛|有人吗|有人在吗|请问|老板|客服|早|早上好|下午好|晚上好|安安|hi+(?:ya)?|hello+|hey+a?|yo|there|morning|afternoon|evening|alright|good (?:morning|afternoon|evening)|anyone (?:here|there))+$/;
/** Later than this the talk is no opening: what is needed was told in other words. */
const LONGEST_OPENING = 2;
const ORDERS =
  /拍[这下吧个一套]|现在拍|直接拍|下单|链接发您|来一[罐盒瓶袋件双套]|带一|报名|\border\b|\bbuy (?:it|now|one|this)|\bcheckout\b|\badd (?:it|one) to\b|sign up/;
/** One article by kind, size or number: 小青柑250g, XL, 43码. */
const NAMED =
  /\d+ ?(?:g|ml|kg|l|cm|gb|寸|码|号|克|毫升)(?![a-z])|那[款个罐双件台]|上次|同款|the (?:blue|black|red|white|small|large) one|last time/;
const SAID_BEFORE =
  /送[人礼给长领客朋同]|预算|给[孩宝我小老爸妈]|自己[用喝吃穿]|敏感|\b(?:gift|budget|for my)\b/;

/** What was wished for and what is its contrary, in the words of a pitch. */
const OPPOSITES: readonly { readonly wanted: RegExp; readonly pitched: RegExp }[] = [
  {
    wanted: /(?:喝|要|想|喜欢|口味|偏|吃)[^，。]{0,4}(?:淡|清爽|清淡|温和)|怕(?:浓|苦)|胃不/,
    pitched: /浓|重口|最提神|生普|烈|刺激/,
  },
  { wanted: /无糖|低糖|控糖|不[要太]?甜|怕甜/, pitched: /很甜|超甜|偏甜|加糖|全糖|甜度高/ },
  { wanted: /轻便|轻一点|轻薄|要轻|便携|小一点/, pitched: /最大|大容量|加厚|加大|重型|超大/ },
  { wanted: /敏感肌|敏感皮|皮肤敏感/, pitched: /强效|猛药|高浓度|果酸|去角质|刷酸/ },
  { wanted: /宽松|宽一点|显瘦/, pitched: /紧身|修身款|超短/ },
  { wanted: /静音|安静|声音小/, pitched: /大功率|强劲|暴风/ },
  { wanted: /零基础|新手|小白|没学过|入门/, pitched: /进阶班|高级班|冲刺班|专业版|旗舰机/ },
  {
    wanted: /\b(?:mild|light|gentle|weak|decaf)\b/,
    pitched: /\b(?:strong|strongest|intense|full-bodied|high caffeine|extra dark)\b/,
  },
  {
    wanted: /\b(?:light(?:weight)?|small|compact|portable)\b/,
    pitched: /\b(?:heavy[- ]duty|largest|biggest|xxl|family[- ]size|oversized)\b/,
  },
  {
    wanted: /\b(?:beginner|never (?:tried|done|used)|new to)\b/,
    pitched: /\b(?:advanced|pro(?:fessional)? (?:level|model|course)|expert)\b/,
  },
  {
    wanted: /\b(?:sensitive skin|fragrance[- ]free|unscented)\b/,
    pitched: /\b(?:strong peel|acid|scented|perfumed|exfoliat\w*)\b/,
  },
];

const BUDGET =
  /预算[^\d]{0,6}(\d{2,6})|(?<!人均[^，。]{0,8})(\d{2,6})(?:块|元|块钱)?(?:以内|之内|内的)|不超过(\d{2,6})|\b(?:under|below|less than|max(?:imum)?|budget(?: is| of|:)?(?: around| about)?) ?[$£€¥]?(\d{2,6})/;
/** Says that nothing fits, or haggles. */
const OWNS_UP =
  /抱歉|不好意思|没有|超[出过]?预算|贵一点|稍贵|\b(?:low|lower|lowest|sorry|unfortunately|afraid|can't|cannot|unable|over (?:your )?budget|a bit more)\b/;
/** Above the budget by more than this it is another class; a share. */
const STRETCH = 1.25;

/** Every price of the pitch lies above what the customer would spend. */
function conflictWithBudget(turn: readonly MessageFacts[], draft: MessageFacts): boolean {
  if (OWNS_UP.test(draft.reading.text)) return false;
  const prices = draft.quotes.filter((quote) => !quote.past && !quote.disowned);
  if (prices.length === 0) return pricesBare(turn, draft);
  const budget = budgetOf(turn);
  return budget !== null && prices.every(({ unitMinor }) => unitMinor > budget * 100 * STRETCH);
}

/** 这款368的最好: a figure that is the name of an article. */
function pricesBare(turn: readonly MessageFacts[], { reading }: MessageFacts): boolean {
  const budget = budgetOf(turn);
  const match = budget === null ? null : /(?<![\d.])(\d{2,6})(?:块|元)?的/.exec(reading.text);
  return budget !== null && match?.[1] !== undefined && Number(match[1]) > budget * STRETCH;
}

function budgetOf(turn: readonly MessageFacts[]): number | null {
  for (const { reading } of turn) {
    const match = BUDGET.exec(reading.text);
    const said = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (said !== undefined) return Number(said);
  }
  return null;
}

/** Several prices or features in a row, and no question. */
const isFeatureList = ({ reading, quotes }: MessageFacts): boolean =>
  !reading.clauses.some(({ asks }) => asks) &&
  reading.text.length <= LONGEST_LIST &&
  (quotes.length > 1 || (reading.text.match(/[、，,]/g)?.length ?? 0) >= 2);
/** More words tell more than features; in code units. */
const LONGEST_LIST = 80;

export const examples = {
  flagged: [
    {
      context: ['newcust'],
      said: [['customer', '你们家茶怎么样']],
      draft: '特级礼盒598，现在拍送茶具',
      severity: 'warning',
    },
    {
      context: ['newcust'],
      said: [['customer', '随便看看']],
      draft: '直接拍这个爆款吧，链接发您',
      severity: 'warning',
    },
    {
      context: ['newcust'],
      said: [['customer', '胃不太好，想喝淡的']],
      draft: '生普浓茶最提神，来一罐？',
      severity: 'warning',
    },
    {
      context: ['newcust'],
      said: [['customer', '送领导什么好']],
      draft: '礼盒有598、798、998',
      severity: 'advice',
    },
    {
      context: ['newcust'],
      said: [['customer', '预算100以内']],
      draft: '这款368的最好',
      severity: 'warning',
    },
    { context: ['line'], said: [['customer', '想了解一下']], draft: '馬上下單享8折', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', 'just browsing']],
      draft: 'Order our best-seller now, $89',
      severity: 'warning',
    },
    {
      context: ['newcust'],
      said: [['customer', '给孩子买水杯']],
      draft: '这款水杯316不锈钢、保温12小时、一键开盖',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '你们家的帐篷怎么样']],
      draft: '旗舰款2999，现在下单送睡袋',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '我是敏感肌']],
      draft: '这款高浓度果酸效果最强，来一瓶吧',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '預算500以內']],
      draft: '這款1280的最多人買',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '想看一下你們的面膜']],
      draft: '現在下單享85折，人氣必買',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'What would you recommend?']],
      draft: "Buy this one now, it's our most popular, $129",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'I want something mild']],
      draft: 'Our strongest roast is the one to get, order today',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['newcust'],
      said: [['customer', '你们家茶怎么样']],
      draft: '您是自己喝还是送人？我先了解一下再推荐',
      because: 'asks first',
    },
    {
      context: ['tea'],
      said: [['customer', '上次那个再来一罐']],
      draft: '好的，小青柑250g，118元',
      because: 'product named',
    },
    {
      context: ['newcust'],
      said: [['customer', '胃不好想喝淡']],
      draft: '那建议小青柑淡泡、饭后喝；空腹不建议，有胃病先问医生',
      because: 'need addressed',
    },
    {
      context: ['newcust'],
      said: [['customer', '怎么选']],
      draft: '口感偏淡选小青柑，偏厚选陈皮普洱，价格差10元',
      because: 'compares',
    },
    {
      context: ['newcust'],
      said: [['customer', '买一罐小青柑250g']],
      draft: '好的118，官方链接给您',
      because: 'specific',
    },
    {
      context: ['newcust'],
      said: [['customer', '有什么新品']],
      draft: '新品是陈皮普洱，偏醇厚；您平时喝什么？我看合不合适',
      because: 'informs + asks',
    },
    {
      context: ['tea'],
      said: [['customer', '想换个更醇厚的']],
      draft: '因为您想更醇厚，可以试陈皮普洱，缺点是柑香弱一点',
      because: 'because + downside',
    },
    {
      context: ['line'],
      said: [['customer', '送禮']],
      draft: '送長輩還是同事？預算大概多少？',
      because: 'asks',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'gift idea?']],
      draft: 'Who is it for, and do they like strong tea?',
      because: 'asks',
    },
    {
      context: ['none'],
      said: [['customer', '有什么猫粮推荐']],
      draft: '您家猫多大，平时挑食吗？我按情况推荐',
      because: 'asks',
    },
    {
      context: ['none'],
      said: [['customer', '这款帐篷多少钱']],
      draft: '2人款399，现在下单送地垫',
      because: 'the price was asked for',
    },
    {
      context: ['none'],
      said: [['customer', '预算200左右']],
      draft: '这款189，适合日常通勤',
      because: 'within the budget',
    },
    {
      context: ['none'],
      said: [['customer', '给爸妈买按摩仪']],
      draft: '给爸妈用建议选热敷款，操作简单，缺点是有点重',
      because: 'takes the need up',
    },
    {
      context: ['line'],
      said: [['customer', '哪款比較保濕']],
      draft: '玻尿酸這款比較適合乾肌，一盒399',
      because: 'answers with a reason',
    },
    {
      context: ['none'],
      said: [['customer', 'just browsing']],
      draft: 'No problem, take your time!',
      because: 'no pitch',
    },
    {
      context: ['none'],
      said: [
        ['agent', "It's $160"],
        ['customer', 'that is over my budget of 100'],
      ],
      draft: "I'm sorry, $140 is as low as I can go",
      because: 'haggles over a known price',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [['customer', '夏天背着走一天那种']],
      draft: '这款75升重装包现在下单减50',
      because: 'a wish put in words of its own',
    },
  ],
} satisfies RuleExamples;
