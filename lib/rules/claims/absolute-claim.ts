import { isProven } from '../../facts/proven';
import { Guard, guardsOf } from '../../text/clauses';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'absolute-claim',
  tier: 'P1',
  order: 27,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: [
    'absolute.top',
    'absolute.strong',
    'absolute.best',
    'absolute.close',
    'absolute.word',
    'absolute.mild',
  ],
  check: ({ draft, shop, console }): readonly RuleFinding[] => {
    const { reading } = draft;
    if (draft.has('absolute.disowned')) return NONE;
    const strong = draft
      .said('absolute.strong', DISOWNING & ~Guard.asking)
      .filter((hit) => !isQuestion(reading, hit));
    const scoped = draft.has('absolute.scope')
      ? draft.said('absolute.top', DISOWNING).filter((top) => isUnbounded(reading, top))
      : NONE_SAID;
    const plain = draft
      .said('absolute.best', DISOWNING)
      .filter((best) => !clauseHolds(reading, best, 'absolute.narrow'));
    const rivalless = reading
      .all('absolute.close')
      .filter((hit) => (guardsOf(reading, hit) & Guard.negated) !== 0);
    const faultless = draft.has('absolute.word') ? never(reading) : NONE_SAID;
    const claims = [...strong, ...faultless, ...rivalless, ...scoped, ...plain].filter(
      (claim) => !isProven(shop, reading, claim),
    );
    const [claim] = claims;
    if (claim !== undefined) {
      const isPublic = console.broadcast === true && strong.length + scoped.length > 0;
      return [
        {
          severity: isPublic ? 'critical' : 'warning',
          ...(isPublic ? { variant: 'broadcast' } : {}),
          spans: claims.slice(0, SHOWN).map(({ start, end }) => ({ start, end })),
          slots: { words: reading.words(claim) },
        },
      ];
    }
    const mild = draft.said('absolute.mild', DISOWNING);
    const [first] = mild;
    if (first === undefined) return NONE;
    return [{ severity: 'advice', variant: 'mild', spans: mild, slots: { words: reading.words(first) } }];
  },
});

