import type { MessageFacts } from '../../facts/message-facts';
import { Guard } from '../../text/clauses';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'guilt-appeal',
  tier: 'P3',
  order: 45,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['guilt.punish', 'guilt.target', 'guilt.plea'],
  check: ({ draft }): readonly RuleFinding[] => {
    const { reading } = draft;
    const target = own(draft, 'guilt.target');
    const plea = own(draft, 'guilt.plea');
    if (!reading.has('guilt.buy') && plea.length === 0) return NONE;
    const asks = reading.has('guilt.buy') || draft.said('push.order').length > 0;
    const punish = own(draft, 'guilt.punish');
    if (punish.length > 0 && (asks || plea.length > 0) && !OFF_RULES.test(reading.text))
      return [{ severity: 'critical', variant: 'threat', spans: punish }];
    if (
      target.length > 0 &&
      (plea.length > 0 || asks) &&
      AGENTS.test(reading.text) &&
      !CUSTOMERS.test(reading.text)
    )
      return [{ spans: [...target, ...plea].sort((a, b) => a.start - b.start) }];
    if (plea.length === 0) return NONE;
    const begs = plea.filter(({ start, end }) => BEGS.test(reading.text.slice(start, end)));
    if (begs.length > 0 && (asks || plea.length > 1) && !OTHER_FAVOUR.test(reading.text))
      return [{ spans: plea }];
    return begs.length > 0 && reading.text.length <= SHORT && !OTHER_FAVOUR.test(reading.text)
      ? [{ severity: 'advice', variant: 'light', spans: begs }]
      : NONE;
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '9', mark: 'V' },
    { law: 'DMCC Act 2024', article: '228', mark: 'S' },
  ],
  text: {
    'zh-CN': { title: '别拿自己的业绩求他买', customerSees: '你的业绩跟我有什么关系？聊天变味了。' },
    'zh-TW': { title: '別拿自己的業績求他買', customerSees: '你的業績跟我有什麼關係？聊天變味了。' },
    en: {
      title: 'Do not sell by your own target',
      customerSees: "Your target isn't my problem. This got uncomfortable.",
    },
  },
  variants: {
    threat: {
      'zh-CN': { title: '别让他觉得不买就害了你', customerSees: '我不买你就要受罚？这是在绑架我。' },
      'zh-TW': { title: '別讓他覺得不買就害了你', customerSees: '我不買你就要受罰？這是在情緒勒索。' },
      en: {
        title: 'Do not make them pay for your job',
        customerSees: "You're punished if I don't buy? That's emotional blackmail.",
      },
    },
    light: {
      'zh-CN': { title: '求支持的话，删掉更自在', customerSees: '买东西还要还人情，有点别扭。' },
      'zh-TW': { title: '求支持的話，刪掉更自在', customerSees: '買東西還要還人情，有點彆扭。' },
      en: { title: 'Leave the appeal out', customerSees: 'So buying is a favour now? A bit awkward.' },
    },
  },
  remedy: { default: ['no-pressure'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const SHORT = 40; // code units

/** Words the agent says of the agent's own lot: not denied, quoted or supposed of somebody else. */
const own = (draft: MessageFacts, concept: 'guilt.punish' | 'guilt.target' | 'guilt.plea'): readonly Span[] =>
  draft.said(concept, Guard.quoted | Guard.warning | Guard.admitted).filter(({ start, end }) => {
    const { reading } = draft;
    const clause = reading.clause(start);
    const before = reading.text.slice(clause.start, start);
    return (
      !DENIED.test(before) &&
      !THANKS.test(reading.text.slice(clause.start, clause.end)) &&
      !(clause.asks && ASKS_OF_YOU.test(reading.text.slice(clause.start, end)))
    );
  });
const DENIED =
  /(?:没有?|不是|不会|不用|不必|无需|并非|与|和|跟|\b(?:no|not|never|without)\b|n't)[^，。]{0,6}$/;
const THANKS = /谢|感恩|thank|grateful|appreciat/;
const ASKS_OF_YOU = /[您你]|\byou\b/;

/** 平台会罚款, so no: a rule that is kept, not an appeal. */
const OFF_RULES =
  /平台|违规|规定|私下|站外|刷单|改价|好评|物业|交警|逾期|税|海关|公司规定|platform|policy|rules|terms|customs|late fee|overdue|traffic/;
/** Whose target it is: the agent's or the shop's. */
const AGENTS =
  /我|咱|店|业绩|冲|任务|差[一最两三几您你\d]|开[单张]|月底|提成|kpi|\b(?:i|i'm|my|me|we|our|us)\b/;
/** 您还差一单就能升级: the customer's own benefit. */
const CUSTOMERS =
  /(?:您|你)(?:现在|目前)?(?:还|就|只|仅)差|差[^，。]{1,8}(?:就能|就可|即可|可以)(?:升级|享|领|免|包邮|参)|学习任务|打卡|\byou(?:'re| are) (?:one|two|\d)|\byour (?:bonus|points|target|goal|commission)\b|(?:free|bonus) (?:gift|points|item|shipping|bag)/;
/** Begs, rather than tells of hardship. */
const BEGS =
  /帮|拜托|求|救|可怜|同情|照顾|捧|赏|面子|支持|当做|积德|看在|拉|挺|撑|心疼|help|favou?r|beg|please|mercy|heart|pity|support|mean|need|let me down|count|day|sake|for me|sorry/;
/** A favour that is not to buy. */
const OTHER_FAVOUR =
  /评价|好评|晒图|收货|确认|拍照|照片|截图|视频|填|登记|问卷|调研|转告|签收|取件|寄回|退回|提供|核对|看一下|查一下|说一下|告诉|发[我一给下]|点一下|关注|稍等|review|photo|picture|screenshot|survey|feedback|form|confirm|check|send|double|spell|repeat|wait|hold on|let me know/;

export const examples = {
  flagged: [
    { context: ['none'], draft: 'please la, boss scold me if no sales today', severity: 'critical' },
    { context: ['tea'], draft: '姐，今天就差一单完成业绩，帮帮忙', severity: 'warning' },
    { context: ['tea'], draft: '您不拍我要被扣钱了', severity: 'critical' },
    { context: ['tea'], draft: '拜托支持一下嘛，新人不容易', severity: 'warning' },
    { context: ['line'], draft: '差一單達標，幫個忙嘛', severity: 'warning' },
    {
      context: ['en-shop'],
      draft: "I'm one sale short this month, could you help me out?",
      severity: 'warning',
    },
    { context: ['tea'], draft: '支持下小店呀', severity: 'advice' },
    { context: ['none'], draft: '老板说卖不掉就开除我，您就买一罐吧', severity: 'critical' },
    { context: ['tea'], draft: '就当帮我个忙，下一单', severity: 'warning' },
    { context: ['none'], draft: '您要是不报名，我这个月就要被开除了', severity: 'critical' },
    { context: ['none'], draft: '今天一单都没开张，求求您带一个吧', severity: 'warning' },
    { context: ['none'], draft: '跟您聊了这么久，您就当照顾我生意，拍一个嘛', severity: 'warning' },
    { context: ['line'], draft: '您不買我會被老闆罵，買一組好不好', severity: 'critical' },
    { context: ['line'], draft: '新人不容易，幫我開單好嗎', severity: 'warning' },
    { context: ['none'], draft: "If you don't buy today my manager will fire me", severity: 'critical' },
    {
      context: ['none'],
      draft: 'Just one more sale and I get my bonus, please order today',
      severity: 'warning',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '你们是不是有任务']],
      draft: '没有任务压您，觉得需要再买就行',
      because: 'denies',
    },
    {
      context: ['tea'],
      said: [['customer', '你们会被罚吗']],
      draft: '不会，您按需要买就好',
      because: 'answers',
    },
    { context: ['tea'], draft: '谢谢您一直支持', because: 'thanks only' },
    {
      context: ['tea'],
      said: [['customer', '帮我看下单号']],
      draft: '好的',
      because: 'customer asks a favour',
    },
    { context: ['tea'], draft: '我们小店会继续努力', because: 'no request' },
    {
      context: ['tea'],
      said: [['customer', '给你冲个业绩']],
      draft: '谢谢好意，需要再买，别多囤',
      because: 'declines pressure',
    },
    { context: ['line'], draft: '有問題隨時問', because: 'no pressure' },
    { context: ['en-shop'], draft: 'Thanks for considering us', because: 'no pressure' },
    { context: ['tea'], draft: '活动业绩和您无关，您看合不合适最重要', because: 'neutral' },
    { context: ['none'], draft: '您还差一单就能升级金卡会员', because: "the customer's own benefit" },
    { context: ['none'], draft: '私下转账平台会罚款的，请您在店铺下单', because: 'keeps a rule' },
    {
      context: ['none'],
      draft: '麻烦帮个忙，拍张开裂处的照片发我，我给您换新',
      because: 'a favour that is not to buy',
    },
    {
      context: ['none'],
      draft: '这门课每天要完成学习任务，打卡21天返学费',
      because: 'the task is the course',
    },
    { context: ['none'], draft: '新人专享券20元，下单自动减', because: 'new customers' },
    {
      context: ['none'],
      draft: "You're one order away from free shipping",
      because: "the customer's own benefit",
    },
    { context: ['none'], draft: 'Thanks for supporting our small business!', because: 'thanks only' },
  ],
  missed: [
    {
      context: ['none'],
      draft: '唉，我这个月真的太惨了',
      because: 'hardship told without asking for anything',
    },
  ],
} satisfies RuleExamples;
