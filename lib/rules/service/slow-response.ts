import { messageEvidence } from '../../facts/evidence';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { businessWaitMs } from '../../facts/waiting';
import type { Severity } from '../../model/finding';
import type { Policy } from '../../model/policy';
import { Guard } from '../../text/clauses';
import { readTimes } from '../../text/times';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'slow-response',
  tier: 'P2',
  order: 38,
  severity: 'warning',
  status: 'proven',
  needs: ['policy'],
  clock: true,
  check: ({ draft, ledger, shop, nowMs }): readonly RuleFinding[] => {
    if (shop === null) return NONE;
    const { message, reading } = draft;
    const isReply = message.text.trim() !== '' || message.pictures.length > 0 || message.cards.length > 0;
    const hold = isReply ? holdOf(draft) : null;
    if ((isReply && hold === null) || ledger.lastCustomer === null) return NONE;
    const waiting = waitOf(ledger);
    if (waiting === null) return NONE;
    const waitedMs = businessWaitMs(waiting.sinceMs, nowMs, shop.policy);
    const limitMs = waiting.isHeld ? LOOKUP_MS : limitOf(shop.policy, ledger);
    const severity = severityOf(waitedMs, limitMs, ledger, isReply);
    if (severity === null) return NONE;
    return [
      {
        severity,
        ...(isReply ? { variant: 'hold' } : severity === 'critical' ? { variant: 'harm' } : {}),
        spans: hold === null ? [] : [{ start: 0, end: reading.text.length }],
        evidence: [messageEvidence(ledger.lastCustomer)],
        slots: { minutes: String(Math.max(1, Math.floor(waitedMs / MINUTE_MS))) },
      },
    ];
  },
});

