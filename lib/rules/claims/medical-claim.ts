import type { MessageFacts } from '../../facts/message-facts';
import { isProven } from '../../facts/proven';
import { Guard } from '../../text/clauses';
import type { Reading } from '../../text/reading';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'medical-claim',
  tier: 'P1',
  order: 28,
  severity: 'critical',
  status: 'proven',
  needs: [],
  hints: [
    'medical.disease',
    'medical.strong',
    'medical.stop',
    'medical.soft',
    'medical.mild',
    'medical.slim',
    'medical.body',
  ],
  check: ({ draft, shop }): readonly RuleFinding[] => {
    const { reading } = draft;
    const isOpen = (span: Span): boolean =>
      !isProven(shop, reading, span) &&
      !draft.terms.some((term) => term.start < span.end && span.start < term.end);
    const stops = draft.said('medical.stop', DISOWNING);
    if (stops.length > 0 && !draft.has('medical.disowned'))
      return [found(reading, 'critical', stops, 'stop')];
    if (draft.has('medical.disowned')) return NONE;
    if (draft.has('medical.medicine')) return NONE;
    const cures = [...draft.said('medical.strong', DISOWNING), ...effects(draft)].filter(isOpen);
    // Health food may have an approval that the policy does not list.
    const isSupplement = draft.has('medical.supplement');
    if (cures.length > 0) return [found(reading, isSupplement ? 'warning' : 'critical', cures)];
    const soft = [
      ...draft.said('medical.soft', DISOWNING).filter((hit) => !isCare(reading, hit)),
      ...slims(draft),
      ...bodies(draft),
    ];
    const open = soft.filter(isOpen);
    if (open.length > 0) return [found(reading, isSupplement ? 'advice' : 'warning', open, 'soft')];
    const mild = draft.said('medical.mild', DISOWNING).filter(isOpen);
    return mild.length === 0 ? NONE : [found(reading, 'advice', mild, 'soft')];
  },
});

