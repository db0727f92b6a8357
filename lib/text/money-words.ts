import { measureWordEnd } from './measure-words';

/**
 * Words that make a number money, and words that make it something else. Every pattern is sticky or anchored to the
 * end of a short window, and every repetition is bounded: the reader must stay linear on hostile input.
 */

/** Signs and codes before a number → ISO 4217. A lone `$` is written for many dollars; see `currencyIn`. */
const SIGNS: Readonly<Record<string, string>> = {
  '¥': 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  人民币: 'CNY',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  usd$: 'USD',
  nt$: 'TWD',
  nt: 'TWD',
  ntd: 'TWD',
  ntd$: 'TWD',
  twd: 'TWD',
  台币: 'TWD',
  新台币: 'TWD',
  hk$: 'HKD',
  hkd: 'HKD',
  港币: 'HKD',
  s$: 'SGD',
  sgd: 'SGD',
  a$: 'AUD',
  aud: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  cad: 'CAD',
  mop$: 'MOP',
  '€': 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  'jp¥': 'JPY',
  jpy: 'JPY',
  '₩': 'KRW',
};

/** A currency sign at the end of the window before a number. */
export const SIGN_BEFORE =
  /(?:(?<![a-z])(?:(?:us|ntd?|hk|s|a|ca?|mop|usd)\$|(?:rmb|cny|usd|ntd?|twd|hkd|sgd|aud|cad|eur|gbp|jpy)|jp¥)|[¥$€£₩]|新?台币|人民币|港币)\s?$/;

export const currencyOfSign = (sign: string): string | null => SIGNS[sign.trim()] ?? null;

/** A unit of money after a number: [pattern, ISO 4217 or null for the shop's own, how much of it one unit is]. */
const UNITS_AFTER: readonly (readonly [RegExp, string | null, number])[] = [
  [/(?:日元|日圆|日币|円|jpy(?![a-z]))/y, 'JPY', 1],
  [/(?:美元|美金|usd(?![a-z])|(?:us)?\$(?!\s?\d))/y, 'USD', 1],
  [/(?:欧元|euros?(?![a-z])|eur(?![a-z])|€)/y, 'EUR', 1],
  [/(?:英镑|pounds?(?![a-z])|quid(?![a-z])|gbp(?![a-z])|£)/y, 'GBP', 1],
  [/(?:港元|港币|hkd(?![a-z]))/y, 'HKD', 1],
  [/(?:元?新?台币|ntd?(?![a-z])|twd(?![a-z]))/y, 'TWD', 1],
  [/(?:元人民币|人民币|rmb(?![a-z])|cny(?![a-z])|yuan(?![a-z])|kuai(?![a-z]))/y, 'CNY', 1],
  [/(?:dollars?|bucks?)(?![a-z])/y, 'USD', 1],
  [/cents?(?![a-z])/y, 'USD', 0.01],
  [/(?:元(?![旦宵素气])|圆(?![形圈的])|块钱|块(?!儿|头))/y, null, 1],
  [/(?:毛钱?(?![巾衣笔毯绒利病])|角钱?(?!度|落|色))/y, null, 0.1],
  [/分钱(?!一分)/y, null, 0.01],
];

