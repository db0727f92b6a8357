import { startsWithMeasureWord } from './measure-words';

/** A number read from a text: its value and where it ends (exclusive, UTF-16 code units). */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

export interface NumeralOptions {
  /** Read digits spelled one by one: 一二八 is 128. Off by default, since 三四天 is "three or four days". */
  readonly spelledDigits?: boolean;
}

const DIGITS = new Map<string, number>(
  [...'零〇一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖'].map((sign, index) => {
    const values = [0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9];
    return [sign, values[index] ?? 0];
  }),
);
const UNITS = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
]);
const MYRIADS = new Map<string, number>([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** More digits than this are an identifier, and would not fit a double exactly. */
const MAX_DIGITS = 15;
/** A Chinese numeral longer than this is a list of digits, never a price. */
const MAX_CHINESE = 24;

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Whether a Chinese numeral may begin or continue with this character. */
export const isChineseNumeral = (sign: string): boolean =>
  DIGITS.has(sign) || UNITS.has(sign) || TENS.has(sign) || MYRIADS.has(sign);

/** Value of one Chinese digit 零 to 九, or undefined. */
export const chineseDigit = (sign: string): number | undefined => DIGITS.get(sign);

/**
 * The number that begins exactly at `start`: digits (1280, 1,280, 19.9, 1.5万), a Chinese numeral
 * (一百九十九, 两百五 = 250, 三万五, 廿, 半), or null. Idioms (一下, 万一) are not this function's concern:
 * it tells values, the caller tells meanings.
 */
export function readNumeral(text: string, start: number, options?: NumeralOptions): Numeral | null {
  if (isDigit(text, start)) return readDigits(text, start);
  if (text[start] === '半') return { value: 0.5, end: start + 1 };
  if (options?.spelledDigits) {
    const spelled = readSpelled(text, start);
    if (spelled) return spelled;
  }
  return readChinese(text, start);
}

function readDigits(text: string, start: number): Numeral | null {
  let end = start;
  while (isDigit(text, end)) end++;
  if (end - start > MAX_DIGITS) return null;
  let written = text.slice(start, end);
  if (end - start <= 3 && written[0] !== '0') {
    while (text[end] === ',' && isDigitRun(text, end + 1, 3) && written.length < MAX_DIGITS) {
      written += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text[end] === '.' && isDigit(text, end + 1)) {
    const point = end;
    end++;
    while (isDigit(text, end)) end++;
    if (end - point > MAX_DIGITS) return null;
    written += text.slice(point, end);
  }
  const value = Number(written);
  const sign = text[end] ?? '';
  const unit = MYRIADS.get(sign) ?? UNITS.get(sign);
  // 5千克 is a weight and 10十 no number at all.
  if (unit === undefined || unit === 10 || (unit === 1000 && /[克米瓦卡]/.test(text[end + 1] ?? ''))) {
    return { value, end };
  }
  return withShorthand(text, end + 1, round(value * unit), unit);
}

/** 1万2 is 12,000 and 两百五 is 250: the last digit counts tenths of the unit before it. */
function withShorthand(text: string, at: number, value: number, unit: number): Numeral {
  const sign = text[at] ?? '';
  const digit = isDigit(text, at) ? Number(sign) : (DIGITS.get(sign) ?? 0);
  const next = text[at + 1] ?? '';
  const stops = isDigit(text, at + 1) || next === '.' || UNITS.has(next) || MYRIADS.has(next);
  if (digit === 0 || stops || startsWithMeasureWord(text, at + 1)) return { value, end: at };
  return { value: value + (digit * unit) / 10, end: at + 1 };
}

function readChinese(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let unit = 0;
  let afterZero = false;
  let at = start;
  const limit = Math.min(text.length, start + MAX_CHINESE);
  for (; at < limit; at++) {
    const sign = text[at] ?? '';
    const one = DIGITS.get(sign);
    if (one !== undefined) {
      if (digit > 0) return null;
      if (one === 0) {
        afterZero = true;
        digit = at === start ? 0 : -1;
        if (at === start && isChineseNumeral(text[at + 1] ?? '')) return null;
        continue;
      }
      digit = one;
      continue;
    }
    const step = UNITS.get(sign) ?? (TENS.has(sign) ? 10 : undefined);
    if (step !== undefined) {
      const tens = TENS.get(sign);
      // 百 or 千 without a digit before it is a word (百货, 千万别), not a number.
      if (digit < 0 && step !== 10) break;
      if (unit !== 0 && step >= unit) break;
      section += tens ?? (digit < 0 ? 1 : digit) * step;
      unit = step;
      digit = -1;
      afterZero = false;
      continue;
    }
    const myriad = MYRIADS.get(sign);
    if (myriad === undefined) break;
    const counted = section + Math.max(digit, 0);
    if (counted === 0) break;
    total = (total + counted) * myriad;
    section = 0;
    digit = -1;
    unit = myriad;
    afterZero = false;
    // After 万 the units start again below it; 一万一千 must pass the "smaller than the last" check.
  }
  if (at === start) return null;
  if (digit < 0) return total + section > 0 ? { value: total + section, end: at } : null;
  if (unit > 10 && !afterZero) {
    const short = withShorthand(text, at - 1, total + section, unit);
    return short;
  }
  return withPoint(text, at, total + section + digit);
}

/** 三点五 is 3.5; 三点五分 and 三点钟 are times of day and stay 3. */
function withPoint(text: string, at: number, value: number): Numeral {
  if (text[at] !== '点') return { value, end: at };
  let end = at + 1;
  let decimals = '';
  while (decimals.length < 2) {
    const digit = DIGITS.get(text[end] ?? '');
    if (digit === undefined) break;
    decimals += digit;
    end++;
  }
  const isTime = decimals === '' || /[十分刻钟]/.test(text[end] ?? '');
  return isTime ? { value, end: at } : { value: Number(`${value}.${decimals}`), end };
}

function readSpelled(text: string, start: number): Numeral | null {
  let written = '';
  let end = start;
  while (written.length <= MAX_DIGITS) {
    const sign = text[end] ?? '';
    const digit = sign === '幺' ? 1 : DIGITS.get(sign);
    if (digit === undefined) break;
    written += digit;
    end++;
  }
  const isNumber = written.length >= 2 && written.length <= MAX_DIGITS && !UNITS.has(text[end] ?? '');
  return isNumber ? { value: Number(written), end } : null;
}

const isDigitRun = (text: string, at: number, length: number): boolean => {
  for (let i = 0; i < length; i++) if (!isDigit(text, at + i)) return false;
  return !isDigit(text, at + length);
};

/** Cuts the binary noise off 1.15 × 10,000. */
const round = (value: number): number => Math.round(value * 100) / 100;
