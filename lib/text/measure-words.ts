/** Words for one piece of goods, one character each, that begin no other word. */
const PLAIN = '罐盒瓶袋箱桶枝张饼颗粒杯壶根盆筐串枚卷辆碗盘朵株棵束盏篮篓坛';
/** More of them, each with the characters that make another word of it behind a price: 118包邮, 118只要, 118单独. */
const AMBIGUOUS =
  '件事 个人性 包邮运括含您你退赔装好税快年月 套餐路 双方十倍1 条件款 支付持 份额 片刻 只能要是有剩收需限卖用差给 ' +
  '本来店次月周人身地 台湾币北中 部分门 提前供醒交到高货示现成 听说 组合';
/** Only behind a price: 一单 and 一桌 before one are no piece of it. */
const ONLY_BEHIND = '桌面 单买独拍价罐件号品子瓶盒';

/** A measure word at the end of what comes before a price, where nothing can make another word of it. */
export const PIECE_BEFORE_PRICE = `[${PLAIN}${AMBIGUOUS.replace(/(\S)\S+ ?/g, '$1')}]`;

/** English words for one piece. */
export const PIECE_EN =
  '(?:tin|can|box(?:e(?=s))?|bottle|jar|bag|pack(?:et)?|piece|pc|item|unit|cup|mug|set|pair|bar|roll|tube|case|cake|cop(?:y|ie(?=s)))s?';

/**
 * Alternatives of a pattern out of a list: 件事 is 件 with no 事 behind it. One character takes little room in a table
 * where the pattern would take six.
 */
export const unlessFollowed = (list: string): string =>
  list
    .split(' ')
    .map((word) => `${word[0]}(?![${word.slice(1)}])`)
    .join('|');

const PIECE = new RegExp(
  `[${PLAIN}]|${unlessFollowed(`${AMBIGUOUS} ${ONLY_BEHIND}`)}|${PIECE_EN}(?![a-z])`,
  'y',
);

/** End of the measure word (either language) at `at`, or -1. */
export function measureWordEnd(text: string, at: number): number {
  PIECE.lastIndex = at;
  return PIECE.test(text) ? PIECE.lastIndex : -1;
}

/**
 * Grams or millilitres in one. Avoirdupois is rounded to a whole gram: enough to tell a price per weight from a price
 * per piece.
 */
const UNITS: Readonly<Record<string, number>> = {
  毫升: 1,
  公斤: 1000,
  千克: 1000,
  kg: 1000,
  mg: 0.001,
  ml: 1,
  oz: 28,
  lb: 454,
  lbs: 454,
  克: 1,
  斤: 500,
  两: 50,
  升: 1000,
  g: 1,
  l: 1000,
};
/** Alternatives of a pattern: every unit that {@link readWeight} knows. */
export const WEIGHT_UNITS = Object.keys(UNITS).join('|');
const WEIGHT = new RegExp(
  `(\\d{1,5}(?:\\.\\d{1,2})?)?\\s?(${WEIGHT_UNITS.replace('两', `两(?!${PIECE_BEFORE_PRICE})`)})(?![a-z0-9])`,
  'y',
);

/** A weight or volume at `at`, normalised to grams or millilitres ('斤' → '500g'), or null. */
export function readWeight(text: string, at: number): { readonly key: string; readonly end: number } | null {
  WEIGHT.lastIndex = at;
  const match = WEIGHT.exec(text);
  if (!match) return null;
  const [, size = 1, unit = ''] = match;
  const amount = Math.round(Number(size) * (UNITS[unit] ?? 0) * 1000) / 1000;
  return { key: `${amount}${/[升l]$/.test(unit) ? 'ml' : 'g'}`, end: WEIGHT.lastIndex };
}
