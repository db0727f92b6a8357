import { measureWordEnd } from './measure-words';
import { currencyOfSign, isOtherUnit, SIGN_AHEAD, SIGN_BEFORE, unitAfter } from './money-words';
import { chineseDigit, digitAt, isChineseNumeral, isDigit, readNumeral } from './numerals';
import type { Span } from './span';
import { matchAt, matchesAt } from './sticky';

/** An amount as written, with its sign and unit, before anybody asked what it is for. */
export interface Amount extends Span {
  readonly amount: number;
  readonly maxAmount: number | null;
  readonly currency: string | null;
  readonly isExplicit: boolean;
  readonly isChinese: boolean;
  /** Where the first digit stands; `start` may be a sign before it. */
  readonly digitsAt: number;
}

/** Longer runs of digits are phones, orders, cards. */
const MAX_INTEGER_DIGITS = 7;
/** Nobody quotes a thousandth. */
const TOO_EXACT = /\.\d{3}/;

/** Times, dates, versions: 16:00, 11/30 (but not 98/2罐), 2026-11-18, 1.2.3. */
const OTHER_SHAPE =
  /\d{1,2}(?::\d{2}(?::\d{2})?(?!\d)|点\d{1,2}(?![\d元块])|\/\d{1,2}(?:\/\d{2,4})?(?!\d))|(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./]\d{1,2}|20\d\d[-./](?:0[1-9]|1[0-2])(?!\d)|\d{1,7}(?:\.\d{1,7}){2,8}/y;
/** Groups of digits joined by single spaces or hyphens, bounded: a longer chain is read in pieces. */
const CHAIN = /\d{1,7}(?:[ -]\d{1,19}){1,7}/y;
const RANGE = /\s?(?:[-–—~到至])\s?|\s(?:to|or)\s/y;
/** 49,90 € and €49,90. */
const DECIMAL_COMMA = /,\d{2}(?=\s?(?:€|eur))|(?<=€\s?\d{1,7}),\d{2}(?!\d)/y;

/**
 * The amount of money, or the number that may be one, whose first digit stands at `at`; else the offset to go on
 * from. Nothing before `floor` belongs to it. Whether a bare number really is a price is left to the caller.
 */
export function readAmount(text: string, at: number, floor: number): Amount | number {
  const first = readOne(text, at, floor);
  if (typeof first === 'number') return first;
  return withRange(text, first);
}

function readOne(text: string, at: number, floor: number): Amount | number {
  let runEnd = at;
  while (isDigit(text, runEnd)) runEnd++;
  const isChinese = runEnd === at;
  if (runEnd - at > MAX_INTEGER_DIGITS) return runEnd;
  const sign = signBefore(text, at, floor);
  if (!sign && !isChinese) {
    const shapeEnd = otherShapeEnd(text, at);
    if (shapeEnd > at) return shapeEnd;
    if (isGlued(text, at, floor)) return runEnd;
  }
  if (!isChinese && text[at] === '0' && runEnd - at > 1) return runEnd;
  if (isChinese && /[几数]/.test(text[at - 1] ?? '')) return endOfSome(text, at);
  const numeral: WrittenNumber | null = isChinese ? readChineseAmount(text, at) : readNumeral(text, at);
  if (!numeral) return isChinese ? endOfChinese(text, at) : runEnd;
  let { value, end } = numeral;
  if (!isChinese && TOO_EXACT.test(text.slice(at, end))) return end;
  if (matchesAt(DECIMAL_COMMA, text, end)) {
    value += Number(text.slice(end + 1, end + 3)) / 100;
    end += 3;
  }
  if (sign && text[end] === 'k' && !isLatin(text, end + 1)) {
    value *= 1000;
    end++;
  }
  let maxAmount = numeral.max ?? null;
  // 100多块: the amount is a floor.
  if (/[多来几]/.test(text[end] ?? '') && Number.isInteger(value) && value >= 10) {
    const afterMore = end + 1;
    if (text[end] !== '来' || unitAfter(text, afterMore)) {
      maxAmount = value + lastPlace(value) - 1;
      end = afterMore;
    }
  }
  const unit = unitAfter(text, end);
  if (!unit && !sign && (isLatin(text, end) || isOtherUnit(text, end))) return end;
  if (unit && isOneLump(text, value, isChinese, end, unit.end)) return unit.end;
  const factor = unit?.factor ?? 1;
  const whole: Amount = {
    start: at - sign.length,
    end: unit?.end ?? end,
    amount: toCents(value * factor),
    maxAmount: maxAmount === null ? null : toCents(maxAmount * factor),
    currency: (sign ? currencyOfSign(sign) : null) ?? unit?.currency ?? null,
    isExplicit: sign !== '' || unit !== null,
    isChinese,
    digitsAt: at,
  };
  return unit && factor === 1 ? withSmallChange(text, whole) : whole;
}

/** The currency sign, with its space, that ends at `at`; '' when there is none. */
function signBefore(text: string, at: number, floor: number): string {
  const sign = matchAt(SIGN_BEFORE, text, at)?.[1] ?? '';
  return at - sign.length < floor ? '' : sign;
}

