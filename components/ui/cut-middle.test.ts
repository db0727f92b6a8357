import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMiddle } from './cut-middle';

describe('cutMiddle', () => {
  it('keeps beginning and end of a payload', () => {
    expect(cutMiddle('wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00', 21)).toBe('wxp://f2f0…_EXAMPLE00');
  });

  it('leaves a short text alone', () => {
    expect(cutMiddle('lingshanggan.tmall.example', 32)).toBe('lingshanggan.tmall.example');
  });

  it('does not cut a figure away when figures are to be kept', () => {
    const words = `那${'真的'.repeat(20)}118元${'真的'.repeat(20)}吧`;
    expect(cutMiddle(words, 20, true)).toBe(words);
    expect(cutMiddle(words, 20)).not.toContain('118');
  });

  it('shows characters that turn the reading direction', () => {
    expect(cutMiddle('shop.example/\u202Egnp.exe', 40)).toBe('shop.example/·gnp.exe');
  });

  it('counts a Han character as two columns', () => {
    expect(cutMiddle('小青柑普洱茶', 12)).toBe('小青柑普洱茶');
    expect(cutMiddle('小青柑普洱茶', 11)).toBe('小青…洱茶');
  });

  it('never splits a character', () => {
    expect(cutMiddle('😀'.repeat(10), 5)).toBe('😀…😀');
  });

  it('never grows and keeps both ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
        fc.integer({ min: 3, max: 40 }),
        (words, most) => {
          const cut = cutMiddle(words, most);
          expect(cut.length).toBeLessThanOrEqual(most);
          expect(cut[0]).toBe(words[0]);
          expect(cut.at(-1)).toBe(words.at(-1));
        },
      ),
    );
  });
});
