import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from './numerals';

const READ: readonly (readonly [label: string, text: string, value: number, length: number])[] = [
  ['digits', '1280元', 1280, 4],
  ['a grouped thousand', '1,280元', 1280, 5],
  ['decimals', '19.9', 19.9, 4],
  ['a Chinese comma ends the number', '128，256', 128, 3],
  ['a list is not a grouped number', '1,2,3', 1, 1],
  ['a myriad', '1.5万', 15_000, 4],
  ['a myriad with its shorthand digit', '1万2', 12_000, 3],
  ['a weight is not thousands', '5千克', 5, 1],
  ['two k is not two thousand', '2k', 2, 1],
  ['full form', '一百九十九块', 199, 5],
  ['shorthand tens', '两百五', 250, 3],
  ['a named zero', '一百零五', 105, 4],
  ['shorthand hundreds', '一千二', 1200, 3],
  ['shorthand thousands', '三万五', 35_000, 3],
  ['a zero over two places', '两千零八', 2008, 4],
  ['the shorthand digit counts what follows', '一百三罐', 100, 2],
  ['ten alone', '十二', 12, 2],
  ['a short twenty', '廿五', 25, 2],
  ['a half', '半', 0.5, 1],
  ['financial forms', '壹佰贰拾捌', 128, 5],
  ['a spoken decimal', '八点五折', 8.5, 3],
  ['a time of day is no decimal', '三点五分', 3, 1],
];

describe('readNumeral', () => {
  it.each(READ)('reads %s', (_, text, value, length) => {
    expect(readNumeral(text, 0)).toEqual({ value, end: length });
  });

  it.each([
    ['a word that begins with thousand', '千万别'],
    ['a share', '百分之五'],
    ['digits spelled one by one', '一二八'],
    ['a letter', 'k9'],
    ['more digits than a number can hold', '1234567890123456'],
  ])('leaves %s', (_, text) => {
    expect(readNumeral(text, 0)).toBeNull();
  });

  it('reads digits spelled one by one where the caller asks', () => {
    expect(readNumeral('幺二八', 0, { spelledDigits: true })).toEqual({ value: 128, end: 3 });
  });

  it('reads back every whole number that Chinese writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
        const written = inChinese(value);
        expect(readNumeral(written, 0)).toEqual({ value, end: written.length });
      }),
    );
  });
});

function inChinese(value: number): string {
  const digits = [...String(value)].map(Number);
  let written = '';
  digits.forEach((digit, index) => {
    const unit = ['', '十', '百', '千', '万'][digits.length - 1 - index] ?? '';
    if (digit > 0) written += `${'零一二三四五六七八九'[digit]}${unit}`;
    else if (digits.slice(index).some((rest) => rest > 0) && !written.endsWith('零')) written += '零';
  });
  return written;
}
