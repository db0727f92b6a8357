import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { sampleOf } from './sample';

const log = Array.from({ length: 300 }, (_, n) => logEntry(n, { rule: n % 3 === 0 ? 'rare' : 'often' }));
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('a sample', () => {
  it('has so many of each rule, and all of a rule that has fewer', () => {
    const drawn = sampleOf([...log, logEntry(999, { rule: 'single' })], 10);
    expect(drawn.map(({ rule }) => rule)).toEqual([
      ...Array.from({ length: 10 }, () => 'often'),
      ...Array.from({ length: 10 }, () => 'rare'),
      'single',
    ]);
  });

  it('is the same whatever order the log is read in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(ids(sampleOf(shuffled, 7))).toEqual(ids(sampleOf(log, 7)));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps most of what it drew when the log grows by a tenth', () => {
    const before = new Set(ids(sampleOf(log.slice(0, 270), 50)));
    const after = ids(sampleOf(log, 50));
    expect(after.filter((id) => before.has(id)).length).toBeGreaterThan(80);
  });

  it('prefers neither old nor new', () => {
    const places = sampleOf(log, 50).map(({ atMs }) => atMs);
    const middle = places.reduce((total, at) => total + at, 0) / places.length;
    expect(middle).toBeGreaterThan(120);
    expect(middle).toBeLessThan(180);
  });
});
