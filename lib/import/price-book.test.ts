import { describe, expect, it } from 'vitest';
import { policyFileSchema } from '../model/policy';
import { readPriceBook } from './price-book';

const policy = policyFileSchema.parse({
  shop: { name: '南岭', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  brands: [{ id: 'nanling', name: '南岭', own: true }],
  products: [
    {
      sku: 'xqg',
      name: '小青柑',
      aliases: ['青柑'],
      brand: 'nanling',
      prices: [
        { channel: 'tmall', price: 128 },
        { channel: 'private', price: 84 },
      ],
    },
  ],
});
const book = (text: string) =>
  readPriceBook(
    text.split('\n').map((line) => line.split(',')),
    policy,
  );

describe('a price book in rows', () => {
  it('takes the place of prices for the same channel and time, and leaves the others', () => {
    const read = book(
      '商品,货号,渠道,价格,开始,结束\n青柑,,天猫,123,,\n小青柑,xqg,天猫,118,2026-11-01,2026-11-11\n陈皮,cp,小程序,40,,',
    );
    expect(read?.faults).toEqual([]);
    expect(read?.products.map(({ sku, brand, prices }) => [sku, brand, prices])).toEqual([
      [
        'xqg',
        'nanling',
        [
          { channel: 'private', price: 84 },
          { channel: 'tmall', price: 123 },
          { channel: 'tmall', price: 118, from: '2026-10-31T16:00:00.000Z', to: '2026-11-11T15:59:59.000Z' },
        ],
      ],
      ['cp', 'nanling', [{ channel: 'private', price: 40 }]],
    ]);
    expect(policyFileSchema.safeParse({ ...policy, products: read?.products }).success).toBe(true);
  });

  it('read again changes nothing', () => {
    const text = '商品,渠道,价格,开始,结束\n小青柑,天猫,118,2026-11-01,2026-11-11';
    const products = book(text)?.products ?? [];
    const again = readPriceBook(
      text.split('\n').map((line) => line.split(',')),
      { ...policy, products: [...products] },
    );
    expect(again?.products).toEqual(products);
  });

  it.each([
    ['no price', '小青柑,天猫,面议,,', 'price', '价格'],
    ['a price below nothing', '小青柑,天猫,-3,,', 'price', '价格'],
    ['no channel', '小青柑,,9,,', 'channel', '渠道'],
    ['no product', ',天猫,9,,', 'product', '商品'],
    ['a day that is none', '小青柑,天猫,9,2026-02-30,', 'from', '开始'],
    ['an end before its beginning', '小青柑,天猫,9,2026-02-03,2026-02-01', 'to', '结束'],
  ])('names the row and the column of %s', (_, row, field, title) => {
    expect(book(`商品,渠道,价格,开始,结束\n${row}`)?.faults).toEqual([{ row: 2, field, title }]);
  });

  it('is none without titles of one', () => {
    expect(book('甲,乙\n1,2')).toBeNull();
    expect(book('商品,价格\n小青柑,9')).toBeNull();
  });
});
