import { describe, expect, test } from 'vitest';
import { skeleton } from './confusables';

describe('skeleton', () => {
  test.each([
    ['lingshanggan', '1ingshanggan', 'one for l'],
    ['lingshanggan', 'Iingshanggan', 'capital i for l'],
    ['lingshanggan', 'lіngshanggаn', 'Cyrillic letters'],
    ['office', '0ffice', 'zero for o'],
    ['modern', 'rnodern', 'r and n for m'],
    ['window', 'vvindow', 'two v for w'],
    ['cafe', 'café', 'an accent'],
    ['shop', 'ѕhοр', 'Cyrillic and Greek together'],
  ])('%s and %s have one shape: %s', (a, b) => {
    expect(skeleton(b)).toBe(skeleton(a));
  });

  test.each([
    ['lingshanggan', 'lingshangan'],
    ['ridge', 'bridge'],
    ['岭上柑', '岭上甘'],
  ])('%s and %s do not', (a, b) => {
    expect(skeleton(b)).not.toBe(skeleton(a));
  });
});
