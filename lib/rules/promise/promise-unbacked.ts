import { hasDeed } from '../../facts/deeds';
import type { Ledger } from '../../facts/ledger';
import type { MessageFacts } from '../../facts/message-facts';
import type { Evidence } from '../../model/finding';
import type { ShopIndex } from '../../policy/shop-index';
import { Guard, guardsOf } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding, type Snapshot } from '../rule';

export const rule = defineRule({
  id: 'promise-unbacked',
  tier: 'P1',
  order: 25,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['sure.word', 'sure.outcome', 'sure.forever', 'sure.refund', 'deed.ship', 'pretext.invest'],
  check: (snapshot): readonly RuleFinding[] => {
    const { draft, ledger, shop } = snapshot;
    const found =
      outcome(draft) ??
      returns(snapshot) ??
      foreverPrice(draft) ??
      endlessRefund(draft, shop) ??
      certain(draft, 'sure.never', 'never') ??
      arrival(draft, ledger, shop) ??
      liking(draft) ??
      bareDeadline(snapshot);
    return found === null ? NONE : [found];
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '16, 20, 23(2)', mark: 'V' },
    { law: '电子商务法', article: '20', mark: 'V' },
    { law: '广告法', article: '28', mark: 'V' },
  ],
  text: {
    'zh-CN': { title: '这话说满了，店里没法保证', customerSees: '拍胸脯的话太满，做不到就全没了信任。' },
    'zh-TW': { title: '話說得太滿，店裡沒辦法保證', customerSees: '話說得太滿，做不到就全沒信任了。' },
    en: {
      title: 'A guarantee nobody here can keep',
      customerSees: "A guarantee you can't control is a broken promise waiting to happen.",
    },
  },
  variants: {
    arrival: {
      'zh-CN': { title: '快递几时到，没法打包票', customerSees: '说好一定到的，没到我只认你这句话。' },
      'zh-TW': { title: '物流什麼時候到，沒辦法打包票', customerSees: '說好一定到的，沒到我只認你這句話。' },
      en: {
        title: "The courier's day can't be guaranteed",
        customerSees: "You guaranteed the day. If it's late, that's your word broken.",
      },
    },
    outcome: {
      'zh-CN': { title: '效果因人而异，不能保证', customerSees: '包有效？这话一听就不像真的。' },
      'zh-TW': { title: '效果因人而異，不能保證', customerSees: '保證有效？一聽就不像真的。' },
      en: {
        title: "Results can't be guaranteed",
        customerSees: 'Guaranteed results? That sounds too good to be true.',
      },
    },
    returns: {
      'zh-CN': { title: '收益没人能打包票', customerSees: '稳赚的好事轮得到我？越听越像骗局。' },
      'zh-TW': { title: '獲利沒人能打包票', customerSees: '穩賺的好事輪得到我？越聽越像詐騙。' },
      en: {
        title: "Gains can't be promised",
        customerSees: 'Sure money for a stranger? That is how scams begin.',
      },
    },
    refund: {
      'zh-CN': { title: '退货说宽了，按店里规定讲', customerSees: '到时候真要退，又跟我说不行怎么办？' },
      'zh-TW': { title: '退貨說寬了，照店裡規定講', customerSees: '到時候真的要退，又說不行怎麼辦？' },
      en: {
        title: 'More than the returns policy gives',
        customerSees: 'And when I do send it back, will you still say so?',
      },
    },
    condition: {
      'zh-CN': { title: '补一句从什么时候算起', customerSees: '从付款算还是从今天算？周末算吗？' },
      'zh-TW': { title: '補一句從什麼時候算起', customerSees: '從付款算還是從今天算？週末算嗎？' },
      en: {
        title: 'Say from when that counts',
        customerSees: 'From payment or from now? Do weekends count?',
      },
    },
  },
  remedy: { default: ['standard-time'], refund: ['answer-open-question'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const DISOWNING =
  Guard.negated |
  Guard.quoted |
  Guard.warning |
  Guard.asking |
  Guard.refused |
  Guard.hypothetical |
  Guard.admitted;

/** "You will lose weight, guaranteed": 包您瘦, 保过. */
function outcome(draft: MessageFacts): RuleFinding | null {
  const [plain] = draft.said('sure.outcome', DISOWNING & ~Guard.hypothetical);
  if (plain !== undefined) return { severity: 'critical', variant: 'outcome', spans: [plain] };
  const pair = pairOf(draft, 'sure.result');
  return pair === null ? null : { severity: 'critical', variant: 'outcome', spans: [pair] };
}

/** 年化收益30%, 保本稳赚: gains nobody can promise. Who was asked may tell a rate, not guarantee one. */
function returns({ draft, ledger }: Snapshot): RuleFinding | null {
  const { text } = draft.reading;
  if (!draft.has('pretext.invest') || RISKS.test(text)) return null;
  const sure = SURE_GAIN.exec(text);
  const match =
    sure ?? (ledger.customerTexts.some((words) => INVESTS.test(words)) ? null : HIGH_GAIN.exec(text));
  if (match === null || (sure === null && !FINANCE.test(text))) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return (guardsOf(draft.reading, span) & DISOWNING & ~Guard.asking) === 0
    ? { variant: 'returns', spans: [span] }
    : null;
}
const RISKS =
  /投资有风险|有风险|不承诺|不保证|无法保证|没法保证|不代表|非保本|不保本|风险自担|谨慎投资|not guaranteed|no guarantee|past performance|can go down|at risk|may lose/;
/** 回报率 alone may be a treadmill's. */
const FINANCE =
  /投资|理财|收益|本金|资金|基金|股票|炒|币|年化|带单|项目|[每日月年]回报|利润|invest|trading|crypto|capital|portfolio|profit|roi|yield/;
const INVESTS = /投资|理财|收益|利率|利息|基金|invest|return|yield|interest/;
const SURE_GAIN =
  /保本|稳赚|包赚|只赚不赔|零风险|无风险|风险(?:非常|极|很|几乎)?(?:低|小|为零)|低风险高|(?:保证|确保|保障)[^，。！？]{0,8}(?:收益|回报|盈利|获利)|\b(?:guaranteed|risk-free|sure|zero-risk)\b[^.!?]{0,16}\b(?:profits?|returns|yields?|income|gains?)\b|\bdouble your (?:money|investment|capital)|\bcan't lose\b/;
const HIGH_GAIN =
  /(?:收益率?|回报率?|利润|利息|年化|盈利)[^，。！？]{0,10}?(?:高达|可达|达到|超过|[一二三四五六七八九]成|远高于|远超|至少|能达|非常高|很高|极高|更高|相当高|可观|丰厚|惊人|稳定|翻倍|\d|百分之|两倍|倍)|(?:超?高|稳定|可观|丰厚|不错)的?(?:投资)?(?:收益|回报)|(?:百分之[一二三四五六七八九十]+|\d ?%)(?:以上|左右)?的?(?:年化)?(?:收益|回报|利润)|翻倍|翻番|带[您你]赚|\b(?:high|huge|steady|daily|weekly|monthly|annual) (?:\w+ )?(?:profits?|returns|yields?|roi)\b|\breturns? of (?:up to |at least |over )?\d+ ?%|\d ?% (?:\w+ )?(?:profits?|returns?|roi|yield)\b/;

/** A price kept for ever, or never to fall. */
function foreverPrice(draft: MessageFacts): RuleFinding | null {
  for (const hit of draft.said('sure.forever', DISOWNING & ~Guard.negated)) {
    const clause = draft.reading.clause(hit.start);
    if (!within(draft, 'sure.price', clause)) continue;
    const words = draft.reading.text.slice(clause.start, clause.end);
    if (WARRANTY.test(words) || NOT_SURE.test(draft.reading.text.slice(clause.start, hit.start))) continue;
    const isFlat = FOR_EVER.test(draft.reading.text.slice(hit.start, hit.end)) && KEEPS.test(words);
    return { severity: isFlat ? 'critical' : 'warning', spans: [clause] };
  }
  return null;
}
const FOR_EVER = /一辈子|永|终[身生]|forever|for life|for good|lifetime|permanent/;
const KEEPS = /留|给[您你]|不变|不涨|都是|享|按|锁|yours|keep|lock|stay|always|never|hold|get/;
const WARRANTY = /保修|保固|质保|维修|售后|warranty|repair|会员价|vip/;
const NOT_SURE = /不(?:能|敢|会|可能|是)?$|没法|无法|can't|not\b|no one|nobody/;

/** 不喜欢随便退: more than the policy grants. */
function endlessRefund(draft: MessageFacts, shop: ShopIndex | null): RuleFinding | null {
  // 不喜欢随便退 negates the liking, not the refund.
  const hits = draft
    .said('sure.refund', DISOWNING & ~Guard.hypothetical & ~Guard.negated)
    .filter(
      ({ start }) => !NOT_SURE.test(draft.reading.text.slice(draft.reading.clause(start).start, start)),
    );
  const [hit] = hits;
  if (hit === undefined) return null;
  const returns = shop?.policy.returns ?? null;
  const said = hits.map(({ start, end }) => draft.reading.text.slice(start, end)).join(' ');
  // The policy may grant just that, and the draft may say how long it holds.
  if (
    (returns !== null &&
      hits.some(({ start, end }) => returns.includes(draft.reading.text.slice(start, end)))) ||
    LIMITED.test(draft.reading.text)
  )
    return null;
  const isBeyond = returns !== null && ENDLESS.test(said);
  const evidence: readonly Evidence[] =
    returns === null ? [] : [{ kind: 'policy', clause: 'service', words: returns }];
  return { severity: isBeyond ? 'critical' : 'warning', variant: 'refund', spans: hits, evidence };
}
const LIMITED = /[\d七十三]+\s?[天日]内|within \d+|\d+[ -]days?|签收|页面|按规则|policy/;
const ENDLESS =
  /无条件|任何时候|不限|用[了过完]|穿过|拆了|吃[了完]|永久|终身|多久|matter|used|worn|wearing|use$|year|unlimited|no time/;

/** 保证明天到: the day is the courier's. */
function arrival(draft: MessageFacts, ledger: Ledger, shop: ShopIndex | null): RuleFinding | null {
  if (/必达|保证|guarantee/.test(shop?.policy.shipping ?? '') || TRAVELS.test(draft.reading.text))
    return null;
  const said = certain(draft, 'sure.arrive', 'arrival');
  // Asked when it comes, "guaranteed tomorrow" says no more than the day.
  return said !== null || !ledger.customerTurn.some(({ reading }) => COMES.test(reading.text))
    ? said
    : certain(draft, 'answer.delivery', 'arrival');
}
const COMES =
  /(?:能|会|可以|赶得?上?)[^，。]{0,3}到|几时到|什么时候到|到得了|收得到|(?:be|get|come|arrive|have it|need it)[^.?!]{0,16}(?:here|by|tomorrow|today|day)/;
const TRAVELS = /train|flight|\bbus\b|taxi|航班|火车|高铁|出发/;

/** You will surely like it: mere praise, unless a refund hangs on it. */
function liking(draft: MessageFacts): RuleFinding | null {
  const pair = pairOf(draft, 'sure.like');
  return pair === null ? null : { severity: 'advice', spans: [pair] };
}

function certain(draft: MessageFacts, concept: Concept, variant: string): RuleFinding | null {
  const pair = pairOf(draft, concept);
  return pair === null ? null : { ...(variant === 'never' ? {} : { variant }), spans: [pair] };
}

/** A word of certainty and a hit of `concept` in one clause, neither disowned nor hedged. */
function pairOf(draft: MessageFacts, concept: Concept): Span | null {
  if (!draft.has(concept)) return null;
  const { reading } = draft;
  for (const word of draft.said('sure.word', DISOWNING)) {
    const clause = reading.clause(word.start);
    if (FEELS.test(reading.text.slice(word.end, word.end + 3))) continue;
    if (within(draft, 'promise.hedge', clause) || OWN_WORK.test(reading.text.slice(clause.start, clause.end)))
      continue;
    const hit = reading.all(concept).find(({ start, end }) => {
      const isHere = start >= clause.start && end <= clause.end;
      const isNext = reading.clauses[clause.index + 1];
      const isBeside =
        isNext !== undefined &&
        isNext.sentence === clause.sentence &&
        start >= isNext.start &&
        end <= isNext.end;
      const isBefore = reading.clauses[clause.index - 1];
      const isAhead =
        isBefore !== undefined &&
        isBefore.sentence === clause.sentence &&
        start >= isBefore.start &&
        end <= isBefore.end;
      return isHere || (clause.end - clause.start <= SHORT_UNITS && (isBeside || isAhead));
    });
    if (hit === undefined) continue;
    const guards =
      guardsOf(reading, hit) & (Guard.quoted | Guard.warning | Guard.hypothetical | Guard.asking);
    const isTaken = concept !== 'sure.never' && isNegatedBetween(draft, word, hit);
    if (guards === 0 && !isTaken && !within(draft, 'promise.hedge', reading.clause(hit.start)))
      return { start: Math.min(word.start, hit.start), end: Math.max(word.end, hit.end) };
  }
  return null;
}
/** 一定很失望: sure of a feeling, not of a thing to come. */
const FEELS = /^(?:很|非常|特别|超|挺|好[失难伤])/;
/** "…, guaranteed": a clause of little else speaks for its neighbour. */
const SHORT_UNITS = 20;
/** What the agent does himself he may promise. */
const OWN_WORK =
  /回复|答复|告诉[您你]|联系[您你]|通知|处理|跟进|帮[您你]|给[您你](?:查|发|办|补|换|退|留|说|回)|正品|真品|原装|现货|发[货出]|寄出|\b(?:i|we)(?:'ll| will| can) (?:definitely |certainly |absolutely )?(?:help|check|let|get back|look|make|do|find|book|ask|reply|call|update|send)\b|recommend|have it in|in stock|authentic|genuine/;

const isNegatedBetween = ({ reading }: MessageFacts, word: Span, hit: Span): boolean =>
  reading
    .all('guard.negation')
    .some(({ start, end }) => start >= Math.min(word.end, hit.end) && end <= Math.max(word.start, hit.start));

/** 48小时内发货, with a policy that says from when: the customer should know too. */
function bareDeadline({ draft, shop, nowMs }: Snapshot): RuleFinding | null {
  if (shop === null || shop.policy.shipping === null || !hasDeed(draft.reading)) return null;
  const { text } = draft.reading;
  if (!WITHIN.test(text)) return null;
  const span = draft
    .promises(nowMs)
    .find(
      ({ deed, isHedged, start, end }) => deed === 'ship' && !isHedged && WITHIN.test(text.slice(start, end)),
    );
  if (span === undefined || STARTS.test(text)) return null;
  return { severity: 'advice', variant: 'condition', spans: [{ start: span.start, end: span.end }] };
}
const WITHIN = /小时内|天内|工作日内|within \d/;
const STARTS = /付款|下单|拍下|支付|工作日|周末|节假日|order|paid|payment|working|business/;

const within = ({ reading }: MessageFacts, concept: Concept, span: Span): boolean =>
  reading.all(concept).some(({ start, end }) => start >= span.start && end <= span.end);

export const examples = {
  flagged: [
    { context: ['tea'], draft: '明天中午12点前保证送到', severity: 'warning' },
    { context: ['none'], draft: '用了包您瘦，不瘦全额退', severity: 'critical' },
    { context: ['none'], draft: '您肯定会喜欢的，不喜欢随便退', severity: 'warning' },
    { context: ['tea'], draft: '这价格我给您保留一辈子', severity: 'critical' },
    { context: ['none'], draft: '绝对不会坏', severity: 'warning' },
    { context: ['line'], draft: '保證明天到貨', severity: 'warning' },
    { context: ['en-shop'], draft: "I guarantee it'll arrive tomorrow", severity: 'warning' },
    { context: ['tea'], draft: '48小时内发货', severity: 'advice' },
    { context: ['none'], draft: '放心，周五之前您一定能收到', severity: 'warning' },
    { context: ['none'], draft: '我们的课包过，考不过退费', severity: 'critical' },
    { context: ['none'], draft: '这个手机壳百分百摔不坏', severity: 'warning' },
    { context: ['tea'], draft: '喝了一年也能退，任何时候都可以退', severity: 'critical' },
    { context: ['none'], draft: '敏感肌用了绝对不会过敏的', severity: 'warning' },
    { context: ['none'], draft: '跟着老师做这个项目，月回报率至少20%，本金随时能取', severity: 'warning' },
    { context: ['line'], draft: '這檔投資幾乎零風險，群組裡的人都翻倍了', severity: 'warning' },
    {
      context: ['none'],
      draft: 'Our crypto desk pays guaranteed profits every week, minimum 200 to start',
      severity: 'warning',
    },
    { context: ['none'], draft: '狗狗肯定爱吃，吃两周保证不掉毛', severity: 'critical' },
    { context: ['line'], draft: '這件洗了保證不會縮水', severity: 'warning' },
    { context: ['line'], draft: '百分之百後天送達，你放心', severity: 'warning' },
    { context: ['none'], draft: "You'll have it by Friday, guaranteed", severity: 'warning' },
    { context: ['none'], draft: 'It will definitely be with you before Christmas', severity: 'warning' },
    {
      context: ['none'],
      draft: 'Your parcel will be there on Monday morning, 100% guaranteed',
      severity: 'warning',
    },
    { context: ['none'], draft: '膝盖贴两周百分百能好', severity: 'critical' },
    { context: ['none'], draft: 'This jacket will absolutely never leak', severity: 'warning' },
    {
      context: ['none'],
      draft: 'Guaranteed results: you will lose 5 kilos in a month',
      severity: 'critical',
    },
    { context: ['none'], draft: 'That price is yours for life, it will never change', severity: 'critical' },
    {
      context: ['en-shop'],
      draft: "Return it any time, even after a year, even if you've used it",
      severity: 'critical',
    },
  ],
  allowed: [
    {
      context: ['tea'],
      draft: '今天16点前付款，今天发出，江浙一般次日到',
      because: 'the policy, and a hedge',
    },
    { context: ['tea'], draft: '收到7天内不喜欢可退，按页面规则', because: 'a right of the policy' },
    {
      context: ['tea'],
      said: [['customer', '保证明天到吗']],
      draft: '快递我保证不了，一般次日到，晚了我跟进',
      because: 'declines',
    },
    { context: ['tea'], draft: '我保证会在今天18点前给您回复', because: 'in the agent’s own hands' },
    { context: ['tea'], draft: '坏单包赔，拍照给我就行', because: 'damage is refunded by policy' },
    { context: ['tea'], draft: '官方承诺假一赔十，页面有写', because: 'the page says so' },
    { context: ['tea'], draft: '口味因人而异，我没法保证您一定喜欢', because: 'hedged' },
    { context: ['line'], draft: '通常2–3天到，颱風可能延後', because: 'hedged' },
    {
      context: ['en-shop'],
      draft: "Usually 2–4 days; I'll message you if tracking stalls",
      because: 'hedged',
    },
    {
      context: ['none'],
      said: [['customer', '这款理财现在利率多少']],
      draft: '近一年年化收益率2.8%，不代表以后，投资有风险',
      because: 'asked for, and says so',
    },
    { context: ['none'], draft: '这款跑步鞋回报率很高，老客户都复购', because: 'a word for praise' },
    {
      context: ['none'],
      said: [['customer', 'Do you take returns?']],
      draft: 'Yes, 30 days, and returns of up to 3 items are free',
      because: 'goods sent back',
    },
    { context: ['none'], draft: '保证正品，支持专柜验货', because: 'a fact that can be checked' },
    { context: ['none'], draft: '收到货一定要当面验一下哦', because: 'asks the customer' },
    { context: ['none'], draft: '一定给您处理好，您放心', because: 'in the agent’s own hands' },
    { context: ['none'], draft: '质保一年，终身维修，配件按成本收', because: 'a warranty' },
    { context: ['none'], draft: '效果因人而异，不保证每个人都见效', because: 'hedged' },
    { context: ['line'], draft: '不一定明天會到，要看物流', because: 'hedged' },
    {
      context: ['none'],
      draft: "I can't guarantee Friday, the courier usually takes two days",
      because: 'declines',
    },
    {
      context: ['none'],
      draft: 'It comes with a two-year guarantee and a 30-day money-back guarantee',
      because: 'a warranty',
    },
    {
      context: ['none'],
      draft: "I'll definitely let you know when it arrives",
      because: 'in the agent’s own hands',
    },
    { context: ['none'], draft: 'The fabric is 100% cotton and machine washable', because: 'a material' },
    { context: ['none'], draft: '这款肯定是现货，今天能发', because: 'stock is in the shop’s hands' },
    { context: ['tea'], draft: '付款后48小时内发货', because: 'says from when' },
  ],
} satisfies RuleExamples;
