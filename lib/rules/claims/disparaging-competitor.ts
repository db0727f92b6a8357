import type { MessageFacts } from '../../facts/message-facts';
import { Guard } from '../../text/clauses';
import type { Concept } from '../../text/concept';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'disparaging-competitor',
  tier: 'P3',
  order: 47,
  severity: 'warning',
  status: 'proven',
  needs: [],
  hints: ['rival.fraud', 'rival.bad', 'rival.mild'],
  check: ({ draft, shop }): readonly RuleFinding[] => {
    if (draft.has('rival.fair')) return NONE;
    const rivals = new Set(shop?.brands.rival ?? []);
    const named: readonly Span[] = draft.terms.filter((term) => term.kind === 'brand' && rivals.has(term.id));
    const told = [...named, ...draft.said('rival.one', SAID_BY_OTHERS)];
    const others = draft.said('rival.all', SAID_BY_OTHERS);
    if (told.length + others.length === 0 || PARTNERS.test(draft.reading.text)) return NONE;
    const fraud = against(draft, 'rival.fraud', [...told, ...others]);
    const bad = against(draft, 'rival.bad', [...told, ...others]);
    const [worst] = fraud;
    if (worst !== undefined && isAccused(draft, worst, named))
      return [found(draft, 'critical', fraud, 'fraud')];
    if (fraud.length + bad.length > 0) return [found(draft, 'warning', [...fraud, ...bad])];
    const mild = against(draft, 'rival.mild', [...told, ...others]);
    if (mild.length === 0) return NONE;
    return [found(draft, named.length > 0 ? 'warning' : 'advice', mild)];
  },
});