export const advice = {
  basis: [
    { law: '消费者权益保护法', article: '20', mark: 'V' },
    { law: '反不正当竞争法', article: '9', mark: 'V' },
    { law: '广告法', article: '9(3)', mark: 'V' },
    { law: '公平交易法', article: '21, 25', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '「{words}」没法证明',
      customerSees: '张口就是最好第一，听着像广告，反而不信。',
    },
    'zh-TW': {
      title: '「{words}」沒辦法證明',
      customerSees: '開口就是最好第一，聽起來像廣告，反而不信。',
    },
    en: {
      title: "'{words}' cannot be proved",
      customerSees: '"The best, number one" sounds like an ad, so I stop believing.',
    },
  },
  variants: {
    broadcast: {
      'zh-CN': { title: '群发里别写「{words}」', customerSees: '又是最好又是第一，一看就是广告，划走。' },
      'zh-TW': { title: '群發別寫「{words}」', customerSees: '又是最好又是第一，一看就是廣告，滑掉。' },
      en: {
        title: "Keep '{words}' out of a message to many",
        customerSees: 'Best, first, only: one more ad to swipe away.',
      },
    },
    mild: {
      'zh-CN': { title: '「{words}」换成一个事实更有用', customerSees: '好在哪里？说具体点我才信。' },
      'zh-TW': { title: '「{words}」換成一個事實更有用', customerSees: '好在哪裡？說具體一點我才信。' },
      en: {
        title: "A fact says more than '{words}'",
        customerSees: 'Good in what way? Tell me something I can see.',
      },
    },
  },
  remedy: { default: ['proven-fact'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const NONE_SAID: readonly Span[] = [];
const SHOWN = 3;

/** A question to the customer, a supposition and what others said are no claims. */
const DISOWNING =
  Guard.negated |
  Guard.quoted |
  Guard.warning |
  Guard.refused |
  Guard.admitted |
  Guard.asking |
  Guard.hypothetical;

/** A fault that no goods are free of for ever, said never to come. */
function never(reading: Reading): readonly Span[] {
  const match = NEVER.exec(reading.text);
  if (match === null) return NONE_SAID;
  const span = { start: match.index, end: match.index + match[0].length };
  const before = reading.text.slice(Math.max(0, span.start - 3), span.start);
  return isQuestion(reading, span) || /[不没无难]/.test(before) ? NONE_SAID : [span];
}
const NEVER =
  /(?:绝对|百分百|百分之百|100%|永远|保证|终身|一辈子都?)[^，。！？]{0,4}(?:[摔用穿洗烧打扯拉压踩]不(?:坏|烂|破|断|裂|碎|穿)|(?:不会?|没有?|无|零)(?:坏|烂|断裂|开裂|掉毛|掉色|褪色|起球|变形|漏水|反弹|过敏|刺激|伤|副作用|缩水|生锈|复发|起泡|鼓包))/;

/** 没有哪家比得过 holds a question's word and asks nothing. */
const isQuestion = (reading: Reading, hit: Span): boolean => {
  const clause = reading.clause(hit.start);
  return clause.asks || /吗|是不是|是否/.test(reading.text.slice(clause.start, clause.end));
};

/** Between the field and the superlative: 全国范围内公认最好, the best tea you will find in the world. */
const REACH = 24;

const isUnbounded = (reading: Reading, top: Span): boolean => {
  const clause = reading.clause(top.start);
  return reading
    .all('absolute.scope')
    .some(
      (scope) =>
        scope.start >= clause.start &&
        scope.end <= clause.end &&
        top.start - scope.end <= REACH &&
        scope.start - top.end <= REACH &&
        isSaidOfGoods(reading, scope, top),
    );
};

/** In Chinese the field stands before the superlative: 最近国内, 第一…全国 tell times and orders. */
const isSaidOfGoods = (reading: Reading, scope: Span, top: Span): boolean =>
  scope.end <= top.start || /[a-z]/.test(reading.text.charAt(scope.start));

const clauseHolds = (reading: Reading, span: Span, concept: 'absolute.narrow'): boolean => {
  const clause = reading.clause(span.start);
  return reading.all(concept).some((hit) => hit.start >= clause.start && hit.end <= clause.end);
};

export const examples = {
  flagged: [
    { context: ['none'], draft: "it's the UK's number one mattress", severity: 'warning' },
    { context: ['none'], draft: '我们家敢说第二，没人敢说第一', severity: 'warning' },
    { context: ['tea'], draft: '我们是全国最好的小青柑', severity: 'warning' },
    { context: ['broadcast'], draft: '国家级品质，全网最低价，错过后悔', severity: 'critical' },
    { context: ['tea'], draft: '绝对纯天然，100%零农残', severity: 'warning' },
    { context: ['none'], draft: '全网销量第一', severity: 'warning' },
    { context: ['none'], draft: '史上最强，没有之一', severity: 'warning' },
    { context: ['line'], draft: '業界第一、無人能比', severity: 'warning' },
    { context: ['en-shop'], draft: 'The best tea in the world, guaranteed perfect', severity: 'warning' },
    { context: ['tea'], draft: '我们家品质超级棒的', severity: 'advice' },
    { context: ['none'], draft: '咱家精华是市面上最有效的美白精华，没有第二家', severity: 'warning' },
    { context: ['none'], draft: '您放心，这款面霜百分百不过敏', severity: 'warning' },
    { context: ['none'], draft: '我们猫粮用的都是最好的肉', severity: 'warning' },
    { context: ['none'], draft: '這款是市面上最保暖的羽絨外套', severity: 'warning' },
    {
      context: ['none'],
      draft: "It's the best sleeping bag on the market, nothing else comes close",
      severity: 'warning',
    },
    { context: ['none'], draft: 'Our case is 100% unbreakable and will never fade', severity: 'warning' },
    { context: ['none'], draft: "Honestly you won't find a better dog food anywhere", severity: 'warning' },
    { context: ['none'], draft: '质量你放心，全国找不出第二家', severity: 'warning' },
    { context: ['none'], draft: '论保暖，没有哪个牌子比得过我们', severity: 'warning' },
    { context: ['none'], draft: '全台最好吃的鳳梨酥就是我們家', severity: 'warning' },
    { context: ['none'], draft: 'No other moisturiser even comes close', severity: 'warning' },
    { context: ['none'], draft: '没有比我们更专业的了', severity: 'warning' },
  ],
  allowed: [
    {
      context: ['none'],
      draft: "She's a beauty, in flawless condition",
      because: 'the state of one used thing',
    },
    { context: ['tea'], draft: '第一次喝建议少放点，第一泡倒掉', because: 'order words' },
    { context: ['tea'], draft: '最近柑果贵，价格最近没降', because: '最近' },
    { context: ['tea'], draft: '最后一步点确认收货', because: '最后一步' },
    { context: ['tea'], draft: '最佳冲泡温度是100度，最适合饭后喝', because: 'tips' },
    { context: ['tea'], draft: '这是我们家今年口感最清爽的一款', because: 'own-line comparison' },
    { context: ['tea'], draft: '国家标准GB/T 22111里“特级”的要求是…', because: 'standard grade name' },
    {
      context: ['tea'],
      said: [['customer', '是全国最好的吗']],
      draft: '谈不上最好，各有各的风味',
      because: 'negated',
    },
    { context: ['tea'], draft: '我自己最喜欢加一片陈皮', because: 'preference' },
    { context: ['line'], draft: '這是我們最晚採收的一批', because: 'time order' },
    {
      context: ['tea'],
      said: [['customer', '你们说全网第一']],
      draft: '您看到的“全网第一”是旧海报，我们已经撤下了',
      because: 'quoting, corrects',
    },
    { context: ['en-shop'], draft: "It's our best-selling mug this month (312 sold)", because: 'own data' },
    { context: ['en-shop'], draft: 'The last step is to click confirm', because: 'last step' },
    { context: ['none'], draft: '最好明天之前下单，后天仓库盘点', because: '最好 as advice' },
    { context: ['none'], draft: '这三款里最保暖的是800蓬那件', because: "of the shop's own" },
    { context: ['none'], draft: '国内最快后天到，最晚周五', because: 'times' },
    { context: ['none'], draft: '这款100%纯棉，可以机洗', because: 'composition' },
    { context: ['none'], draft: '没有100%防水的手机壳，泡水还是会进水的', because: 'denies it' },
    { context: ['none'], draft: '适合您的才是最好的，不急', because: 'no claim of the goods' },
    { context: ['none'], draft: '这是国家级非遗传承人做的壶', because: 'the name of a list' },
    {
      context: ['none'],
      draft: "It's our lightest tent at 1.1 kg, the best of the three for hiking",
      because: "of the shop's own",
    },
    {
      context: ['none'],
      draft: "I can't promise it's the best on the market, but here is how it compares",
      because: 'declines',
    },
    {
      context: ['none'],
      draft: "That's the best price I can give you today",
      because: 'a price, not a claim',
    },
    { context: ['none'], draft: '您看的是天下第一城店，有货', because: "a place's name" },
    {
      context: ['none'],
      said: [['customer', '你们发错货了']],
      draft: '绝对不会再发生这种情况，我已经跟仓库说了',
      because: 'a promise of conduct',
    },
    { context: ['none'], draft: '全国联保，最近的网点在您楼下', because: 'where, not how good' },
  ],
} satisfies RuleExamples;
