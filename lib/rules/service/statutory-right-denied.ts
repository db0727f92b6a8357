import type { MessageFacts } from '../../facts/message-facts';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'statutory-right-denied',
  tier: 'P1',
  order: 32,
  severity: 'critical',
  status: 'proven',
  needs: [],
  hints: [
    'rights.invoice',
    'rights.wants',
    'rights.denied',
    'rights.exchange-only',
    'rights.seven',
    'rights.final',
    'rights.hands-off',
    'rights.no-invoice',
    'rights.invoice-fee',
    'rights.own-cost',
    'rights.deduction',
  ],
  check: (snapshot): readonly RuleFinding[] => {
    const { draft } = snapshot;
    const isGranted = draft.has('rights.granted');
    const final = isGranted ? NO_SPANS : own(draft, 'rights.final');
    if (final.length > 0) return [{ severity: 'critical', variant: 'final', spans: plain(final) }];
    return [
      invoice(snapshot, isGranted) ?? refused(snapshot, isGranted) ?? burdened(snapshot, isGranted),
    ].filter((one) => one !== null);
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '22, 24, 25, 26', mark: 'V' },
    { law: '侵害消费者权益行为处罚办法', article: '9, 12', mark: 'V' },
    { law: '消费者权益保护法实施条例', article: '19', mark: 'S' },
    { law: '台灣消費者保護法', article: '18, 19', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '他有权退，别一口回绝',
      customerSees: '买的时候客客气气，一说退就翻脸，谁还敢买第二次？',
    },
    'zh-TW': {
      title: '他有權退，別一口回絕',
      customerSees: '買的時候客客氣氣，一說退就翻臉，誰還敢買第二次？',
    },
    en: {
      title: 'They may have the right to return it',
      customerSees: 'Polite while selling, hostile when returning. Why would I buy again?',
    },
  },
  variants: {
    final: {
      'zh-CN': { title: '「最终解释权」无效，删掉', customerSees: '什么都你说了算，那规则写来干嘛？' },
      'zh-TW': { title: '「最終解釋權」無效，刪掉', customerSees: '什麼都你說了算，那規則寫來幹嘛？' },
      en: {
        title: 'No shop has the final say; leave it out',
        customerSees: 'If you decide everything, what are the terms for?',
      },
    },
    invoice: {
      'zh-CN': { title: '开票不能拒，也不加钱', customerSees: '买东西要张发票还要加钱？' },
      'zh-TW': { title: '發票不能拒開，也不加錢', customerSees: '買東西要張發票還要加錢？' },
      en: {
        title: 'An invoice is due, at no charge',
        customerSees: 'I have to pay extra to get an invoice?',
      },
    },
    fault: {
      'zh-CN': { title: '东西有问题，别让他承担', customerSees: '东西是坏的，还要我出钱出力？' },
      'zh-TW': { title: '東西有問題，別讓他承擔', customerSees: '東西是壞的，還要我出錢出力？' },
      en: {
        title: 'A fault is not for the customer to pay',
        customerSees: 'It came broken, and now it costs me money and time?',
      },
    },
    unnamed: {
      'zh-CN': { title: '不能退的话，说明依据哪条', customerSees: '说不能退就不能退，为什么？' },
      'zh-TW': { title: '不能退的話，說明依據', customerSees: '說不能退就不能退，為什麼？' },
      en: {
        title: 'If it is excluded, say by which rule',
        customerSees: 'No returns, just like that? Why?',
      },
    },
  },
  remedy: { default: ['grant-return'], invoice: ['answer-open-question'] },
} satisfies Advice;

const NONE = null;
const NO_SPANS: readonly Span[] = [];

/** The guards of refusal and negation stand in the very words: only what others say or ask is left out. */
const own = (draft: MessageFacts, concept: Concept): readonly Span[] =>
  draft
    .said(concept, Guard.quoted | Guard.asking | Guard.admitted)
    .filter(({ start }) => !UNDONE.test(draft.reading.text.slice(Math.max(0, start - 7), start)));
/** 我们不会不给退, "we never said". */
const UNDONE =
  /(?:不会|没有?说|不是|并非|从不|绝不|不存在|不搞|没写|不用担心|别担心|不怕)[^，。]{0,3}$|\b(?:never|not) (?:say )?$/;

const plain = (spans: readonly Span[]): readonly Span[] =>
  spans.slice(0, 3).map(({ start, end }) => ({ start, end }));

