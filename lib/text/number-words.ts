import { groupOf } from './sticky';

/** What a number is for when words right before it say so: no account, no telephone. */
export type NumberLabel =
  | 'order'
  | 'tracking'
  | 'ticket'
  | 'barcode'
  | 'membership'
  | 'invoice'
  | 'tax-id'
  | 'pickup';

// Simplified and lower case, as in folded text; the first that fits wins.
const LABELS: readonly (readonly [label: NumberLabel, chinese: string, english: string])[] = [
  [
    'tracking',
    '(?:快递|物流|货?运|面|托运|包裹|追踪)(?:单?号|编号)|货?运单|追踪码|查件码',
    'tracking|waybill|awb|shipment|parcel|consignment|package',
  ],
  [
    'ticket',
    '工单号?|服务单号?|(?:受理|案件|投诉|报修|售后|客诉|预约|参考|登记)(?:单?号|编号)',
    'ticket|case|incident|complaint',
  ],
  ['invoice', '账单编?号|发票(?:号码|代码|编?号)?', 'invoice|receipt'],
  [
    'tax-id',
    '税号|统一编号|统编|纳税人?识别号|社会信用代码|营业执照编?号|备案号',
    'tax|vat|ein|uen|gstin|(?:company )?registration',
  ],
  [
    'barcode',
    '条形?码|[货款批]号|型号|序列号|商品(?:编[号码]|id)|69码|国际码',
    'bar ?code|ean|upc|gtin|isbn|sku|item|model|serial|batch|lot',
  ],
  [
    'membership',
    '(?:会员|积分)卡号?|(?:会员|客户|用户)(?:编?号|id)|[学工]号',
    'member(?:ship)?|loyalty|rewards|customer',
  ],
  ['pickup', '(?:取[件货餐]|提货|自提|核销)码|提货号', 'pick-?up|collection|locker'],
  [
    'order',
    '订单|(?:订购|订单|交易|合同)编?号|流水号|单号|采购单|备注号',
    '(?:purchase )?order|po|booking|reservation|ref(?:erence)?|transaction',
  ],
];
const AT_END = new RegExp(
  `(?:${LABELS.map(([, chinese, english]) => `(${chinese}|(?:^|[^a-z])(?:${english}))`).join('|')})$`,
);
/** What may stand between a label and its number, from the right: 号码是：, `number is #`, `(`. */
const CONNECTOR = /(?:[\s:：#＃=(（[【「"']|号码|编号|号|码|是|为|的|number|code|no\.?|num|id|is|are|was)$/;
/** Characters before a number in which its label stands. */
const LABEL_REACH = 32;
/** More connectors than that are a sentence of their own. */
const MOST_CONNECTORS = 6;

/** The label that stands directly before offset `start`, or null. */
export const labelBefore = (text: string, start: number): NumberLabel | null => {
  let words = text.slice(Math.max(0, start - LABEL_REACH), start);
  for (let step = 0; step <= MOST_CONNECTORS; step++) {
    const match = AT_END.exec(words);
    if (match !== null) return LABELS[groupOf(match) - 1]?.[0] ?? null;
    const connector = CONNECTOR.exec(words);
    if (connector === null) return null;
    words = words.slice(0, connector.index);
  }
  return null;
};

/** Between a labelled number and the next one of the same kind: 、 and, 和. */
export const isListing = (between: string): boolean =>
  /^ ?(?:[、,，/;&]|和|与|及|跟|and|or) ?$/.test(between);

const CODE_NAME = '(?:验证|校验|动态|短信|认证|确认|授权)码|(?:动态|一次性)密码';
/** A code in English protects something where its own name says so, or where no other name stands before it. */
const CODE_BEFORE = new RegExp(
  `(?:(?:${CODE_NAME})[^0-9,，。;!?、\\n]{0,8}|\\b(?:otp|passcode|${
    '(?:(?:verification|security|log-?in|sms|text|access|confirmation|auth[a-z]*|one-time|pin|digit|secret|the|your|' +
    'my|this|that|a|an|is|with|enter)[ -]|(?<![a-z][ -]))code'
  })(?![a-z])[^0-9,，。;!?、\\n]{0,14})$`,
);
const CODE_AFTER = new RegExp(
  `^["'」』)]{0,1} ?(?:[(（]? ?(?:${CODE_NAME})|(?:这个?)?(?:就?是|作?为)[您你我他她]?的?(?:[\\u4e00-\\u9fff]{0,4})(?:${CODE_NAME})|(?:is|as) (?:your|the|my|our) (?:[a-z-]+ ){0,3}(?:code|otp|passcode)\\b)`,
);

/** Whether words beside `[start, end)` say that it is a one-time code: 验证码482913, `482913 is your code`. */
export const isOneTimeCode = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 28), start);
  return CODE_BEFORE.test(before) || CODE_AFTER.test(text.slice(end, end + 40));
};

/** Whether a text speaks of one-time codes at all; cheap. */
export const speaksOfCodes = (text: string): boolean => /码|密码|code|otp/.test(text);

const CUES = {
  card: /(?:卡号|(?<!会员|礼品|积分|购物|门禁|手机|充值|贺|储值|提货|电话)卡(?![券片通包座牌]))|\b(?:cards?|debit|credit|visa|mastercard|amex)\b/,
  account:
    /[账帐][号户]|户[头名]|汇[款到至给]|转[账帐]|打[款到给]|对公|开户|银行|[支分]行|收款人|\b(?:account|acct|a\/c|iban|wire|routing|swift|sort code|bank transfer|beneficiary)\b/,
  phone:
    /电话|手机|联系方式|致电|拨打|来电|热线|座机|传真|短信|\b(?:tel(?:ephone)?|phone|call(?:ing)?|dial|ring|mobile|cell|whatsapp|hotline|helpline|switchboard|contact|text me|sms|fax)\b/,
  'id-number': /身份证|证件号|\b(?:id number|id no|id card|identity)\b/,
  'pay-code': /付款码|支付码|被扫|收银|\bpay(?:ment)? code\b/,
} as const;

/** Characters before and behind a number in which a word about it may stand. */
const CUE_REACH = { before: 24, behind: 14 };

/** Characters before a number in which no other number is spoken of. */
const NEAR = 16;
const SENTENCE_END = /[。!?\n]|\. /;

/** Whether words near `[start, end)`, in the same sentence, name such a number. */
export const hasCue = (text: string, kind: keyof typeof CUES, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - CUE_REACH.before), start).split(SENTENCE_END);
  const behind = text.slice(end, end + CUE_REACH.behind).split(SENTENCE_END);
  return CUES[kind].test(before[before.length - 1] ?? '') || CUES[kind].test(behind[0] ?? '');
};

/** Whether the words right before offset `start` name such a number: nearer ones than {@link hasCue} asks for. */
export const isCalled = (text: string, kind: keyof typeof CUES, start: number): boolean => {
  const before = text.slice(Math.max(0, start - NEAR), start).split(SENTENCE_END);
  return CUES[kind].test(before[before.length - 1] ?? '');
};
