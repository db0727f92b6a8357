import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '../model/finding';
import { fillText } from './fill-text';

const fill = (template: string, slots: Parameters<typeof fillText>[1], nowMs?: number) =>
  fillText(template, slots, 'zh-CN', 'Asia/Shanghai', nowMs);

describe('fillText', () => {
  it('writes money, dates and words into their slots', () => {
    const slots = {
      price: { money: 11800, currency: 'CNY' },
      end: { dateMs: Date.parse('2026-11-30T23:59:00+08:00') },
      shop: '岭上柑茶铺',
    };
    expect(fill('在{shop}是{price}，到{end}', slots)).toEqual({
      text: '在岭上柑茶铺是118元，到11月30日',
      blanks: [],
    });
    expect(fillText('{price} at {shop} until {end}', slots, 'en', 'Asia/Shanghai').text).toBe(
      '¥118 at 岭上柑茶铺 until 30 November',
    );
  });

  it('leaves a missing slot as a visible blank and reports it', () => {
    expect(fill('收款方是{payee}，价格{price}', { price: { money: 500, currency: 'CNY' } })).toEqual({
      text: `收款方是${BLANK}，价格5元`,
      blanks: ['payee'],
    });
  });

  it.each([
    ['an empty word', { a: '' }],
    ['a figure that is none', { a: { money: Number.NaN, currency: 'CNY' } }],
    ['a date that is none', { a: { dateMs: Number.NaN } }],
  ])('takes %s for missing', (_, slots) => {
    expect(fill('{a}', slots)).toEqual({ text: BLANK, blanks: ['a'] });
  });

  it('does not take what every object inherits for a value', () => {
    expect(fill('{constructor}', {}).blanks).toEqual(['constructor']);
  });

  it('leaves braces alone that hold no slot name', () => {
    expect(fill('{ } {"a":1} {1}', {}).text).toBe('{ } {"a":1} {1}');
  });

  it('adds the year to a date of another year when told the time', () => {
    const slots = { day: { dateMs: Date.parse('2025-03-03T12:00:00+08:00') } };
    expect(fill('{day}', slots, Date.parse('2026-11-18T10:00:00+08:00')).text).toBe('2025年3月3日');
  });

  it('never reads a value as a template or a replacement pattern', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (words) => {
        expect(fill('a{x}b', { x: words, other: 'never' }).text).toBe(`a${words}b`);
      }),
      { examples: [['{other}'], ['$&'], ['$1']] },
    );
  });
});
