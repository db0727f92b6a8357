import { messageEvidence } from '../../facts/evidence';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import type { Severity } from '../../model/finding';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'promise-made-vague',
  tier: 'P2',
  order: 39,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['vague.when', 'vague.result'],
  check: ({ draft, ledger, nowMs }): readonly RuleFinding[] => {
    if (ledger.customerTurn.length === 0 || ledger.lastCustomer === null) return NONE;
    const asked = askOf(ledger);
    const spans = vagueWords(draft, asked);
    if (spans.length === 0 || saysMore(draft, nowMs)) return NONE;
    const severity = severityOf(asked);
    return [
      {
        severity,
        ...(severity === 'critical' ? { variant: 'money' } : {}),
        spans,
        evidence: [messageEvidence(ledger.lastCustomer)],
        slots: { words: draft.reading.words(spans[0] ?? { start: 0, end: 0 }) },
      },
    ];
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '16, 20', mark: 'V' },
    { law: '电子商务法', article: '20', mark: 'V' },
  ],
  text: {
    'zh-CN': { title: '「{words}」是几点？给他个准时间', customerSees: '「尽快」是几点？听着像敷衍。' },
    'zh-TW': { title: '「{words}」是幾點？給他確切時間', customerSees: '「盡快」是幾點？聽起來像敷衍。' },
    en: {
      title: "'{words}' is no time: name one",
      customerSees: '"Soon" means nothing. I hear "no".',
    },
  },
  variants: {
    money: {
      'zh-CN': { title: '钱的事，给他确切的日子', customerSees: '我的钱哪天回来都说不出，叫我怎么放心？' },
      'zh-TW': { title: '錢的事，給他確切的日子', customerSees: '我的錢哪天回來都說不出，叫我怎麼放心？' },
      en: {
        title: "It's money: name the day",
        customerSees: "It's my money, and you can't tell me which day. That worries me.",
      },
    },
  },
  remedy: { default: ['clear-time'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** What the customer, who spoke last, wants to know. */
interface Ask {
  readonly when: boolean;
  readonly result: boolean;
  readonly money: boolean;
  readonly goods: boolean;
}

function askOf({ customerTurn }: Ledger): Ask {
  const has = (concept: Concept): boolean => customerTurn.some((facts) => facts.has(concept));
  return {
    when: has('ask.when'),
    result: has('ask.result'),
    money: has('ask.money'),
    goods: has('ask.goods'),
  };
}

function severityOf({ when, result, money, goods }: Ask): Severity {
  if (money && when) return 'critical';
  return (when && goods) || result || (money && goods) ? 'warning' : 'advice';
}

/** The words that leave it open; where the customer asked neither when nor whether, only the plain put-offs. */
function vagueWords(draft: MessageFacts, { when, result }: Ask): readonly Span[] {
  const later = draft.reading.all('vague.when');
  if (when || result) return [...later, ...draft.reading.all('vague.result')].slice(0, 2);
  return later.filter(({ start, end }) => PUT_OFF.test(draft.reading.text.slice(start, end))).slice(0, 1);
}
const PUT_OFF = /回头|改天|再说|有空|有时间|过阵子|at some point|sometime|eventually|in due course/;

/** A time, a figure, something done, a place to look: then the vague word is not the whole answer. */
function saysMore(draft: MessageFacts, nowMs: number): boolean {
  const { reading, message } = draft;
  if (message.pictures.length > 0 || message.cards.length > 0 || draft.links.length > 0) return true;
  if (reading.text.length > (HAN.test(reading.text) ? LONGEST_HAN : LONGEST_LATIN)) return true;
  if (FIGURE.test(reading.text) || TOLD.test(reading.text)) return true;
  if (reading.clauses.some((clause) => clause.asks)) return true;
  return draft.times(nowMs).some(({ kind }) => kind !== 'vague');
}
const HAN = /[\u3400-\u9fff]/;
/** Whoever writes more says more. */
const LONGEST_HAN = 70;
const LONGEST_LATIN = 160;
/** 一两天, 3天, 下午, Friday: some day or hour; 单号7731. */
const FIGURE =
  /\d|[一二两三四五六七八九十半]+(?:到|至|、)?[一二两三四五六七八九十]*个?(?:天|小时|分钟|周|工作日|星期|月)|周[一二三四五六日末]|今[天晚日]|明[天早晚]|后天|月底|上午|下午|傍晚|\b(?:one|two|three|four|five|six|seven|ten|couple)\b|(?:to|this )(?:day|night|morning|afternoon|evening|week)|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day/;
/** What was done or found, or an honest "I cannot tell yet". */
const TOLD =
  /已经?(?!反馈|催|上报|登记|记录|申请|在|安排|提交|跟|帮您催|通知)|刚[才刚]?[发寄退问查]|[发寄退]出?了(?!吗)|没办法判断|不能判断|没法判断|判断不了|不确定|has (?:been|shipped|gone)|have (?:sent|refunded|shipped|asked)|(?:i|we)'ve|already|went out|don't know yet|can't tell/;

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '什么时候发货']],
      draft: '尽快哈',
      severity: 'warning',
      finds: ['尽快'],
    },
    { context: ['tea'], said: [['customer', '退款什么时候到']], draft: '很快的，放心', severity: 'critical' },
    { context: ['none'], said: [['customer', '能修好吗']], draft: '应该问题不大', severity: 'warning' },
    { context: ['tea'], said: [['customer', '几点能送到']], draft: '看情况吧', severity: 'warning' },
    { context: ['line'], said: [['customer', '什麼時候補寄']], draft: '過幾天', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', 'when will it ship?']],
      draft: 'Soon!',
      severity: 'warning',
      finds: ['Soon'],
    },
    {
      context: ['en-shop'],
      said: [['customer', 'when do I get my money back?']],
      draft: 'As soon as possible',
      severity: 'critical',
    },
    { context: ['tea'], said: [['customer', '有空帮我看看新品']], draft: '好的回头看', severity: 'advice' },
    {
      context: ['none'],
      said: [['customer', '我的猫粮怎么还没发货']],
      draft: '亲，在处理了，请耐心等待一下哦',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '师傅到底哪天来装洗衣机']],
      draft: '我们会尽快安排师傅上门的呢',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '押金多久退']],
      draft: '放心，会尽快给您退的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '课程啥时候开课']],
      draft: '快了快了，到时候通知您',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '請問充電器何時出貨？']],
      draft: '會盡快幫您安排出貨喔',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '退款多久會到？']],
      draft: '很快喔，請再等等',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'Any update on my replacement jacket?']],
      draft: "We're working on it, please be patient",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', "Still waiting for my boots, where's my order?"]],
      draft: "It shouldn't be long now, bear with us",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'How long until the repair is done?']],
      draft: 'Hard to say, shortly I hope',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'When is my refund coming?']],
      draft: "It's being processed, you'll get it in due course",
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '什么时候发']],
      draft: '今天18点前出库，单号我发您',
      because: 'a time',
    },
    {
      context: ['tea'],
      said: [['customer', '退款']],
      draft: '1–3个工作日原路退，11月21日没到就找我',
      because: 'a time and a way out',
    },
    {
      context: ['tea'],
      said: [['customer', '能修好吗']],
      draft: '现在不能判断，检测要两天，21日给结论',
      because: 'honest',
    },
    { context: ['tea'], draft: '尽快发出，今天16点前付款的今天发', because: 'vague, then a time' },
    { context: ['tea'], said: [['customer', '大概几天']], draft: '江浙1–2天', because: 'rough but bounded' },
    {
      context: ['tea'],
      said: [['customer', '以后有新茶叫我']],
      draft: '明年4月新茶，我4月1日前提醒您',
      because: 'a date',
    },
    { context: ['tea'], draft: '马上到12点了，您先吃饭', because: 'no promise' },
    { context: ['line'], said: [['customer', '何時出貨']], draft: '明天下午出貨', because: 'a time' },
    {
      context: ['en-shop'],
      said: [['customer', 'when?']],
      draft: "Ships Friday, you'll get tracking by 6 pm",
      because: 'a time',
    },
    {
      context: ['none'],
      said: [['customer', '帮我查下物流']],
      draft: '好的，我马上查',
      because: 'done now, in the chat',
    },
    {
      context: ['none'],
      said: [['customer', '这款面霜多久见效']],
      draft: '一般四周左右，每个人情况不同',
      because: 'a figure',
    },
    {
      context: ['none'],
      said: [['customer', '什么时候发货']],
      draft: '已经发出了，很快就能到',
      because: 'it is done',
    },
    {
      context: ['none'],
      said: [['customer', '谢谢']],
      draft: '不客气，祝您早日收到',
      because: 'nobody asked',
    },
    {
      context: ['line'],
      said: [['customer', '防水嗎']],
      draft: '有的，很快乾，下雨也可以',
      because: 'of the goods',
    },
    {
      context: ['none'],
      said: [['customer', 'Do you have it in blue?']],
      draft: 'Yes, and more colours are coming soon',
      because: 'no promise to this customer',
    },
    {
      context: ['none'],
      said: [['customer', 'When does it ship?']],
      draft: 'Within two working days, as soon as your payment clears',
      because: 'a time',
    },
    {
      context: ['none'],
      said: [['customer', 'Any update?']],
      draft: "Yes: the courier has it, I've asked for a call back and you'll hear soon",
      because: 'says where it stands',
    },
    { context: ['none'], said: [['customer', 'Bye!']], draft: 'See you soon!', because: 'a farewell' },
    {
      context: ['none'],
      said: [['customer', '孩子几岁能用']],
      draft: '三岁以上，太小的再等等',
      because: 'of the goods',
    },
  ],
} satisfies RuleExamples;
