/**
 * Words for one piece of goods. Many are also the first character of something else that may follow a
 * price (118包邮, 118只要, 118单独), hence the look-aheads.
 */
const PIECE_ZH =
  '罐|盒|件(?!事)|瓶|个(?!人|性)|袋|箱|桶|包(?!邮|运|括|含|您|你|退|赔|装|好|税|快|年|月)|套(?!餐|路)|双(?!方|十|倍|1)|条(?!件|款)|支(?!付|持)|枝|张|份(?!额)|片(?!刻)|只(?!能|要|是|有|剩|收|需|限|卖|用|差|给)|本(?!来|店|次|月|周|人|身|地)|台(?!湾|币|北|中)|部(?!分|门)|提(?!前|供|醒|交|到|高|货|示|现|成)|饼|颗|粒|杯|壶|根|盆|筐|听(?!说)|串|枚|卷|组(?!合)|辆|桌(?!面)|碗|盘|单(?!买|独|拍|价|罐|件|号|品|子|瓶|盒)';

/** As above, to stand at the end of what comes before a price, where no look-ahead is needed. */
export const PIECE_BEFORE_PRICE =
  '罐|盒|件|瓶|个|袋|箱|桶|包|套|双|条|支|枝|张|份|片|只|本|台|部|提|饼|颗|粒|杯|壶|根|盆|筐|听|串|枚|卷|组|辆|碗|盘';

/** English words for one piece. */
export const PIECE_EN =
  'tins?|cans?|box(?:es)?|bottles?|jars?|bags?|packs?|packets?|pieces?|pcs?|items?|units?|cups?|mugs?|sets?|pairs?|bars?|rolls?|tubes?|cases?|copies|copy|cakes?';

const PIECE = new RegExp(`${PIECE_ZH}|(?:${PIECE_EN})(?![a-z])`, 'y');
const PIECE_ZH_ONLY = new RegExp(PIECE_ZH, 'y');

/** Whether a Chinese measure word for goods stands at `at`. */
export function startsWithMeasureWord(text: string, at: number): boolean {
  PIECE_ZH_ONLY.lastIndex = at;
  return PIECE_ZH_ONLY.test(text);
}

/** End of the measure word (either language) at `at`, or -1. */
export function measureWordEnd(text: string, at: number): number {
  PIECE.lastIndex = at;
  return PIECE.test(text) ? PIECE.lastIndex : -1;
}

const WEIGHT =
  /(\d{1,5}(?:\.\d{1,2})?)?\s?(毫升|公斤|千克|kg|mg|ml|oz|lbs?|克|斤|两(?![罐盒件瓶个袋包箱套条张份片只桶双支枝本台提饼杯])|升|g|l)(?![a-z0-9])/y;
const PER_UNIT: Readonly<Record<string, readonly [number, 'g' | 'ml']>> = {
  克: [1, 'g'],
  g: [1, 'g'],
  mg: [0.001, 'g'],
  两: [50, 'g'],
  斤: [500, 'g'],
  公斤: [1000, 'g'],
  千克: [1000, 'g'],
  kg: [1000, 'g'],
  // Avoirdupois, rounded to a whole gram: enough to tell "a price per weight" from a price per piece.
  oz: [28, 'g'],
  lb: [454, 'g'],
  lbs: [454, 'g'],
  毫升: [1, 'ml'],
  ml: [1, 'ml'],
  升: [1000, 'ml'],
  l: [1000, 'ml'],
};

/** A weight or volume at `at`, normalised to grams or millilitres ('斤' → '500g'), or null. */
export function readWeight(text: string, at: number): { readonly key: string; readonly end: number } | null {
  WEIGHT.lastIndex = at;
  const match = WEIGHT.exec(text);
  if (!match) return null;
  const unit = PER_UNIT[match[2] ?? ''];
  if (!unit) return null;
  const size = Math.round(Number(match[1] ?? 1) * unit[0] * 1000) / 1000;
  return { key: `${size}${unit[1]}`, end: WEIGHT.lastIndex };
}
