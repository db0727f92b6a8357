import type { MessageFacts } from '../../facts/message-facts';
import { Guard, guardsOf } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'inducing-fake-review',
  tier: 'P1',
  order: 30,
  severity: 'critical',
  status: 'proven',
  needs: [],
  hints: [
    'review.good',
    'review.any',
    'review.paid',
    'review.shown',
    'review.bad',
    'review.script',
    'review.fake-order',
  ],
  check: ({ draft }): readonly RuleFinding[] => {
    if (draft.has('review.denied') || draft.has('review.free')) return NONE;
    const orders = own(draft, 'review.fake-order');
    if (orders.length > 0) return [found(draft, 'critical', orders, 'order')];
    const paid = own(draft, 'review.paid');
    if (paid.length > 0) return [found(draft, 'critical', paid)];
    return [turned(draft) ?? silenced(draft) ?? bought(draft) ?? dictated(draft) ?? asked(draft)].filter(
      (one) => one !== null,
    );
  },
});

export const advice = {
  basis: [
    { law: '网络反不正当竞争暂行规定', article: '9(5)', mark: 'S' },
    { law: '电子商务法', article: '17', mark: 'V' },
    { law: '反不正当竞争法', article: '9', mark: 'V' },
    { law: '16 CFR 465', article: '465.4', mark: 'V' },
    { law: 'DMCC Act 2024', article: 'Sch 20 para 13', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '别拿好处换评价',
      customerSees: '花钱买好评，那我看到的好评还有几条是真的？',
    },
    'zh-TW': {
      title: '別拿好處換評價',
      customerSees: '花錢買好評，那我看到的好評還有幾則是真的？',
    },
    en: {
      title: 'Do not pay for reviews',
      customerSees: 'If you pay for stars, which of the reviews I read were real?',
    },
  },
  variants: {
    change: {
      'zh-CN': { title: '别要他改评价或删评价', customerSees: '问题没解决，先想着让我改口。' },
      'zh-TW': { title: '別要他改評價或刪評價', customerSees: '問題沒解決，先想著叫我改口。' },
      en: {
        title: 'Do not ask to change or remove the review',
        customerSees: 'My problem comes second; first you want my words gone.',
      },
    },
    order: {
      'zh-CN': { title: '别找客户刷单', customerSees: '销量是刷出来的？那我还敢信什么。' },
      'zh-TW': { title: '別找客戶刷單', customerSees: '銷量是刷出來的？那我還敢信什麼。' },
      en: {
        title: 'Do not ask for fake orders',
        customerSees: 'So your sales are made up? Then what can I believe.',
      },
    },
    script: {
      'zh-CN': { title: '评价让他自己写', customerSees: '连评价都替我写好了，别人的也是这么来的吧。' },
      'zh-TW': { title: '評價讓他自己寫', customerSees: '連評價都幫我寫好了，別人的也是這樣來的吧。' },
      en: {
        title: 'Let the customer write their own review',
        customerSees: 'You write my review for me? Then the others were written for you too.',
      },
    },
    stars: {
      'zh-CN': { title: '请他按真实感受评', customerSees: '还没用就要我给五星。' },
      'zh-TW': { title: '請他依真實感受評價', customerSees: '還沒用就要我給五星。' },
      en: { title: 'Ask for an honest review', customerSees: 'You want five stars before I have used it.' },
    },
  },
  remedy: { default: ['honest-review'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** Between what is asked and what is given, in characters: one breath of a chat. */
const REACH = 40;
/** Between the review and the word that asks for it. */
const NEAR = 16;

const own = (draft: MessageFacts, concept: Concept): readonly Span[] => draft.said(concept, DISOWNING);
const DISOWNING = Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted;

const found = (
  { reading }: MessageFacts,
  severity: 'critical' | 'warning' | 'advice',
  spans: readonly Span[],
  variant?: string,
): RuleFinding => ({
  severity,
  ...(variant === undefined ? {} : { variant }),
  spans: spans.map(({ start, end }) => ({ start, end })).slice(0, SHOWN),
  slots: { words: spans[0] === undefined ? '' : reading.words(spans[0]) },
});
const SHOWN = 3;

/** A review is to be taken back or turned: for money, under a threat, or as a favour. */
function turned(draft: MessageFacts): RuleFinding | null {
  const bad = draft.reading.all('review.bad');
  const good = draft.reading.all('review.good');
  const reviews = [...bad, ...good, ...draft.reading.all('review.any')];
  if (reviews.length === 0) return null;
  const changes = draft
    .said('review.change', Guard.negated | Guard.quoted | Guard.admitted)
    .filter((change) => reviews.some((review) => isOf(draft.reading, change, review)));
  const isTied = draft.has('review.change') || CONDITION.test(draft.reading.text);
  const threats = draft.reading
    .all('review.threat')
    .filter((threat) => isTied && [...bad, ...good, ...changes].some((one) => isWithin(threat, one, REACH)));
  if (threats.length > 0) return found(draft, 'critical', [...changes, ...threats], 'change');
  const [change] = changes;
  if (change === undefined || (isFree(draft.reading) && draft.has('review.done'))) return null;
  if (rewards(draft, change, ['review.reward', 'review.gift']).length > 0 || hasAmount(draft, change))
    return found(draft, 'critical', changes, 'change');
  return isFree(draft.reading) ? null : found(draft, 'warning', changes, 'change');
}

/** What is changed is the review, not the order's address: both in one clause, or it is a bad one just named. */
const isOf = (reading: Reading, change: Span, review: Span): boolean =>
  isWithin(change, review, NEAR) &&
  (reading.clause(change.start).index === reading.clause(review.start).index ||
    reading.all('review.bad').some((bad) => bad.start === review.start));

const CONDITION = /的话|如果|要是|就不|才|\bif\b|unless|until/;

/** "Feel free to update it", 想改的话您自己定: his to decide. */
const isFree = ({ text }: Reading): boolean =>
  /feel free|if you like|if you wish|if you want to|up to you|can (?:always|still)|how to|自己(?:定|决定|改)|随您|随时可以|可以自行|入口|怎么(?:改|删|修改)|在(?:哪|我的订单)|教您/.test(
    text,
  );

/** A bad review is not to be written: for money, or as a favour. */
function silenced(draft: MessageFacts): RuleFinding | null {
  const match = SILENCED.exec(draft.reading.text);
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  if ((guardsOf(draft.reading, span) & (Guard.quoted | Guard.admitted)) !== 0) return null;
  const pay = rewards(draft, span, ['review.reward', 'review.gift']);
  const severity = pay.length > 0 || hasAmount(draft, span) ? 'critical' : 'warning';
  return found(draft, severity, [span, ...pay], 'change');
}
const SILENCED =
  /(?:别|不要|先不|勿)[^，。!?]{0,5}(?:差评|中评|负评|一星|低分|坏评)|don't (?:leave|post|write|give)[^.!?]{0,10}(?:bad|negative|one.star|1.star|poor|low)|(?:keep (?:it|this|that) off|hold off on|instead of) (?:the |a |your )?(?:bad |negative )?(?:public )?(?:review|page)/;

/** A good review, or one that is to be shown, for something of worth. */
function bought(draft: MessageFacts): RuleFinding | null {
  const { reading } = draft;
  const good = own(draft, 'review.good').filter((one) => isAsked(reading, one));
  for (const review of good) {
    const pay = rewards(draft, review, ['review.reward', 'review.gift']);
    if (pay.length > 0) return found(draft, 'critical', [review, ...pay]);
  }
  const shown = own(draft, 'review.shown');
  for (const review of shown) {
    const pay = rewards(draft, review, ['review.reward', 'review.gift']);
    if (pay.length > 0 || /[返送礼领]$|红包$/.test(reading.text.slice(review.start, review.end)))
      return found(draft, 'warning', [review, ...pay]);
  }
  const any = own(draft, 'review.any').filter((one) => isAsked(reading, one));
  for (const review of any) {
    const pay = rewards(draft, review, ['review.reward']);
    if (pay.length > 0 && !draft.has('review.done')) return found(draft, 'warning', [review, ...pay]);
    const gift = rewards(draft, review, ['review.gift']);
    if (gift.length > 0)
      return found(draft, /[图单照秀]|追评|photo|picture/.test(reading.text) ? 'warning' : 'advice', [
        review,
        ...gift,
      ]);
  }
  return null;
}

function dictated(draft: MessageFacts): RuleFinding | null {
  const scripts = own(draft, 'review.script').filter(
    (script) =>
      /评|文案/.test(draft.reading.text.slice(script.start, script.end)) ||
      [...draft.reading.all('review.any'), ...draft.reading.all('review.good')].some((review) =>
        isWithin(script, review, REACH),
      ),
  );
  return scripts.length === 0 ? null : found(draft, 'warning', scripts, 'script');
}

function asked(draft: MessageFacts): RuleFinding | null {
  const good = own(draft, 'review.good').filter((one) => isAsked(draft.reading, one));
  return good.length === 0 ? null : found(draft, 'advice', good, 'stars');
}

/** A word of asking stands near the review: 给个, leave. */
const isAsked = (reading: Reading, review: Span): boolean =>
  reading
    .all('review.ask')
    .some((ask) => isWithin(ask, review, NEAR) && (guardsOf(reading, ask) & Guard.negated) === 0);

const rewards = (draft: MessageFacts, near: Span, concepts: readonly Concept[]): readonly Span[] =>
  concepts.flatMap((concept) =>
    draft
      .said(concept, Guard.negated | Guard.quoted)
      .filter((reward) => isWithin(reward, near, REACH) && !overlaps(reward, near)),
  );

const hasAmount = ({ reading }: MessageFacts, near: Span): boolean =>
  reading.money.some((amount) => isWithin(amount, near, REACH));

const isWithin = (a: Span, b: Span, reach: number): boolean =>
  a.start - b.end <= reach && b.start - a.end <= reach;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const examples = {
  flagged: [
    { context: ['none'], draft: '您先别差评，这边给您补10块', severity: 'critical' },
    { context: ['line'], draft: '麻煩先不要留負評，我們私下補償您', severity: 'critical' },
    { context: ['none'], draft: "pls dont leave a bad review, i'll give you 20% back", severity: 'critical' },
    { context: ['none'], draft: '十五个字加三张图，返五元微信零钱', severity: 'warning' },
    { context: ['tea'], draft: '五星带图截图给我，返您5元红包', severity: 'critical' },
    { context: ['tea'], draft: '全五分晒图送茶漏', severity: 'critical' },
    {
      context: ['tea'],
      said: [['customer', '茶碎了']],
      draft: '您改成好评我给您退10元',
      severity: 'critical',
    },
    { context: ['tea'], draft: '评价文案我发您，复制粘贴就行', severity: 'warning' },
    { context: ['none'], draft: '帮忙刷两单，本金返还加10元', severity: 'critical' },
    { context: ['line'], draft: '五星好評截圖回傳送50元購物金', severity: 'critical' },
    { context: ['en-shop'], draft: '5-star review gets you a $10 gift card', severity: 'critical' },
    { context: ['tea'], draft: '满意的话给个五星哦', severity: 'advice' },
    { context: ['none'], draft: '写15字以上带图好评，返您2元现金哦', severity: 'critical' },
    { context: ['none'], draft: '先把中评改成好评才给您退', severity: 'critical' },
    { context: ['none'], draft: '亲能不能帮忙把差评改一下，影响我们店铺评分', severity: 'warning' },
    { context: ['none'], draft: '买家秀发到小红书笔记返现20', severity: 'warning' },
    { context: ['none'], draft: '您照着这段写评价就可以了，不用自己想', severity: 'warning' },
    { context: ['none'], draft: '課程上完給五星好評，送您下次折價券', severity: 'critical' },
    { context: ['none'], draft: '負評可以麻煩撤掉嗎？我退您運費跟一百元購物金', severity: 'critical' },
    {
      context: ['none'],
      draft: "Leave us a 5-star review and we'll send you a free phone case",
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: "If you can change that to five stars I'll refund $15 today",
      severity: 'critical',
    },
    {
      context: ['none'],
      draft: 'Could you please delete your review? It hurts our small business',
      severity: 'warning',
    },
    { context: ['none'], draft: '好评过后凭截图可以免费领猫条一包', severity: 'critical' },
    { context: ['none'], draft: '双十一前帮店里补几单，拍了本金+佣金一起退', severity: 'critical' },
    { context: ['none'], draft: '不给好评的话赠品就不送了哈', severity: 'critical' },
    { context: ['none'], draft: '把評論改成五顆星，我這邊退你100', severity: 'critical' },
    {
      context: ['none'],
      draft: "Take the review down and I'll send a replacement plus $15",
      severity: 'critical',
    },
    { context: ['none'], draft: "We'll knock £5 off if you post a positive review", severity: 'critical' },
    { context: ['none'], draft: '写个好点的评价，下次给您打八折', severity: 'critical' },
    { context: ['none'], draft: '您评完发我，我给您微信返五块', severity: 'warning' },
    {
      context: ['none'],
      draft: 'Could we refund half and you take that one-star down?',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['none'],
      draft: "$135 is the lowest. For that I'll throw in 5 new cases",
      because: 'a bargain, no review',
    },
    { context: ['none'], draft: '别担心，低分的评价我们都会回访', because: 'listens' },
    { context: ['tea'], draft: '收到后方便的话给个评价，真实感受就好', because: 'honest ask, no reward' },
    {
      context: ['tea'],
      draft: '晒图参与抽奖，好评差评都算，规则写在页面',
      because: 'sentiment-free, disclosed',
    },
    {
      context: ['tea'],
      said: [['customer', '好评返现吗']],
      draft: '我们不做好评返现，您按真实感受评就好',
      because: 'refuses',
    },
    { context: ['tea'], draft: '会员积分随订单自动到账，和评价无关', because: 'decoupled' },
    {
      context: ['tea'],
      said: [['customer', '我给了差评']],
      draft: '谢谢您直说，茶碎了的问题我今天补寄，您评价照您的来',
      because: 'fixes without asking to delete',
    },
    { context: ['tea'], draft: '您的差评我看到了，能告诉我具体哪里吗', because: 'listens' },
    { context: ['tea'], draft: '打5星还是1星都按您的体验来', because: 'explicit' },
    { context: ['line'], draft: '完成問卷送購物金，不影響評分', because: 'survey, not sentiment' },
    { context: ['en-shop'], draft: 'Leave a review, good or bad, it helps us', because: 'neutral' },
    {
      context: ['none'],
      draft: '我们家好评很多的，今天下单送茶漏',
      because: 'reviews of others beside a gift with the order',
    },
    { context: ['none'], draft: '订单地址要修改的话告诉我，评价不用管', because: 'another thing is changed' },
    {
      context: ['none'],
      draft: '您可以在我的订单里修改评价，入口在右上角',
      because: 'tells how, asks nothing',
    },
    {
      context: ['none'],
      draft: '已经退您10元了，给您添麻烦了，感谢您的评价',
      because: 'a refund for a fault, given before',
    },
    { context: ['none'], draft: '平台不允许好评返现，您按自己感受写就好', because: 'refuses' },
    { context: ['none'], draft: '評論裡有人說偏小，建議買大一號，運費我們出', because: 'cites reviews' },
    {
      context: ['none'],
      draft: 'This jacket has great reviews and comes with a free stuff sack',
      because: 'nobody is asked for a review',
    },
    {
      context: ['none'],
      draft:
        "I'm sorry about that. I've refunded $10 to your card. Feel free to update your review if you like",
      because: 'his to decide',
    },
    { context: ['none'], draft: '差评我们看到了，产品确实有问题，已经反馈工厂改进', because: 'listens' },
  ],
} satisfies RuleExamples;
