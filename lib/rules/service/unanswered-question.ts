import { answeredBy } from '../../facts/answers';
import { messageEvidence } from '../../facts/evidence';
import { isGrave, type Ledger, type OpenConcern } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import type { Topic } from '../../model/open-conversation';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'unanswered-question',
  tier: 'P2',
  order: 35,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    if (ledger.concerns.length === 0 || isTrivial(draft)) return NONE;
    const grave = graveFinding(snapshot);
    if (grave !== null) return [grave];
    const asked = freshConcerns(ledger);
    if (asked.length === 0) return NONE;
    const pushes = movesToSale(draft, asked.some(isOfGetting));
    if (!pushes && asksBack(draft)) return NONE;
    const answered = answeredBy(draft, asked);
    // A price nobody asked for, beside an answer to the easier question, sells too.
    const sells =
      pushes || (answered.length > 0 && pricesUnasked(snapshot, asked)) || PRAISES.test(draft.reading.text);
    const open = asked.filter((concern) => !answered.includes(concern));
    const [first] = open
      .filter((concern) => sells || concern.topic !== 'other')
      .sort((a, b) => weightOf(b) - weightOf(a));
    if (first === undefined) return NONE;
    const isBodily = first.topic === 'usage' && USES.test(first.words) && asksForBody(snapshot);
    const isEasy = !sells && answered.length === 0 && !ESSENTIAL.has(first.topic) && !isBodily;
    if (isEasy) return NONE;
    const isUrgent =
      sells || isBodily || PLAIN.has(first.topic) || (answered.length > 0 && ESSENTIAL.has(first.topic));
    return [
      {
        // Selling past a question of harm is worse than leaving it open.
        severity: isBodily && draft.quotes.length > 0 ? 'critical' : isUrgent ? 'warning' : 'advice',
        evidence: [messageEvidence(first.said)],
        slots: { question: first.words.slice(0, LONGEST_QUESTION) },
      },
    ];
  },
});

