import type { AmountMention, RateOff, ThresholdOff } from './money';
import { matchesAt } from './money-words';
import { chineseDigit, readNumeral } from './numerals';

const FOLD = '折(?!叠|断|扣腾|腾|射|返|合|磨|算|中|现|旧|腰|纸|痕|让|抵)';
const ZHE_DIGITS = new RegExp(`(\\d{1,2}(?:\\.\\d)?)\\s?${FOLD}`, 'y');
const ZHE_CHINESE = new RegExp(`([一二三四五六七八九])点?([一二三四五六七八九])?${FOLD}`, 'y');
const PERCENT_OFF =
  /(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|percent|per cent)\s(?:off|discount|cheaper|less)(?![a-z])/y;
const PERCENT = /(\d{1,2}(?:\.\d{1,2})?)\s?%/y;
const PERCENT_ZH = /百分之/y;
/** Before a percentage: it is taken off the price (减10%). 降 is left out: it is said of temperatures and levels too. */
const TAKES_OFF =
  /(?:立减|直减|减|优惠|便宜|省|(?<![a-z])(?:save|saves|saving|discount of|knock))(?:了|您|你|up to|another|extra|\s){0,3}$/;
/** 第二件半价: of the second piece only, so no rate of the price as a whole. */
const OF_NTH_PIECE = /第[二三四五两2-5][件份杯瓶罐盒双条个包套]\s?(?:打|享|只要)?\s?$/;
const HALF_PRICE = /半价/y;
const HALF_EN = /half (?:price|off)(?![a-z])/y;
const BARE_THRESHOLD = /(\d{2,5})-(\d{1,4})(?![\d.:/%-]|\s?(?:元|块|[a-z]|天|日|号|月|点|个|件|人|岁|克))/y;
const ROUND_THRESHOLD = /([百千])(?:立|现)?[减折]([十百])/y;
const ROUND: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Bounds the look at what stands before a number. */
const WINDOW = 14;

/**
 * A rate off the price (8折, 八五折, 20% off, 半价) that begins at `at`; the offset to go on from when it is a rate
 * of something else (第二件半价); null when there is none.
 */
export function readRate(text: string, at: number): RateOff | number | null {
  const read = readPlainRate(text, at);
  if (!read) return text.startsWith('百分之', at) ? (readNumeral(text, at + 3)?.end ?? at + 3) : null;
  const left = text.slice(Math.max(0, at - WINDOW), at);
  if (OF_NTH_PIECE.test(left)) return read.end;
  if (/[\d.][.:/-]?$/.test(left)) return null;
  const rate = Math.round(read.rate * 10_000) / 10_000;
  return rate > 0 && rate < 1 ? { kind: 'rate-off', start: at, end: read.end, rate } : null;
}

function readPlainRate(text: string, at: number): { rate: number; end: number } | null {
  const digits = exec(ZHE_DIGITS, text, at);
  if (digits) {
    // 8折 and 8.8折 pay tenths, 88折 hundredths.
    const paid = Number(digits[1]);
    return { rate: 1 - (paid > 10 ? paid / 100 : paid / 10), end: ZHE_DIGITS.lastIndex };
  }
  const chinese = exec(ZHE_CHINESE, text, at);
  if (chinese) {
    const tenths = chineseDigit(chinese[1] ?? '') ?? 0;
    const hundredths = chineseDigit(chinese[2] ?? '') ?? 0;
    return { rate: 1 - tenths / 10 - hundredths / 100, end: ZHE_CHINESE.lastIndex };
  }
  const off = exec(PERCENT_OFF, text, at);
  if (off) return { rate: Number(off[1]) / 100, end: PERCENT_OFF.lastIndex };
  if (matchesAt(HALF_PRICE, text, at)) return { rate: 0.5, end: HALF_PRICE.lastIndex };
  if (matchesAt(HALF_EN, text, at)) return { rate: 0.5, end: HALF_EN.lastIndex };
  return TAKES_OFF.test(text.slice(Math.max(0, at - WINDOW), at)) ? readPercent(text, at) : null;
}

function readPercent(text: string, at: number): { rate: number; end: number } | null {
  const percent = exec(PERCENT, text, at);
  if (percent) return { rate: Number(percent[1]) / 100, end: PERCENT.lastIndex };
  if (!matchesAt(PERCENT_ZH, text, at)) return null;
  const share = readNumeral(text, PERCENT_ZH.lastIndex);
  return share ? { rate: share.value / 100, end: share.end } : null;
}

/** 300-20 and 满千折百, which hold no two readable amounts with a word between them; or null. */
export function readBareThreshold(text: string, at: number): ThresholdOff | null {
  const before = text[at - 1] ?? '';
  const bare = /[a-z\d.,:/#-]/.test(before) ? null : exec(BARE_THRESHOLD, text, at);
  if (bare) {
    const threshold = Number(bare[1]);
    const off = Number(bare[2]);
    // A range goes up; 300-280 is a sum. The rest looks like the badges shops print: round, and at most half off.
    const isBadge = threshold >= 50 && threshold % 10 === 0 && off > 0 && off <= threshold / 2;
    if (isBadge && !(bare[2] ?? '').startsWith('0')) {
      return { kind: 'threshold-off', start: at, end: BARE_THRESHOLD.lastIndex, threshold, off };
    }
  }
  const round = before === '满' ? exec(ROUND_THRESHOLD, text, at) : null;
  if (!round) return null;
  const [threshold, off] = [ROUND[round[1] ?? ''] ?? 0, ROUND[round[2] ?? ''] ?? 0];
  return off < threshold
    ? { kind: 'threshold-off', start: at - 1, end: ROUND_THRESHOLD.lastIndex, threshold, off }
    : null;
}

/** What may stand between 满300 and 20 in 满300，立减20. */
const THRESHOLD_FIRST =
  /^[，,\s]{0,3}(?:(?:就|可以?|即可?|再|还|能|享|and|to|you|get|&|then)\s?){0,4}(?:立减|直减|直降|减免?|立省|省|优惠|抵|折|save|get|take|you save)?\s?(?:you\s)?$/;
/** And between $5 off and $50, 减20 and 200. */
const OFF_FIRST =
  /^\s?(?:off\s|discount\s|coupon\s|券[，,]?)?(?:(?:for|on|your|any|all|an?|when|you|if|with|order|orders|purchase|purchases|of|spend|over|above|at least|minimum)\s){0,6}满?$/;

/** The two amounts as one offer, when the words between them say so; else null. */
export function joinThreshold(
  text: string,
  first: AmountMention,
  second: AmountMention,
): ThresholdOff | null {
  if (second.start - first.end > 40) return null;
  const between = text.slice(first.end, second.start);
  const isForward = first.role === 'threshold' && second.role === 'off' && THRESHOLD_FIRST.test(between);
  const isBackward = first.role === 'off' && second.role === 'threshold' && OFF_FIRST.test(between);
  if (!isForward && !isBackward) return null;
  const [threshold, off] = isForward ? [first.amount, second.amount] : [second.amount, first.amount];
  if (off >= threshold) return null;
  return { kind: 'threshold-off', start: first.start, end: second.end, threshold, off };
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
