import { answeredBy } from '../../facts/answers';
import { messageEvidence } from '../../facts/evidence';
import type { Ledger, OpenConcern, Said } from '../../facts/ledger';
import { OWN_WORDS } from '../../facts/message-facts';
import { Guard } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'pressure-after-hesitation',
  tier: 'P1',
  order: 23,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['push.order', 'push.nudge'],
  check: (snapshot) => {
    const { draft, ledger } = snapshot;
    const pushes = draft.said('push.order', PUSHING).filter((hit) => !isSupposed(draft, hit));
    const nudges = draft.said('push.nudge');
    if (pushes.length === 0 && nudges.length === 0) return NONE;
    const { lastCustomer } = ledger;
    const isAsked = lastCustomer !== null && isAtOrAfter(ledger.howToBuy, lastCustomer);
    if (pushes.length > 0) {
      if (isStanding(ledger, ledger.refusal) && !isOfExtra(ledger, ledger.refusal)) {
        const doubts = openDoubts(snapshot);
        return [
          {
            severity: doubts.length > 0 ? 'critical' : 'warning',
            variant: 'refused',
            spans: pushes,
            evidence: [ledger.refusal, ...doubts.map(({ said }) => said)].map(messageEvidence),
          },
        ];
      }
      const doubts = isAsked ? [] : toName(ledger, openDoubts(snapshot));
      if (doubts.length > 0) return [doubted(doubts, pushes)];
    }
    if (isStanding(ledger, ledger.hesitation) && !isAsked) {
      const hasAsked = ledger.agentTurn.some((facts) => facts.has('push.order') || facts.has('push.nudge'));
      const isGentle = pushes.length === 0 ? !hasAsked : draft.has('push.easy-out') && !hasAsked;
      const evidence = [messageEvidence(ledger.hesitation)];
      return [{ severity: isGentle ? 'advice' : 'warning', spans: [...pushes, ...nudges], evidence }];
    }
    if (ledger.agentTurn.length >= FEWEST_UNANSWERED && ledger.agentTurn.every(sells))
      return [{ variant: 'unanswered', spans: [...pushes, ...nudges] }];
    return NONE;
  },
});

export const advice = {
  basis: [
    { seed: '最后催单的时间…给我一种催着付钱的感觉' },
    { law: '消费者权益保护法', article: '9, 10, 16(3)', mark: 'V' },
    { law: 'UCPD 2005/29/EC', article: '8, 9', mark: 'S' },
  ],
  text: {
    'zh-CN': { title: '他还在犹豫，别再催', customerSees: '我还没想清楚你就催，越催越觉得有问题。' },
    'zh-TW': { title: '他還在猶豫，別再催', customerSees: '我還沒想清楚你就催，越催越覺得有問題。' },
    en: {
      title: 'They are still hesitating; stop pushing',
      customerSees: "The harder you push before I've decided, the more I think something is off.",
    },
  },
  variants: {
    payment: {
      'zh-CN': { title: '他在问付款安全，别再催', customerSees: '问你是谁的码不答，只催我付，更可疑。' },
      'zh-TW': { title: '他在問付款安全，別再催', customerSees: '問你錢是付給誰你不答，只催我付，更可疑。' },
      en: {
        title: 'They are asking about payment safety; stop pushing',
        customerSees: 'I ask whose code it is and you just push. More suspicious.',
      },
    },
    brand: {
      'zh-CN': { title: '品牌疑问没答就催拍', customerSees: '连是哪家店都没说清就催我下单，我不敢了。' },
      'zh-TW': {
        title: '品牌疑問沒答就催下單',
        customerSees: '連是哪一家店都沒講清楚就催我下單，我不敢買了。',
      },
      en: {
        title: 'Pushing while the brand question is open',
        customerSees: "You won't say whose store it is, and still tell me to order. I'm out.",
      },
    },
    safety: {
      'zh-CN': { title: '他在问靠不靠谱，别再催', customerSees: '我在担心受骗，你只催我下单，更不敢了。' },
      'zh-TW': { title: '他在問可不可靠，別再催', customerSees: '我在擔心受騙，你只催我下單，更不敢買了。' },
      en: {
        title: 'They are asking whether it is safe; stop pushing',
        customerSees: 'I ask if I can trust you and you tell me to order. Now I trust you less.',
      },
    },
    several: {
      'zh-CN': { title: '收款和品牌两个疑问还没答', customerSees: '两个问题一个都没答，还在催我下单。' },
      'zh-TW': { title: '收款和品牌兩個疑問還沒答', customerSees: '兩個問題一個都沒答，還在催我下單。' },
      en: {
        title: 'Payment and brand questions still open',
        customerSees: 'Two questions, no answer to either, and you still push me to order.',
      },
    },
    refused: {
      'zh-CN': { title: '他已经拒绝', customerSees: '我都说不要了还追着卖，只想赶紧走。' },
      'zh-TW': { title: '他已經拒絕', customerSees: '我都說不要了還追著賣，只想趕快離開。' },
      en: {
        title: 'They have refused',
        customerSees: 'I said no and you keep selling. I just want to leave.',
      },
    },
    unanswered: {
      'zh-CN': { title: '他没回，别连着催', customerSees: '我还没回，你一条接一条地催，很烦。' },
      'zh-TW': { title: '他還沒回，別連著催', customerSees: '我還沒回，你一則接一則地催，很煩。' },
      en: {
        title: 'They have not replied; stop sending more',
        customerSees: "I haven't answered and you keep pushing, message after message.",
      },
    },
  },
  remedy: {
    default: ['no-rush'],
    payment: ['answer-payment', 'no-rush'],
    safety: ['answer-payment', 'no-rush'],
    brand: ['answer-brand', 'no-rush'],
    several: ['answer-payment', 'answer-brand', 'no-rush'],
    refused: ['close-outcome'],
  },
} satisfies Advice;

