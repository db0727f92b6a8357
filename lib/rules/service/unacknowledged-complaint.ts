import { mends } from '../../facts/complaints';
import { contentOf } from '../../facts/content';
import { messageEvidence } from '../../facts/evidence';
import type { OpenComplaint } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import { fold } from '../../text/fold';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'unacknowledged-complaint',
  tier: 'P2',
  order: 36,
  severity: 'warning',
  status: 'proven',
  needs: [],
  check: ({ draft, ledger }): readonly RuleFinding[] => {
    const { complaint } = ledger;
    if (complaint === null || isGreeting(draft)) return NONE;
    const { reading } = draft;
    const evidence = [messageEvidence(complaint.said)];
    const isSorry = reading.has('reply.sorry') || reading.has('guard.admit');
    // The right link or payee in the customer's hands mends a wrong one.
    const acts = mends(reading) || draft.officialLinks.length > 0 || draft.namesPayee;
    const isFresh = complaint.said.ordinal > (ledger.lastAgent?.ordinal ?? -1);
    if (sells(draft, complaint)) {
      if (isSorry || acts) return NONE;
      return [{ severity: complaint.kind === 'grave' ? 'critical' : 'warning', variant: 'sold', evidence }];
    }
    if (!isFresh || complaint.asks) return NONE;
    if (acts)
      return isSorry || complaint.kind !== 'grave'
        ? NONE
        : [{ severity: 'advice', variant: 'noSorry', evidence }];
    if (isSorry) return [{ severity: 'advice', variant: 'noStep', evidence }];
    if (reading.has('reply.brush') || BARE.test(reading.text)) return [{ evidence }];
    if (GOES_ON.test(reading.text) && !isOnTopic(draft, complaint, false)) return [{ evidence }];
    if (reading.has('reply.step') || isOnTopic(draft, complaint)) return NONE;
    return [{ severity: 'advice', evidence }];
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '17', mark: 'V' },
    { law: '电子商务法', article: '59', mark: 'V' },
    { law: '消費者保護法（台灣）', article: '43', mark: 'V' },
  ],
  text: {
    'zh-CN': { title: '他在反映问题，还没人回应', customerSees: '我说了半天，你一句不提，显然没打算管。' },
    'zh-TW': { title: '他在反映問題，還沒有人回應', customerSees: '我講了半天，你一句都不提，擺明不想管。' },
    en: {
      title: 'They raised a problem; take it up first',
      customerSees: 'I told you what went wrong and you passed over it. You never meant to fix it.',
    },
  },
  variants: {
    sold: {
      'zh-CN': { title: '他在反映问题，先别推销', customerSees: '我在说问题，你在推销，显然没打算管。' },
      'zh-TW': { title: '他在反映問題，先別推銷', customerSees: '我在講問題，你在推銷，擺明不想管。' },
      en: {
        title: 'They raised a problem; do not sell now',
        customerSees: 'I raise a problem and you pitch a product. You never meant to fix it.',
      },
    },
    noSorry: {
      'zh-CN': { title: '先说句抱歉，再要信息', customerSees: '出了这么大的事，连句抱歉都没有。' },
      'zh-TW': { title: '先說聲抱歉，再要資料', customerSees: '出了這麼大的事，連句抱歉都沒有。' },
      en: { title: 'Say sorry first, then ask', customerSees: 'Something this bad, and not even a sorry.' },
    },
    noStep: {
      'zh-CN': { title: '道歉之外，说怎么办、多久', customerSees: '一句抱歉就完了？那东西怎么办？' },
      'zh-TW': { title: '除了道歉，說怎麼處理、多久', customerSees: '一句抱歉就結束了？那東西怎麼辦？' },
      en: {
        title: 'Say what you will do, and by when',
        customerSees: 'Sorry, and then? What happens now?',
      },
    },
  },
  remedy: { default: ['acknowledge-problem'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** A word that only says it was read. */
const BARE =
  /^(?:[\s，,。.!~?]|亲|您好|你好|好|的|嗯|哦|噢|喔|知道|收到|明白|了解|是吗|行|可以|了|呢|哈|呀|谢谢|ok(?:ay)?\b|k\b|noted|got it|i see|alright|right|fine|sure|hmm|really|thanks|thank you)+$/;

const isGreeting = ({ reading }: MessageFacts): boolean => {
  const text = reading.text.trim();
  return text.length < 2 || (text.length < 20 && GREETING.test(text));
};
const GREETING =
  /^(?:[\s，,。.!?~]|亲亲?|您好|你好|在的|在呢|在|我在|来了|哈喽|您说|请说|请讲|hi|hello|hey|there|hang on|one moment|one sec|bear with me|稍等|请稍等|等一下|我看看|我看一下)+$/;

/** Whether the draft pitches: a call to order or an offer. */
function sells(draft: MessageFacts, { said }: OpenComplaint): boolean {
  const { reading } = draft;
  const pitches = draft.said('push.order').length > 0 || draft.said('reply.pitch').length > 0;
  if (!pitches && !offersMore(draft, said.words)) return false;
  return !reading.has('guard.admit') && !PRICE_TALK.test(said.words.toLowerCase());
}
/** "Did you want the shears as well?": another article, where the customer has a problem. */
const offersMore = ({ reading, sku, terms }: MessageFacts, complained: string): boolean =>
  (sku !== null || reading.has('need.pitch') || LOOK.test(reading.text)) &&
  MORE.test(reading.text) &&
  !terms.some(({ start, end }) => fold(complained).text.includes(reading.text.slice(start, end)));
const LOOK = /看看(?:我们|其[他它]|别的|这款|新款)|(?:have a )?look at our|check out our/;
const MORE =
  /(?:go|goes|pairs?) (?:great|well|nicely) with|搭配|(?:did|do|would) you (?:also )?(?:want|like|need|fancy)|\bfancy (?:a|an|some|the)\b|interested in|as well[?？]|(?:要不要|顺便|还要|再)(?:再|也|顺便)?(?:带|来|拿|看|买|订|加|要)|看看我们的|要再/;
/** The complaint itself is of an offer: to speak of it is to answer. */
const PRICE_TALK = /优惠|活动|券|折|满减|赠品|红包|coupon|discount|promo|voucher|code|deal|offer|sale|price/;

/** "What else can I get you?": on to the next thing. */
const GOES_ON =
  /\b(?:what|anything|something) else\b|how can i help|还(?:有|要|需要)(?:什么|别的|其[他它]|没有)|(?:需要|要)别的|有什么(?:可以)?(?:帮|需要)/;
/** Whether the reply speaks of the same thing; a question counts unless `byAsking` is false. */
function isOnTopic({ reading }: MessageFacts, { said }: OpenComplaint, byAsking = true): boolean {
  return (
    (byAsking && reading.clauses.some(({ asks }) => asks)) ||
    contentOf(said.words.toLowerCase()).some((word) => reading.text.includes(word))
  );
}

export const examples = {
  flagged: [
    {
      context: ['tea'],
      said: [['customer', '茶有霉味你们看看']],
      draft: '我们小青柑卖得很好的，要再带一罐吗',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '罐子都摔瘪了']],
      draft: '谢谢支持，欢迎下次光临',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '你们多收了我5块']],
      draft: '今天活动118很划算',
      severity: 'critical',
    },
    {
      context: ['tea'],
      said: [['customer', '等了三天没人理我']],
      draft: '您好，请问有什么可以帮您',
      severity: 'warning',
    },
    {
      context: ['tea'],
      said: [['customer', '这罐不香']],
      draft: '泡的时间长一点就好了',
      severity: 'warning',
    },
    { context: ['line'], said: [['customer', '這是假貨吧']], draft: '現在下單享85折', severity: 'critical' },
    { context: ['line'], said: [['customer', '客服太慢了']], draft: '好的', severity: 'warning' },
    {
      context: ['tea'],
      said: [['customer', '味道不对']],
      draft: '抱歉给您带来不好的体验',
      severity: 'advice',
    },
    {
      context: ['none'],
      said: [['customer', '用了你们的面霜脸上起红疹了']],
      draft: '我们这款面霜卖得很火的，要不要再带一瓶爽肤水',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '你们给我扣了两次钱']],
      draft: '亲，会员日全场8折，可以下单啦',
      severity: 'critical',
    },
    {
      context: ['line'],
      said: [['customer', '面膜敷完整臉過敏']],
      draft: '現在滿額有折扣，可以再帶兩盒喔',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'my dog got sick after eating this']],
      draft: 'Our best-seller is 20% off today, want to add one?',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '鞋子穿了一周就开胶']],
      draft: '我们鞋子质量都很好的呢',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '空调不制冷了']],
      draft: '亲，新款变频现在下单立减200',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '课程视频一直打不开']],
      draft: '您好，请问有什么可以帮您',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'It arrived with a dent']],
      draft: 'Our products are top quality and our customers love them',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', "I've been waiting two weeks and nobody replied"]],
      draft: 'How may I help you today?',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '面包发霉了']],
      draft: '麻烦拍一下生产日期',
      severity: 'advice',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '有霉味']],
      draft: '真对不起，先不要喝。麻烦拍下罐底批号，我今天给您换新或退款，您选',
      because: 'acknowledges + action',
    },
    {
      context: ['tea'],
      said: [['customer', '罐子瘪了']],
      draft: '抱歉，运输没保护好，给您补一罐，瘪罐不用寄回',
      because: 'action',
    },
    {
      context: ['tea'],
      said: [['customer', '多收5块']],
      draft: '我核对了，是我们算错了，5元今天退回微信，原路返回',
      because: 'fixes',
    },
    {
      context: ['tea'],
      said: [['customer', '等三天没人理']],
      draft: '让您等了三天非常抱歉，我是小叶，这件事我负责到底',
      because: 'acknowledges',
    },
    {
      context: ['tea'],
      said: [['customer', '不香']],
      draft: '抱歉喝着不满意，我教您一次泡法，还不满意就退',
      because: 'acknowledges + way',
    },
    {
      context: ['tea'],
      said: [['customer', '还行，一般']],
      draft: '谢谢反馈，您喜欢更浓的吗',
      because: 'not a complaint',
    },
    {
      context: ['tea'],
      said: [['customer', '挺好的，比上次好']],
      draft: '谢谢，我会转告',
      because: 'praise',
    },
    {
      context: ['line'],
      said: [['customer', '有點慢']],
      draft: '抱歉讓您久等，已加派',
      because: 'acknowledges',
    },
    {
      context: ['en-shop'],
      said: [['customer', "it's chipped"]],
      draft: 'So sorry. Replacement today or full refund, your call',
      because: 'acknowledges',
    },
    {
      context: ['none'],
      said: [['customer', '这款会掉色吗']],
      draft: '不会的，活性印染，今天下单还有优惠',
      because: 'a question before buying',
    },
    {
      context: ['none'],
      said: [['customer', '如果坏了怎么办']],
      draft: '一年内免费换新，您放心',
      because: 'a supposition',
    },
    {
      context: ['none'],
      said: [['customer', '我原来的水壶坏了，想买个新的']],
      draft: '推荐您这款316的，今天有活动149',
      because: 'the old one is the reason to buy',
    },
    {
      context: ['none'],
      said: [['customer', '怎么还没到']],
      draft: '包裹现在在杭州中转站，预计明早送到',
      because: 'tells where it is',
    },
    {
      context: ['none'],
      said: [['customer', '耳机左边没声音']],
      draft: '您先放回充电盒10秒再拿出来试试，还不行我给您换新',
      because: 'a way out',
    },
    {
      context: ['line'],
      said: [['customer', '這個會不會很重']],
      draft: '不會喔，才300公克，現在下單享85折',
      because: 'no complaint',
    },
    {
      context: ['none'],
      said: [['customer', 'My old kettle broke, which one do you suggest?']],
      draft: "The steel one, it's £39 and on sale this week",
      because: 'the old one is the reason to buy',
    },
    {
      context: ['none'],
      said: [['customer', 'screen is cracked']],
      draft: 'Could you send a photo of it and your order number?',
      because: 'sets about it',
    },
  ],
  missed: [
    {
      context: ['none'],
      said: [['customer', '行吧，你们真会做生意']],
      draft: '好的，欢迎下次光临',
      because: 'a complaint in irony',
    },
  ],
} satisfies RuleExamples;
