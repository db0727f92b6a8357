import type { MessageFacts } from '../../facts/message-facts';
import { pretextOf } from '../../facts/pretexts';
import { isProven } from '../../facts/proven';
import { Guard, guardsOf } from '../../text/clauses';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'unverifiable-endorsement',
  tier: 'P1',
  order: 29,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: [
    'endorse.authority',
    'endorse.sure',
    'endorse.rate',
    'endorse.people',
    'endorse.title',
    'endorse.soft',
    'endorse.prize',
    'endorse.trade',
    'pretext.account',
    'pretext.parcel',
    'pretext.parcel-weak',
    'pretext.prize',
    'pretext.harm',
  ],
  check: ({ draft, ledger, shop }): readonly RuleFinding[] => {
    const { reading } = draft;
    // An office or an acquaintance claimed to give weight to a trouble that only the speaker speaks of.
    const voice = draft.pretext?.voice ?? null;
    if (voice !== null && pretextOf(draft, ledger) !== null)
      return [found(reading, 'warning', [voice], 'voice')];
    if (draft.has('endorse.disowned')) return NONE;
    const title = ownTitle(draft);
    if (title !== null) return [found(reading, 'critical', [title], 'title')];
    if (draft.has('endorse.source') || DATED.test(reading.text)) return NONE;
    const strong = [
      ...draft.said('endorse.sure', DISOWNING),
      ...authorities(draft),
      ...shares(draft),
      ...prizes(draft),
      ...trade(draft),
    ].filter((one) => !isProven(shop, reading, one));
    if (strong.length > 0) return [found(reading, 'warning', strong)];
    const soft = draft.said('endorse.soft', DISOWNING);
    return soft.length === 0 ? NONE : [found(reading, 'advice', soft, 'soft')];
  },
});

