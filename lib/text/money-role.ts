import type { MoneyRole } from './money';
import { breaksClause } from './money-words';
import { endingWith, groupOf, matchAt } from './sticky';
import { wordMemo } from './word-memo';

/** Words between a role word and its number that do not part them. */
const FILL =
  '(?:[了是为的就只仅要付您你我给才约也都按收补再还:：=+~≈\\s-]|需要?|大概|差不多|现在|今天|价格?|直接|可以?|原路|线下|红包|金额|(?<![a-z])(?:of|is|are|was|(?:will|would) be|you|your|only|just|an?|the|about|extra|another|by|up to)(?![a-z])){0,6}';

type Row = readonly [role: MoneyRole, chinese: string, english: string];

/** These outweigh what stands after the number: 退您10元红包 is a refund, though a 红包 is often "off". */
const FIRST: readonly Row[] = [
  [
    'refund',
    '退款?[还回您你给]?|返[现还您你利]?|赔[付偿]?|补偿',
    'refund(?:ed|s|ing)?|cash ?back|reimburse[ds]?|compensat(?:e|ed|ion)',
  ],
  ['deposit', '[定订押]金|预付款?|首付款?', 'deposit|down payment'],
  ['balance', '[尾余]款|剩余款项', 'balance|remaining|the rest'],
  ['instalment', '每期|月供|每月还|分\\d{1,2}期', '(?:per )?instal?lments?'],
];
/** Roles by the word before the number, when no word behind it decides. */
const LATER: readonly Row[] = [
  [
    'shipping',
    '(?:运费|邮费|邮资|快递费|配送费|物流费|送货费)(?:补差|另?加?收?|另收|另付|再付)?',
    '(?:shipping|delivery)(?: fee| cost)?|postage|freight',
  ],
  [
    'fee',
    '(?:手续|包装|服务|安装|加急|打包|上门|人工|保险)费|税金?|加收|[另再]加|加[购价]|(?<![增参])加(?:礼盒|包装|急)?',
    '(?:handling|processing|service)(?: fee)?|tax|duty|surcharge|gift wrap(?:ping)?|fees?',
  ],
  ['gift', '赠送?|(?<![直配派专寄运])送|价值', 'worth'],
  [
    'difference',
    '(?<!不)贵|[差价]价|差额|相差|补差|(?<!不)差|(?<![差不最很好太许])多[收付花出扣]?|高出|(?<!不)[上]?涨(?![到至为成回])价?(?![格到至为成回，]|了?[现今])|跌',
    "difference|overcharged|(?:gone|goes?|going|went|is|are|was|it's) up(?! to)|rose|risen|increased?|increase of|cheaper by|dearer by",
  ],
  // 减为, 降到 and 降为 name the price that is left.
  [
    'off',
    '优惠(?!价)券?|便宜|立减|直降|减免?(?!为)|(?<![外本各全])省|(?<![至最多不])少|抵扣?|(?<!打)折(?!后|扣?价)[让抵]?|降价?(?!为)|让利|领|券(?![后价])',
    'sav(?:e|es|ing)|knock(?:ed)?|discount|minus|coupon',
  ],
  [
    'threshold',
    '满|达到?|凑到?|超过|不低于',
    'over|above|spend(?:ing)?|at least|minimum|orders? of|more than',
  ],
  [
    'list',
    '[原标]价|划线价?|市场价|定价|专柜价?|吊牌价?|门市价|零售价|指导价|原来|平时|以前|之前卖',
    '(?:list|retail)(?: price)?|(?:regular|original|usual|full) price|was|were|rrp|msrp|regular(?:ly)?|(?:original|normal|usual)ly|original|compare at',
  ],
  [
    'final',
    '到手|[券折减]后|实付|实际|应付|合计|总[共计价额]|共计?|最终|结算|算下来',
    'total(?:s|ing)?|comes? to|altogether|final price|net|(?:you|to) pay|all in',
  ],
];

/** One group a row. */
const before = (rows: readonly Row[]): RegExp =>
  endingWith(
    `(?:${rows.map(([, chinese, english]) => `(${chinese}|(?<![a-z])(?:${english}))`).join('|')})${FILL}`,
  );
const FIRST_BEFORE = before(FIRST);
const LATER_BEFORE = before(LATER);

