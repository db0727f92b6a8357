import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortSpellings } from './lexicon/short-spellings';
import { Reading } from './reading';

describe('words typed short', () => {
  it.each([
    ['ill send u the link', "i'll send you the link"],
    ['ill take it, dont wrap it', "i'll take it, don't wrap it"],
    ['Youve got two, thats all', "you've got two, that's all"],
    ['im sure theyre fine and its not new', "i'm sure they're fine and it's not new"],
    ['id like to know what theres left', "i'd like to know what there's left"],
    ['pls dont pay, ur choice', "please don't pay, your choice"],
    ['She was ill, the id card has its own box', 'she was ill, the id card has its own box'],
    ['https://shop.example/u/ur?u=1', 'https://shop.example/u/ur?u=1'],
    ['u.example is not ours', 'u.example is not ours'],
    ['u盾密码', 'u盾密码'],
    ["don't", "don't"],
    ['plain words', 'plain words'],
  ])('reads %s', (typed, read) => {
    expect(new Reading(typed).text).toBe(read);
  });

  it('leads each word back to where it was typed', () => {
    const reading = new Reading('Sorry，we DONT send U refunds');
    const [hit] = reading.all('guard.negation');
    expect(hit && reading.words(hit)).toBe('DONT');
    const at = reading.text.indexOf('you');
    expect(reading.words({ start: at, end: at + 3 })).toBe('U');
  });

  it('keeps every other letter in its place, whatever stands around', () => {
    const word = fc.constantFrom(...shortSpellings['mark.short-spelling'].en);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 8 }), (parts) => {
        const typed = parts.join(' ');
        const reading = new Reading(typed);
        expect(reading.original({ start: 0, end: reading.text.length })).toEqual({
          start: 0,
          end: typed.length,
        });
      }),
    );
  });
});
