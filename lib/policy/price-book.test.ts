import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customer, outdoorShop, phoneShop, policy, teaShop } from '../../test/support/shops';
import { explainAmount } from './explain-amount';
import { bestOffer, offersFor } from './offers';
import { isLimitedPrice, listPrices, priceAt, priceHistory } from './price-book';
import { indexPolicy } from './shop-index';

const XQG = 'LSG-XQG-250';
const { index: tea, customer: zhou } = teaShop();
const NOW = Date.parse('2026-11-18T10:20:00+08:00');
const at = (iso: string): number => Date.parse(iso);

describe('list prices', () => {
  it('holds the row of the day', () => {
    expect(priceAt(tea, XQG, 'tmall', at('2026-08-20T12:00:00+08:00'))?.priceMinor).toBe(12300);
    expect(priceAt(tea, XQG, 'tmall', NOW)?.priceMinor).toBe(12800);
    expect(priceAt(tea, XQG, 'jd', NOW)).toBeNull();
    expect(priceAt(tea, 'unknown', 'tmall', NOW)).toBeNull();
  });

  it('lists every channel that has a price today', () => {
    expect(listPrices(tea, XQG, NOW).map(({ channel, priceMinor }) => [channel, priceMinor])).toEqual([
      ['tmall', 12800],
      ['private', 12800],
    ]);
  });

  it('takes the row that began last where two hold', () => {
    const index = indexPolicy(
      policy({
        products: [
          {
            sku: 'a',
            name: '甲',
            brand: 'x',
            prices: [
              { channel: 'jd', price: 20, from: '2026-11-01T00:00:00+08:00' },
              { channel: 'jd', price: 30 },
            ],
          },
        ],
      }),
    );
    expect(priceAt(index, 'a', 'jd', NOW)?.priceMinor).toBe(2000);
  });

  it('tells a limited price from a list price', () => {
    expect(priceHistory(tea, XQG, 'tmall').map((row) => isLimitedPrice(tea, XQG, row))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('offers', () => {
  it.each([
    ['one piece for a returning customer', zhou, 1, [['returning-118', 11800]]],
    [
      'three pieces reach a threshold, alone and combined',
      zhou,
      3,
      [
        ['returning-118', 35400],
        ['returning-118+300-20', 33400],
        ['300-20', 36400],
      ],
    ],
    ['an unknown customer', null, 1, []],
    ['a customer known to be new', customer({}), 3, [['300-20', 36400]]],
  ])('%s', (_, profile, quantity, found) => {
    const offers = offersFor(tea, XQG, { profile, channel: null, atMs: NOW, quantity });
    expect(
      offers.map((offer) => [offer.promotions.map((one) => one.id).join('+'), offer.totalMinor]),
    ).toEqual(found);
  });

  it('carries channel, dates and conditions', () => {
    expect(bestOffer(tea, XQG, { profile: zhou, channel: null, atMs: NOW, quantity: 1 })).toMatchObject({
      channel: 'private',
      unitPriceMinor: 11800,
      currency: 'CNY',
      fromMs: at('2026-11-01T00:00:00+08:00'),
      untilMs: at('2026-11-30T23:59:59+08:00'),
      conditions: '包邮',
    });
  });

  it('is over when the promotion is over', () => {
    const query = { profile: zhou, channel: null, atMs: at('2026-12-01T00:00:00+08:00'), quantity: 1 };
    expect(bestOffer(tea, XQG, query)).toBeNull();
  });

  it('asks for the tag of an audience', () => {
    const { index, customer: member } = phoneShop();
    const query = { channel: null, atMs: NOW, quantity: 1 };
    expect(bestOffer(index, 'case-16', { ...query, profile: member })?.totalMinor).toBe(53200);
    expect(bestOffer(index, 'case-16', { ...query, profile: customer({}) })).toBeNull();
  });

  it('takes no amount of one currency off a price in another', () => {
    const { index, customer: mara } = outdoorShop();
    expect(offersFor(index, 'pack-45', { profile: mara, channel: 'amazon', atMs: NOW, quantity: 1 })).toEqual(
      [],
    );
  });
});

describe('explainAmount', () => {
  const query = { profile: zhou, channel: null, atMs: NOW };

  it.each([
    [128, 1, 'list', true],
    [256, 2, 'list', true],
    [118, 1, 'offer', true],
    [118, 3, 'offer', true],
    [334, 3, 'combination', true],
    [12, 1, 'fee', true],
    [130, 1, 'fee', true],
    [123, 1, 'history', false],
  ])('%d yuan for %d: %s', (amount, quantity, source, validAt) => {
    expect(explainAmount(tea, XQG, amount * 100, quantity, query)).toMatchObject({ source, validAt });
  });

  it.each([98, 115, 1180, 1.18])('%d yuan: nothing', (amount) => {
    expect(explainAmount(tea, XQG, amount * 100, 1, query)).toBeNull();
  });

  it('knows an offer that is over', () => {
    const later = { ...query, atMs: at('2026-12-05T00:00:00+08:00') };
    expect(explainAmount(tea, XQG, 11800, 1, later)).toMatchObject({
      source: 'expired-offer',
      validAt: false,
      promotion: { id: 'returning-118' },
    });
  });

  it('says whether this customer qualifies', () => {
    expect(explainAmount(tea, XQG, 11800, 1, query)?.qualifies).toBe(true);
    expect(explainAmount(tea, XQG, 11800, 1, { ...query, profile: null })?.qualifies).toBe(false);
  });

  it('takes a whole number for a price with decimals beside it', () => {
    const { index } = outdoorShop();
    const any = { profile: null, channel: null, atMs: NOW };
    expect(explainAmount(index, 'pack-45', 5000, 1, any)?.source).toBe('list');
    expect(explainAmount(index, 'pack-45', 4900, 1, any)?.source).toBe('list');
    expect(explainAmount(index, 'pack-45', 4950, 1, any)).toBeNull();
  });
});

describe('any price book', () => {
  const promotion = fc.record({
    kind: fc.constantFrom('amount', 'rate', 'price'),
    amount: fc.integer({ min: 1, max: 300 }),
    audience: fc.constantFrom('all', 'new', 'returning', 'gold'),
    channels: fc.subarray(['tmall', 'private']),
    threshold: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
    combinesWith: fc.subarray(['p0', 'p1', 'p2']),
    live: fc.boolean(),
  });
  const book = fc
    .tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.option(fc.integer({ min: 1, max: 500 })),
      fc.array(promotion, { maxLength: 4 }),
    )
    .map(([tmall, own, promotions]) =>
      indexPolicy(
        policy({
          products: [
            {
              sku: 'a',
              name: '甲',
              brand: 'x',
              prices: [
                { channel: 'tmall', price: tmall },
                ...(own === null ? [] : [{ channel: 'private', price: own }]),
              ],
            },
          ],
          promotions: promotions.map(({ amount, live, threshold, ...rest }, number) => ({
            ...rest,
            id: `p${number}`,
            name: `p${number}`,
            skus: 'all',
            value: rest.kind === 'rate' ? (amount % 100) / 100 + 0.005 : amount,
            ...(threshold === undefined ? {} : { threshold }),
            from: live ? '2026-11-01T00:00:00+08:00' : '2026-01-01T00:00:00+08:00',
            to: live ? '2026-11-30T00:00:00+08:00' : '2026-01-31T00:00:00+08:00',
            public: true,
          })),
        }),
      ),
    );
  const person = fc.constantFrom(null, zhou, customer({ tags: ['gold'] }));
  const quantity = fc.integer({ min: 1, max: 5 });

  it('has no offer that is not below the list price of its channel', () => {
    fc.assert(
      fc.property(book, person, quantity, (index, profile, count) => {
        for (const offer of offersFor(index, 'a', { profile, channel: null, atMs: NOW, quantity: count })) {
          const row = priceAt(index, 'a', offer.channel, NOW);
          expect(offer.totalMinor).toBeGreaterThanOrEqual(0);
          if (row !== null) expect(offer.totalMinor).toBeLessThan(row.priceMinor * count);
        }
      }),
    );
  });

  it('has no offer cheaper than the best one', () => {
    fc.assert(
      fc.property(book, person, quantity, (index, profile, count) => {
        const query = { profile, channel: null, atMs: NOW, quantity: count };
        const totals = offersFor(index, 'a', query).map((offer) => offer.totalMinor);
        expect(bestOffer(index, 'a', query)?.totalMinor ?? null).toBe(
          totals.length === 0 ? null : Math.min(...totals),
        );
      }),
    );
  });

  it('explains every offer and every list price it holds, as valid', () => {
    fc.assert(
      fc.property(book, person, quantity, (index, profile, count) => {
        const query = { profile, channel: null, atMs: NOW };
        for (const offer of offersFor(index, 'a', { ...query, quantity: count })) {
          expect(explainAmount(index, 'a', offer.totalMinor, count, query)?.validAt).toBe(true);
          expect(explainAmount(index, 'a', offer.unitPriceMinor, count, query)?.validAt).toBe(true);
        }
        for (const row of listPrices(index, 'a', NOW))
          expect(explainAmount(index, 'a', row.priceMinor * count, count, query)).toMatchObject({
            source: 'list',
            validAt: true,
          });
      }),
    );
  });
});
