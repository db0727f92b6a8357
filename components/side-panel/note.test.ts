import { describe, expect, it } from 'vitest';
import { readNote, type TypedNote } from './note';

const NOW_MS = Date.parse('2026-11-18T10:36:00+08:00');
const read = (typed: Partial<TypedNote>, currency = 'CNY') =>
  readNote(
    { product: '小青柑', price: '89', date: '2026-03-03', ...typed },
    { currency, timeZone: 'Asia/Shanghai', nowMs: NOW_MS },
  );

describe('a purchase noted by hand', () => {
  it('holds product, price of one and noon of the day in the shop’s time zone', () => {
    expect(read({ product: ' 小青柑 ' })).toEqual({
      product: '小青柑',
      unitPrice: 89,
      atMs: Date.parse('2026-03-03T12:00:00+08:00'),
    });
  });

  it.each([
    ['89.5', 'CNY', 89.5],
    ['８９元', 'CNY', 89],
    ['89块', 'CNY', 89],
    ['￥1,299', 'CNY', 1299],
    ['NT$540', 'TWD', 540],
    ['usd 20', 'USD', 20],
  ])('reads %s in a shop that sells in %s', (price, currency, unitPrice) => {
    expect(read({ price }, currency)).toMatchObject({ unitPrice });
  });

  it.each([
    ['product', { product: '  ' }],
    ['price', { price: '' }],
    ['price', { price: '八十九' }],
    ['price', { price: '-5' }],
    ['price', { price: '$20' }],
    ['date', { date: '' }],
    ['date', { date: '2026-11-19' }],
  ] as const)('is refused for its %s', (fault, typed) => {
    expect(read(typed)).toBe(fault);
  });

  it('never lies ahead of now, also when it is noted in the morning of its day', () => {
    expect(read({ date: '2026-11-18' })).toMatchObject({ atMs: NOW_MS });
  });
});