/** Roles by the word after the number and its unit. */
const AFTER: readonly (readonly [role: MoneyRole, words: string])[] = [
  ['gift', '的?(?:(?:礼品|购物|储值)卡|礼[金品]|赠品)|gift card|gift voucher|e-?gift'],
  ['shipping', '的?(?:运费|邮费|快递费|配送费|邮资)|(?:for |of )?(?:shipping|postage|delivery)'],
  [
    'fee',
    "的?(?:(?:手续|包装|服务|安装|加急|打包|上门|人工|工本|材料|保险|登记|清洁|搬运|上楼|刻字|证书)费|税)|(?:(?:handling|processing|service|booking|cleaning) ?)?fee|(?:(?:assembly|installation|fitting|set-?up|admin|restocking|collection|packing|packaging) ?)?charge(?![a-z])|(?:assembly|installation|fitting)(?![a-z])|(?:handling|processing|service|booking|cleaning)|for (?:the )?(?:packing|packaging|handling|assembly|installation|fitting|insurance|processing|admin)(?![a-z])|tax|surcharge|(?:and |but |, )?(?:it's |is )?(?:entirely |completely |totally |purely )?optional|extra(?! (?:off|large|small|long|discount))",
  ],
  ['deposit', '的?[定订押]金|deposit'],
  ['balance', '的?[尾余]款|balance'],
  [
    'refund',
    '的?(?:(?:今天|明天|已经?|会|马上|稍后|都)?(?:退(?![货换])|返(?!回去|修))|补偿|赔付)|refund|cash ?back|back(?![a-z-])',
  ],
  [
    'difference',
    '的?(?:差[价额]|涨幅|降幅)|(?:more|difference|(?:price )?(?:drop|reduction|increase|rise|hike))(?![a-z])',
  ],
  [
    'off',
    '的?(?:无门槛|店铺|满减|老客|新人|新客)?(?:优惠|代金|抵用|现金|折扣|购物金)?(?:券|优惠|红包|立减)|(?<=\\s)(?:off|discount|coupon|voucher|cheaper|less)(?![a-z])',
  ],
  ['list', '(?<=\\s)(?:list|rrp|msrp|retail)(?![a-z])'],
  ['final', '到手|实付|(?:all[- ]in|in all|(?:in )?total|altogether)(?![a-z])'],
];
const BEHIND = new RegExp(`\\s?(?:${AFTER.map(([, words]) => `(${words})`).join('|')})`, 'y');

/** What may govern a number that stands alone in its clause: 运费您自己出一下，10元. */
const CARRIED: readonly (readonly [role: MoneyRole, words: string])[] = [
  // 免运费，118元: what is free is not the amount behind it.
  ['shipping', '(?<!免)运费|(?<!免)邮费|快递费|(?<!free )shipping|(?<!free )postage'],
  ['fee', '(?:手续|包装|服务|安装|加急)费|(?:handling|processing) fee'],
  ['deposit', '[定订]金'],
  ['balance', '尾款'],
];
const IN_CLAUSE = new RegExp(CARRIED.map(([, words]) => `(${words})`).join('|'));

/** UTF-16 code units looked at before a number. */
const WINDOW = 28;

/**
 * What an amount is, by the words that touch it. `start` and `end` bound the amount with its sign and unit; `floor`
 * is where the previous amount ended: its words are not this one's; `left` is its clause so far.
 */
export function roleOf(text: string, floor: number, start: number, end: number, left: string): MoneyRole {
  const { first, later } = rolesBefore(left);
  const role = first ?? roleIn(AFTER, matchAt(BEHIND, text, end)) ?? later;
  return role ?? (left.trim() === '' ? carriedRole(text, floor, start, end) : 'price');
}

const rolesBefore = wordMemo((left) => ({
  first: roleIn(FIRST, matchAt(FIRST_BEFORE, left, left.length)),
  later: roleIn(LATER, matchAt(LATER_BEFORE, left, left.length)),
}));

/** The role whose words are in the match. */
const roleIn = (
  rows: readonly (readonly [MoneyRole, ...string[]])[],
  match: RegExpExecArray | null,
): MoneyRole | undefined => (match ? rows[groupOf(match) - 1]?.[0] : undefined);

/** The part of the clause before `start`, at most `WINDOW` long. */
export function clauseBefore(text: string, floor: number, start: number): string {
  const left = text.slice(Math.max(floor, start - WINDOW), start);
  for (let at = left.length - 1; at >= 0; at--) {
    if (breaksClause(left, at)) return left.slice(at + 1);
  }
  return left;
}

function carriedRole(text: string, floor: number, start: number, end: number): MoneyRole {
  const isAlone = end >= text.length || breaksClause(text, end);
  let comma = start - 1;
  while (comma >= floor && text[comma] === ' ') comma--;
  if (!isAlone || comma < floor || !/[，,]/.test(text[comma] ?? '')) return 'price';
  return roleIn(CARRIED, IN_CLAUSE.exec(clauseBefore(text, floor, comma))) ?? 'price';
}