/** Part of a code or a model: kn95, xd1118, lsg-250, b2.5, #12. */
function isGlued(text: string, at: number, floor: number): boolean {
  if (at <= floor) return false;
  const before = text[at - 1] ?? '';
  if (/[a-z_#@*№]/.test(before)) return true;
  return /[-./:]/.test(before) && at - 1 > floor && /[a-z0-9_]/.test(text[at - 2] ?? '');
}

function otherShapeEnd(text: string, at: number): number {
  if (matchesAt(OTHER_SHAPE, text, at)) {
    const end = OTHER_SHAPE.lastIndex;
    if (text[at + 2] !== '/' || measureWordEnd(text, end) < 0) return end;
  }
  const chain = matchAt(CHAIN, text, at)?.[0];
  if (!chain) return at;
  const end = CHAIN.lastIndex;
  const groups = chain.split(/[ -]/);
  const hyphens = chain.split('-').length - 1;
  const longest = Math.max(...groups.map((group) => group.length));
  const isNumberOfSomething =
    /(?<!\d)0\d/.test(chain) ||
    longest > MAX_INTEGER_DIGITS ||
    hyphens >= 2 ||
    groups.length >= (longest >= 4 ? 3 : 4) ||
    /^(?:\d{3}-\d{4}|\d{4,} \d{4,})$/.test(chain);
  return isNumberOfSomething && !unitAfter(text, end) ? end : at;
}

/** 19块9, 三十八块五, 19元9角5分. */
function withSmallChange(text: string, whole: Amount): Amount {
  const at = whole.end;
  const tenths = digitAt(text, at);
  if (!tenths || !/[块元圆钱]/.test(text[at - 1] ?? '')) return whole;
  let end = at + 1;
  let amount = whole.amount + tenths / 10;
  if (/[毛角]/.test(text[end] ?? '')) {
    const cents = digitAt(text, ++end);
    const isNamed = text[end + 1] === '分';
    if (cents && (isNamed || endsSmallChange(text, end, end + 1))) {
      amount += cents / 100;
      end += isNamed ? 2 : 1;
    }
  } else if (text[at - 1] !== '块' || !endsSmallChange(text, at, end)) return whole;
  return { ...whole, end, amount: toCents(amount) };
}

/** Whether the single digit before `end` is small change and not the start of 3罐, 2折, 一起, 12. */
const endsSmallChange = (text: string, at: number, end: number): boolean =>
  !/[\d.十百千万]/.test(text[end] ?? '') &&
  !(text[at] === '一' && /[\u3400-\u9fff]/.test(text[end] ?? '')) &&
  !isOtherUnit(text, end);

function withRange(text: string, first: Amount): Amount | number {
  if (first.maxAmount !== null || !matchesAt(RANGE, text, first.end)) return first;
  const separatorEnd = RANGE.lastIndex;
  const numberAt = matchesAt(SIGN_AHEAD, text, separatorEnd) ? SIGN_AHEAD.lastIndex : separatorEnd;
  if (!isDigit(text, numberAt) && !isChineseNumeral(text[numberAt] ?? '')) return first;
  const second = readOne(text, numberAt, separatorEnd);
  if (typeof second === 'number') {
    const upper = readNumeral(text, numberAt);
    // 3-5天: the unit of the second number is the unit of both. 118到30号: it is not.
    const isHyphen = separatorEnd - first.end === 1 && text[first.end] === '-';
    const sharesUnit = !first.isExplicit && upper !== null && (isHyphen || upper.value > first.amount);
    return sharesUnit ? second : first;
  }
  // 15到20万: the 万 belongs to both.
  const isMyriads = !first.isExplicit && /万[元块]?$/.test(text.slice(second.digitsAt, second.end));
  const from = isMyriads && first.amount < second.amount / 10_000 ? first.amount * 10_000 : first.amount;
  if (second.amount <= from) return first;
  const isExplicit = first.isExplicit || second.isExplicit;
  // 11-30 without a unit is as likely a date.
  if (!isExplicit && first.amount <= 12 && second.amount <= 31) return second.end;
  return {
    ...first,
    end: second.end,
    amount: from,
    maxAmount: second.amount,
    currency: first.currency ?? second.currency,
    isExplicit,
  };
}

interface WrittenNumber {
  readonly value: number;
  readonly end: number;
  readonly max?: number;
}

/** A Chinese numeral, a pair of neighbours (三四十, 七八) or, before 块 and 元, digits spelled one by one. */
function readChineseAmount(text: string, at: number): WrittenNumber | null {
  const low = chineseDigit(text[at] ?? '');
  const high = chineseDigit(text[at + 1] ?? '');
  if (low && high === low + 1 && chineseDigit(text[at + 2] ?? '') === undefined) {
    const scale = ({ 十: 10, 百: 100, 千: 1000, 万: 10_000 } as const)[text[at + 2] ?? ''] ?? 1;
    return { value: low * scale, max: high * scale, end: at + (scale === 1 ? 2 : 3) };
  }
  const plain = readNumeral(text, at);
  if (plain) return plain;
  const spelled = readNumeral(text, at, { spelledDigits: true });
  return spelled && unitAfter(text, spelled.end) ? spelled : null;
}

const isLatin = (text: string, at: number): boolean => /[a-z_]/.test(text[at] ?? '');

/** 一块 is "together" or one lump (一块发, 最后一块), unless small change follows (一块五). */
const isOneLump = (text: string, value: number, isChinese: boolean, at: number, unitEnd: number): boolean =>
  isChinese &&
  value === 1 &&
  text.slice(at, unitEnd) === '块' &&
  !/[2-9二三四五六七八九]/.test(text[unitEnd] ?? '');

/** 几十块, 数百元: nobody's price. Ends behind its unit. */
function endOfSome(text: string, at: number): number {
  const end = endOfChinese(text, at);
  return unitAfter(text, end)?.end ?? end;
}

function endOfChinese(text: string, at: number): number {
  let end = at + 1;
  while (isChineseNumeral(text[end] ?? '')) end++;
  return end;
}

/** 120 → 10, 1000 → 1000: what 多 may add to. */
const lastPlace = (value: number): number => 10 ** (/0{0,4}$/.exec(String(value))?.[0].length ?? 0);

/** Parts of an amount are added up in binary; an amount has at most two decimals. */
const toCents = (value: number): number => Math.round(value * 100) / 100;