const PUSHING = OWN_WORDS | Guard.hypothetical;
const NONE: readonly RuleFinding[] = [];
/** Selling messages without a reply after which one more is pressure; catalogue §23. */
const FEWEST_UNANSWERED = 2;
/** A mood of the message before the last still holds when both stand in one turn. */
const LASTING = 1;

const isAtOrAfter = (said: Said | null, other: Said): boolean =>
  said !== null && said.ordinal >= other.ordinal;

/** Whether a mood still holds: said in the customer's last words, and nothing to the contrary since. */
function isStanding(ledger: Ledger, said: Said | null): said is Said {
  const { lastCustomer, decision, howToBuy } = ledger;
  if (said === null || lastCustomer === null || ledger.customerTexts.length === 0) return false;
  if (isAtOrAfter(decision, said) || (isAtOrAfter(howToBuy, said) && howToBuy !== said)) return false;
  return said.ordinal >= lastCustomer.ordinal - LASTING;
}

/** 不用了 after an order, or with a question beside it, declines something on top. */
const isOfExtra = (ledger: Ledger, refusal: Said): boolean =>
  ledger.concerns.some(({ said, doubt }) => said === refusal && !doubt) ||
  (ledger.decision !== null && WEAK_NO.test(refusal.words));
const WEAK_NO = /不用|不要|不需要|不必|^no\b/i;

/** 现在下单的话: what follows is information. */
const isSupposed = ({ reading }: Snapshot['draft'], { end }: Span): boolean =>
  reading.text.startsWith('的话', end) || reading.text.startsWith('后', end);

/** Doubts about payment, brand and safety that neither the draft answers nor the customer's own decision. */
function openDoubts({ draft, ledger }: Snapshot): readonly OpenConcern[] {
  const open = ledger.openDoubts.filter(({ said }) => !isAtOrAfter(ledger.decision, said));
  if (open.length === 0) return open;
  const answered = answeredBy(draft, open);
  return open.filter((doubt) => !answered.includes(doubt));
}

/** A first reply is told of what was just asked; after that, of all that is open. */
function toName(ledger: Ledger, doubts: readonly OpenConcern[]): readonly OpenConcern[] {
  if (ledger.agentTurn.length > 0) return doubts;
  const last = ledger.lastAgent?.ordinal ?? -1;
  const fresh = doubts.filter(({ said }) => said.ordinal > last);
  return fresh.length > 0 ? fresh : doubts;
}

