import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrase } from './compile';
import { listPhrases, readLists } from './lists';
import { createScanner } from './scanner';
import { buildTrie, type Trie } from './trie';

describe('phrases as lists', () => {
  const word = fc.array(fc.constantFrom('a', 'b', '1', ' ', '优', '惠', '价', '*'), {
    minLength: 1,
    maxLength: 6,
  });
  const row = fc.tuple(word, fc.nat(3), fc.boolean());

  it('are read as the trie of the phrases that were listed', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const phrases = rows.map(([units, concept, exception]) => phrase(units.join(''), concept, exception));
        const parts = [true, false].map((isHan) =>
          phrases.filter(({ text }) => /^[优惠价]/.test(text) === isHan),
        );
        const read = readLists(parts.map((part) => listPhrases(part)));
        expect(hitsOf(read)).toEqual(hitsOf(buildTrie(phrases)));
      }),
      { numRuns: 300 },
    );
  });

  it('keep apart an exception from the longer phrase it begins', () => {
    const phrases = [phrase('ab', 0, true), phrase('abc*', 0, false), phrase('ab', 1, false)];
    expect(hitsOf(readLists([listPhrases(phrases)]), 'ab abcd')).toEqual([
      '0 0 2 true',
      '0 3 6 false',
      '1 0 2 false',
    ]);
  });
});

function hitsOf(trie: Trie, text = '1ab a1优惠价ab优ba惠 b1a价优优惠aab bba惠b1价1'): string[] {
  const found: string[] = [];
  createScanner(trie).scan(text, (concept, start, end, exception) =>
    found.push(`${concept} ${start} ${end} ${exception}`),
  );
  return found.sort();
}
