import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, toOriginal } from './fold';

describe('fold', () => {
  it.each([
    ['full width', 'ＡＢＣ１２８元￥', 'abc128元¥'],
    ['traditional script', '轉帳給個人帳號', '转账给个人账号'],
    ['zero width', '付\u200b款\u2060码', '付款码'],
    ['bidirectional marks', 'a\u202eb', 'ab'],
    ['keycaps', '1\ufe0f\u20e38', '18'],
    ['circled digits', '①②', '12'],
    ['Cyrillic look-alikes', 'раypаl', 'paypal'],
    ['Chinese comma stays', '128，256', '128，256'],
  ])('%s', (_, original, folded) => {
    expect(fold(original).text).toBe(folded);
  });

  it('leads every folded unit back to the one it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(toOriginal(folded, folded.text.length)).toBe(text.length);
        for (let at = 0; at < folded.text.length; at++) {
          const unit = text.charAt(toOriginal(folded, at));
          expect(fold(unit).text).toBe(folded.text.charAt(at));
        }
      }),
    );
  });

  it('is the same folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});
