import { describe, expect, it } from 'vitest';
import { maskNumbers, maskTail } from './mask';

describe('maskNumbers', () => {
  it.each([
    ['a phone', '打我13800005678', '打我13•••••••78'],
    ['a phone in groups', '0912 345-678', '09••••••78'],
    ['an order number', '订单202611180001234', '订单20•••••••••••34'],
    ['a price and a date', '128元，11月30日', '128元，11月30日'],
    ['a year and a weight', '2026年 250g', '2026年 250g'],
  ])('of %s', (_, text, masked) => expect(maskNumbers(text)).toBe(masked));
});

describe('maskTail', () => {
  it('leaves the last digit', () => expect(maskTail('4821')).toBe('•••1'));
});