export const advice = {
  basis: [
    { seed: '我问这是不是你们公司的收款码，没有正面回答' },
    { law: '消费者权益保护法', article: '20(2)', mark: 'V' },
    { law: '电子商务法', article: '17', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '他问的「{question}」还没答',
      customerSees: '我问的不答，专挑好说的说，就是在躲。',
    },
    'zh-TW': {
      title: '他問的「{question}」還沒答',
      customerSees: '我問的不答，專挑好講的講，就是在閃。',
    },
    en: {
      title: 'Not answered yet: {question}',
      customerSees: "You answered everything except what I asked. That's dodging.",
    },
  },
  variants: {
    payment: {
      'zh-CN': { title: '收款方是谁还没答', customerSees: '问你是谁的码不答，只催我付，更可疑。' },
      'zh-TW': { title: '收款方是誰還沒答', customerSees: '問你錢付給誰不答，只叫我付，更可疑。' },
      en: {
        title: 'Who the payee is has not been answered',
        customerSees: 'I ask whose code it is and you just push. More suspicious.',
      },
    },
    paymentStill: {
      'zh-CN': { title: '收款码的问题还没答', customerSees: '刚才那个码是谁的还没说，又叫我下单？' },
      'zh-TW': { title: '收款碼的問題還沒答', customerSees: '剛剛那個碼是誰的還沒說，又叫我下單？' },
      en: {
        title: 'The payment question is still unanswered',
        customerSees: 'You never said whose code that was, and now I should order?',
      },
    },
    brand: {
      'zh-CN': { title: '他问是不是同一家，还没答', customerSees: '我问是谁的店，你说别的，就是在躲。' },
      'zh-TW': { title: '他問是不是同一家，還沒答', customerSees: '我問是誰的店，你講別的，就是在閃。' },
      en: {
        title: 'Whose store it is has not been answered',
        customerSees: "I ask whose store it is and you change the subject. That's dodging.",
      },
    },
    safety: {
      'zh-CN': { title: '他问靠不靠谱，还没拿出依据', customerSees: '我要的是凭据，不是一句放心。' },
      'zh-TW': { title: '他問可不可靠，還沒拿出依據', customerSees: '我要的是憑據，不是一句放心。' },
      en: {
        title: 'They asked if it is safe; give them a fact',
        customerSees: "I asked for a reason to trust you, and all I got was don't worry.",
      },
    },
  },
  remedy: {
    default: ['answer-open-question'],
    payment: ['answer-payment'],
    paymentStill: ['answer-payment'],
    safety: ['answer-payment'],
    brand: ['answer-brand'],
  },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const LONGEST_QUESTION = 24;
/** Without these nobody can decide to buy; the others may wait for the next message. */
const ESSENTIAL: ReadonlySet<Topic> = new Set<Topic>([
  'price',
  'discount',
  'payment',
  'delivery',
  'returns',
  'invoice',
]);

/** 孕妇能用吗, "is it safe with a nut allergy?": who may come to harm is asked for, and nothing speaks of it. */
const asksForBody = ({ draft, ledger }: Snapshot): boolean =>
  ledger.customerTurn.some(({ reading }) => BODY.test(reading.text)) && !OF_BODY.test(draft.reading.text);
const BODY =
  /孕|哺乳|喂奶|婴儿|宝宝|新生儿|过敏|哮喘|糖尿病|高血压|心脏病|术后|pregnan|breastfeed|nursing|newborn|baby|allerg|asthma|diabet/;
const USES =
  /[能可]以?[用吃喝戴穿涂敷]|适合|\b(?:use|eat|take|wear|drink|apply|safe|ok|okay|suitable|fine)\b/;
const OF_BODY =
  /孕|哺乳|宝宝|婴|岁|医生|大夫|建议|咨询|成分|配料|温和|刺激|适[合用]|可以[用吃喝]|[能可]用|不能|不可|避免|过敏|doctor|midwife|pharmac|ingredient|safe|suitable|avoid|months?|years?|pregnan|allerg|recommend|advise|contains?|free of/;

/** What speaks to these cannot be missed: without such words they are not answered. */
const PLAIN: ReadonlySet<Topic> = new Set<Topic>(['invoice', 'returns']);

/** An open doubt about payment, brand or safety, when the draft passes over it. */
function graveFinding({ draft, ledger }: Snapshot): RuleFinding | null {
  const doubts = ledger.openDoubts.filter(({ said }) => (ledger.decision?.ordinal ?? -1) < said.ordinal);
  const last = ledger.agentTurn.length > 0 ? ledger.count : (ledger.lastAgent?.ordinal ?? -1);
  const sells = movesToSale(draft);
  if (doubts.length === 0 || (!sells && !doubts.some(({ said }) => said.ordinal > last))) return null;
  const answered = answeredBy(draft, doubts);
  const open = doubts.filter((doubt) => !answered.includes(doubt));
  const fresh = open.findLast(({ said }) => said.ordinal > last);
  const doubt = fresh ?? open[0];
  if (doubt === undefined) return null;
  const evades = fresh !== undefined && draft.has('answer.reassure');
  if (!sells && !evades && (fresh === undefined || asksBack(draft) || draft.has('answer.hold'))) return null;
  return {
    severity: sells || evades ? 'critical' : 'warning',
    variant: doubt.topic === 'payment' && fresh === undefined ? 'paymentStill' : doubt.topic,
    evidence: [messageEvidence(doubt.said)],
  };
}

/** What the customer asked since the shop last spoke; doubts of payment, brand and safety are judged apart. */
function freshConcerns(ledger: Ledger): readonly OpenConcern[] {
  const last = ledger.lastAgent?.ordinal ?? -1;
  if (ledger.customerTurn.length === 0) return [];
  return ledger.concerns.filter((concern) => concern.said.ordinal > last && !isGrave(concern));
}

const weightOf = ({ topic }: OpenConcern): number => (ESSENTIAL.has(topic) ? 2 : topic === 'other' ? 0 : 1);

/** Whether the draft sells: a call to order, or a place to order in that is not the shop's. */
function movesToSale(draft: MessageFacts, asksWhere = false): boolean {
  if (draft.said('push.order').length > 0) return true;
  if (draft.said('order.here').length > 0 && !asksWhere) return true;
  return draft.message.cards.length > 0 && draft.links.some(({ official }) => official === null);
}

/** 卖得很好哦, "it's a lovely sofa!": praise in place of an answer. */
const PRAISES =
  /卖得?(?:很|超|最|特别|非常|真的)?(?:好|火|爆)|最多人买|很多人买|大家都[爱喜买]|很受欢迎|[热爆]款|热[卖销]|人气|口碑|(?:质量|品质)(?:很|超|都|非常|真的)?[好棒]|好评(?:很多|如潮|率)|颜值|(?:it's|it is|they're|they are|that's|such) (?:a |an |our |really |so |very |absolutely )*(?:lovely|gorgeous|beautiful|popular|amazing|fantastic|stunning|great|best-?sell\w*|favou?rite)|selling (?:really |so )?well|everyone loves|customers love/;

/** Where to get it is answered by the place. */
const isOfGetting = ({ words }: OpenConcern): boolean => GETS.test(words);
const GETS = /\b(?:get|buy|order|pre-?order|purchase|download)\b|[哪怎].{0,4}[买拍订购]|下单/;

/** Where the price is talked of anyway, one more in an answer pushes nobody. */
const pricesUnasked = ({ draft, ledger }: Snapshot, asked: readonly OpenConcern[]): boolean =>
  draft.quotes.some((quote) => !quote.past && !quote.disowned && !quote.otherUnit) &&
  ledger.customerQuotes.length === 0 &&
  !asked.some(isOfPrice);

/** A price is asked for, or talked of, or the question is too short to tell: "for three?" */
const isOfPrice = ({ topic, words }: OpenConcern): boolean =>
  topic === 'price' ||
  topic === 'discount' ||
  topic === 'payment' ||
  PRICE.test(words) ||
  words.length < SHORTEST_QUESTION;
const SHORTEST_QUESTION = 5;
const PRICE =
  /\d|多少|价|钱|费|优惠|折|券|活动|划算|discount|offer|promo|code|deal|voucher|cost|price|fee|rate|charge|budget|cheap|expensive/;

/** A question back is a step to the answer. */
const asksBack = ({ reading }: MessageFacts): boolean =>
  reading.clauses.some((clause) => clause.asks) || ASKS.test(reading.text);
const ASKS =
  /\b(?:could|can|would) you\b|\bplease (?:dm|send|share|tell)\b|\b(?:send|drop|shoot) us a (?:dm|note|message|line)\b|\bdm us\b|\b(?:let's|please) start (?:with|by)\b|吗|呢|哪|什么|多少|是不是|还是.{1,12}[呀呢?]?$/;

/** A greeting or a single word is not yet a reply. */
const isTrivial = ({ reading }: MessageFacts): boolean => {
  const text = reading.text.trim();
  return text.length < 2 || (text.length < 24 && GREETING.test(text));
};
const GREETING =
  /^(?:[\s，,。.!?~]|亲亲?|您好|你好|在的|在呢|在|我在|来了|哈喽|嗯+|好的|好|收到|哈+|谢谢|不客气|早上好|下午好|晚上好|hi|hello|hey|there|thanks|thank you|ok|okay|sure|dear|yes|good (?:morning|afternoon|evening))+$/;

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '我怀孕五个月，小青柑能喝吗？']],
      draft: '小青柑128包邮，今天拍今天发，要的话我发您链接',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "Is this balm ok for my baby's skin?"]],
      draft: "It's $24 and ships today",
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '这是你们官方的收款码吗？']],
      draft: '付好了截图给我哈',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '这个牌子和之前的是一家吗？']],
      draft: '放心，质量一样',
      severity: 'critical',
    },
    { context: ['tea'], said: [['customer', '多少钱？什么时候到？']], draft: '118元', severity: 'warning' },
    { context: ['tea'], said: [['customer', '孕妇能喝吗']], draft: '现在下单最划算', severity: 'warning' },
    { context: ['none'], said: [['customer', '可以开发票吗']], draft: '茶是今年的新茶', severity: 'warning' },
    {
      context: ['line'],
      said: [['customer', '可以退嗎？']],
      draft: '好的，馬上幫您出貨',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'does it fit a 12oz cup?']],
      draft: 'Shall I add it to your cart?',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '几天到？能放几年？']], draft: '江浙次日到', severity: 'advice' },
    {
      context: ['none'],
      said: [['customer', '冲锋衣防水吗']],
      draft: '现在拍立减50，直接下单吧',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '多少钱，几天能到上海']],
      draft: '299元哦',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '买了不合适能退吗']],
      draft: '我们家质量都很好的，老客很多',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '这个收款码是公司的还是你自己的']],
      draft: '都一样的，放心',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么证明你们是正规的']],
      draft: '放心吧我们不骗人的，您直接拍',
      severity: 'critical',
    },
    { context: ['line'], said: [['customer', '可以開統編嗎？']], draft: '這款賣很好喔', severity: 'warning' },
    {
      context: ['line'],
      said: [['customer', '這個帳戶是你們公司的嗎？']],
      draft: '沒問題的，您放心匯',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'Is this really your official site?']],
      draft: "Don't worry, go ahead and order",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'Can I return it if it does not fit?']],
      draft: "It's our best seller, everyone loves it",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'Whose account is this? Not the company name']],
      draft: "It's fine, just pay",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '课程能回放吗？']],
      draft: '今天报名立减200，先付定金吧',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '保质期到什么时候，运费谁出']],
      draft: '保质期到明年8月',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '這條褲子腰圍多少？可以退嗎？']],
      draft: '腰圍72公分',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'Does the warranty cover water damage?']],
      draft: 'You should order today, stock is moving',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [['customer', '哺乳期可以用这个精华吗']],
      draft: '可以的，里面没有A醇；不放心的话问一下医生',
      because: 'answered',
    },
    {
      context: ['none'],
      said: [
        ['agent', 'I could take $560 for the desk'],
        ['customer', 'Would you come down to $540 if I pay in cash?'],
      ],
      draft: '550 and you have a deal',
      because: 'a bid asks for a price, not how to pay',
    },
    {
      context: ['none'],
      said: [['customer', 'How much is it, and when will the cab arrive?']],
      draft: "It's $23.54, and it will be there in 5 minutes",
      because: 'both are answered',
    },
    {
      context: ['tea'],
      said: [['customer', '这是官方的吗？']],
      draft: '是官方小程序，收款方是岭上柑茶业有限公司',
      because: 'answers',
    },
    {
      context: ['tea'],
      said: [['customer', '多少钱？几天到？']],
      draft: '118元，江浙次日，新疆5天',
      because: 'both',
    },
    {
      context: ['tea'],
      said: [['customer', '能喝吗孕妇']],
      draft: '不建议，咖啡因偏高，可以问医生',
      because: 'answers',
    },
    { context: ['tea'], said: [['customer', '在吗？']], draft: '在的', because: 'greeting only' },
    {
      context: ['tea'],
      said: [['customer', '？']],
      draft: '您是说链接打不开吗？我重发一个',
      because: 'seeks meaning',
    },
    {
      context: ['tea'],
      said: [['customer', '谢谢，怎么泡？']],
      draft: '沸水，第一泡20秒，泡法图发您',
      because: 'answers',
    },
    {
      context: ['tea'],
      said: [['customer', '几天到']],
      draft: '我查下最新时效，10分钟内告诉您',
      because: 'timed answer',
    },
    { context: ['line'], said: [['customer', '有貨嗎']], draft: '有，今天可出', because: 'answers' },
    {
      context: ['en-shop'],
      said: [['customer', 'warranty?']],
      draft: 'One year, see page 4',
      because: 'answers',
    },
    {
      context: ['none'],
      said: [['customer', '冲锋衣防水吗']],
      draft: '三级防水，大雨两小时没问题',
      because: 'answers in own words',
    },
    {
      context: ['none'],
      said: [['customer', '多少钱，几天能到上海']],
      draft: '299，上海后天到',
      because: 'both',
    },
    {
      context: ['none'],
      said: [['customer', '买了不合适能退吗']],
      draft: '7天内不影响二次销售都行',
      because: 'answers',
    },
    {
      context: ['none'],
      said: [['customer', '狗狗三个月能吃吗']],
      draft: '三个月可以泡软了吃',
      because: 'answers',
    },
    {
      context: ['none'],
      said: [['customer', '有学员证书吗']],
      draft: '结课会发，电子版和纸质都有',
      because: 'answers',
    },
    {
      context: ['tea'],
      said: [['customer', '收款方是谁']],
      draft: '岭上柑茶业有限公司，付款页能看到',
      because: 'names the payee',
    },
    {
      context: ['none'],
      said: [['customer', '这个是你们官方店吗']],
      draft: '是的，店名是云帆户外旗舰店，页面上有营业执照',
      because: 'facts',
    },
    {
      context: ['none'],
      said: [['customer', '你们家怎么这么会做生意啊']],
      draft: '哈哈谢谢支持',
      because: 'rhetorical',
    },
    { context: ['line'], said: [['customer', '保固多久？']], draft: '一年，主機板兩年', because: 'answers' },
    {
      context: ['none'],
      said: [['customer', 'Is it machine washable?']],
      draft: 'Yes, 30 degrees, no tumble dryer',
      because: 'answers',
    },
    {
      context: ['none'],
      said: [['customer', 'how much and when will it get here?']],
      draft: '£39, and it lands on Thursday',
      because: 'both',
    },
    {
      context: ['none'],
      said: [['customer', 'Can I return it if it does not fit?']],
      draft: 'Let me check that model and come straight back',
      because: 'looks it up',
    },
    {
      context: ['tea'],
      said: [['customer', '给我妈买点茶，她血压高能喝吗']],
      draft: '血压高建议少喝浓茶，先问问医生，可以选淡一点的白茶',
      because: 'advises',
    },
    {
      context: ['none'],
      said: [['customer', '是正品吗']],
      draft: '是的，品牌直营，支持专柜验货，假一赔三',
      because: 'facts',
    },
  ],
} satisfies RuleExamples;
