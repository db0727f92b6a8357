import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('editDistance', () => {
  test.each([
    ['tea', 'tea', 0],
    ['tea', 'teas', 1],
    ['tea', 'eta', 1],
    ['tea', 'ten', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  test('counts no further than the limit', () => {
    expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(3);
  });

  test('is symmetric, zero for equals only, and capped where a full count is capped', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const full = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
    );
  });
});
