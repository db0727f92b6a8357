import { messageEvidence } from '../../facts/evidence';
import type { Ledger } from '../../facts/ledger';
import { holdOf, waitOf } from '../../facts/turn-wait';
import { businessWaitMs } from '../../facts/waiting';
import type { Severity } from '../../model/finding';
import { NEARLY, replyLimitMs } from '../../policy/reply-clock';
import { Guard } from '../../text/clauses';
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
    const limitMs = replyLimitMs(shop.policy.service, waiting);
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
