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

// Simplified and lower case, as in folded text. A longer word stands before the word it ends in.
const LABELS: readonly (readonly [NumberLabel, string])[] = [
  [
    'tracking',
    '快递单号|物流单号|运单号|运单|货运单号|货运单|面单号|快递号|物流编号|追踪号|追踪码|包裹号|包裹编号|托运单号|查件码',
  ],
  [
    'ticket',
    '工单号|工单|服务单号|服务单|受理编号|受理号|案件编号|投诉编号|报修单号|售后单号|客诉单号|预约编号|预约号|参考编号|登记号',
  ],
  ['invoice', '账单编号|账单号|发票号码|发票代码|发票编号|发票号|发票'],
  [
    'tax-id',
    '税号|统一编号|统编|纳税人识别号|纳税识别号|统一社会信用代码|社会信用代码|营业执照号|营业执照编号|备案号',
  ],
  ['barcode', '条形码|条码|货号|商品编号|商品编码|商品id|款号|型号|序列号|批号|69码|国际码'],
  [
    'membership',
    '会员卡号|会员卡|会员号|会员编号|会员id|积分卡号|积分卡|客户编号|客户号|用户编号|用户id|学号|工号',
  ],
  ['pickup', '取件码|取货码|提货码|自提码|核销码|取餐码|提货号'],
  ['order', '订单号|订单编号|订单|订购编号|交易号|交易编号|流水号|单号|合同号|合同编号|采购单|备注号'],
];
const ENGLISH_LABELS: readonly (readonly [NumberLabel, string])[] = [
  ['tracking', 'tracking|waybill|awb|shipment|parcel|consignment|package'],
  ['ticket', 'ticket|case|incident|complaint'],
  ['invoice', 'invoice|receipt'],
  ['tax-id', 'tax|vat|ein|uen|gstin|company registration|registration'],
  ['barcode', 'barcode|bar code|ean|upc|gtin|isbn|sku|item|model|serial|batch|lot'],
  ['membership', 'member|membership|loyalty|rewards|customer'],
  ['pickup', 'pickup|pick-up|collection|locker'],
  ['order', 'order|purchase order|po|booking|reservation|reference|ref|transaction'],
];
const AT_END = LABELS.map(([label, words], index) => {
  const english = ENGLISH_LABELS[index]?.[1] ?? '';
  return [label, new RegExp(`(?:${words}|(?:^|[^a-z])(?:${english}))$`)] as const;
});
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
    for (const [label, pattern] of AT_END) if (pattern.test(words)) return label;
    const connector = CONNECTOR.exec(words);
    if (connector === null) return null;
    words = words.slice(0, connector.index);
  }
  return null;
};

/** Between a labelled number and the next one of the same kind: 、 and, 和. */
export const isListing = (between: string): boolean =>
  /^ ?(?:[、,，/;&]|和|与|及|跟|and|or) ?$/.test(between);

const CODE_NAME = '验证码|校验码|动态码|动态密码|短信码|认证码|确认码|一次性密码|授权码';
const CODE_BEFORE = new RegExp(
  `(?:(?:${CODE_NAME})[^0-9,，。;!?、\\n]{0,8}|\\b(?:otp|passcode|code)[^0-9,，。;!?、\\n]{0,14})$`,
);
/** Codes that protect nothing. */
const OTHER_CODE =
  /\b(?:promo|promotion|discount|coupon|zip|postal|post|qr|bar|product|item|error|country|area|gift|dress|color|colour|sku|pick-?up|tracking|voucher|referral|invite|invitation|order|source|style|model|batch|lot|dial|status|reason|offer|sale|swift|sort|bank|branch|hs|tax|reference|ref|booking|building|door|gate|claim|prize|winning|lottery|identifier|collection|locker)[ -]?codes?\b[^0-9]{0,8}$/;
const CODE_AFTER = new RegExp(
  `^["'」』)]{0,1} ?(?:[(（]? ?(?:${CODE_NAME})|(?:这个|这)?(?:就?是|为|作为)(?:您|你|我|他|她)?的?(?:[\\u4e00-\\u9fff]{0,4})(?:${CODE_NAME})|(?:is|as) (?:your|the|my|our) (?:[a-z-]+ ){0,3}(?:code|otp|passcode)\\b)`,
);

/** Whether words beside `[start, end)` say that it is a one-time code: 验证码482913, `482913 is your code`. */
export const isOneTimeCode = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 28), start);
  if (CODE_BEFORE.test(before) && !OTHER_CODE.test(before)) return true;
  return CODE_AFTER.test(text.slice(end, end + 40));
};

/** Whether a text speaks of one-time codes at all; cheap. */
export const speaksOfCodes = (text: string): boolean => /码|密码|code|otp/.test(text);

const CUES = {
  card: /(?:卡号|银行卡|信用卡|储蓄卡|借记卡|工资卡|(?<!会员|礼品|积分|购物|门禁|手机|充值|贺|储值|提货|电话)卡(?![券片通包座牌]))|\b(?:cards?|debit|credit|visa|mastercard|amex)\b/,
  account:
    /账号|帐号|账户|帐户|户头|户名|汇款|汇到|汇至|汇给|转账|转帐|打款|打到|打给|对公|开户|银行|支行|分行|收款人|\b(?:account|acct|a\/c|iban|wire|routing|swift|sort code|bank transfer|beneficiary)\b/,
  phone:
    /电话|手机|联系方式|致电|拨打|来电|热线|座机|传真|短信|\b(?:tel|telephone|phone|call|calling|dial|ring|mobile|cell|whatsapp|hotline|helpline|switchboard|contact|text me|sms|fax)\b/,
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
