import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractions } from './lexicon/contractions';
import { Reading } from './reading';

describe('contractions typed without their apostrophe', () => {
  it.each([
    ['ill take it, dont wrap it', "i'll take it, don't wrap it"],
    ['Youve got two, thats all', "you've got two, that's all"],
    ['im sure theyre fine and its not new', "i'm sure they're fine and it's not new"],
    ['id like to know what theres left', "i'd like to know what there's left"],
    ['she is ill, the id card has its own box', 'she is ill, the id card has its own box'],
    ["don't", "don't"],
  ])('%s', (typed, read) => {
    expect(new Reading(typed).text).toBe(read);
  });

  it('leads each word back to where it was typed', () => {
    const reading = new Reading('Sorry，we DONT do refunds');
    const [hit] = reading.all('guard.negation');
    expect(hit && reading.words(hit)).toBe('DONT');
  });

  it('keeps every other letter in its place, whatever stands around', () => {
    const word = fc.constantFrom(...contractions['mark.contraction'].en);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 8 }), (parts) => {
        const typed = parts.join(' ');
        const reading = new Reading(typed);
        const whole = { start: 0, end: reading.text.length };
        expect(reading.original(whole)).toEqual({ start: 0, end: typed.length });
        for (const contraction of parts.filter((part) => part === 'dont'))
          expect(reading.text).toContain(contraction.replace('nt', "n't"));
      }),
    );
  });
});
