import { messageEvidence } from '../../facts/evidence';
import { Guard } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'bot-posing-as-human',
  tier: 'P1',
  order: 31,
  severity: 'critical',
  status: 'proven',
  needs: [],
  automated: true,
  check: (snapshot): readonly RuleFinding[] => {
    const { draft, ledger } = snapshot;
    // Words alone never tell a machine from a person: the message was sent by one, or says so itself.
    if (draft.message.role !== 'bot' && !draft.has('bot.label')) return NONE;
    const claims = draft.said('bot.human-claim', Guard.negated | Guard.quoted | Guard.hypothetical);
    if (claims.length > 0) return [found(snapshot, 'critical', claims)];
    if (draft.said('bot.disclosed', Guard.negated | Guard.quoted).length > 0) return NONE;
    const isAsked = customerSaid(snapshot, 'bot.asked');
    const isPerson = ASKS_PERSON.test(ledger.lastCustomer?.words ?? '');
    if (isAsked && (isPerson ? AFFIRMS : DENIES).test(draft.reading.text))
      return [found(snapshot, 'critical', [])];
    if (isAsked || customerSaid(snapshot, 'bot.wanted'))
      return draft.has('bot.handover') ? NONE : [found(snapshot, 'warning', [], 'ignored')];
    return ledger.agentMessages === 0 && draft.has('bot.greeting')
      ? [{ severity: 'advice', variant: 'undisclosed', spans: [] }]
      : NONE;
  },
});

