import type { MoneyMention, RateOff, ThresholdOff } from './money';
import { chineseDigit, readNumeral } from './numerals';
import { matchAt } from './sticky';

const FOLD = '折(?![叠断扣腾射返合磨算中现旧腰纸痕让抵])';
/** Tenths or hundredths still paid, in digits; the same in characters; a percentage, taken off or not; a half. */
const RATE = new RegExp(
  `(\\d{1,2}(?:\\.\\d)?)\\s?${FOLD}|([一二三四五六七八九])点?([一二三四五六七八九])?${FOLD}|` +
    '(\\d{1,2}(?:\\.\\d{1,2})?)\\s?(?:%|per ?cent)(\\s(?:off|discount|cheaper|less)(?![a-z]))?|' +
    '(半价|half (?:price|off)(?![a-z]))|百分之',
  'y',
);
/** Before a percentage: it is taken off the price (减10%). 降 is left out: it is said of temperatures and levels too. */
const TAKES_OFF =
  /(?:减|优惠|便宜|省|(?<![a-z])(?:sav(?:es?|ing)|discount of|knock))(?:[了您你\s]|up to|another|extra){0,3}$/;
/** 第二件半价: of the second piece only, so no rate of the price as a whole. */
const OF_NTH_PIECE = /第[二三四五两2-5][件份杯瓶罐盒双条个包套]\s?[打享]?\s?$/;
const BARE_THRESHOLD =
  /(\d{2,5})-([1-9]\d{0,3})(?![\d.:/%-]|\s?[元块a-z天日号月点个件人岁克])|(?<=满)([百千])[立现]?[减折]([十百])/y;
const ROUND: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Bounds the look at what stands before a number. */
const WINDOW = 14;

/**
 * A rate off the price (8折, 八五折, 20% off, 半价) that begins at `at`; the offset to go on from when it is a rate
 * of something else (第二件半价); null when there is none.
 */
export function readRate(text: string, at: number): RateOff | number | null {
  const match = matchAt(RATE, text, at);
  if (!match) return null;
  const left = text.slice(Math.max(0, at - WINDOW), at);
  let end = RATE.lastIndex;
  const [written, digits, tenths, hundredths = '', percent, off, half] = match;
  let rate = Number(percent) / 100;
  // 8折 and 8.8折 pay tenths, 88折 hundredths.
  if (digits) rate = 1 - Number(digits) / (Number(digits) > 10 ? 100 : 10);
  else if (tenths) rate = 1 - (chineseDigit(tenths) ?? 0) / 10 - (chineseDigit(hundredths) ?? 0) / 100;
  else if (half) rate = 0.5;
  else {
    if (written === '百分之') {
      const share = readNumeral(text, end);
      rate = (share?.value ?? 0) / 100;
      end = share?.end ?? end;
    }
    if (!off && !TAKES_OFF.test(left)) return percent ? null : end;
  }
  if (OF_NTH_PIECE.test(left)) return end;
  rate = Math.round(rate * 10_000) / 10_000;
  return rate > 0 && rate < 1 && !/[\d.][.:/-]?$/.test(left)
    ? { kind: 'rate-off', start: at, end, rate }
    : null;
}

/** 300-20 and 满千折百, which hold no two readable amounts with a word between them; or null. */
export function readBareThreshold(text: string, at: number): ThresholdOff | null {
  const match = matchAt(BARE_THRESHOLD, text, at);
  if (!match) return null;
  const [, most, least, round = '', less = ''] = match;
  const threshold = most ? Number(most) : (ROUND[round] ?? 0);
  const off = most ? Number(least) : (ROUND[less] ?? 0);
  // A range goes up; 300-280 is a sum. The rest looks like the badges shops print: round, and at most half off.
  const isBadge = most
    ? threshold >= 50 &&
      threshold % 10 === 0 &&
      off <= threshold / 2 &&
      !/[a-z\d.,:/#-]/.test(text[at - 1] ?? '')
    : off < threshold;
  return isBadge
    ? { kind: 'threshold-off', start: most ? at : at - 1, end: BARE_THRESHOLD.lastIndex, threshold, off }
    : null;
}

/** What may stand between 满300 and 20 in 满300，立减20. */
const THRESHOLD_FIRST =
  /^[，,\s]{0,3}(?:(?:[就再还能享&]|可以?|即可?|and|to|you|get|then)\s?){0,4}(?:[立直]减|直降|减免?|立?省|优惠|抵|折|save|get|take)?\s?(?:you\s)?$/;
/** And between $5 off and $50, 减20 and 200. */
const OFF_FIRST =
  /^\s?(?:off\s|discount\s|coupon\s|券[，,]?)?(?:(?:for|on|your|any|all|an?|when|you|if|with|orders?|purchases?|of|spend|over|above|at least|minimum)\s){0,6}满?$/;

/** The two amounts as one offer, when the words between them say so; else null. */
export function joinThreshold(
  text: string,
  first: MoneyMention | undefined,
  second: MoneyMention,
): ThresholdOff | null {
  if (first?.kind !== 'amount' || second.kind !== 'amount' || second.start - first.end > 40) return null;
  const between = text.slice(first.end, second.start);
  const isForward = first.role === 'threshold' && second.role === 'off' && THRESHOLD_FIRST.test(between);
  const isBackward = first.role === 'off' && second.role === 'threshold' && OFF_FIRST.test(between);
  const [threshold, off] = isForward ? [first.amount, second.amount] : [second.amount, first.amount];
  return (isForward || isBackward) && off < threshold
    ? { kind: 'threshold-off', start: first.start, end: second.end, threshold, off }
    : null;
}
