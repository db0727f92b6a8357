import { measureWordEnd } from './measure-words';
import { matchAt } from './sticky';

/** A number read from a text: its value and where it ends (exclusive, UTF-16 code units). */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

export interface NumeralOptions {
  /** Read digits spelled one by one: 一二八 is 128. Off by default, since 三四天 is "three or four days". */
  readonly spelledDigits?: boolean;
}

const DIGITS = new Map<string, number>();
for (const [value, signs] of '零〇 一壹 二贰两俩 三叁 四肆 五伍 六陆 七柒 八捌 九玖'.split(' ').entries())
  for (const sign of signs) DIGITS.set(sign, value);
/** What multiplies the digit before it. */
const UNITS = new Map([...'十拾百佰千仟'].map((sign, index) => [sign, 10 ** ((index >> 1) + 1)]));
const TENS = new Map([...'廿卅'].map((sign, index) => [sign, 20 + 10 * index]));
/** What multiplies all that stands before it. */
const MYRIADS = new Map([...'万亿'].map((sign, index) => [sign, 10 ** (4 + 4 * index)]));

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
  [DIGITS, UNITS, TENS, MYRIADS].some((values) => values.has(sign));

/** Value of one Chinese digit 零 to 九, or undefined. */
export const chineseDigit = (sign: string): number | undefined => DIGITS.get(sign);

/** Value of the one digit of either script at `at`; 0 when there is none. */
export const digitAt = (text: string, at: number): number =>
  isDigit(text, at) ? Number(text[at]) : (DIGITS.get(text[at] ?? '') ?? 0);

/**
 * The number that begins exactly at `start`: digits (1280, 1,280, 19.9, 1.5万), a Chinese numeral
 * (一百九十九, 两百五 = 250, 三万五, 廿, 半), or null. Idioms (一下, 万一) are not this function's concern:
 * it tells values, the caller tells meanings.
 */
export function readNumeral(text: string, start: number, options?: NumeralOptions): Numeral | null {
  if (isDigit(text, start)) return readDigits(text, start);
  if (text[start] === '半') return { value: 0.5, end: start + 1 };
  return (options?.spelledDigits ? readSpelled(text, start) : null) ?? readChinese(text, start);
}

const WRITTEN = /(?:[1-9]\d{0,2}(?:,\d{3}(?!\d)){1,4}|\d+)(?:\.\d+)?/y;

/** More digits than a double holds are an identifier. */
const TOO_LONG = /\d{16}/;

function readDigits(text: string, start: number): Numeral | null {
  matchAt(WRITTEN, text, start);
  const end = WRITTEN.lastIndex;
  const written = text.slice(start, end);
  if (written.length > MAX_DIGITS && TOO_LONG.test(written)) return null;
  const value = Number(written.includes(',') ? written.replaceAll(',', '') : written);
  const sign = text[end] ?? '';
  const unit = MYRIADS.get(sign) ?? UNITS.get(sign);
  // 5千克 is a weight and 10十 no number at all.
  if (unit === undefined || unit === 10 || (unit === 1000 && /[克米瓦卡]/.test(text[end + 1] ?? '')))
    return { value, end };
  // Cuts the binary noise off 1.15 × 10,000.
  return withShorthand(text, end + 1, Math.round(value * unit * 100) / 100, unit);
}

/** 1万2 is 12,000 and 两百五 is 250: the last digit counts tenths of the unit before it. */
function withShorthand(text: string, at: number, value: number, unit: number): Numeral {
  const digit = digitAt(text, at);
  const next = text[at + 1] ?? '';
  const goesOn = isDigit(text, at + 1) || next === '.' || UNITS.has(next) || MYRIADS.has(next);
  return digit === 0 || goesOn || measureWordEnd(text, at + 1) > 0
    ? { value, end: at }
    : { value: value + (digit * unit) / 10, end: at + 1 };
}

function readChinese(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let unit = 0;
  let afterZero = false;
  let at = start;
  for (const limit = Math.min(text.length, start + MAX_CHINESE); at < limit; at++) {
    const sign = text[at] ?? '';
    const one = DIGITS.get(sign);
    if (one !== undefined) {
      // 八十五一罐: the one counts what follows.
      if (digit > 0 && one === 1 && unit > 0 && measureWordEnd(text, at + 1) > 0) break;
      if (digit > 0 || (one === 0 && at === start && isChineseNumeral(text[at + 1] ?? ''))) return null;
      afterZero ||= one === 0;
      digit = one === 0 && at > start ? -1 : one;
      continue;
    }
    const tens = TENS.get(sign);
    const step = tens ? 10 : UNITS.get(sign);
    if (step) {
      // 百 or 千 without a digit before it is a word (百货, 千万别), not a number.
      if ((digit < 0 && step !== 10) || (unit !== 0 && step >= unit)) break;
      section += tens ?? Math.abs(digit) * step;
      unit = step;
    } else {
      const myriad = MYRIADS.get(sign);
      const counted = section + Math.max(digit, 0);
      if (!myriad || counted === 0) break;
      // After 万 the units start again below it; 一万一千 must pass the "smaller than the last" check.
      total = (total + counted) * myriad;
      section = 0;
      unit = myriad;
    }
    digit = -1;
    afterZero = false;
  }
  if (at === start) return null;
  const value = total + section;
  if (digit < 0) return value > 0 ? { value, end: at } : null;
  return unit > 10 && !afterZero
    ? withShorthand(text, at - 1, value, unit)
    : withPoint(text, at, value + digit);
}

/** 三点五 is 3.5; 三点五分 and 三点钟 are times of day and stay 3. */
function withPoint(text: string, at: number, value: number): Numeral {
  const [decimals, end] = text[at] === '点' ? digitsFrom(text, at + 1, 2) : ['', at];
  return decimals === '' || /[十分刻钟]/.test(text[end] ?? '')
    ? { value, end: at }
    : { value: Number(`${value}.${decimals}`), end };
}

function readSpelled(text: string, start: number): Numeral | null {
  const [written, end] = digitsFrom(text, start, MAX_DIGITS + 1);
  const isNumber = written.length >= 2 && written.length <= MAX_DIGITS && !UNITS.has(text[end] ?? '');
  return isNumber ? { value: Number(written), end } : null;
}

/** Chinese digits written one by one from `at` on, at most `most`, in Arabic ones; and where they end. */
function digitsFrom(text: string, at: number, most: number): [written: string, end: number] {
  let written = '';
  for (; written.length < most; at++) {
    const digit = text[at] === '幺' ? 1 : DIGITS.get(text[at] ?? '');
    if (digit === undefined) break;
    written += digit;
  }
  return [written, at];
}