function doubted(doubts: readonly OpenConcern[], spans: RuleFinding['spans']): RuleFinding {
  const topics = new Set(doubts.map(({ topic }) => topic));
  const variant =
    topics.has('brand') && topics.has('payment')
      ? 'several'
      : topics.has('payment')
        ? 'payment'
        : topics.has('brand')
          ? 'brand'
          : 'safety';
  return {
    severity: 'critical',
    variant,
    spans: spans ?? [],
    evidence: [...new Set(doubts.map(({ said }) => said))].map(messageEvidence),
  };
}

const sells = (facts: Snapshot['draft']): boolean =>
  facts.has('push.order') ||
  facts.has('push.nudge') ||
  facts.has('stop.marketing') ||
  facts.has('price.gift') ||
  facts.quotes.length > 0;

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '这怎么是个人收款码？']],
      draft: '没事的，您先付，马上给您发货',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '这个店不是我要的牌子']],
      draft: '放心拍吧，现在拍今天就发',
      severity: 'critical',
    },
    { context: ['tea'], said: [['customer', '我再看看']], draft: '别看了，现在就拍吧', severity: 'warning' },
    {
      context: ['tea', 'gap:10m'],
      said: [
        ['agent', '118'],
        ['customer', '我想想'],
        ['agent', '在吗'],
      ],
      draft: '考虑得怎么样？帮您下单？',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '有点贵']],
      draft: '一分钱一分货，要不要？',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '我再考慮一下']],
      draft: '不要考慮了啦，直接下單',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'let me think about it']],
      draft: "What's there to think about? Shall I place the order?",
      severity: 'warning',
    },
    {
      context: ['tea', 'gap:1h'],
      said: [['customer', '我再看看']],
      draft: '好的，看完有问题随时问我哈，需要我帮您下单吗',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '嗯……我回去跟老公商量一下']],
      draft: '这还商量啥呀，直接拍就行了',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '猫粮先不囤了，等双11再说']],
      draft: '现在价格就很好了，给您安排两袋？',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '课程有点贵，我考虑考虑']],
      draft: '投资自己还考虑什么，先交个定金锁名额',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '收款人怎么是一个叫李强的？不是你们公司']],
      draft: '您放心付就行，付好截图给我',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '你发的这个链接店名对不上啊，是你们家的吗']],
      draft: '是的是的，您直接下单吧',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '这样转账靠谱吗，我有点怕被骗']],
      draft: '我们做了十年了，您先转，我马上安排',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '不买了，谢谢']],
      draft: '再给您便宜点，拍不拍？',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [
        ['agent', '新款冲锋衣到了，要不要看看'],
        ['agent', '亲，今天拍还送帽子'],
      ],
      draft: '在吗？直接拍吧',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '我再跟家人討論看看']],
      draft: '不用想了啦，現在下單最划算',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '戶名怎麼是個人的？這樣匯款安全嗎']],
      draft: '安全的，您先匯，匯完傳收據給我',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "I'm on the fence, let me sleep on it"]],
      draft: "Don't overthink it, shall I put the order through?",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'The account name is some guy called Dave, is that really your company?']],
      draft: "Yes yes, just pay and I'll post it today",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "no thanks, I'll get it from Amazon"]],
      draft: 'Wait, what if I throw in a case? Ready to order?',
      severity: 'warning',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'This listing is a different store, never heard of it. Is it really yours?']],
      draft: "It's all us, go ahead and order",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '容我想想吧，跟闺蜜对比下']],
      draft: '对比啥呀姐，手慢就没了，赶紧付了吧',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '扫码出来显示的是*伟，这谁啊']],
      draft: '这是我们财务，您扫就行，付完发我截图',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '对方账户怎么不是公司名字']],
      draft: '都是一样的，抓紧转一下我给您留货',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '这个網址怪怪的，不是你們官網吧']],
      draft: '放心啦，直接下單就好',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '算了不要了，你们家太不靠谱']],
      draft: '别呀亲，给您再减20，现在拍？',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'Hmm, the name on the Zelle is a Maria Lopez?']],
      draft: "That's my manager, go ahead and pay",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', "I'd rather wait till payday"]],
      draft: 'Why wait? Put it on the card now, shall I place the order?',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'the page you sent belongs to some other company']],
      draft: "It's fine, complete your order there",
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '我再看看']],
      draft: '好的您慢慢看，118到30号都有效',
      because: 'no push',
    },
    {
      context: ['tea'],
      said: [['customer', '有点贵']],
      draft: '理解。主要是今年柑果贵，100g装58元可以先试',
      because: 'helps',
    },
    {
      context: ['tea'],
      said: [['customer', '那我拍了']],
      draft: '好，拍好我今天给您发',
      because: 'customer decided',
    },
    {
      context: ['tea'],
      said: [['customer', '怎么下单']],
      draft: '点小程序里的“立即购买”就行',
      because: 'asked',
    },
    {
      context: ['tea'],
      said: [['customer', '这怎么是个人收款码']],
      draft: '对不起是我发错了，请不要付。请走官方小程序，收款方是岭上柑茶业有限公司',
      because: 'repairs',
    },
    {
      context: ['tea', 'gap:7d'],
      draft: '周先生，您那罐差不多喝完了，需要再带一罐吗？不需要就不用回我',
      because: 'cycle reminder, easy out',
    },
    {
      context: ['tea'],
      said: [['customer', '我考虑一下哪个香']],
      draft: '喜欢清爽选小青柑，喜欢厚选陈皮普洱',
      because: 'helps choose',
    },
    {
      context: ['line'],
      said: [['customer', '我想想']],
      draft: '好的，需要比較表我可以傳給您',
      because: 'offers help',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'not sure about size']],
      draft: "If you're between sizes go up; returns are free for 30 days",
      because: 'helps',
    },
    {
      context: ['none'],
      said: [['customer', '我问下我老婆要什么颜色']],
      draft: '好的，不着急，问好了告诉我就行',
      because: 'waits',
    },
    {
      context: ['none'],
      said: [['customer', '有点贵，再看看吧']],
      draft: '理解的，您慢慢看。这款是头层牛皮，保修两年，有问题随时找我',
      because: 'helps and waits',
    },
    {
      context: ['none'],
      said: [['customer', '想了想还是要吧，怎么付']],
      draft: '小程序里点立即购买就行，付款页会显示公司名',
      because: 'asked how to pay',
    },
    {
      context: ['none'],
      said: [
        ['customer', '再看看'],
        ['agent', '好的'],
        ['customer', '行，就要这个吧'],
      ],
      draft: '好嘞，那您下单吧，今天就能发',
      because: 'has decided',
    },
    {
      context: ['none'],
      said: [['customer', '发票不用了']],
      draft: '好的，那我现在就给您安排发货',
      because: 'declines an extra',
    },
    {
      context: ['none'],
      said: [
        ['customer', '一双43码'],
        ['customer', '袜子不要了'],
      ],
      draft: '好，那给您下单43码一双',
      because: 'declines an extra',
    },
    {
      context: ['tea'],
      said: [['customer', '收款人怎么是个人']],
      draft: '抱歉是我发错了，请不要付。官方小程序收款方是岭上柑茶业有限公司',
      because: 'takes it back',
    },
    {
      context: ['line'],
      said: [['customer', '我考慮一下尺寸']],
      draft: '沒問題，我把尺寸表傳給您參考',
      because: 'helps',
    },
    {
      context: ['none'],
      said: [['customer', "not sure which size, I'm between M and L"]],
      draft: 'Then take the L; exchanges are free if it is too big',
      because: 'helps choose',
    },
    {
      context: ['none'],
      said: [['customer', "I'll think about it"]],
      draft: 'Of course, take your time. The quote stays valid until the 30th',
      because: 'waits',
    },
    {
      context: ['none'],
      said: [['customer', 'Where can I order?']],
      draft: 'You can order on our website, or place the order by phone',
      because: 'asked',
    },
    {
      context: ['none'],
      said: [['customer', '我再想想要黑的还是白的']],
      draft: '黑的耐脏，白的显瘦，看您平时怎么搭',
      because: 'helps choose',
    },
    {
      context: ['none'],
      said: [['customer', "I'll have to check with my landlord first"]],
      draft: "Makes sense! Let me know what they say and I'll hold the quote",
      because: 'waits',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [['customer', '点开是一家卖手机壳的店啊？']],
      draft: '没关系的，您拍下备注就行',
      because: 'the doubt lies in what the other store sells, not in a word of doubt',
    },
  ],
} satisfies RuleExamples;
