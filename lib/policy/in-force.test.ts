import { describe, expect, it } from 'vitest';
import { teaShop } from '../../test/support/shops';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { attentionTo, inForce } from './in-force';
import { indexPolicy } from './shop-index';

const at = (iso: string): number => Date.parse(iso);

describe('inForce', () => {
  it('says which row holds, and what an offer makes of it', () => {
    const { index } = teaShop();
    const rows = inForce(index, at('2026-11-18T10:00:00+08:00'));
    const own = rows.find(({ channel, offers }) => channel === 'private' && offers.length > 0);
    expect(own?.row).not.toBeNull();
    expect(own?.offers.some(({ unitPriceMinor }) => unitPriceMinor === 11_800)).toBe(true);
  });
});

const shop = (parts: object) =>
  indexPolicy(
    policyFromFile(
      policyFileSchema.parse({
        shop: { name: 'x', currency: 'CNY', timeZone: 'Asia/Shanghai' },
        brands: [{ id: 'own', name: 'Own', own: true }],
        payments: { payees: ['x'] },
        ...parts,
      }),
    ),
  );
const product = (prices: object[], parts: object = {}) => ({
  products: [{ sku: 'a', name: 'A', brand: 'own', prices, ...parts }],
});
const NOW = at('2026-11-27T10:00:00+08:00');
const kinds = (parts: object) => attentionTo(shop(parts), NOW).map(({ kind }) => kind);
const ends = '2026-11-30T23:59:59+08:00';

describe('attentionTo', () => {
  it.each([
    [
      'a price that ends with nothing behind it',
      product([{ channel: 'tmall', price: 9, to: ends }]),
      ['price-ends'],
    ],
    [
      'nothing of a price that another follows',
      product([
        { channel: 'tmall', price: 9, to: ends },
        { channel: 'tmall', price: 8, from: '2026-12-01T00:00:00+08:00' },
      ]),
      [],
    ],
    [
      'a product without a price today',
      product([{ channel: 'tmall', price: 9, to: '2026-10-01T00:00:00+08:00' }]),
      ['price-gap'],
    ],
    [
      'a product of no known brand',
      product([{ channel: 'tmall', price: 9 }], { brand: 'other' }),
      ['unknown-brand'],
    ],
    ['nobody to be paid', { payments: { payees: [] } }, ['no-payee']],
    [
      'an offer that ends, goes below the floor and names what is not there',
      {
        ...product([{ channel: 'tmall', price: 9 }], { floor: 8 }),
        promotions: [
          {
            id: 'p',
            name: 'P',
            skus: ['a', 'gone'],
            channels: [],
            kind: 'price',
            value: 7,
            from: '2026-11-01T00:00:00+08:00',
            to: ends,
            public: true,
          },
        ],
      },
      ['promotion-ends', 'below-floor', 'unknown-sku'],
    ],
  ])('tells of %s', (_, parts, expected) => expect(kinds(parts)).toEqual(expected));
});