function invoice({ draft }: Snapshot, isGranted: boolean): RuleFinding | null {
  if (isGranted || PAPER.test(draft.reading.text)) return NONE;
  const refusals = own(draft, 'rights.no-invoice');
  if (refusals.length > 0) return { severity: 'critical', variant: 'invoice', spans: plain(refusals) };
  const fees = draft.said('rights.invoice-fee', Guard.negated | Guard.quoted | Guard.asking | Guard.admitted);
  const fee = fees.length > 0 || !draft.has('rights.invoice') ? null : INVOICE_FEE.exec(draft.reading.text);
  if (fee !== null)
    return {
      severity: 'warning',
      variant: 'invoice',
      spans: [{ start: fee.index, end: fee.index + fee[0].length }],
    };
  return fees.length === 0 ? NONE : { severity: 'warning', variant: 'invoice', spans: plain(fees) };
}
/** 要发票的话要多加5%: a share on top. */
const INVOICE_FEE =
  /(?:发票|开票|要票|统编)(?:的话)?[^，。！？不免没\d]{0,6}(?:加|收|付|补)(?:收|价|上|付)?(?:税金|税)?[^，。！？不\d]{0,2}(?:\d{1,2} ?(?:%|个点|点)|百分之|[一二三四五六七八九十]个点)/;
/** One kind of invoice instead of another. */
const PAPER = /纸质|专票|专用发票|电子发票|电子票|个人抬头|手写/;

/** A return, an exchange or any help is refused, and neither law nor goods give a reason. */
function refused(snapshot: Snapshot, isGranted: boolean): RuleFinding | null {
  const { draft, shop } = snapshot;
  const { text } = draft.reading;
  const only = own(draft, 'rights.exchange-only');
  const seven = own(draft, 'rights.seven');
  const listed = isGranted ? NO_SPANS : own(draft, 'rights.denied');
  const denied = listed.length > 0 || isGranted ? listed : deniedAnew(draft);
  const isLate = LATE.test(text);
  const short = isGranted || !draft.has('rights.hands-off') ? null : SHORT_TIME.exec(text);
  const spans = [...only, ...seven, ...denied];
  if (short !== null)
    return {
      severity: 'critical',
      variant: 'fault',
      spans: [{ start: short.index, end: short.index + short[0].length }],
    };
  const offHands = isGranted ? NO_SPANS : own(draft, 'rights.hands-off');
  if (spans.length === 0) {
    if (offHands.length === 0 || !hasFault(snapshot) || isLate || draft.has('rights.lawful')) return NONE;
    return { severity: 'warning', variant: 'fault', spans: plain(offHands) };
  }
  if (isLate || draft.has('rights.lawful') || isInPolicy(draft, shop)) return NONE;
  const isPretext = draft.has('rights.pretext') || ABSOLUTE.test(text);
  if (denied.length === 0 && only.length === 0)
    return isPretext
      ? { severity: 'critical', spans: plain(spans) }
      : { severity: wants(snapshot) ? 'warning' : 'advice', variant: 'unnamed', spans: plain(spans) };
  const isWanted = wants(snapshot) || hasFault(snapshot);
  // What the law of the market says is not known in English; the shop's own page is.
  const isHan = HAN.test(text);
  const isPromised = isHan || (shop?.policy.returns ?? null) !== null;
  if (!isPretext && !isWanted) return { severity: 'advice', variant: 'unnamed', spans: plain(spans) };
  return { severity: isPromised ? 'critical' : 'warning', spans: plain(spans) };
}
/** 不支持任何退换: a refusal with other words between. */
function deniedAnew(draft: MessageFacts): readonly Span[] {
  if (!draft.has('rights.wants')) return NO_SPANS;
  const match = REFUSAL.exec(draft.reading.text);
  return match === null ? NO_SPANS : [{ start: match.index, end: match.index + match[0].length }];
}
const REFUSAL =
  /(?:不(?:能|可以|给|支持|接受|办理|提供|予|让|管|做)|没法|没办法|无法|概不|恕不|谢绝)(?:任何|再|给您|帮您|办理|申请|享有?|享受|走|做|理由|原因|形式的?|七天|7天|无){1,3}退/;
const HAN = /[\u4e00-\u9fff]/;
const ABSOLUTE =
  /不退不换|概不|一律|一概|恕不|谢绝|all sales|sales are final|final sale|^no (?:refunds|returns)/;
