import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomerFile, customerFileSchema } from '../model/customer';
import { keysOf } from './keys';
import { byRank, matchCustomer } from './match';
import { rangesOf, termsOf } from './query';

const setting = {
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  nowMs: Date.parse('2026-11-22T12:00:00+08:00'),
};
const customer = (parts: object): CustomerFile =>
  customerFileSchema.parse({ id: '1', name: '林小梅', ...parts });
const bought = (at: string, product: string, unitPrice: number, order = '2381200012345678901/xqg') => ({
  at,
  channel: 'tmall',
  brand: 'b',
  product,
  quantity: 1,
  unitPrice,
  currency: 'CNY',
  order,
});
const lin = customer({
  phoneTail: '5678',
  tags: ['老客', '爱喝浓'],
  purchases: [
    bought('2026-03-03T00:30:00+08:00', '小青柑普洱 250克', 89),
    bought('2026-08-20T12:00:00+08:00', '陳皮 100g', 40.5, '#1001/cp'),
  ],
});
const reasons = (query: string, file = lin) => matchCustomer(file, termsOf(query, setting))?.reasons ?? null;

describe('a customer is found', () => {
  it.each([
    ['林', ['name']],
    ['小梅', ['name']],
    ['林小梅', ['name']],
    ['林小梅 ', ['name']],
    ['lxm', ['initials']],
    ['LX', ['initials']],
    ['5678', ['phone']],
    ['13800005678', ['phone']],
    ['2381200012', ['order']],
    ['2381200012345678901', ['order']],
    ['1001', ['order']],
    ['#1001', ['order']],
    ['青柑', ['product']],
    ['陈皮', ['product']],
    ['陳皮', ['product']],
    ['老客', ['tag']],
    ['89元', ['price']],
    ['¥89', ['price']],
    ['89', ['price']],
    ['40.5', ['price']],
    ['3月3日', ['day']],
    ['2026-03-03', ['day']],
    ['20260303', ['day']],
    ['2026年3月', ['day']],
    ['3月', ['day']],
    ['2026年', ['day']],
    ['小梅 青柑', ['name', 'product']],
    ['青柑 89元 3月', ['product', 'price', 'day']],
    ['林，陈皮', ['name', 'product']],
  ])('by %s', (query, why) => expect(reasons(query)).toEqual(why));

  it.each([
    ['another name', '王'],
    ['the middle of a telephone number', '567'.slice(1)],
    ['the end of another number', '13800005679'],
    ['a price of another purchase', '青柑 40.5'],
    ['a day of another purchase', '青柑 8月20日'],
    ['the day before, which it still is in UTC', '3月2日'],
    ['a day to come', '12月'],
    ['words of two products at once', '青柑陈皮'],
  ])('not by %s', (_, query) => expect(reasons(query)).toBeNull());

  it('who bears the name before who begins with it, and of equals who bought last', () => {
    const others = [
      customer({ id: 'a', name: '林小梅的朋友' }),
      customer({ id: 'b', name: '林小梅' }),
      { ...lin, id: 'c' },
    ];
    const found = others
      .flatMap((file) => matchCustomer(file, termsOf('林小梅', setting)) ?? [])
      .sort(byRank);
    expect(found.map(({ customer: { id } }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('with the purchase that met the query', () => {
    expect(matchCustomer(lin, termsOf('青柑', setting))?.purchase?.unitPrice).toBe(89);
  });
});

it('whoever meets a word has a key in one of its stretches, or bought a product of that name', () => {
  const words = fc.constantFrom(
    '林',
    '小梅',
    'lxm',
    '5678',
    '1001',
    '238120',
    '老客',
    '89元',
    '40.5',
    '3月3日',
    '2026-08',
    'an',
  );
  const name = fc.constantFrom('林小梅', 'Anna Wu', '单先生', '老客', 't_林间');
  fc.assert(
    fc.property(words, name, (query, called) => {
      const file = { ...lin, name: called };
      const [term] = termsOf(query, setting);
      if (term === undefined) return;
      const match = matchCustomer(file, [term]);
      if (match === null || match.reasons.includes('product')) return;
      const keys = keysOf(file);
      expect(
        rangesOf(term).some(([from, to]) => keys.some((key) => key >= from && key <= to)),
        `${query} of ${called}`,
      ).toBe(true);
    }),
  );
});

it('never throws, whatever is typed', () => {
  fc.assert(fc.property(fc.string(), (query) => void matchCustomer(lin, termsOf(query, setting))));
});