export const advice = {
  basis: [
    { law: '反不正当竞争法', article: '12', mark: 'V' },
    { law: '广告法', article: '13', mark: 'V' },
    { law: '公平交易法', article: '24', mark: 'V' },
    { law: '消费者权益保护法', article: '20', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '只说自己家，不踩别家',
      customerSees: '靠踩别人抬自己，心里没底才这样。',
    },
    'zh-TW': {
      title: '只說自己家，不踩別家',
      customerSees: '靠踩別人抬自己，心裡沒底才這樣。',
    },
    en: {
      title: 'Speak for your shop, not against theirs',
      customerSees: 'You put others down to look good. Sounds insecure.',
    },
  },
  variants: {
    fraud: {
      'zh-CN': {
        title: '说别家「{words}」，拿得出证据吗',
        customerSees: '张口就说人家是假的，那你说的我也得打个问号。',
      },
      'zh-TW': {
        title: '說別家「{words}」，拿得出證據嗎',
        customerSees: '開口就說人家是假的，那你說的我也要打個問號。',
      },
      en: {
        title: "'{words}': can you prove it?",
        customerSees: 'You call them crooks just like that? Then I wonder about you.',
      },
    },
  },
  remedy: { default: ['own-facts-only'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
/** Fraud is also what agents warn of: warning words are the put-down here, and do not disown it. */
const DISOWNING = Guard.negated | Guard.quoted | Guard.asking | Guard.hypothetical;
/** "Don't buy from them" still names them. */
const SAID_BY_OTHERS = Guard.quoted | Guard.asking;
/** "They" are then carriers, suppliers or colleagues. */
const PARTNERS =
  /快递|物流|仓库|厂家|工厂|平台|师傅|同事|顺丰|中通|圆通|韵达|京东物流|财务|银行|航空|骗子|courier|carrier|\bdhl\b|\bups\b|fedex|usps|royal mail|evri|hermes|warehouse|supplier|manufacturer|airline|\bbank\b|scammers|technician/;
/** Between the other shop and what is said of it. */
const REACH = 24;

const found = (
  { reading }: MessageFacts,
  severity: 'critical' | 'warning' | 'advice',
  spans: readonly Span[],
  variant?: string,
): RuleFinding => ({
  severity,
  ...(variant === undefined ? {} : { variant }),
  spans: spans.slice(0, 3).map(({ start, end }) => ({ start, end })),
  slots: { words: spans[0] === undefined ? '' : reading.words(spans[0]) },
});

/** What is said of another shop: in its sentence, and not of ourselves. */
function against(draft: MessageFacts, concept: Concept, shops: readonly Span[]): readonly Span[] {
  const { reading } = draft;
  return draft.said(concept, DISOWNING).filter((hit) => {
    const { sentence, start } = reading.clause(hit.start);
    return (
      shops.some(
        (shop) =>
          reading.clause(shop.start).sentence === sentence &&
          hit.start - shop.end <= REACH &&
          shop.start - hit.end <= REACH,
      ) && !OURS.test(reading.text.slice(start, hit.start))
    );
  });
}
/** 我们家做工粗糙的那批: of our own goods. */
const OURS =
  /(?:我们|我家|咱们?|本店|自家)(?!.*(?:比|跟|和|不像|同行|别家|他们))|\b(?:our|ours|we|my)\b(?!.*\b(?:than|unlike|compared))/;

/** A shop that is named, or "their": somebody is accused. */
const isAccused = ({ reading }: MessageFacts, fraud: Span, named: readonly Span[]): boolean =>
  named.length > 0 ||
  /他们(?:家|的)|\btheir\b|\bthey\b/.test(reading.text.slice(Math.max(0, fraud.start - REACH), fraud.start));

export const examples = {
  flagged: [
    { context: ['line'], draft: '那家品質超差，客訴一堆', severity: 'warning' },
    { context: ['none'], draft: "don't go with them, they never refund anyone", severity: 'warning' },
    { context: ['none'], draft: '他们家就是拿杂牌芯冒充的假货', severity: 'critical' },
    { context: ['tea'], draft: '茗川堂就是贴牌货，都是假的', severity: 'critical' },
    { context: ['tea'], draft: '别家都用碎茶，喝了伤胃', severity: 'warning' },
    { context: ['none'], draft: '某东那家骗人的', severity: 'warning' },
    { context: ['tea'], draft: '外面便宜的都不行', severity: 'advice' },
    { context: ['line'], draft: '隔壁那家很爛，不要去', severity: 'warning' },
    { context: ['en-shop'], draft: 'Their products are counterfeit', severity: 'critical' },
    { context: ['none'], draft: '他们家客服一年换三批', severity: 'warning' },
    { context: ['en-shop'], draft: 'Brand X is trash compared to us', severity: 'warning' },
    { context: ['none'], draft: '别家的猫粮都是边角料做的，吃坏肚子的多了', severity: 'warning' },
    { context: ['none'], draft: '您说的那个牌子用两天就坏，售后也没人管', severity: 'warning' },
    { context: ['none'], draft: '他们家的课就是割韭菜，老师都不专业', severity: 'critical' },
    { context: ['none'], draft: '外面賣的都是劣質矽膠', severity: 'warning' },
    { context: ['none'], draft: 'Other brands use cheap quality down that falls apart', severity: 'warning' },
    { context: ['none'], draft: 'They sell fakes, everyone knows that', severity: 'critical' },
    { context: ['en-shop'], draft: 'Maplepot mugs are badly made and unsafe', severity: 'warning' },
    { context: ['none'], draft: '别看他们便宜，都是翻新机', severity: 'warning' },
    { context: ['none'], draft: '其他牌子的冲锋衣根本不防水，淋一次就透', severity: 'warning' },
    { context: ['none'], draft: '別家那種便宜貨，用沒多久就壞了啦', severity: 'warning' },
    {
      context: ['none'],
      draft: 'Their customer service is a joke and the shoes fall apart',
      severity: 'warning',
    },
    { context: ['none'], draft: '那个牌子早就臭了，质量一塌糊涂', severity: 'warning' },
    { context: ['none'], draft: '別家的老師都很雷', severity: 'warning' },
  ],
  allowed: [
    { context: ['none'], draft: '小心别家冒充我们的店，认准蓝色标志', because: 'warns' },
    { context: ['none'], draft: '最近有人冒充我们的店卖假货，认准官方链接', because: 'warns of impostors' },
    {
      context: ['tea'],
      said: [['customer', '和茗川堂比呢']],
      draft: '我只了解我们家，原料和工艺在详情页，您可以对照',
      because: 'declines',
    },
    {
      context: ['tea'],
      said: [['customer', '网上说茗川堂是假的']],
      draft: '这个我没有证据，不评价，您可以查他们的资质',
      because: 'neutral',
    },
    { context: ['tea'], draft: '两款不同：我们的用新会柑，250g；页面都有标注', because: 'fact' },
    {
      context: ['tea'],
      said: [['customer', '为什么比别家贵']],
      draft: '我们用的是春茶，成本高一点，不评价别家',
      because: 'reason',
    },
    { context: ['tea'], draft: '我们查过同类检测报告，各有优点', because: 'balanced' },
    {
      context: ['tea'],
      said: [['customer', '你们是最好的吗']],
      draft: '各家风格不同，适合您的才重要',
      because: 'neutral',
    },
    { context: ['tea'], draft: '茗川堂不是我们的店，请勿拍错', because: 'identifies, no put-down' },
    {
      context: ['line'],
      said: [['customer', '跟A牌比']],
      draft: '我不熟A牌，我們的柑皮厚一點，您可以試喝比較',
      because: 'fair',
    },
    {
      context: ['en-shop'],
      said: [['customer', 'vs BrandX?']],
      draft: "I can't compare fairly; our lab report is public",
      because: 'fair',
    },
    { context: ['none'], draft: '市面上有假货，请认准官方旗舰店', because: 'warns of fakes' },
    { context: ['none'], draft: '抱歉我们客服回复慢，服务差了', because: 'of ourselves' },
    { context: ['none'], draft: '他们的快递丢了件，我们给您补发', because: 'a carrier' },
    { context: ['none'], draft: '和其他品牌的充电头都兼容，不会伤电池', because: 'fits together' },
    { context: ['none'], draft: '別家也很好，看您預算', because: 'fair' },
    {
      context: ['none'],
      draft: 'The cheaper ones are plastic, the pricier ones steel',
      because: 'a fact of our range',
    },
    { context: ['none'], draft: 'Beware of fake sites using our name; we only sell here', because: 'warns' },
    {
      context: ['none'],
      draft: "DHL lost it, their service was terrible this week, so I'm resending it",
      because: 'a carrier',
    },
    {
      context: ['none'],
      draft: "They're out of stock in blue, sorry about the poor quality photo",
      because: 'our own',
    },
    { context: ['none'], draft: '同行的朋友一起报名可以一起上课', because: 'company on a trip' },
  ],
} satisfies RuleExamples;
