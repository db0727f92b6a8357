import { describe, expect, it } from 'vitest';
import type { PanelPrices } from './panel-data';
import { priceScale } from './price-scale';

const yuan = (amount: number) => ({ amountMinor: amount * 100, currency: 'CNY' });
const point = (amount: number) => ({
  money: yuan(amount),
  owner: '店',
  place: '店',
  condition: null,
  dateMs: 0,
  untilMs: null,
});
const prices: PanelPrices = { lastPaid: point(123), store: point(128), here: point(118), floor: yuan(118) };
const said = (amount: number, atMs: number | null, currency = 'CNY') => ({
  messageId: `m${atMs}`,
  atMs,
  amountMinor: amount * 100,
  currency,
  sku: null,
  channel: null,
  words: '',
});

describe('the price ruler', () => {
  it('sets prices to scale, the lowest to the left', () => {
    const at = priceScale(prices, [])?.points.map((price) => price.at) ?? [];
    expect(at).toHaveLength(3);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeCloseTo((at[2] ?? 0) - (at[1] ?? 0));
  });

  it('draws the floor and the price to give as one tick when they are the same amount', () => {
    const [lowest] = priceScale(prices, [])?.points ?? [];
    expect(lowest).toMatchObject({ isFloor: true, isHere: true });
  });

  it('puts what was said below the floor into the hatched part', () => {
    const scale = priceScale(prices, [said(115, 1)]);
    expect(scale?.said).toMatchObject([{ belowFloor: true }]);
    expect(scale?.said[0]?.at).toBeLessThan(scale?.floorAt ?? 0);
  });

  it('joins the times of one amount and keeps the three amounts said last', () => {
    const scale = priceScale(prices, [said(140, 1), said(128, 2), said(123, 3), said(128, 4), said(120, 5)]);
    expect(scale?.said.map(({ money, timesMs }) => [money.amountMinor / 100, timesMs])).toEqual([
      [120, [5]],
      [123, [3]],
      [128, [2, 4]],
    ]);
  });

  it('leaves out amounts in another currency instead of converting them', () => {
    expect(priceScale(prices, [said(20, 1, 'USD')])?.said).toEqual([]);
  });

  it.each([
    ['only one amount is known', { ...prices, lastPaid: null, here: null, floor: null }],
    ['nothing is known', { lastPaid: null, store: null, here: null, floor: null }],
  ])('is not drawn when %s', (_, few) => {
    expect(priceScale(few, [])).toBeNull();
  });
});
