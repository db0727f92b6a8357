import type { MoneyRole } from './money';
import { CLAUSE_BREAK } from './money-words';

/** Words between a role word and its number that do not part them. */
const FILL =
  '(?:了|是|为|的|就|只|仅|要|需要?|付|您|你|我|给|才|约|大概|差不多|现在|今天|价格?|也|都|按|收|补|直接|可以?|再|还|原路|线下|红包|金额|：|:|=|\\+|~|≈|-|\\s|(?<![a-z])(?:of|is|are|was|will be|would be|you|your|only|just|an?|the|about|extra|another|by|up to)(?![a-z])){0,6}';

/** Roles by the word before the number: Chinese words, English words. The first that reaches the number wins. */
const BEFORE: readonly (readonly [MoneyRole, RegExp])[] = [
  before(
    'refund',
    '退款?(?:还|回|您|你|给)?|返(?:现|还|您|你|利)?|赔(?:付|偿)?|补偿',
    'refund(?:ed|s|ing)?|cash ?back|reimburse[ds]?|compensat(?:e|ed|ion)',
  ),
  before('deposit', '定金|订金|押金|预付款?|首付款?', 'deposit|down payment'),
  before('balance', '尾款|余款|剩余款项', 'balance|remaining|the rest'),
  before('instalment', '每期|月供|每月还|分\\d{1,2}期', 'per instal?lment|instal?lments'),
  before(
    'shipping',
    '(?:运费|邮费|邮资|快递费|配送费|物流费|送货费)(?:补差|另?加收?|另收|另付|再付)?',
    '(?:shipping|delivery)(?: fee| cost)?|postage|freight',
  ),
  before(
    'fee',
    '(?:手续|包装|服务|安装|加急|打包|上门|人工|工本|保险|开票)费|税金?|关税|加收|另加|再加|加购|加价|(?<![增参])加(?:礼盒|包装|急)?',
    'handling(?: fee)?|(?:processing|service) fee|tax|duty|surcharge|gift wrap(?:ping)?|fees?',
  ),
  before('gift', '赠送?|送|价值', 'worth'),
  before(
    'difference',
    '(?<!不)贵|差价|差额|价差|相差|补差|(?<!不)差|(?<![差不最很好太许])多(?:收|付|花|出|扣)?|高出',
    'difference|overcharged',
  ),
  before(
    'off',
    '优惠(?!价)券?|便宜|立减|直降|减免?|(?<![外本各全])省|(?<![至最多不])少|抵扣?|(?<!打)折(?!后|扣?价)(?:让|抵)?|降价?|让利|领|券(?!后|价)',
    'sav(?:e|es|ing)|knock(?:ed)?|discount|minus|coupon',
  ),
  before(
    'threshold',
    '每?满|达到?|凑到?|超过|不低于',
    'over|above|spend(?:ing)?|at least|minimum|orders? of|more than',
  ),
  before(
    'list',
    '原价|标价|划线价?|市场价|定价|专柜价?|吊牌价?|门市价|零售价|指导价|原来|平时|以前|之前卖',
    'list(?: price)?|was|were|rrp|msrp|(?:regular|original|usual|full) price|retail(?: price)?|regular(?:ly)?|original(?:ly)?|normally|usually|compare at',
  ),
  before(
    'final',
    '到手|券后|折后|减后|实付|实际|应付|一共|合计|总共|总计|总价|总额|共计|(?<!公)共|最终|结算|算下来',
    'total(?:s|ing)?|comes? to|altogether|final price|net|you pay|to pay|all in',
  ),
];
/** The first four outweigh what stands after the number: 退您10元红包 is a refund, though a 红包 is often "off". */
const FIRST = BEFORE.slice(0, 4);
const LATER = BEFORE.slice(4);

function before(role: MoneyRole, chinese: string, english: string): readonly [MoneyRole, RegExp] {
  return [role, new RegExp(`(?:${chinese}|(?<![a-z])(?:${english}))${FILL}$`)];
}