export const advice = {
  basis: [
    { law: '电子商务法', article: '59', mark: 'V' },
    { law: 'GB/T 47746-2026', article: '', mark: 'S' },
  ],
  text: {
    'zh-CN': { title: '他等了{minutes}分钟，还没人回', customerSees: '等半天没人理，我就去别家了。' },
    'zh-TW': { title: '他等了{minutes}分鐘，還沒人回', customerSees: '等半天沒人理，我就去別家了。' },
    en: {
      title: 'No reply for {minutes} min',
      customerSees: 'Silence sends me to another shop.',
    },
  },
  variants: {
    hold: {
      'zh-CN': { title: '说个时间，别只说稍等', customerSees: '已经等了一会儿了，再「稍等」是等多久？' },
      'zh-TW': { title: '給個時間，別只說稍等', customerSees: '已經等一陣子了，再「稍等」是要等多久？' },
      en: {
        title: 'Say how long, not just "hold on"',
        customerSees: "I've been waiting already. One moment could be an hour.",
      },
    },
    harm: {
      'zh-CN': { title: '这事急，他等了{minutes}分钟', customerSees: '我正着急呢，没有一个人应我一声。' },
      'zh-TW': { title: '這件事急，他等了{minutes}分鐘', customerSees: '我正急著，卻沒有人回我一聲。' },
      en: {
        title: 'Urgent, and {minutes} min without a word',
        customerSees: "I'm in trouble and nobody answers.",
      },
    },
  },
  remedy: { default: ['timed-hold'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const MINUTE_MS = 60_000;
/** One minute to answer where the policy names no target (catalogue 38). */
const DEFAULT_LIMIT_MS = MINUTE_MS;
/** Who said "hold on" has this long to look it up. */
const LOOKUP_MS = 10 * MINUTE_MS;
/** So much of the target used is worth a quiet word. */
const NEARLY = 0.8;
/** Money or health at stake. */
const HARM_MS = 10 * MINUTE_MS;
/** A doubt about payment, brand or safety. */
const DOUBT_MS = 20 * MINUTE_MS;

function severityOf(waitedMs: number, limitMs: number, ledger: Ledger, isReply: boolean): Severity | null {
  if (waitedMs < limitMs * NEARLY) return null;
  if (isReply) return waitedMs >= limitMs ? 'warning' : null;
  const isHarm = ledger.customerTurn.some(
    (facts) => facts.said('wait.harm', Guard.negated | Guard.hypothetical | Guard.asking).length > 0,
  );
  if (waitedMs >= HARM_MS && isHarm) return 'critical';
  if (waitedMs >= DOUBT_MS && ledger.openDoubts.length > 0) return 'critical';
  return waitedMs >= limitMs ? 'warning' : 'advice';
}

/** The shop's target for the first reply of a conversation, or for the next one. */
function limitOf({ service }: Policy, { agentMessages }: Ledger): number {
  if (service == null) return DEFAULT_LIMIT_MS;
  return (agentMessages === 0 ? service.firstReplySeconds : service.replySeconds) * 1000;
}

/** Since when the customer waits; null: nothing is owed. `isHeld`: "hold on" was the last word. */
function waitOf(ledger: Ledger): { readonly sinceMs: number; readonly isHeld: boolean } | null {
  const { customerTurn, agentTurn } = ledger;
  if (customerTurn.length === 0) {
    const last = agentTurn.at(-1);
    const isHeld = last !== undefined && ledger.lastCustomer !== null && holdOf(last) !== null;
    return !isHeld || last.message.atMs === null ? null : { sinceMs: last.message.atMs, isHeld: true };
  }
  if (customerTurn.some(pauses) || customerTurn.every(closes)) return null;
  // A nudge (在吗, ?) does not set the clock back.
  const asked = customerTurn.findLast((facts) => !nudges(facts) && !closes(facts)) ?? customerTurn[0];
  const sinceMs = asked?.message.atMs ?? null;
  return sinceMs === null ? null : { sinceMs, isHeld: false };
}

/** 我去问问我爱人; but 明天能到吗 waits for its answer. */
const pauses = (facts: MessageFacts): boolean => facts.has('wait.pause') && facts.concerns.length === 0;

const textOf = ({ reading }: MessageFacts): string => reading.text.trim();

/** Nothing is owed after a thank-you, nor after a like. */
const closes = (facts: MessageFacts): boolean =>
  facts.message.pictures.length === 0 && facts.message.cards.length === 0 && CLOSING.test(textOf(facts));
const CLOSING =
  /^(?:[\s，,。.!~👍🙏😊👌❤]|\[[^\]]{1,6}\]|好|行|可以|嗯|哦|噢|喔|收到|谢|感谢|多谢|辛苦|麻烦|了|啦|的|哈|呢|您|你|知道|明白|了解|懂|没问题|没有|不用|再见|拜拜|掰|那就|这样|先|okay|ok|okie|thanks|thank you|thx|ty|cheers|great|perfect|cool|got it|sounds good|will do|bye|good|lovely|super|much appreciated|appreciated|brilliant|no|all|so much|a lot|very much|for (?:the|your) help|you too|have a (?:good|nice|great) (?:day|one|evening|weekend))*$/u;
const nudges = (facts: MessageFacts): boolean =>
  /^(?:[\s?？!。]|在吗?|在不在|有人吗?|人呢|亲|您好|你好|客服|喂|哈喽|hello|hi|hey|anyone there|are you there|still there)*$/.test(
    textOf(facts),
  );

/** A message that says "hold on" and neither how long nor anything else. */
function holdOf(facts: MessageFacts): true | null {
  const { reading, message } = facts;
  if (!reading.has('wait.hold') || message.pictures.length > 0 || message.cards.length > 0) return null;
  const text = textOf(facts);
  if (text.length > (HAN.test(text) ? LONGEST_HOLD_HAN : LONGEST_HOLD_LATIN) || A_WHILE.test(text))
    return null;
  const times = readTimes(text, { nowMs: message.atMs ?? 0, timeZone: 'UTC' });
  return times.some(({ kind }) => kind !== 'vague') ? null : true;
}
const HAN = /[\u3400-\u9fff]/;
const LONGEST_HOLD_HAN = 10;
const LONGEST_HOLD_LATIN = 32;
/** Some length of time, if a rough one. */
const A_WHILE = /[\d一二两三五十几]\s?(?:分|秒|小时)|a few|couple|\d/;

export const examples = {
  flagged: [
    {
      context: ['tea', 'wait:14m'],
      said: [['customer', '这个码是你们公司的吗']],
      draft: '',
      severity: 'warning',
    },
    { context: ['tea'], said: [['customer', '发货了吗']], draft: '稍等', severity: 'warning' },
    { context: ['tea', 'wait:40m'], said: [['customer', '在吗']], draft: '', severity: 'warning' },
    { context: ['tea', 'wait:26m'], said: [['customer', '我转错账了！']], draft: '', severity: 'critical' },
    { context: ['line', 'wait:15m'], said: [['customer', '可以退嗎']], draft: '稍等喔', severity: 'warning' },
    {
      context: ['en-shop', 'wait:9m'],
      said: [['customer', 'does it come in red?']],
      draft: 'one moment',
      severity: 'warning',
    },
    { context: ['tea', 'wait:50s'], said: [['customer', '有货吗']], draft: '', severity: 'advice' },
    { context: ['tea', 'wait:2h'], said: [['customer', '考虑好了，买']], draft: '', severity: 'warning' },
    {
      context: ['tea', 'wait:20m'],
      said: [
        ['customer', '多少钱一罐'],
        ['agent', '稍等'],
        ['agent', '等一下哈'],
      ],
      draft: '',
      severity: 'warning',
    },
    {
      context: ['tea', 'wait:12m'],
      said: [['customer', '宝宝用了你们的霜脸上红肿']],
      draft: '',
      severity: 'critical',
    },
    {
      context: ['line', 'wait:30m'],
      said: [
        ['customer', '這條充電線支援快充嗎'],
        ['customer', '在嗎？'],
      ],
      draft: '',
      severity: 'warning',
    },
    {
      context: ['en-shop', 'wait:30m'],
      said: [['customer', 'My order arrived with a broken zip']],
      draft: '',
      severity: 'warning',
    },
    {
      context: ['en-shop', 'wait:15m'],
      said: [['customer', 'I was charged twice for the same order']],
      draft: '',
      severity: 'critical',
    },
    {
      context: ['tea', 'wait:6m'],
      said: [
        ['agent', '您好'],
        ['customer', '冲锋衣L码有吗'],
      ],
      draft: '亲，请稍等哈',
      severity: 'warning',
    },
    {
      context: ['tea', 'wait:25m'],
      said: [['customer', '这真的是你们官方的收款码吗，不放心']],
      draft: '',
      severity: 'critical',
    },
  ],
  allowed: [
    { context: ['tea', 'wait:30s'], said: [['customer', '有货吗']], draft: '有', because: 'in time' },
    {
      context: ['tea'],
      said: [['customer', '发货了吗']],
      draft: '在查，3分钟内给您',
      because: 'says how long',
    },
    {
      context: ['tea', 'wait:9h'],
      said: [['customer', '明早帮我看']],
      draft: '早上好，看了，8点发的',
      because: 'the customer set the time',
    },
    {
      context: ['tea', 'wait:20m'],
      said: [['customer', '没事不急']],
      draft: '',
      because: 'the customer waived it',
    },
    {
      context: ['tea', 'offhours'],
      said: [['customer', '夜里23点下的单']],
      draft: '早上好，刚上班，马上处理',
      because: 'outside business hours',
    },
    {
      context: ['tea', 'wait:12m'],
      said: [['customer', '我去问问我爱人']],
      draft: '好的，您商量',
      because: 'the customer paused',
    },
    {
      context: ['tea', 'auto'],
      said: [['customer', '在吗']],
      draft: '系统自动回复：9点上班，急事电话400…',
      because: 'an automatic notice',
    },
    { context: ['line', 'wait:5m'], draft: '幫您查，5分鐘內回覆', because: 'says how long' },
    {
      context: ['en-shop', 'wait:1m'],
      said: [['customer', 'hi']],
      draft: 'Hi! How can I help?',
      because: 'fast',
    },
    {
      context: ['tea', 'wait:3h'],
      said: [
        ['agent', '今天发货'],
        ['customer', '好的谢谢'],
      ],
      draft: '',
      because: 'nothing is owed after a thank-you',
    },
    {
      context: ['en-shop', 'wait:3h'],
      said: [
        ['agent', 'It ships today'],
        ['customer', 'Great, thank you so much!'],
      ],
      draft: '',
      because: 'nothing is owed after a thank-you',
    },
    {
      context: ['tea', 'wait:30s'],
      said: [['customer', '这件羽绒服多重']],
      draft: '稍等',
      because: 'at once',
    },
    {
      context: ['tea', 'wait:4m'],
      said: [['customer', '这件羽绒服多重']],
      draft: '稍等，两分钟，我去称一下',
      because: 'says how long',
    },
    {
      context: ['tea', 'wait:30m'],
      said: [
        ['customer', '多少钱'],
        ['agent', '128元'],
      ],
      draft: '',
      because: 'the shop spoke last',
    },
    { context: ['tea', 'wait:30m'], draft: '', because: 'nobody asked' },
    {
      context: ['en-shop', 'wait:20m'],
      said: [['customer', 'Let me check with my partner']],
      draft: '',
      because: 'the customer paused',
    },
    {
      context: ['en-shop', 'wait:6m'],
      said: [['customer', 'is the tent waterproof?']],
      draft: 'Yes, 3,000 mm, taped seams',
      because: 'late, but an answer',
    },
    {
      context: ['tea', 'offhours'],
      said: [
        ['customer', '睡不着，你们家枕头高吗'],
        ['customer', '晚安'],
      ],
      draft: '',
      because: 'outside business hours',
    },
    {
      context: ['none', 'wait:40m'],
      said: [['customer', '在吗']],
      draft: '',
      because: 'no target and no hours are known',
    },
  ],
  missed: [
    {
      context: ['tea', 'wait:30m'],
      said: [
        ['customer', '多少钱一罐'],
        ['agent', '我去仓库那边给您问问具体的情况哦稍等'],
      ],
      draft: '',
      because: 'a long hold counts as a reply',
    },
  ],
} satisfies RuleExamples;
