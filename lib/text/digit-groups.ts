import type { Span } from './span';

/** Digits that stand together; in what script they were written does not matter any more. */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** Whether a digit was written as a Chinese numeral. */
  readonly hasChinese: boolean;
}

/** Groups with only a separator between two. `gaps[i]` stands before `groups[i]`; the first is ''. */
export interface DigitChain {
  readonly groups: readonly DigitGroup[];
  readonly gaps: readonly string[];
}

const CHINESE = ['零〇○', '一壹幺弌', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
/** Value of a character that stands for one digit: full width, in a circle, Chinese. */
const VALUES = new Map<number, number>();
for (let digit = 0; digit <= 9; digit++) {
  VALUES.set(0xff10 + digit, digit);
  VALUES.set(digit === 0 ? 0x24ea : 0x245f + digit, digit);
  for (const char of CHINESE[digit] ?? '') VALUES.set(char.charCodeAt(0), digit);
}
const FIRST_OTHER_DIGIT = 0x245f;
const KEYCAP = 0x20e3;
const VARIATION = 0xfe0f;
/** Between two groups of one number: a space or two, a hyphen, a dot, a bracket of an area code. */
const GAP =
  /(?: ?[-‐-—.·_] ?| {1,2}|\)(?: |-)?)(?=[0-9０-９①-⑨⓪零〇○一壹幺弌二贰貳三叁參四肆五伍六陆陸七柒八捌九玖])/y;

const valueAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code < FIRST_OTHER_DIGIT ? -1 : (VALUES.get(code) ?? -1);
};

const isChineseDigit = (code: number): boolean => code >= 0x3000 && code < 0xff00;

/**
 * The chains of digits of a text, in order. Without `chinese` a Chinese numeral is no digit, so that 一罐128 stays
 * 128; with it, only chains that hold one are given.
 */
export const digitChains = (text: string, chinese: boolean): readonly DigitChain[] => {
  const chains: DigitChain[] = [];
  for (let at = 0; at < text.length; ) {
    let group = groupAt(text, at, chinese);
    if (group === null) {
      at++;
      continue;
    }
    const groups: DigitGroup[] = [];
    const gaps: string[] = [];
    let gap = '';
    while (group !== null) {
      groups.push(group);
      gaps.push(gap);
      at = group.end;
      GAP.lastIndex = at;
      gap = GAP.exec(text)?.[0] ?? '';
      // A closing bracket joins only behind an area code: not `(item 1646531091) 2`.
      if (gap.startsWith(')') && !isAreaCode(text, group)) gap = '';
      group = gap === '' ? null : groupAt(text, at + gap.length, chinese);
    }
    if (!chinese || groups.some(({ hasChinese }) => hasChinese)) chains.push({ groups, gaps });
  }
  return chains;
};

const isAreaCode = (text: string, { start, digits }: DigitGroup): boolean =>
  digits.length <= 4 && /\(\+?$/.test(text.slice(Math.max(0, start - 2), start));

const groupAt = (text: string, start: number, chinese: boolean): DigitGroup | null => {
  let digits = '';
  let hasChinese = false;
  let end = start;
  while (end < text.length) {
    const value = valueAt(text, end);
    if (value < 0) break;
    const isNumeral = isChineseDigit(text.charCodeAt(end));
    if (isNumeral && !chinese) break;
    hasChinese ||= isNumeral;
    digits += String(value);
    end++;
    const keycap = text.charCodeAt(end) === VARIATION ? end + 1 : end;
    if (text.charCodeAt(keycap) === KEYCAP) end = keycap + 1;
  }
  return end === start ? null : { start, end, digits, hasChinese };
};