/** Directly after a number (one space allowed): the number counts this, not money. */
const OTHER_UNIT =
  /(?:\s?(?:%|％|‰|°|℃|百分点|毫克|微克|摄氏度|毫升|升(?!级)|公斤|千克|克|斤|厘米|公分|毫米|公里|千米|米|英?寸|尺(?!码|寸)|平(?!台|时|常|价|日)|度(?!假|过)|天(?!猫|然|气|地)|日(?!常)|号(?!称)|月(?!底|初|末|中|饼)|个月|年(?!货|终|会)|周(?![末一二三四五六日天]|先|小|女|年)|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|小时|钟头|分钟|刻钟|分(?!钱|期|开|别|享|给|批|两|三|2|3)|秒(?!杀|发|到|拍|回|退)|点(?!击|开|这|那|我|链|下|进)|时(?!候|不|间)|岁|代(?!金|购|付|拍|发)|楼|层|室|栋|幢|座|单元|位(?!置)|名|人(?!民币|工)|次|遍|泡|口|种|款(?!到|项|式)|色|码(?!上|头)|期|倍|折|页|章|步|排(?!队)|路(?!上)|线(?!上|下)|班|届|版|瓦|伏|安(?!排|全|心|装)|毫安|级|星|吨|亩|平方|立方|夜|晚(?!上|点|些|安)|字|集|大卡|千卡|像素|两(?![罐盒件瓶个袋箱包套条张份片天年次])|家(?!里|人|具|乡|用|居|电|长)|门店|列|趟|处(?!理|于|在)|场(?!合|景|地)|间(?!隔)|所(?!以|有)|节(?!日|省|约)|课次|课时|欧姆|磅|省道|国道|不锈钢|卡路里)|\s?(?:k?g|mg|ml|l|[ckm]?m|inch(?:es)?|in(?! total| all)|ft|oz|lbs?|gb|mb|tb|mp|fps|hz|k?wh?|v|mah|x(?!\s?\d)|cm²|s|m|xl|xxl|h|hrs?|hours?|mins?|minutes?|secs?|seconds?|days?|d|weeks?|wks?|months?|years?|yrs?|am|pm|a\.m|p\.m|st|nd|rd|th|percent|stars?|points?|pages?|people|persons?|customers?|times?|steps?|degrees?|business|working|left|digits?|colou?rs?|sizes?)(?![a-z])|["″])/y;

/** Before a bare number: it names or numbers something. Anchored at the end of the window. */
export const NAMED_BY =
  /(?:第|初|双|尾号|末[三四五]码|后[三四五六]位|(?<!\d)号码?|编号|订单|运单|快递|工单|电话|手机|热线|验证码|取件码|提货码|条形码|条码|密码|口令|邮编|邮政编码|版本|端口|代码|数量|份数|库存|销量|评分|得分|尺码|身高|体重|年龄|温度|水温|有效期|宿舍|栋|楼|星期|周|礼拜|qq|vx|[#№]|(?:^|[^a-z])(?:no\.?|number|order|ticket|tracking|ref|reference|id|size|page|step|version|ver|room|floor|chapter|line|model|gate|level|code|zip|postcode|address|located at|plate|ext|flight|train|bus|booking|seat|apt|suite|pin|ending|ending in|ends in|item|sku|port|art\.?|article|section|quantity|qty|exp|cvv|call|phone|tel|iso|gb\/t|v|temperature|temp|ages?))(?:(?:号码?|编号|来了|是|为|改成|填|到|:|#|\*|'|number|no\.?|is|are|was|to|of|\s){0,5})$/;

/** English words that may stand before a bare price ("I can do 45"). Any other word names the number. */
export const PRICE_LEAD_EN =
  /(?:^|[^a-z])(?:is|it's|its|that's|that'll be|at|for|only|just|do|pay|paid|pays|price|cost|costs|was|now|from|about|around|say|take|charge|charged|quoted|asking|save|off|under|over|be|comes to|come to|plus|total|deposit|shipping|fee|fees|refund|vip|app|ok|sku price|price of|minus|less)[:：]?\s?$/;

/** English words that may follow a bare price after a space. Any other word is what the number counts. */
export const PRICE_FOLLOW_EN =
  /\s(?:for|each|ea|per|a|an|only|total|all|including|incl|plus|with|and|or|but|shipped|on|today|now|after|before|if|is|was|then|instead|net|flat|at|in total|to|from|ok|okay|thanks|off|delivered|via|when|because|as|so|vs|vip|app|last|back|too|price)(?![a-z])/y;

/** 2026 in "2026的新茶" is a year: bare whole numbers in this range need a price word. */
export const YEAR_FROM = 2015;
export const YEAR_UNTIL = 2039;

/** Sales days and service lines written as a bare number (双11, 618, 12315, 955xx, 10086). */
export const NUMBER_NAMES = /^(?:618|886|1111|1212|123(?:00|05|06|15|18|45|78)|955\d\d|100(?:00|10|86))$/;

/** 满/over … before an amount and a few more words are in `money-role`; these say "from here up" or "up to here". */
export const BOUND_AFTER =
  /\s?(?:元|块)?\s?(?:以上|及以上|以内|以下|之内|起送|起免|or more|and above|minimum)/y;

/** 128元起, from $20: the least it may cost, not a quote. */
export const STARTING_AFTER =
  /\s?(?:元|块)?起(?!来|订|送|免|拍)|\s(?:and up|and over|upwards|onwards)(?![a-z])/y;
export const STARTING_BEFORE = /(?:起价|(?<![a-z])(?:from|starting (?:at|from)|starts (?:at|from)))\s?$/;

/** 100多块: the amount is a floor. */
export const MORE_THAN = /[多来]/y;

/** Words that split a sentence: what stands beyond them does not touch the number. */
export const CLAUSE_BREAK = /[。！？!?；;\n\r，,、（）()「」“”"]/;

/** Tests a sticky pattern at one place; `lastIndex` of the pattern is the end of the match. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The unit of money at `at`, one space allowed; null when there is none. */
export function unitAfter(
  text: string,
  at: number,
): { readonly currency: string | null; readonly factor: number; readonly end: number } | null {
  const unitAt = text[at] === ' ' ? at + 1 : at;
  for (const [pattern, currency, factor] of UNITS_AFTER) {
    if (matchesAt(pattern, text, unitAt)) return { currency, factor, end: pattern.lastIndex };
  }
  return null;
}

/** Whether the number that ends at `at` counts or measures something else. */
export const isOtherUnit = (text: string, at: number): boolean =>
  matchesAt(OTHER_UNIT, text, at) || measureWordEnd(text, text[at] === ' ' ? at + 1 : at) > 0;
