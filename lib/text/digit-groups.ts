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

/** Chinese digits as folded text has them, ten a row from 0 on; last the rare ones. */
export const CHINESE_DIGITS = '零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺';
/** Full width and in a circle, for texts that were not folded. */
const WRITTEN = `０１２３４５６７８９⓪①②③④⑤⑥⑦⑧⑨${CHINESE_DIGITS}`;
const VALUES = new Map([...WRITTEN].map((sign, index) => [sign.charCodeAt(0), index % 10]));
const FIRST_OTHER_DIGIT = 0x245f;
const KEYCAP = 0x20e3;
const VARIATION = 0xfe0f;
/** Between two groups of one number: a space or two, a hyphen, a dot, a bracket of an area code. */
const GAP = new RegExp(`(?: ?[-‐-—.·_] ?| {1,2}|\\)(?: |-)?)(?=[0-9${WRITTEN}])`, 'y');

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
