import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashInto, sha256 } from './sha256';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('answers what the standard says of %j', (text, hash) => {
    expect(hex(sha256(new TextEncoder().encode(text)))).toBe(hash);
  });

  it('answers what the platform answers, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 300 },
    );
  });

  it('reads no further than it was told, and writes where it was told', () => {
    const out = new Uint8Array(70).fill(9);
    hashInto(new TextEncoder().encode('xabcdef'), 1, 4, out, 33);
    expect(hex(out.subarray(33, 65))).toMatch(/^ba7816bf/);
    expect([out[32], out[65]]).toEqual([9, 9]);
  });
});
