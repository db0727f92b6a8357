import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrase } from './compile';
import { createScanner } from './scanner';
import { buildTrie, type Phrase } from './trie';

describe('a scanner', () => {
  it('finds what looking for each phrase at each place finds, in order of ends', () => {
    const unit = fc.constantFrom('a', 'b', 'c', '1', ' ', '优', '惠', '价');
    const words = fc.array(fc.array(unit, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 30 });
    const texts = fc.array(unit, { maxLength: 60 });
    fc.assert(
      fc.property(words, texts, fc.nat(7), (lists, units, bits) => {
        const phrases = lists.map((list, index) => ({
          text: list.join(''),
          concept: index,
          left: ((bits + index) & 1) !== 0,
          right: ((bits + index) & 2) !== 0,
          exception: ((bits + index) & 4) !== 0,
        }));
        const found = scan(phrases, units.join(''));
        expect(found.map(({ end }) => end)).toEqual(found.map(({ end }) => end).sort((a, b) => a - b));
        expect(sorted(found)).toEqual(sorted(lookForEach(phrases, units.join(''))));
      }),
      { numRuns: 500 },
    );
  });

  it('finds phrases that begin, end and lie inside each other', () => {
    const phrases = ['便宜', '宜', '便宜点', '点', '能便宜点吗'].map((text, concept) =>
      phrase(text, concept, false),
    );
    expect(scan(phrases, '能便宜点吗').map(({ concept, start, end }) => [concept, start, end])).toEqual([
      [0, 1, 3],
      [1, 2, 3],
      [2, 1, 4],
      [3, 3, 4],
      [4, 0, 5],
    ]);
  });

  it('tells apart characters that share a bit of the pair filter', () => {
    const han = Array.from({ length: 3_000 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const phrases = han.map((unit, index) => phrase(unit + (han[(index * 7) % 3_000] ?? ''), index, false));
    for (const index of [0, 1_024, 1_500, 2_999])
      expect(scan(phrases, `，${phrases[index]?.text}。`)).toEqual([
        { concept: index, start: 1, end: 3, exception: false },
      ]);
    expect(scan(phrases, `${han[3]}${han[4]}${han[5]}`)).toEqual([]);
  });

  it('finds nothing without phrases or text', () => {
    expect(scan([], 'abc')).toEqual([]);
    expect(scan([phrase('a', 0, false)], '')).toEqual([]);
  });
});

interface Found {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  readonly exception: boolean;
}

function scan(phrases: readonly Phrase[], text: string): Found[] {
  const found: Found[] = [];
  createScanner(buildTrie(phrases)).scan(text, (concept, start, end, exception) =>
    found.push({ concept, start, end, exception }),
  );
  return found;
}

function lookForEach(phrases: readonly Phrase[], text: string): Found[] {
  const found: Found[] = [];
  for (const { text: words, concept, left, right, exception } of phrases)
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      const end = start + words.length;
      if (left && /[a-z0-9]$/.test(text.slice(0, start))) continue;
      if (right && /^[a-z0-9]/.test(text.slice(end))) continue;
      found.push({ concept, start, end, exception });
    }
  return found;
}

const sorted = (found: readonly Found[]): string[] => found.map((one) => JSON.stringify(one)).sort();