export const advice = {
  basis: [
    { law: '广告法', article: '11, 28(3)', mark: 'V' },
    { law: '消费者权益保护法', article: '20', mark: 'V' },
    { law: '反不正当竞争法', article: '9', mark: 'V' },
    { law: '16 CFR 465', article: '465.5', mark: 'V' },
    { law: 'DMCC Act 2024', article: 'Sch 20 para 4', mark: 'S' },
  ],
  text: {
    'zh-CN': {
      title: '「{words}」没有出处',
      customerSees: '谁说的、哪年的、哪里查？说不出来就是编的。',
    },
    'zh-TW': {
      title: '「{words}」沒有出處',
      customerSees: '誰說的、哪年的、哪裡查？說不出來就是編的。',
    },
    en: {
      title: "'{words}': no source given",
      customerSees: "Says who, when, and where can I check? If you can't tell me, it's invented.",
    },
  },
  variants: {
    title: {
      'zh-CN': { title: '别用身份给商品背书', customerSees: '客服怎么突然成专家了？骗人的吧。' },
      'zh-TW': { title: '別用身分幫商品背書', customerSees: '客服怎麼突然變專家了？騙人的吧。' },
      en: {
        title: 'Do not vouch for it as an expert',
        customerSees: 'The chat agent is suddenly an expert? I doubt it.',
      },
    },
    voice: {
      'zh-CN': {
        title: '「{words}」客户没法核实',
        customerSees: '一上来就自报身份说出事了，我怎么知道你是不是骗子？',
      },
      'zh-TW': {
        title: '「{words}」客人沒辦法查證',
        customerSees: '一開口就報身分說出事了，我怎麼知道你是不是詐騙？',
      },
      en: {
        title: "'{words}': nobody can check that here",
        customerSees: 'You name an office and a trouble. How do I know this is no scam?',
      },
    },
    soft: {
      'zh-CN': { title: '「{words}」换成能看到的', customerSees: '大家是谁？我想看真的评价。' },
      'zh-TW': { title: '「{words}」換成看得到的', customerSees: '大家是誰？我想看真的評價。' },
      en: {
        title: "'{words}': show it instead",
        customerSees: 'Who is everyone? Show me the real reviews.',
      },
    },
  },
  remedy: {
    default: ['name-source'],
    title: ['proven-fact'],
    voice: ['official-payment'],
    soft: ['proven-fact'],
  },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const NO_SPANS: readonly Span[] = [];
const SHOWN = 3;
const DISOWNING =
  Guard.negated |
  Guard.quoted |
  Guard.warning |
  Guard.refused |
  Guard.admitted |
  Guard.asking |
  Guard.hypothetical;
/** A year says when; with it the statement can be looked up. */
const DATED = /(?:19|20)\d\d ?年|\b(?:in|since|from) (?:\w{3,9} )?20\d\d\b/;

const found = (
  reading: Reading,
  severity: 'critical' | 'warning' | 'advice',
  spans: readonly Span[],
  variant?: string,
): RuleFinding => ({
  severity,
  ...(variant === undefined ? {} : { variant }),
  spans: spans.slice(0, SHOWN).map(({ start, end }) => ({ start, end })),
  slots: { words: spans[0] === undefined ? '' : reading.words(spans[0]) },
});

/** 我是茶学博士, "I'm a dermatologist myself". */
function ownTitle(draft: MessageFacts): Span | null {
  const { text } = draft.reading;
  for (const title of draft.said('endorse.title', DISOWNING)) {
    const from = Math.max(0, title.start - CLAIMED);
    const match = OWN.exec(text.slice(from, title.start));
    if (match === null || HELD.test(text.slice(title.end, title.end + 2))) continue;
    if (!match[0].startsWith('as ') || SPEAKS.test(text.slice(title.end, title.end + 6)))
      return { start: from + match.index, end: title.end };
  }
  return null;
}
const CLAIMED = 14;
const OWN =
  /(?:我(?:本人|自己|以前|就|也)?是[^，。！？,是的]{0,8}|我[^，。！？,]{0,8}当过?(?:[\u4e00-\u9fff]{0,3})|(?:作为|身为)(?:一[名个位])?[^，。！？,]{0,4}|\b(?:i'm|i am|i used to be|i was|speaking as|as|been) (?:also )?an? (?:\w+ )?)$/;
/** "As a vet, I can tell you". */
const SPEAKS = /^(?:,? i\b| myself)/;
/** 医生推荐来的, 专家团队的客服: not the speaker's own. */
const HELD = /^(?:推荐|介绍|团队|组|办|的[^，。！,!哦呢啊]|助)/;

/** Between who stands behind it and what they do, in characters. */
const REACH_HAN = 12;
const REACH_LATIN = 24;

/** An authority that recommends, attests or uses it; as one span. */
function authorities(draft: MessageFacts): readonly Span[] {
  const { reading } = draft;
  const who = draft.said('endorse.authority', DISOWNING);
  if (who.length === 0) return NO_SPANS;
  const deeds = draft.said('endorse.verb', DISOWNING);
  return who.flatMap((one) => {
    const clause = reading.clause(one.start);
    const reach = /[a-z]/.test(reading.text.charAt(one.start)) ? REACH_LATIN : REACH_HAN;
    const deed = deeds.find(
      (verb) =>
        verb.start >= clause.start &&
        verb.end <= clause.end &&
        ((verb.start >= one.end && verb.start - one.end <= reach) ||
          (one.start >= verb.end && BY.test(reading.text.slice(verb.end, one.start)))),
    );
    return deed === undefined || THE_CUSTOMERS.test(reading.text.slice(Math.max(0, one.start - 6), one.start))
      ? []
      : [{ start: Math.min(one.start, deed.start), end: Math.max(one.end, deed.end) }];
  });
}
/** Recommended by leading dermatologists. */
const BY = /^ by (?:\w+ ){0,2}$/;
/** His own doctor, or one to be asked. */
const THE_CUSTOMERS = /[您你]的?$|[问请让找听看按遵跟]$|(?<!all )\b(?:your|an?|the|my) $/;

/** 得过国家金奖: a prize without its year. */
function prizes({ reading }: MessageFacts): readonly Span[] {
  if (!reading.has('endorse.prize')) return NO_SPANS;
  const match = PRIZE.exec(reading.text);
  return match === null ? NO_SPANS : [{ start: match.index, end: match.index + match[0].length }];
}
const PRIZE =
  /(?:得|获|拿|斩获|荣获)(?:过|了)[^，。！？您你没不]{0,8}(?:金奖|大奖|银奖|一等奖|特等奖|奖项|首奖|评审奖)/;

/** 苹果工程师也都用我们家的, "every shop in town swears by these": people of a trade who use it themselves. */
function trade({ reading }: MessageFacts): readonly Span[] {
  const match = TRADE_HAN.exec(reading.text) ?? TRADE_LATIN.exec(reading.text);
  if (match === null) return NO_SPANS;
  const span = { start: match.index, end: match.index + match[0].length };
  return (guardsOf(reading, span) & DISOWNING) === 0 ? [span] : NO_SPANS;
}
const TRADE_HAN =
  /(?:工程师|师傅|技师|修车厂|维修厂|保养厂|美容院|美发店|发型师|设计师|摄影师|厨师|大厨|餐厅|饭店|酒店|民宿业者|导游|飞行员|空姐|警察|消防|部队|军队|老师|幼儿园|学校|名企|大厂|hr|猎头|500强|宠物店|训犬师|繁育|健身房|俱乐部|跑团|登山队|救援队|剧组|片场|大公司|医院|诊所|药店)[^，。!?您你]{0,6}(?:[也都](?:只|自己|抢着|指定|点名)?(?:在)?[用吃喝穿戴骑认选囤买要推夸](?![^，。]{0,4}吗)|点名[^，。]{0,2}要|指定[^，。]{0,2}用|只认|只用|抢着要|都说)/;
const TRADE_LATIN =
  /\b(?:every|all the|most|loads of|plenty of|local|pro|top|other) (?:\w+ )?(?:shop|garage|mechanic|workshop|engineer|chef|restaurant|hotel|designer|architect|guide|trainer|groomer|breeder|barber|builder|carpenter|teacher|school|club|team|pro|professional)s?\b[^.!?]{0,20}\b(?:swear|use|uses|run|runs|trust|trusts|love|loves|recommend|recommends|buy|buys|choose|chooses|fit|fits|rate|rates|won't use)\b/;

/** 98% of customers agree; 9 out of 10 vets recommend; 回购率98%. */
function shares(draft: MessageFacts): readonly Span[] {
  const { reading } = draft;
  if (!SHARE.test(reading.text)) return NO_SPANS;
  const { text } = reading;
  const spans: Span[] = [];
  for (const rate of draft.said('endorse.rate', DISOWNING)) {
    const after = RATE_AFTER.exec(text.slice(rate.end, rate.end + 12));
    if (after !== null) spans.push({ start: rate.start, end: rate.end + after[0].length });
    else if (RATE_BEFORE.test(text.slice(Math.max(0, rate.start - 8), rate.start)))
      spans.push({ start: rate.start, end: rate.end });
  }
  for (const people of draft.said('endorse.people', DISOWNING)) {
    const from = Math.max(0, people.start - 12);
    const before = OF_PEOPLE.exec(text.slice(from, people.start));
    const praise = draft
      .said('endorse.praise', DISOWNING)
      .find(({ start }) => start >= people.end - 1 && start - people.end <= REACH_LATIN);
    if (before !== null && praise !== undefined) spans.push({ start: from + before.index, end: people.end });
    const behind = HOW_MANY.exec(text.slice(people.end, people.end + 12));
    if (behind !== null && praise !== undefined)
      spans.push({ start: people.start, end: people.end + behind[0].length });
  }
  return spans;
}
const SHARE = /\d ?%|百分之|九成|八成|\d成|\d (?:out of|in) \d/;
const RATE_AFTER = /^[^，。！？]{0,4}?(?:\d+(?:\.\d+)? ?%|百分之[\u4e00-\u9fff]{1,3}|九成|八成|\d成)/;
const RATE_BEFORE = /(?:\d ?%|百分之[\u4e00-\u9fff]{1,3}|[八九]成)的? ?$/;
/** 学员98%都涨薪了. */
const HOW_MANY = /^(?:里|中|当中)?(?:有|的)?(?:\d+(?:\.\d+)? ?%|百分之[\u4e00-\u9fff]{1,3}|[七八九]成)/;
const OF_PEOPLE =
  /(?:\d+(?:\.\d+)? ?%|百分之[\u4e00-\u9fff]{1,3}|[七八九]成[\u4e00-\u9fff]?)以?上?的? ?$|\d (?:out of|in) 10 $/;

export const examples = {
  flagged: [
    { context: ['line'], draft: '天后都指定我們家，網路票選冠軍', severity: 'warning' },
    { context: ['none'], draft: 'GPs recommend it, 95% of people sleep better', severity: 'warning' },
    { context: ['tea'], draft: '中科院认证的', severity: 'warning' },
    { context: ['tea'], draft: '专家说每天一罐', severity: 'warning' },
    { context: ['tea'], draft: '回购率98%', severity: 'warning' },
    { context: ['none'], draft: '我是茶学博士，我自己天天喝这个', severity: 'critical' },
    { context: ['none'], draft: '三甲医院营养科推荐', severity: 'warning' },
    { context: ['line'], draft: '名醫推薦、銷售冠軍', severity: 'warning' },
    { context: ['en-shop'], draft: 'Doctors recommend it and 97% of users agree', severity: 'warning' },
    { context: ['tea'], draft: '老客都爱喝', severity: 'advice' },
    { context: ['none'], draft: '这款面霜皮肤科医生都推荐的', severity: 'warning' },
    { context: ['none'], draft: '98%的宝妈用过都说好', severity: 'warning' },
    { context: ['none'], draft: '这个课程提分率95%以上', severity: 'warning' },
    { context: ['none'], draft: '明星同款冲锋衣，好多户外大咖都在用', severity: 'warning' },
    { context: ['none'], draft: '這款得過國際大獎喔', severity: 'warning' },
    { context: ['none'], draft: '我是獸醫，這個牌子我自己家的狗也在吃', severity: 'critical' },
    { context: ['none'], draft: 'Dermatologists swear by this cream', severity: 'warning' },
    { context: ['none'], draft: '9 out of 10 vets recommend this food', severity: 'warning' },
    { context: ['none'], draft: '98% of our customers reorder within a month', severity: 'warning' },
    { context: ['none'], draft: "I'm a nutritionist myself, trust me on this one", severity: 'critical' },
    { context: ['none'], draft: '这款拿过好几个国际设计奖', severity: 'warning' },
    { context: ['none'], draft: '某顶流明星也是我们的老客户', severity: 'warning' },
    { context: ['none'], draft: '我以前在皮肤科当医生的，听我的没错', severity: 'critical' },
    { context: ['none'], draft: '好多明星媽媽都在買，婦產科醫師也推薦', severity: 'warning' },
    { context: ['none'], draft: 'Used by professional athletes all over the world', severity: 'warning' },
    {
      context: ['none'],
      draft: 'As a vet, I can tell you this is what your dog needs',
      severity: 'critical',
    },
    { context: ['none'], draft: '得过国家金奖的茶', severity: 'warning' },
    { context: ['none'], draft: '我们店回头客占95%', severity: 'warning' },
    { context: ['none'], draft: '獲獎無數，部落客都推', severity: 'warning' },
    {
      context: ['none'],
      draft: '您好，这里是城东分局派出所，您名下的卡涉嫌洗钱，请配合调查',
      severity: 'warning',
    },
    {
      context: ['none'],
      draft: '你好，我是你女兒的輔導員，她出了車禍正在搶救',
      severity: 'warning',
    },
    {
      context: ['none'],
      draft:
        'This is the fraud team at your bank. We noticed unusual activity, please verify your account now.',
      severity: 'warning',
    },
    {
      context: ['none'],
      draft: '我是郵局客服，您有一件包裹因違禁品被扣押，請協助處理',
      severity: 'warning',
    },
  ],
  allowed: [
    { context: ['tea'], draft: '送检报告编号GT-2026-0113，检测机构官网能查', because: 'source given' },
    { context: ['tea'], draft: '我们店去年这款卖出3200罐，后台可以看', because: 'own data' },
    {
      context: ['tea'],
      said: [['customer', '有检测吗']],
      draft: '今年的还没出，去年的报告可以发您看',
      because: 'honest',
    },
    {
      context: ['tea'],
      said: [['customer', '是不是专家推荐']],
      draft: '没有，我们没找过专家背书',
      because: 'denies',
    },
    { context: ['tea'], draft: '页面有246条评价，您可以先看差评', because: 'open proof' },
    { context: ['tea'], draft: '品牌是2015年注册的商标，注册号可以查', because: 'checkable' },
    { context: ['tea'], draft: '这位老客的评价是他公开发在店里的，链接在这', because: 'public, consented' },
    { context: ['line'], draft: '有SGS報告，編號A12，可查', because: 'source' },
    {
      context: ['en-shop'],
      draft: 'Tested by LabX in March 2026 for 3 pesticides; PDF on our site',
      because: 'source, scope, date',
    },
    {
      context: ['none'],
      said: [['customer', '我的快递怎么卡在海关了']],
      draft: '我是物流组小周，包裹因为电池未申报被扣留了，需要您配合补一张购买截图',
      because: 'the customer asked about it',
    },
    {
      context: ['none'],
      said: [['customer', 'There is a transfer on my bank account I did not make']],
      draft: 'I am with the fraud team. Let me look at the unauthorised transaction and confirm the amount.',
      because: 'the customer came with it',
    },
    {
      context: ['none'],
      draft: '有人冒充快递说您的包裹有违禁品要交罚款，请不要相信',
      because: 'warns',
    },
    { context: ['none'], draft: '这款您可以问一下医生再决定', because: 'sends to a doctor' },
    { context: ['none'], draft: '推荐您选M码，160的客户一般穿M', because: 'advises a size' },
    { context: ['none'], draft: '获得2024年红点奖，官网能查到', because: 'source given' },
    { context: ['none'], draft: '我们没有请明星代言，省下的都在用料上', because: 'denies' },
    { context: ['none'], draft: '这件80%棉20%涤纶', because: 'composition' },
    {
      context: ['none'],
      draft: 'If your doctor recommends a softer insole, take model B',
      because: "the customer's own doctor",
    },
    { context: ['none'], draft: 'Our sound experts can help you choose on the phone', because: 'staff' },
    {
      context: ['none'],
      draft: '20% of customers need a second size, so returns are free',
      because: 'no praise',
    },
    {
      context: ['none'],
      draft: 'The course has a mock exam; 62% is the pass mark',
      because: 'a mark, no praise',
    },
  ],
} satisfies RuleExamples;