/** Past the time the law or the page gives. */
const LATE =
  /(?:超过|超出|过了?|满|逾)(?:[7-9]|\d\d+|七|八|九|十|半个?月|一个月|两个月|三个月)|(?:after|past|beyond|over|outside|more than|within|exceeded)[^.]{0,16}?(?:[7-9]|\d\d+|seven|ten|fourteen|thirty)[ -]?(?:calendar |business )?(?:days?|months?)|过了(?:退货|售后|保修|质保|鉴赏)期/;
/** 过了三天不处理: shorter than any law allows. */
const SHORT_TIME =
  /(?:超过|超出|过了?|逾)(?:[1-6]|\d\d|[一二两三四五六])(?:天|日|个?小时)[^，。！？]{0,8}?(?:不|概|自)[\u4e00-\u9fff]{1,3}/;

const wants = ({ ledger }: Snapshot): boolean =>
  ledger.customerTurn.some((facts) => facts.has('rights.wants') || facts.has('topic.returns'));

const hasFault = ({ ledger, draft }: Snapshot): boolean =>
  draft.has('rights.fault') || ledger.customerTurn.some((facts) => facts.has('rights.fault'));

/** The page names this very exclusion. */
function isInPolicy({ reading }: MessageFacts, shop: ShopIndex | null): boolean {
  const returns = shop?.policy.returns ?? null;
  if (returns === null || !/不|除外|\b(?:no|not|except|exclud)/.test(returns)) return false;
  const page = fold(returns).text;
  return reading.all('rights.pretext').some((hit) => page.includes(reading.text.slice(hit.start, hit.end)));
}

/** The goods are at fault and the customer is to pay; or a return costs a fee. */
function burdened(snapshot: Snapshot, isGranted: boolean): RuleFinding | null {
  const { draft, ledger } = snapshot;
  const fees = own(draft, 'rights.deduction').filter(() => !/不(?:收|扣)|没有|no /.test(draft.reading.text));
  if (fees.length > 0 && !draft.has('rights.lawful')) return { severity: 'warning', spans: plain(fees) };
  const costs = own(draft, 'rights.own-cost');
  const isFaulty = ledger.customerTurn.some((facts) => facts.has('rights.fault'));
  if (costs.length === 0 || isGranted || !isFaulty || SPLIT.test(draft.reading.text)) return NONE;
  return { severity: 'warning', variant: 'fault', spans: plain(costs) };
}
/** Both cases are told apart. */
const SPLIT =
  /质量问题|非质量|不是质量|报销|垫付|refund (?:you )?(?:the|your) (?:postage|shipping)|reimburse/;