export const advice = {
  basis: [
    { law: '广告法', article: '16-18, 28', mark: 'V' },
    { law: '消费者权益保护法', article: '18, 20', mark: 'V' },
    { law: '反不正当竞争法', article: '9', mark: 'V' },
  ],
  text: {
    'zh-CN': {
      title: '「{words}」是药才能说的',
      customerSees: '普通东西吹成药，我会觉得其他话也都是吹的。',
    },
    'zh-TW': {
      title: '「{words}」是藥品才能講的',
      customerSees: '普通東西吹成藥，我會覺得其他話也都是吹的。',
    },
    en: {
      title: "Only medicine may claim '{words}'",
      customerSees: 'If this "cures", then I assume the rest is hype too.',
    },
  },
  variants: {
    stop: {
      'zh-CN': { title: '别劝客户停药', customerSees: '为了卖货叫我不吃药，出了事谁负责？' },
      'zh-TW': { title: '別勸客戶停藥', customerSees: '為了賣東西叫我不吃藥，出事誰負責？' },
      en: {
        title: 'Never advise against medicine',
        customerSees: 'You want me off my medicine to make a sale? Who answers for that?',
      },
    },
    soft: {
      'zh-CN': { title: '「{words}」没有批准别说', customerSees: '真有这么神？我又不是没买过。' },
      'zh-TW': { title: '「{words}」沒有核准別說', customerSees: '真有這麼神？我又不是沒買過。' },
      en: {
        title: "'{words}' needs an approval",
        customerSees: 'Is it really that magical? I have heard that before.',
      },
    },
  },
  remedy: { default: ['not-medicine', 'proven-fact'], soft: ['proven-fact'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const SHOWN = 3;
const DISOWNING =
  Guard.negated | Guard.quoted | Guard.warning | Guard.refused | Guard.admitted | Guard.asking;

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

/** Between effect and disease, in characters: 改善长期失眠, lowers your high blood pressure. */
const NEAR_HAN = 4;
const NEAR_LATIN = 18;
/** Between a disease and that it is gone: 对失眠很有帮助. */
const AFTER = 6;
const LATER = 20;

/** An effect beside a disease, as one span. */
function effects(draft: MessageFacts): readonly Span[] {
  const { reading } = draft;
  const diseases = draft.said('medical.disease', DISOWNING).filter((one) => !isCare(reading, one));
  if (diseases.length === 0) return NO_SPANS;
  const verbs = draft.said('medical.effect', DISOWNING);
  const works = draft.said('medical.works', DISOWNING);
  const cured = draft.said('medical.gone', Guard.quoted | Guard.asking);
  const spans: Span[] = [];
  for (const disease of diseases) {
    const isLatin = /[a-z]/.test(reading.text.charAt(disease.start));
    const reach = isLatin ? NEAR_LATIN : NEAR_HAN;
    const verb = verbs.find(
      (one) =>
        one.end <= disease.start &&
        disease.start - one.end <= reach &&
        !PURPOSE.test(reading.text.slice(one.end, disease.start)),
    );
    if (verb !== undefined) spans.push({ start: verb.start, end: disease.end });
    const after = works.find(
      (one) => one.start >= disease.end && one.start - disease.end <= (isLatin ? NEAR_LATIN : AFTER),
    );
    const gone = cured.find((one) => one.start >= disease.end && one.start - disease.end <= LATER);
    if (verb === undefined && after === undefined && gone !== undefined)
      spans.push({ start: disease.start, end: gone.end });
    if (verb === undefined && after !== undefined) spans.push({ start: disease.start, end: after.end });
  }
  return spans;
}
const NO_SPANS: readonly Span[] = [];

/** Treats for dogs with allergies cure nothing. */
const PURPOSE = /[，。,.;；]|\b(?:for|with|people|who|if)\b/;

const isCare = (reading: Reading, hit: Span): boolean => {
  const clause = reading.clause(hit.start);
  const before = reading.clauses[clause.index - 1];
  const start = before !== undefined && before.sentence === clause.sentence ? before.start : clause.start;
  return reading.all('medical.care').some((care) => care.start >= start && care.end <= clause.end);
};

/** 排出体内毒素: something done to the body, as one span. */
function bodies(draft: MessageFacts): readonly Span[] {
  const { reading } = draft;
  const parts = draft.said('medical.body', DISOWNING).filter((one) => !isCare(reading, one));
  if (parts.length === 0) return NO_SPANS;
  const deeds = draft.said('medical.body-effect', DISOWNING);
  return parts.flatMap((part) => {
    const deed = deeds.find(
      (one) => part.start - one.end <= NEAR_LATIN && one.start - part.end <= NEAR_LATIN / 2,
    );
    return deed === undefined
      ? []
      : [{ start: Math.min(deed.start, part.start), end: Math.max(deed.end, part.end) }];
  });
}

/** 喝了瘦五斤: a weight to be lost by using it. */
function slims({ reading }: MessageFacts): readonly Span[] {
  if (!reading.has('medical.slim')) return NO_SPANS;
  const match = SLIMS.exec(reading.text);
  return match === null ? NO_SPANS : [{ start: match.index, end: match.index + match[0].length }];
}
const SLIMS =
  /(?:[喝吃用练贴周月天能会]|可以|轻松|保证|至少|帮您)[^，。！？不没]{0,10}(?:瘦|减|掉)[^，。！？]{0,4}(?:斤|公斤|kg)|\b(?:lose|drop|shed) (?:up to )?\d+ ?(?:lbs?|kg|kilos?|pounds)/;

export const examples = {
  flagged: [
    { context: ['none'], draft: "it'll clear your eczema in a week", severity: 'critical' },
    { context: ['none'], draft: '抹上湿疹三天就好', severity: 'critical' },
    { context: ['none'], draft: '坚持两周就能把痤疮去掉', severity: 'critical' },
    { context: ['none'], draft: 'Your melasma will be gone in a week', severity: 'critical' },
    {
      context: ['tea'],
      said: [['customer', '我血糖高能喝吗']],
      draft: '能，小青柑降血糖，喝一个月就下来了',
      severity: 'critical',
    },
    { context: ['tea'], draft: '常喝降三高、治失眠', severity: 'critical' },
    {
      context: ['tea'],
      said: [['customer', '我在吃降压药']],
      draft: '喝这个就不用吃药了',
      severity: 'critical',
    },
    { context: ['tea'], draft: '排毒养颜，喝了瘦五斤', severity: 'warning' },
    { context: ['tea'], draft: '提高免疫力，不感冒', severity: 'warning' },
    { context: ['line'], draft: '喝了可以降血壓、抗癌', severity: 'critical' },
    { context: ['en-shop'], draft: 'It lowers cholesterol and cures insomnia', severity: 'critical' },
    { context: ['tea'], draft: '喝着很养胃的', severity: 'advice' },
    { context: ['none'], draft: '每天一片，血糖就下来了，比吃药还管用', severity: 'critical' },
    { context: ['none'], draft: '吃我们家猫粮可以预防猫瘟', severity: 'critical' },
    { context: ['none'], draft: '护膝戴一个月关节炎就好了', severity: 'critical' },
    { context: ['none'], draft: '这款面膜根治激素脸', severity: 'critical' },
    { context: ['none'], draft: '這款益生菌可以治療過敏性鼻炎', severity: 'critical' },
    { context: ['none'], draft: 'Our joint chews cure arthritis in dogs', severity: 'critical' },
    {
      context: ['none'],
      draft: "You won't need your medication anymore with these drops",
      severity: 'critical',
    },
    { context: ['none'], draft: '这个茶刮油燃脂，一周掉五斤', severity: 'warning' },
    { context: ['none'], draft: '可以提升免疫力、幫助代謝排毒', severity: 'warning' },
    { context: ['none'], draft: 'Drink it daily and lose 10 pounds in a month', severity: 'warning' },
    { context: ['none'], draft: '喝我们的茶三个月，尿酸从500多降到300', severity: 'critical' },
    { context: ['none'], draft: '狗狗皮肤病用这个香波洗两次就痊愈了', severity: 'critical' },
    { context: ['none'], draft: '擦了濕疹就會好，不用看醫生', severity: 'critical' },
    {
      context: ['none'],
      draft: "This oil got rid of my aunt's eczema, it'll fix yours too",
      severity: 'critical',
    },
    { context: ['none'], draft: '用了以后抵抗力明显变强，不容易生病', severity: 'warning' },
    { context: ['none'], draft: 'Two cups a day and the weight just melts off', severity: 'warning' },
    { context: ['none'], draft: '这款维生素C可以增强免疫力', severity: 'advice' },
    { context: ['none'], draft: '戴上这个手环失眠马上就好', severity: 'critical' },
    { context: ['none'], draft: '益生菌能治好狗狗的软便', severity: 'critical' },
  ],
  allowed: [
    {
      context: ['tea'],
      said: [['customer', '能降血糖吗']],
      draft: '不能，它只是普通茶饮，不能降血糖，吃药请遵医嘱',
      because: 'negated',
    },
    {
      context: ['tea'],
      said: [['customer', '我胃不好']],
      draft: '空腹不建议喝，浓了会刺激胃，您可以饭后淡泡',
      because: 'caution',
    },
    { context: ['tea'], draft: '茶里有咖啡因，睡前少喝', because: 'fact' },
    {
      context: ['tea'],
      said: [['customer', '你们广告说治失眠']],
      draft: '那是违规说法，已经删了，茶不能治失眠',
      because: 'quoting, corrects',
    },
    { context: ['tea'], draft: '孕妇、服药期间请先咨询医生', because: 'caution' },
    {
      context: ['healthfood'],
      draft: '本品批准的功能是“增强免疫力”，不能代替药物，详见批文',
      because: 'approved wording',
    },
    { context: ['tea'], draft: '这款解渴、去油腻的口感', because: 'taste' },
    { context: ['line'], draft: '柑皮含果膠與精油，香氣來自此', because: 'composition' },
    {
      context: ['en-shop'],
      draft: 'People drink it after meals; it has no medical effect',
      because: 'explicit',
    },
    {
      context: ['none'],
      draft: '天冷了注意保暖，预防感冒',
      because: 'cares for the customer, sells nothing',
    },
    { context: ['none'], draft: '减肥期间也可以喝，无糖的', because: 'when, not what for' },
    { context: ['none'], draft: '这个不是药，湿疹建议去皮肤科看一下', because: 'says what it is not' },
    { context: ['none'], draft: '这条裤子瘦一点，您160斤建议选XL', because: 'a size' },
    { context: ['none'], draft: '这款电源支持升降压模块', because: 'another pressure' },
    { context: ['none'], draft: '這是一般食品，不具療效喔', because: 'denies it' },
    { context: ['none'], draft: '这款感冒药能缓解咳嗽，用量看说明书', because: 'medicine, by its label' },
    {
      context: ['none'],
      draft: 'Our treats for dogs with allergies are grain free',
      because: 'treats are food',
    },
    {
      context: ['none'],
      draft: "I'm sorry you've had the flu, get well soon; no rush on the return",
      because: 'a kind word',
    },
    { context: ['none'], draft: '能让孩子坐得更稳，不能矫正近视', because: 'denies it' },
    {
      context: ['none'],
      draft: "Sorry for the pain this caused, I've fixed the order",
      because: 'no disease',
    },
  ],
} satisfies RuleExamples;
