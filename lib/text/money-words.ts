import { measureWordEnd, unlessFollowed } from './measure-words';
import { endingWith, matchAt, matchesAt } from './sticky';

/**
 * Words that make a number money, and words that make it something else. Every pattern is sticky, and every repetition
 * is bounded: the reader must stay linear on hostile input.
 */

/** ISO 4217, then how it is written beside a number. A lone `$` stands for many dollars; see `currencyIn`. */
const CURRENCIES =
  'CNY ¥ rmb cny yuan kuai 人民币|USD $ us$ usd$ usd dollar dollars buck bucks 美元 美金|' +
  'TWD nt$ ntd$ nt ntd twd 台币 新台币|HKD hk$ hkd 港币 港元|EUR € eur euro euros 欧元|' +
  'GBP £ gbp pound pounds quid 英镑|JPY jp¥ jpy 日元 日圆 日币 円|SGD s$ sgd|AUD a$ aud';
const CURRENCY_OF = new Map(
  CURRENCIES.split('|').flatMap((row) => {
    const [currency = '', ...names] = row.split(' ');
    return names.map((name) => [name, currency] as const);
  }),
);
const NAMES = [...CURRENCY_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('$', '\\$');

/** A currency sign, code or name before a number, in a group. */
export const SIGN_BEFORE = endingWith(`((?:(?<![a-z])(?:${NAMES})|[¥$€£])\\s?)`);
/** The same, where the number is still to come. */
export const SIGN_AHEAD = new RegExp(`(?:${NAMES})\\s?`, 'y');

export const currencyOfSign = (sign: string): string | null => CURRENCY_OF.get(sign.trim()) ?? null;

/** A currency behind a number; a unit of the shop's own money, a tenth, a hundredth of it; a cent. */
const UNIT = new RegExp(
  `\\s?(?:元?(${NAMES})(?![a-z]|(?<=[$¥])\\s?\\d)|(元(?![旦宵素气])|圆(?![形圈的])|块钱?(?![儿头]))|` +
    '((?:毛钱?|角钱?)(?![巾衣笔毯绒利病度落色]))|分钱(?!一分)|(cents?)(?![a-z]))',
  'y',
);

/** The unit of money at `at`, one space allowed; null when there is none. */
export function unitAfter(
  text: string,
  at: number,
): { readonly currency: string | null; readonly factor: number; readonly end: number } | null {
  const match = matchAt(UNIT, text, at);
  if (!match) return null;
  const [, name, whole, tenth, cent] = match;
  const currency = cent ? 'USD' : name ? currencyOfSign(name) : null;
  return { currency, factor: name || whole ? 1 : tenth ? 0.1 : 0.01, end: UNIT.lastIndex };
}

/** Directly after a number (one space allowed): the number counts this, not money. Latin words: see `isPrice`. */
const OTHER_UNIT = new RegExp(
  '\\s?(?:[%％‰°℃克斤米岁楼层室栋座名次遍泡口种色期倍折页步级星吨字集磅夜趟章班列]|[省国]道|不锈钢|百分|毫[克升安米]|微克|摄氏|' +
    '公[斤分里]|厘米|千[克米卡]|平[方米]|英?寸|小时|钟头|刻钟|礼拜|大卡|门店|立方|像素|课|[ap]\\.m|x(?!\\s?\\d)|["″]|' +
    unlessFollowed(
      '升级 尺码寸 度假过 天猫然 日常 号称 月底初末中饼 年货终会 周末一二三四五六日天 分钱期别享给23 ' +
        '秒杀发到 点击开这那我链下进 时候间 代金购付拍发 位置 人民工 款到项式 码上头 排队 路上 线上下 ' +
        '晚上点些安 两罐盒件瓶个袋箱包套天年次 家里人用居 处理于在 场合景 间隔 节日省 所以有',
    ) +
    ')',
  'y',
);

/** Whether the number that ends at `at` counts or measures something else. */
export const isOtherUnit = (text: string, at: number): boolean =>
  matchesAt(OTHER_UNIT, text, at) || measureWordEnd(text, text[at] === ' ' ? at + 1 : at) > 0;

/** Before a bare number: it names or numbers something (验证码, 订单号是, room). */
export const NAMED_BY = endingWith(
  String.raw`(?:[第初双栋楼周#№]|(?<!\d)[号码]码?|末[三四五]|后[三四五六]位|编号|订单|运单|快递|工单|电话|手机|热线|密码|口令|邮编|版本|端口|数量|份数|库存|销量|[评得]分|身高|体重|年龄|温度|水温|有效期|宿舍|星期|礼拜|qq|vx|(?:^|[^a-z])(?:no\.?|number|order|ticket|tracking|ref(?:erence)?|id|size|page|step|version|room|floor|line|model|code|zip|address|located at|plate|flight|train|bus|booking|seat|suite|pin|end(?:s|ing)(?: in)?|item|sku|quantity|qty|exp|cvv|call|phone|tel|temperature|age))(?:号码?|编号|来了|是|为|改成|填|到|[:#*'\s]|number|no\.?|is|are|was|to|of){0,5}`,
);

/** English words that may stand before a bare price ("I can do 45"). Any other word names the number. */
export const PRICE_LEAD_EN = endingWith(
  String.raw`(?:^|[^a-z])(?:is|it'?s|that(?:'s|'ll be)|at|for|only|just|do|pa(?:y|id|ys)|price(?: of)?|shows?|the|costs?|was|now|from|about|around|say|take|charged?|quoted|asking|save|off|under|over|be|comes? to|plus|total|deposit|shipping|fees?|refund|vip|app|ok|minus|less)[:：]?\s?`,
);

/** English words that may follow a bare price after a space. Any other word is what the number counts. */
export const PRICE_FOLLOW_EN =
  /\s(?:price|for|each|ea|per|an?|only|total|all|incl(?:uding)?|plus|with|and|or|but|shipped|on|today|now|after|before|if|is|was|then|instead|net|flat|at|in total|to|from|ok(?:ay)?|thanks|off|delivered|via|when|because|as|so|vs|vip|app|last|back|too|https?)(?![a-z])/y;

/** 2026 in "2026的新茶" is a year: bare whole numbers in this range need a price word. */
export const YEAR_FROM = 2015;
export const YEAR_UNTIL = 2039;

/** Sales days and service lines written as a bare number (双11, 618, 12315, 955xx, 10086). */
export const NUMBER_NAMES = /^(?:618|886|1111|1212|123\d\d|955\d\d|100(?:10|86))$/;

/** 满/over … before an amount and a few more words are in `money-role`; these say "from here up" or "up to here". */
export const BOUND_AFTER = /\s?(?:元|块)?\s?(?:及?以[上内下]|之内|起[送免]|or more|and above|minimum)/y;

/** 128元起, from $20: the least it may cost, not a quote. */
export const STARTING_AFTER =
  /\s?(?:元|块)?起(?![来订送免拍])|\s(?:and (?:up|over)|upwards|onwards)(?![a-z])/y;
export const STARTING_BEFORE = endingWith(
  String.raw`(?:起价|(?<![a-z])(?:from|start(?:s|ing) (?:at|from)))\s?`,
);

const CLAUSE_BREAK = '。！？!?；;\n\r，,、（）()「」“”"';

/** Whether a sign that splits a sentence stands at `at`: what is beyond it does not touch the number. */
export const breaksClause = (text: string, at: number): boolean =>
  at < text.length && CLAUSE_BREAK.includes(text.charAt(at));
