import type { MessageFacts } from '../../facts/message-facts';
import { readWrongRecall } from '../../facts/recalled';
import type { Profile } from '../../model/customer';
import type { Evidence } from '../../model/finding';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Advice } from '../advice';
import type { RuleExamples } from '../examples';
import { defineRule, type RuleFinding } from '../rule';

export const rule = defineRule({
  id: 'profile-fact-mismatch',
  tier: 'P2',
  order: 34,
  severity: 'warning',
  status: 'proven',
  needs: ['profile.purchases'],
  check: ({ draft, ledger, profile, shop, nowMs }): readonly RuleFinding[] => {
    if (profile === null) return NONE;
    const { reading } = draft;
    const name = wrongName(draft, profile);
    if (name !== null)
      return [
        {
          severity: name.isOther ? 'warning' : 'advice',
          variant: 'name',
          spans: [name],
          slots: { words: reading.words(name) },
        },
      ];
    if (!reading.has('remember.when') || reading.has('remember.hedge') || reading.has('guard.admit'))
      return NONE;
    const wrong = readWrongRecall(draft, profile, nowMs);
    if (wrong === null) return NONE;
    const said = reading.text.slice(wrong.span.start, wrong.span.end);
    // What the customer said first is not the shop's memory.
    if (ledger.customerTexts.some((text) => text.includes(said))) return NONE;
    const isGrave = GRAVE.has(wrong.of);
    const isSure = shop !== null || wrong.of !== 'product';
    return [
      {
        severity: isGrave && isSure ? 'warning' : 'advice',
        spans: [wrong.span],
        evidence: lastPurchase(profile),
        slots: { words: reading.words(wrong.span) },
      },
    ];
  },
});

export const advice = {
  basis: [
    { law: '个人信息保护法', article: '8', mark: 'V' },
    { law: '個人資料保護法（台灣）', article: '11', mark: 'V' },
  ],
  text: {
    'zh-CN': { title: '档案里不是「{words}」', customerSees: '记错了还说得很肯定，比不记得更尴尬。' },
    'zh-TW': { title: '紀錄裡不是「{words}」', customerSees: '記錯了還說得很肯定，比不記得更尷尬。' },
    en: {
      title: "The record does not say '{words}'",
      customerSees: 'Being sure and wrong is worse than not remembering at all.',
    },
  },
  variants: {
    name: {
      'zh-CN': { title: '档案里的称呼不是「{words}」', customerSees: '连我叫什么都没弄清楚。' },
      'zh-TW': { title: '紀錄裡的稱呼不是「{words}」', customerSees: '連我怎麼稱呼都沒弄清楚。' },
      en: {
        title: "The record does not call them '{words}'",
        customerSees: "You don't even have my name right.",
      },
    },
  },
  remedy: { default: ['check-record'], name: ['greet-recall'] },
} satisfies Advice;

const NONE: readonly RuleFinding[] = [];
const GRAVE: ReadonlySet<string> = new Set(['product', 'brand', 'price', 'channel']);

function lastPurchase({ purchases }: Profile): readonly Evidence[] {
  const last = purchases.at(-1);
  if (last === undefined) return [];
  const { atMs, product, unitPriceMinor, currency } = last;
  return [{ kind: 'purchase', atMs, product, unitPriceMinor, currency }];
}

/** Whom the message addresses, when it is not the profile's name. `isOther`: another family name. */
function wrongName(
  { reading }: MessageFacts,
  profile: Profile,
): (Span & { readonly isOther: boolean }) | null {
  const match = ADDRESS_HAN.exec(reading.text) ?? ADDRESS_LATIN.exec(reading.text);
  const said = match?.[1];
  if (match === null || said === undefined) return null;
  const known = fold(profile.name).text;
  if (known === '' || known.includes(said) || fold(profile.notes).text.includes(said)) return null;
  const start = match.index + match[0].indexOf(said);
  const isHan = /[\u3400-\u9fff]/.test(said);
  if (isHan !== /[\u3400-\u9fff]/.test(known)) return null;
  const family = isHan ? said.charAt(0) : (said.split(' ').at(-1) ?? said);
  return { start, end: start + said.length, isOther: !known.includes(family) };
}
const ADDRESS_HAN =
  /^[\s亲爱的]*(?:您好|你好|嗨|哈喽)?[，, ]?([王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏方邹熊白孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵万钱严武戴莫孔汤](?:先生|女士|小姐|太太|总|哥|姐|老师|同学|阿姨|叔))(?=[，,!~ 您你好]|$)/;