/** Roles by the word after the number and its unit. */
const AFTER: readonly (readonly [MoneyRole, RegExp])[] = [
  ['gift', /\s?(?:的?(?:礼品卡|购物卡|储值卡|礼金|赠品|礼品)| ?(?:gift card|gift voucher|e-?gift))/y],
  ['shipping', /\s?(?:的?(?:运费|邮费|快递费|配送费|邮资)|(?:for |of )?(?:shipping|postage|delivery))/y],
  [
    'fee',
    /\s?的?(?:(?:手续|包装|服务|安装|加急|打包|上门|人工|工本)费|税|(?:handling|processing|service|booking|cleaning)(?: fee)?|fee|tax|surcharge)/y,
  ],
  ['deposit', /\s?的?(?:定金|订金|押金|deposit)/y],
  ['balance', /\s?的?(?:尾款|余款|balance)/y],
  [
    'refund',
    /\s?的?(?:(?:今天|明天|已经?|会|马上|稍后|都)?(?:退(?!货|换)|返(?!回去|修))|退款|补偿|赔付|refund|cash ?back|back(?![a-z-]))/y,
  ],
  ['difference', /\s?的?(?:差价|差额|more(?![a-z])|difference)/y],
  [
    'off',
    /\s?的?(?:无门槛|店铺|满减|老客|新人|新客)?(?:优惠|代金|抵用|现金|折扣|购物金)?(?:券|优惠|红包|立减)|\s(?:off|discount|coupon|voucher|cheaper|less)(?![a-z])/y,
  ],
  ['list', /\s(?:list|rrp|msrp|retail)(?![a-z])/y],
  ['final', /\s?(?:到手|实付|all[- ]in|in all|in total|total|altogether)(?![a-z])/y],
];

/** After 降到, 涨到, down to … stands a price, whatever the verb alone would say. */
const BECOMES =
  /(?:[降调改减涨低]|优惠|便宜|恢复|回)(?:到|至|为|成)\s?$|\b(?:down|up|reduced|raised|cut|back) (?:to|from) $/;

/** What may govern a number that stands alone in its clause: 运费您自己出一下，10元. */
const CARRIED: readonly (readonly [MoneyRole, RegExp])[] = [
  ['shipping', /运费|邮费|快递费|shipping|postage/],
  ['fee', /手续费|包装费|服务费|安装费|加急费|handling fee|processing fee/],
  ['deposit', /定金|订金/],
  ['balance', /尾款/],
];

/** UTF-16 code units looked at before a number. */
const WINDOW = 28;

/**
 * What an amount is, by the words that touch it. `start` and `end` bound the amount with its sign and unit; `floor`
 * is where the previous amount ended: its words are not this one's.
 */
export function roleOf(text: string, floor: number, start: number, end: number): MoneyRole {
  const left = clauseBefore(text, floor, start);
  if (!BECOMES.test(left)) {
    for (const [role, pattern] of FIRST) if (pattern.test(left)) return role;
    for (const [role, pattern] of AFTER) {
      pattern.lastIndex = end;
      if (pattern.test(text)) return role;
    }
    for (const [role, pattern] of LATER) if (pattern.test(left)) return role;
  }
  return left.trim() === '' ? carriedRole(text, floor, start, end) : 'price';
}

/** The part of the clause before `start`, at most `WINDOW` long. */
export function clauseBefore(text: string, floor: number, start: number): string {
  const left = text.slice(Math.max(floor, start - WINDOW), start);
  for (let at = left.length - 1; at >= 0; at--) {
    if (CLAUSE_BREAK.test(left[at] ?? '')) return left.slice(at + 1);
  }
  return left;
}

function carriedRole(text: string, floor: number, start: number, end: number): MoneyRole {
  const isAlone = end >= text.length || CLAUSE_BREAK.test(text[end] ?? '');
  let comma = start - 1;
  while (comma >= floor && text[comma] === ' ') comma--;
  if (!isAlone || comma < floor || !/[，,]/.test(text[comma] ?? '')) return 'price';
  const previous = clauseBefore(text, floor, comma);
  return CARRIED.find(([, pattern]) => pattern.test(previous))?.[0] ?? 'price';
}