export const examples = {
  flagged: [
    { context: ['tea'], said: [['customer', '我要退']], draft: '特价商品不退不换', severity: 'critical' },
    { context: ['tea'], draft: '本店活动解释权归商家所有', severity: 'critical' },
    { context: ['tea'], said: [['customer', '能退吗']], draft: '拆了封就不能退', severity: 'critical' },
    { context: ['tea'], said: [['customer', '开票吗']], draft: '开票要加6个点', severity: 'warning' },
    { context: ['none'], said: [['customer', '坏了']], draft: '过了三天不处理', severity: 'critical' },
    {
      context: ['line'],
      said: [['customer', '七天內可以退嗎']],
      draft: '下單就不能退',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'refund?']],
      draft: 'No refunds on sale items',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'it arrived broken']],
      draft: 'You have to send it back at your own cost first',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '这双鞋不合适能退吗']],
      draft: '清仓款一律不退不换哈',
      severity: 'critical',
    },
    { context: ['none'], draft: '直播间的福利款不支持七天无理由', severity: 'critical' },
    {
      context: ['none'],
      said: [['customer', '收到就是碎的']],
      draft: '超过24小时不负责的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '耳机没声音，退了吧']],
      draft: '质量问题只换不退',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '能开发票吗']],
      draft: '我们小店不开发票的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '收到的灯不亮']],
      draft: '退回来的运费您自己承担',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '不喜欢想退']],
      draft: '退货要收20%的手续费',
      severity: 'warning',
    },
    {
      context: ['line'],
      said: [['customer', '七天內可以退嗎']],
      draft: '特價品沒有鑑賞期喔',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'can I send this back?']],
      draft: 'Sorry, clearance items are final sale, no returns',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', 'the lamp arrived cracked']],
      draft: "You'll need to pay the return postage yourself",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '收到不喜欢，能退吗']],
      draft: '活动款拍下不支持任何退换的',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '给我开张发票']],
      draft: '小本生意，发票开不了',
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', '昨天剛報名，還沒看，可以退費嗎']],
      draft: '課程開通就不能退費了',
      severity: 'critical',
    },
    {
      context: ['en-shop'],
      said: [['customer', "I'd like to return it"]],
      draft: "Once the box is opened we don't take it back",
      severity: 'critical',
    },
    {
      context: ['none'],
      said: [['customer', 'it stopped working after 3 days']],
      draft: "You have to cover postage both ways even though it's faulty",
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '充电器用一天就坏了']],
      draft: '坏了也只能您自己找厂家，我们不管',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '可以開發票嗎']],
      draft: '要開發票的話要多加5%稅金喔',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '可以七天无理由吗']],
      draft: '七天无理由我们店是没有的',
      severity: 'warning',
    },
    {
      context: ['none'],
      said: [['customer', '鞋子开胶了，退']],
      draft: '鞋子穿了两天开胶，那也不能退，只能修',
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '能退吗']],
      draft: '可以，7天无理由，请保持商品完好',
      because: 'grants',
    },
    {
      context: ['tea'],
      said: [['customer', '拆了能退吗']],
      draft: '茶叶拆封后影响二次销售，按页面约定不支持，质量问题除外',
      because: 'listed exclusion + exception',
    },
    {
      context: ['tea'],
      said: [['customer', '定制杯能退吗']],
      draft: '定制刻字的按法律规定不适用无理由退货，质量问题我们负责',
      because: 'legal exception',
    },
    { context: ['tea'], draft: '退货运费：质量问题我们出，其他您出', because: 'lawful split' },
    {
      context: ['tea'],
      said: [['customer', '怎么退']],
      draft: '小程序“我的订单-退货”，我这边同步跟进',
      because: 'helps',
    },
    { context: ['tea'], draft: '过了7天也可以联系我看看能不能换', because: 'beyond duty' },
    {
      context: ['tea'],
      said: [['customer', '最终解释权是什么意思']],
      draft: '那句话我们已经删掉了，以页面规则和法律为准',
      because: 'removes',
    },
    {
      context: ['line'],
      said: [['customer', '可以退嗎']],
      draft: '通訊交易享7天鑑賞期，請保持完整包裝',
      because: 'grants',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'refund?']],
      draft: 'Yes, 14 days, and the law protects you further in the EU',
      because: 'grants',
    },
    {
      context: ['none'],
      said: [['customer', '能退吗']],
      draft: '定制的刻字款不能退哦，质量问题我们负责',
      because: 'made for him',
    },
    {
      context: ['none'],
      said: [['customer', '还能退吗']],
      draft: '已经过了15天了，不能无理由退，我看看能不能帮您修',
      because: 'past any legal term',
    },
    { context: ['none'], draft: '优惠券不能退，货款会原路退给您', because: 'a voucher, not the goods' },
    { context: ['none'], draft: '微信这边退不了，我帮您申请原路退款', because: 'helps another way' },
    { context: ['none'], draft: '只能开电子发票，开不了纸质的', because: 'one kind instead of another' },
    {
      context: ['none'],
      said: [['customer', '洗了一次缩水']],
      draft: '洗过的衣服不能退，抱歉',
      because: 'used',
    },
    { context: ['none'], draft: '您是想问能不能退吗', because: 'asks' },
    {
      context: ['none'],
      said: [['customer', '可以退嗎']],
      draft: '客製商品依規定不適用鑑賞期',
      because: 'the law names it',
    },
    {
      context: ['none'],
      said: [['customer', 'can I get a refund']],
      draft: 'That booking is non-refundable under the fare rules',
      because: 'no goods',
    },
    {
      context: ['none'],
      said: [['customer', 'refund?']],
      draft: "I can't refund to a different card, only to the original payment method",
      because: 'how, not whether',
    },
    {
      context: ['none'],
      said: [['customer', 'can I return it?']],
      draft: 'The order is still pending, so it cannot be returned yet; I can cancel it',
      because: 'nothing to return yet',
    },
    {
      context: ['none'],
      said: [['customer', '充电器坏了']],
      draft: '退货地址我发您，运费先垫一下，收到后退给您',
      because: 'he gets it back',
    },
    { context: ['none'], draft: '这个只换不修，坏了直接给您换新的', because: 'better than a repair' },
    { context: ['none'], draft: '充值后不能退哦，充之前看清楚', because: 'nothing that can come back' },
  ],
} satisfies RuleExamples;
