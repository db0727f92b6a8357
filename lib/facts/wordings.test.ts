import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameWording, wordingOf } from './wordings';

const same = (a: string, b: string): boolean => {
  const [one, two] = [wordingOf(a), wordingOf(b)];
  return one !== null && two !== null && isSameWording(one, two);
};

describe('isSameWording', () => {
  it.each([
    ['the same words', '您好，这边帮您查一下订单哦', '您好，这边帮您查一下订单哦', true],
    ['marks aside', '您好，这边帮您查一下订单哦', '您好 这边帮您查一下订单哦～', true],
    ['one word changed', '您好这边马上帮您查一下这个订单哦', '您好这边马上帮您查一下那个订单哦', true],
    ['another figure', '这款现在118元一盒包邮', '这款现在128元一盒包邮', false],
    [
      'another name',
      'hi anna, thanks for your patience today',
      'hi bruce, thanks for your patience today',
      false,
    ],
    ['something else', '您好，这边帮您查一下订单哦', '今天下单明天就能发货的呢', false],
  ])('%s', (_, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  it('never gives up on texts whose pairs of letters are alike enough', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'您好查单发货的了一二退款'),
      minLength: 8,
      maxLength: 40,
    });
    const edit = fc.tuple(fc.nat(39), fc.constantFrom('', '好', '单单', '退款了'));
    fc.assert(
      fc.property(word, fc.array(edit, { maxLength: 4 }), (text, edits) => {
        let other = text;
        for (const [at, put] of edits) other = other.slice(0, at) + put + other.slice(at + 1);
        expect(same(text, other)).toBe(isAlike(text, other));
      }),
    );
  });
});

/** The rule as the catalogue has it, without short cuts but those of length. */
function isAlike(a: string, b: string): boolean {
  if (b.length < 3) return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 8 || short.length < long.length * 0.6) return false;
  const [one, two] = [pairs(short), pairs(long)];
  if (Math.min(one.size, two.size) < Math.max(one.size, two.size) * 0.8) return false;
  return (2 * one.intersection(two).size) / (one.size + two.size) >= 0.8;
}

const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
