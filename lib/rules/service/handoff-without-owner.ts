import { messageEvidence } from '../../facts/evidence';
import type { MessageFacts } from '../../facts/message-facts';
import { Guard, guardsOf } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'handoff-without-owner',
  tier: 'P3',
  order: 44,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['handoff.go', 'handoff.disown', 'handoff.passed'],
  check: ({ draft, ledger, nowMs }): readonly RuleFinding[] => {
    const { lastCustomer, customerTurn } = ledger;
    if (lastCustomer === null || customerTurn.some(asksForContact)) return NONE;
    if (!draft.has('handoff.disown') && !customerTurn.some(hasTrouble)) return NONE;
    // Whoever writes more than this explains, and does not just point elsewhere.
    if (draft.reading.text.length > (HAN.test(draft.reading.text) ? LONGEST_HAN : LONGEST_LATIN)) return NONE;
    // Who names a time has taken it on.
    if (draft.times(nowMs).some(({ kind, past }) => kind !== 'vague' && !past)) return NONE;
    const sent = sentAway(draft);
    const evidence = [messageEvidence(lastCustomer)];
    if (sent !== null && !owns(draft)) {
      const severity = givesContact(draft) && !draft.has('handoff.disown') ? 'advice' : 'warning';
      return [{ severity, spans: [sent], evidence }];
    }
    const [passed] = sent === null ? draft.said('handoff.passed', DISOWNING) : [];
    if (passed === undefined || followsUp(draft)) return NONE;
    return [{ severity: 'advice', variant: 'passed', spans: [passed], evidence }];
  },
});