export const advice = {
  basis: [
    { law: 'EU AI Act', article: '50(1)', mark: 'S' },
    { law: 'California B&P', article: '17941', mark: 'V' },
    { law: '消费者权益保护法', article: '8, 20', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '自动回复别说自己是真人',
      customerSees: '问你是不是机器人还骗我，那付钱这种事更不敢信。',
    },
    'zh-TW': {
      title: '自動回覆別說自己是真人',
      customerSees: '問你是不是機器人還騙我，那付款更不敢信。',
    },
    en: {
      title: 'A machine must not pass for a person',
      customerSees: "If you lie about being a bot, I won't trust you with my money.",
    },
  },
  variants: {
    ignored: {
      'zh-CN': {
        title: '他要找真人，自动回复没接住',
        customerSees: '我要找人，你一直自动回，到底有没有人？',
      },
      'zh-TW': {
        title: '他要找真人，自動回覆沒接住',
        customerSees: '我要找真人，你一直自動回，到底有沒有人？',
      },
      en: {
        title: 'The customer wants a person',
        customerSees: 'I ask for a person and get another canned line. Is anyone there?',
      },
    },
    undisclosed: {
      'zh-CN': { title: '第一句就说明是智能助手', customerSees: '聊了半天才发现是机器。' },
      'zh-TW': { title: '第一句就說明是智能客服', customerSees: '聊了半天才發現是機器。' },
      en: {
        title: 'Say at once that it is an assistant',
        customerSees: 'It took me a while to notice I was talking to a machine.',
      },
    },
  },
  remedy: { default: ['say-automated'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];

/** "No, I'm Emma": asked whether it is a machine, it says no. */
const DENIES = /^(?:不是|不会|当然不|怎么会|没有|不|no\b|nope|of course not|not at all|haha no)/;

/** "Are you a real person?" is answered the other way round. */
const ASKS_PERSON = /真人|人工[吗嗎]|活人|human|person/i;
const AFFIRMS = /^(?:是[的呀哦喔啊]|是真人|当然|对|没错|yes\b|yep\b|of course|sure\b)/;

const customerSaid = ({ ledger }: Snapshot, concept: Concept): boolean =>
  ledger.customerTurn.some((facts) => facts.has(concept));

function found(
  { ledger }: Snapshot,
  severity: 'critical' | 'warning',
  spans: readonly Span[],
  variant?: string,
): RuleFinding {
  return {
    severity,
    ...(variant === undefined ? {} : { variant }),
    spans: spans.map(({ start, end }) => ({ start, end })),
    evidence: ledger.lastCustomer === null ? [] : [messageEvidence(ledger.lastCustomer)],
  };
}

export const examples = {
  flagged: [
    {
      context: ['none', 'auto'],
      said: [['customer', '你是机器人吗']],
      draft: '我是真人哦，客服小美',
      severity: 'critical',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '转人工']],
      draft: '我就是人工，您说',
      severity: 'critical',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '你们都不看我消息吗']],
      draft: '亲亲在的呢，有什么可以帮您',
      severity: 'warning',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '我要真人']],
      draft: '请问还有什么可以帮您',
      severity: 'warning',
    },
    {
      context: ['line', 'auto'],
      said: [['customer', '是機器人吧']],
      draft: '不是喔，我是真人客服',
      severity: 'critical',
    },
    {
      context: ['en-shop', 'auto'],
      said: [['customer', 'are you a bot?']],
      draft: "No, I'm Emma from support",
      severity: 'critical',
    },
    {
      context: ['en-shop', 'auto'],
      said: [['customer', 'agent please']],
      draft: 'I can help you with that!',
      severity: 'warning',
    },
    { context: ['none', 'auto'], draft: '您好，我是小美，请问有什么可以帮您', severity: 'advice' },
    {
      context: ['none', 'auto'],
      said: [['customer', '你是真人吗']],
      draft: '我们都是真人在线为您服务的',
      severity: 'critical',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '真人吗']],
      draft: '是的，我是您的专属客服小雅',
      severity: 'critical',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', 'are you an AI?']],
      draft: "Nope, I'm Jake from the support team",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '麻烦人工']],
      draft: '我就是人工哦，马上看您的订单（自动回复）',
      severity: 'critical',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '我要找真人']],
      draft: '歡迎光臨，請問需要什麼服務呢',
      severity: 'warning',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', 'I want to talk to a human']],
      draft: 'Have you tried our FAQ?',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['none'],
      said: [['customer', '你是机器人吗']],
      draft: '不是，我是客服小叶，一直在',
      because: 'a person, no automation flag',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '你是机器人吗']],
      draft: '对，我是AI助手，您要人工我马上转',
      because: 'disclosed',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '转人工']],
      draft: '好的，正在转接，预计2分钟，您之前说的我已带过去',
      because: 'handover',
    },
    {
      context: ['none', 'auto'],
      draft: '本条由系统自动发送：您的包裹已签收',
      because: 'labelled auto message',
    },
    { context: ['none'], draft: '我是小叶，晚班到10点，今晚我跟您这单', because: 'person' },
    {
      context: ['none', 'auto'],
      draft: '我是AI助手小岭，价格和退换我会转人工确认',
      because: 'disclosed, scope',
    },
    { context: ['line'], said: [['customer', '真人嗎']], draft: '是的，我是客服小林', because: 'person' },
    {
      context: ['en-shop', 'auto'],
      said: [['customer', 'human?']],
      draft: "I'm an AI; here's the transfer button",
      because: 'disclosed',
    },
    {
      context: ['none'],
      said: [['customer', '你不会是机器人吧']],
      draft: '不是，我刚在查您8月20日的订单',
      because: 'person, with proof',
    },
    {
      context: ['none'],
      said: [['customer', 'are you a bot?']],
      draft: "I'm a real person, sorry for the wait",
      because: 'a person',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '转人工']],
      draft: '人工客服9:00-21:00在线，正在为您排队',
      because: 'on the way to a person',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '扫地机器人有货吗']],
      draft: '这款扫地机器人支持自动集尘',
      because: 'a robot on sale',
    },
    {
      context: ['none', 'auto'],
      said: [['customer', '真人吗']],
      draft: '我是智能客服，不是真人，回复人工可转接',
      because: 'says what it is',
    },
  ],
} satisfies RuleExamples;
