import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyNumbers } from './log-chunks';
import { GONE } from './log-flags';
import { drawLots } from './log-sample';
import { CHUNK_ENTRIES, type NumberChunk } from './log-tables';

/** Full chunks of two rules, every third entry of the rarer one; ids as a browser makes them up. */
const chunks = (count: number): NumberChunk[] =>
  Array.from({ length: count }, (_, chunk) => {
    const numbers = emptyNumbers(chunk, CHUNK_ENTRIES);
    for (let index = 0; index < CHUNK_ENTRIES; index++) {
      const ordinal = chunk * CHUNK_ENTRIES + index;
      numbers.atMs[index] = ordinal;
      numbers.idHead[index] = (ordinal * 2_654_435_761) % 2 ** 32;
      numbers.rule[index] = Number(ordinal % 3 === 0);
    }
    return numbers;
  });

describe('a sample', () => {
  it('has so many of each rule, and all of a rule that has fewer', () => {
    const log = chunks(2);
    log[1]?.rule.fill(7, 40, 41);
    const drawn = drawLots(log, 0, 10);
    const ruleOf = (ordinal: number) =>
      log[Math.floor(ordinal / CHUNK_ENTRIES)]?.rule[ordinal % CHUNK_ENTRIES];
    expect(
      Map.groupBy(drawn, ruleOf)
        .values()
        .map((own) => own.length)
        .toArray()
        .sort(),
    ).toEqual([1, 10, 10]);
    expect(new Set(drawn).size).toBe(21);
  });

  it('draws neither what is gone nor what is too old', () => {
    const log = chunks(2);
    log[1]?.flags.fill(GONE, 10);
    expect(drawLots(log, CHUNK_ENTRIES + 4, 50).sort()).toEqual(
      [4, 5, 6, 7, 8, 9].map((n) => CHUNK_ENTRIES + n),
    );
  });

  it('keeps most of what it drew when the log grows by a tenth', () => {
    const before = new Set(drawLots(chunks(10), 0, 50));
    const after = drawLots(chunks(11), 0, 50);
    expect(after.filter((ordinal) => before.has(ordinal)).length).toBeGreaterThan(80);
  });

  it('prefers neither old nor new', () => {
    const drawn = drawLots(chunks(10), 0, 100);
    const middle = drawn.reduce((sum, ordinal) => sum + ordinal, 0) / drawn.length / (10 * CHUNK_ENTRIES);
    expect(middle).toBeGreaterThan(0.4);
    expect(middle).toBeLessThan(0.6);
  });
});