export const advice = {
  basis: [
    { law: '电子商务法', article: '59', mark: 'V' },
    { law: 'GB/T 47746-2026', article: '', mark: 'S' },
  ],
  text: {
    'zh-CN': { title: '别让他自己再跑一趟', customerSees: '踢来踢去，最后没人管，我只能找平台投诉。' },
    'zh-TW': { title: '別讓他自己再跑一趟', customerSees: '踢來踢去沒人管，我只能找平台申訴。' },
    en: {
      title: "Don't send them away to fix it alone",
      customerSees: 'Passed around until nobody owns it. So I complain to the platform.',
    },
  },
  variants: {
    passed: {
      'zh-CN': { title: '转给谁、几点有回音，说一声', customerSees: '转给谁了？几点回我？别石沉大海。' },
      'zh-TW': { title: '轉給誰、幾點有回音，說一聲', customerSees: '轉給誰了？幾點回我？別石沉大海。' },
      en: {
        title: 'Say who has it, and by when',
        customerSees: "Passed to whom? And when do I hear? It sounds like it's gone for good.",
      },
    },
  },
  remedy: { default: ['keep-ownership'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const DISOWNING = Guard.negated | Guard.quoted | Guard.asking | Guard.hypothetical;

const HAN = /[\u3400-\u9fff]/;
const LONGEST_HAN = 60;
const LONGEST_LATIN = 160;

const hasTrouble = (facts: MessageFacts): boolean => facts.has('handoff.problem');

/** Who asks for a number is given one. */
const asksForContact = ({ reading }: MessageFacts): boolean => CONTACT_ASK.test(reading.text);
const CONTACT_ASK =
  /(?:电话|联系方式|热线|号码|邮箱)(?:是?多少|是什么|有吗|给我|发我|呢|吗|[?？]|\s*$)|怎么联系|找谁|联系谁|who (?:do|should|can) i|what(?:'s| is) the (?:number|email|phone)|phone number|how (?:do|can) i (?:contact|reach)|(?:give|send) me the (?:number|email)/;

/** "Please email billing", 您问快递公司吧, "not my department". */
function sentAway(draft: MessageFacts): Span | null {
  const { reading } = draft;
  const [disowned] = draft.said('handoff.disown', Guard.quoted | Guard.asking);
  if (disowned !== undefined) return disowned;
  if (!draft.has('handoff.other')) return null;
  for (const go of reading.all('handoff.go')) {
    const clause = reading.clause(go.start);
    // "The store where you bought it" asks nothing.
    const isAsked = clause.asks || reading.text.slice(clause.start, clause.end).includes('吗');
    if (isAsked || (guardsOf(reading, go) & DISOWNING & ~Guard.asking) !== 0) continue;
    const words = reading.text.slice(clause.start, go.start);
    if (AGENT_ACTS.test(words)) continue;
    const other = reading
      .all('handoff.other')
      .find(
        ({ start, end }) =>
          start >= clause.start && end <= clause.end && (start >= go.end - 1 || go.start - end <= NEAR_UNITS),
      );
    if (other !== undefined && other.start - go.end <= FAR_UNITS)
      return { start: Math.min(go.start, other.start), end: Math.max(go.end, other.end) };
  }
  return null;
}
const NEAR_UNITS = 2;
const FAR_UNITS = 16;
/** 我已联系快递, "I've emailed billing", 他们会联系您: nobody is sent away. */
const AGENT_ACTS =
  /我(?!建议|觉得|看|这边建议)[^，]{0,8}$|我们(?!建议)[^，]{0,8}$|已经?[^，]{0,4}$|帮[您你]|给[您你]|替[您你]|会[^，]{0,6}$|\b(?:i|we|they|he|she)(?:'ve|'ll|'m| have| will| can| am| are)?\b[^,.]{0,20}$|让[^，]{0,8}$|平时|一般/;

/** The agent takes part in it, or follows it up. */
const owns = (draft: MessageFacts): boolean => {
  const disowned = draft.reading.all('handoff.disown');
  return draft.said('handoff.own', Guard.negated | Guard.quoted).some(
    ({ start, end }) =>
      !disowned.some((hit) => hit.start <= start && hit.end >= end) &&
      // 我这边弄不了 begins like 我这边在跟.
      !CANNOT.test(draft.reading.text.slice(end, end + 6)),
  );
};

const CANNOT = /^[^，,。]{0,3}(?:不了|不能|没法|没办法|没有|不管|无法|can't|cannot)/;

/** A place where the customer can be sure to find somebody: half a handover. */
const givesContact = (draft: MessageFacts): boolean =>
  draft.links.length > 0 || draft.reading.emails.length > 0 || CONTACT.test(draft.reading.text);
const CONTACT = /\d{3}[\s-]?\d{3,4}|\bdm\b|@[a-z]/;

/** A name, a result to come from me, a number to hold on to. */
const followsUp = ({ reading }: MessageFacts): boolean => FOLLOWS.test(reading.text);
const FOLLOWS =
  /告诉您|告诉你|回复您|回您|给您回|结果|单号|跟进|盯着|催|[王李张刘陈杨黄赵周吴徐孙林何郭高罗郑梁][工姐哥老经主师]|(?:i|we)(?:'ll| will) (?:update|let you know|follow|get back|chase|message|keep)|reference|ticket (?:no|number|#)|\d/;

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '发票抬头错了']],
      draft: '这个我不管，您找财务',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '物流卡住了']], draft: '您问快递公司吧', severity: 'warning' },
    {
      context: ['tea'],
      said: [['customer', '退款没到']],
      draft: '退款在平台，您找平台',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '要检测报告']], draft: '我让品控联系您', severity: 'advice' },
    { context: ['line'], said: [['customer', '帳單錯了']], draft: '請打客服電話', severity: 'warning' },
    {
      context: ['en-shop'],
      said: [['customer', 'wrong invoice']],
      draft: 'Please email billing',
      severity: 'warning',
    },
    { context: ['none'], said: [['customer', '我要投诉']], draft: '投诉找总部', severity: 'warning' },
    { context: ['tea'], said: [['customer', '能改地址吗']], draft: '我转给仓库了', severity: 'advice' },
    {
      context: ['none'],
      said: [['customer', '洗衣机安装师傅一直没来']],
      draft: '安装不归我们管，您联系安装公司',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '快递显示签收了但我没收到']],
      draft: '麻烦您跟快递那边沟通一下',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '课程打不开了']],
      draft: '这个要问技术，我处理不了',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '保修卡丢了']],
      draft: '补卡我这边操作不了，您自己去门店办',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '充電器壞了']],
      draft: '這個要找原廠喔，不是我們負責',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '包裹一直沒收到']],
      draft: '請您直接聯絡宅配',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', "My parcel hasn't arrived"]],
      draft: "You'll need to contact the courier",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'I was charged the wrong amount']],
      draft: "That's not my department, try accounts",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'the stove arrived broken']],
      draft: 'Please get in touch with the manufacturer.',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'can you change my address?']],
      draft: "I've passed this on to the warehouse",
      severity: 'advice',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '发票抬头错了']],
      draft: '我把新抬头发给财务王姐了，她今天17点前给您新发票',
      because: 'an owner and a time',
    },
    {
      context: ['tea'],
      said: [['customer', '物流卡住']],
      draft: '我已联系快递客户经理，单号7731，催派中，18点前告诉您结果',
      because: 'stays in charge',
    },
    {
      context: ['tea'],
      said: [['customer', '退款没到']],
      draft: '平台在处理，我这边退款完成截图给您，明天没到我再催平台',
      because: 'follows it up',
    },
    {
      context: ['tea'],
      said: [['customer', '检测报告']],
      draft: '品控李工1小时内发您，我已转告您要2026年8月批次',
      because: 'an owner and a time',
    },
    { context: ['tea'], said: [['customer', '发票']], draft: '我来开，抬头发我就行', because: 'does it' },
    { context: ['tea'], draft: '快递官方热线您也可以直接打，我这边也在跟', because: 'both ways' },
    {
      context: ['line'],
      said: [['customer', '帳單']],
      draft: '我轉給會計，今天17點前回您',
      because: 'an owner and a time',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'invoice']],
      draft: "I've asked Sam in billing; new invoice by 5 pm",
      because: 'an owner and a time',
    },
    {
      context: ['tea'],
      said: [['customer', '仓库电话？']],
      draft: '仓库不对外，您跟我说就行，我来协调',
      because: 'keeps it',
    },
    {
      context: ['none'],
      said: [['customer', '快递没到，快递电话是多少']],
      draft: '顺丰客服95338，您打这个就行',
      because: 'the customer asked for the number',
    },
    {
      context: ['none'],
      said: [['customer', '手机坏了能修吗']],
      draft: '能修，我帮您联系售后寄修，寄回地址一会发您',
      because: 'does it',
    },
    {
      context: ['none'],
      said: [['customer', '哪个快递']],
      draft: '默认中通快递，有问题随时找我',
      because: 'sends nobody away',
    },
    {
      context: ['line'],
      said: [['customer', '退貨怎麼辦']],
      draft: '我幫您聯絡宅配來收，您不用出門',
      because: 'does it',
    },
    {
      context: ['none'],
      said: [['customer', "My refund hasn't arrived"]],
      draft:
        "I've checked with the bank: it left us on Monday, and I'll chase it if it isn't there by Friday",
      because: 'stays in charge',
    },
    {
      context: ['none'],
      said: [['customer', 'I need help choosing a tent']],
      draft: 'Happy to help. Ask me anything about sizes',
      because: 'sends nobody away',
    },
    {
      context: ['none'],
      said: [['customer', 'what is the number of the courier? parcel is late']],
      draft: 'You can call DHL on 030 1234 5678',
      because: 'the customer asked for the number',
    },
    {
      context: ['none'],
      said: [['customer', 'I got a strange mail about my order, is something wrong?']],
      draft: "Ours come from the shop's own address; a mail that asks for a code isn't us",
      because: 'a warning, not a refusal',
    },
    {
      context: ['none'],
      said: [['customer', '孩子发烧了还能用这个喷雾吗']],
      draft: '先别用，问一下医生更稳妥',
      because: 'a doctor is no department',
    },
  ],
} satisfies RuleExamples;