const ADDRESS_LATIN =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)),? ((?:mr|mrs|ms|miss)\.? [a-z]+)\b/;

export const examples = {
  flagged: [
    { context: ['tea'], draft: '您上次买的铁观音喝完了吧', severity: 'warning' },
    { context: ['tea'], draft: '上次您也是128买的', severity: 'warning' },
    { context: ['tea'], draft: '您之前在京东买过我们家', severity: 'warning' },
    { context: ['tea'], draft: '您上个月刚买过两罐', severity: 'advice' },
    { context: ['tea'], draft: '周哥，老样子？', severity: 'advice' },
    { context: ['line'], draft: '您上次買的大紅柑還好喝嗎', severity: 'warning' },
    { context: ['en-shop'], draft: 'How did you like the mug you got in September?', severity: 'warning' },
    { context: ['tea'], draft: '您上次买了三罐陈皮', severity: 'warning' },
    { context: ['tea'], draft: '上回您在抖音拍的那罐还满意吗', severity: 'warning', finds: ['抖音'] },
    { context: ['tea'], draft: '您8月是118拿的，这次一样', severity: 'warning' },
    { context: ['tea'], draft: '上次您买的小青柑500g喝完了吧', severity: 'warning' },
    { context: ['tea'], draft: '您以前买过茗川堂的，味道差不多', severity: 'warning', finds: ['茗川堂'] },
    { context: ['tea'], draft: '您7月拍的那罐差不多喝完了', severity: 'advice' },
    {
      context: ['tea'],
      draft: '李女士您好，您上次买的小青柑喝完了吧',
      severity: 'warning',
      finds: ['李女士'],
    },
    { context: ['line'], draft: '上次是590買的，這次給您540', severity: 'warning' },
    {
      context: ['en-shop'],
      draft: "You paid $39 last time, so it's the same today",
      severity: 'warning',
      finds: ['$39'],
    },
    {
      context: ['en-shop'],
      draft: 'Last time you ordered three tins of tea, same again?',
      severity: 'advice',
    },
    {
      context: ['en-shop'],
      draft: 'Hi Mr Chen, your tea from August must be running low',
      severity: 'warning',
      finds: ['Mr Chen'],
    },
  ],
  allowed: [
    { context: ['tea'], draft: '您8月20日在天猫店买了一罐小青柑，123元', because: 'correct' },
    {
      context: ['tea'],
      said: [['customer', '我上次买的是铁观音']],
      draft: '我这边记录是小青柑，可能记录漏了，以您说的为准，我更正',
      because: 'customer corrects',
    },
    { context: ['tea'], draft: '印象里您喜欢清爽的，对吗？我再核实一下', because: 'asks' },
    { context: ['tea'], draft: '您第三次回购了，谢谢', because: 'correct count' },
    { context: ['tea'], draft: '听说您在抖音也看到我们', because: 'not a purchase fact' },
    { context: ['tea'], draft: '系统显示您8月下单，我不确定是不是您本人', because: 'hedged' },
    { context: ['tea'], draft: '新品是陈皮普洱，您没买过，想试试吗', because: 'correct negative' },
    { context: ['line'], draft: '您上次8月買青柑，一罐', because: 'correct' },
    { context: ['en-shop'], draft: 'Your August order was one tin at $45', because: 'correct' },
    { context: ['tea'], draft: '您2月和5月都是128买的，8月赶上活动123', because: 'all of it is so' },
    { context: ['tea'], draft: '上次123，这次老客价118', because: 'the second price is of now' },
    {
      context: ['tea'],
      said: [['customer', '我上次在京东买的']],
      draft: '您上次在京东买的话，订单号发我查一下',
      because: 'the customer said so',
    },
    { context: ['tea'], draft: '很多客户上次买了陈皮普洱都说好', because: 'others bought it' },
    { context: ['line'], draft: '上次的訂單我查到了，8月20日一罐560元', because: 'correct' },
    {
      context: ['en-shop'],
      draft: 'The mug you asked about is $18',
      because: 'nothing is said to be bought',
    },
    {
      context: ['en-shop'],
      draft: 'Is it the same tea you bought last time?',
      because: 'the tea was bought',
    },
  ],
  missed: [
    {
      context: ['tea'],
      draft: '您之前买的白茶喝得惯吗',
      because: 'two characters, one of them in the record: 狗粮 and 犬粮 are one thing',
    },
    { context: ['tea'], draft: '您去年双11买的那罐喝完了吗', because: 'the day is read as the nearest one' },
  ],
} satisfies RuleExamples;
