import { describe, expect, it } from 'vitest';
import { spellOut } from './chat-spelling';
import { fold } from './fold';
import { Reading } from './reading';

const spelt = (text: string): string => spellOut(fold(text)).text;

describe('chat spelling', () => {
  it.each([
    ['ill send u the link', "i'll send you the link"],
    ['pls dont pay, its ur choice', "please don't pay, its your choice"],
    ['She was ill, sorry', 'she was ill, sorry'],
    ['https://shop.example/u/ur?u=1', 'https://shop.example/u/ur?u=1'],
    ['u盾密码', 'u盾密码'],
    ['plain words', 'plain words'],
  ])('reads %s', (text, full) => {
    expect(spelt(text)).toBe(full);
  });

  it('keeps to the words as typed', () => {
    const reading = new Reading('OK, ill send U the link');
    const at = reading.text.indexOf('you');
    expect(reading.words({ start: at, end: at + 3 })).toBe('U');
    expect(reading.words({ start: 0, end: reading.text.length })).toBe('OK, ill send U the link');
  });
});
