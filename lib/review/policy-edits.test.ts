import { describe, expect, it } from 'vitest';
import type { PolicyFile } from '../model/policy';
import { policyEdits } from './policy-edits';

const shop: PolicyFile = {
  shop: { name: '南岭茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  brands: [{ id: 'nl', name: '南岭', aliases: [], own: true }],
  shops: [],
  payments: { payees: ['南岭茶业有限公司'], allowed: [] },
  products: [
    {
      sku: 'xqg-250',
      name: '小青柑 250克',
      aliases: ['小青柑'],
      brand: 'nl',
      fees: [],
      prices: [
        { channel: 'private', price: 128 },
        { channel: 'tmall', price: 138 },
      ],
    },
  ],
  promotions: [
    {
      id: 'dec',
      name: '十二月',
      skus: 'all',
      channels: ['private'],
      kind: 'rate',
      value: 0.9,
      from: '2026-12-01T00:00:00+08:00',
      to: '2026-12-31T23:59:59+08:00',
      audience: 'all',
      combinesWith: [],
      public: true,
    },
  ],
  claims: [],
  rules: {},
};
const product = shop.products?.[0];
const promotion = shop.promotions[0];
if (product === undefined || promotion === undefined) throw new Error('the shop sells something');

describe('edits of a policy', () => {
  it('are none where nothing changed', () => {
    expect(policyEdits(shop, structuredClone(shop))).toEqual([]);
  });

  it.each<[string, Partial<PolicyFile>, object[]]>([
    [
      'a price',
      {
        products: [
          {
            ...product,
            prices: [
              { channel: 'private', price: 118 },
              { channel: 'tmall', price: 138 },
            ],
          },
        ],
      },
      [
        {
          part: 'products',
          name: '小青柑 250克',
          turn: 'changed',
          field: 'price',
          where: 'private',
          before: { amount: 128, currency: 'CNY' },
          after: { amount: 118, currency: 'CNY' },
        },
      ],
    ],
    [
      'the end of a promotion',
      { promotions: [{ ...promotion, to: '2026-12-20T23:59:59+08:00' }] },
      [
        {
          part: 'promotions',
          name: '十二月',
          turn: 'changed',
          field: 'to',
          before: { at: '2026-12-31T23:59:59+08:00' },
          after: { at: '2026-12-20T23:59:59+08:00' },
        },
      ],
    ],
    ['a promotion that went', { promotions: [] }, [{ part: 'promotions', name: '十二月', turn: 'removed' }]],
    [
      'a payee that came',
      { payments: { payees: ['南岭茶业有限公司', '南岭电商'], allowed: [] } },
      [{ part: 'payments.payees', name: '南岭电商', turn: 'added' }],
    ],
    [
      'a rule, and a team’s rung of it',
      { rules: { 'late-discount': { enabled: false }, 'absolute-claim': { teams: { 夜班: 'trial' } } } },
      [
        { part: 'rules', name: 'late-discount', turn: 'changed', field: 'enabled', after: false },
        {
          part: 'rules',
          name: 'absolute-claim',
          turn: 'changed',
          field: 'teams',
          where: '夜班',
          after: 'trial',
        },
      ],
    ],
    [
      'a word of the terms',
      { returns: '七天无理由' },
      [{ part: 'returns', name: '', turn: 'changed', field: 'returns', after: '七天无理由' }],
    ],
    [
      'other names of a product',
      { products: [{ ...product, aliases: ['小青柑', '青柑'] }] },
      [
        {
          part: 'products',
          name: '小青柑 250克',
          turn: 'changed',
          field: 'aliases',
          before: { list: ['小青柑'] },
          after: { list: ['小青柑', '青柑'] },
        },
      ],
    ],
  ])('name %s', (_, change, edits) => {
    expect(policyEdits(shop, { ...shop, ...change })).toEqual(edits);
  });

  it('of the first policy are all of its things', () => {
    const edits = policyEdits(null, shop);
    expect(edits.filter(({ turn }) => turn === 'added').map(({ name }) => name)).toEqual([
      '南岭',
      '南岭茶业有限公司',
      '小青柑 250克',
      '十二月',
    ]);
  });
});
