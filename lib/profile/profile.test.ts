import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConversation } from '../../test/support/open-conversations';
import { customer, outdoorShop, phoneShop, policy, teaShop } from '../../test/support/shops';
import type { OpenConversation } from '../model/open-conversation';
import { indexPolicy } from '../policy/shop-index';
import { DAY_MS, lastPurchase, repurchaseCycle } from './purchases';
import { stageOf } from './stage';
import { threePrices } from './three-prices';
import { trustLevelOf } from './trust-level';

const XQG = 'LSG-XQG-250';
const { index: tea, customer: zhou } = teaShop();
const NOW = Date.parse('2026-11-18T10:20:00+08:00');
const OWN_DESK = { id: 'wecom', privateDomain: true };

const bought = (at: string, sku: string | null, product = '小青柑普洱 250g') => ({
  at,
  channel: 'tmall',
  brand: 'lingshanggan',
  ...(sku === null ? {} : { sku }),
  product,
  quantity: 1,
  unitPrice: 128,
  currency: 'CNY',
});

const conversation = (parts: Partial<OpenConversation>): OpenConversation =>
  openConversation({
    key: 'c1',
    consoleId: 'wecom',
    customerKey: 'zhou',
    sku: XQG,
    updatedAtMs: NOW,
    ...parts,
  });

describe('lastPurchase', () => {
  it('is the latest, of one product if one is named', () => {
    expect(lastPurchase(zhou)?.unitPriceMinor).toBe(12300);
    expect(lastPurchase(zhou, XQG)?.unitPriceMinor).toBe(12300);
    expect(lastPurchase(zhou, 'LSG-XQG-500')).toBeNull();
    expect(lastPurchase(customer({}))).toBeNull();
  });

  it('finds a purchase noted by the name of its product once there is a policy', () => {
    const noted = customer({ purchases: [bought('2026-07-01T10:00:00+08:00', null, '小青柑 500g')] });
    expect(lastPurchase(noted, 'LSG-XQG-500')).toBeNull();
    expect(lastPurchase(noted, 'LSG-XQG-500', tea)).not.toBeNull();
  });
});

describe('repurchaseCycle', () => {
  it('is the median gap, due a day before the seed customer writes', () => {
    const cycle = repurchaseCycle(zhou, XQG);
    expect(cycle).toEqual({ days: 89, dueMs: Date.parse('2026-11-17T12:00:00+08:00'), purchases: 3 });
  });

  it.each([
    ['two orders', ['2026-01-01', '2026-02-01']],
    ['three orders, two of them on one day', ['2026-01-01', '2026-02-01', '2026-02-01']],
  ])('is unknown after %s', (_, days) => {
    const profile = customer({ purchases: days.map((day) => bought(`${day}T10:00:00+08:00`, XQG)) });
    expect(repurchaseCycle(profile, XQG)).toBeNull();
  });

  it('is not moved by one order that came late', () => {
    const days = ['2026-01-01', '2026-01-31', '2026-03-02', '2026-09-01', '2026-10-01'];
    const profile = customer({ purchases: days.map((day) => bought(`${day}T10:00:00+08:00`, XQG)) });
    expect(repurchaseCycle(profile, XQG)?.days).toBe(30);
  });

  it('lies between the shortest and the longest gap and is due after the last order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 12 }), (gaps) => {
        let day = 0;
        const times = [0, ...gaps.map((gap) => (day += gap))].map((at) => at * DAY_MS);
        const profile = customer({ purchases: times.map((at) => bought(new Date(at).toISOString(), XQG)) });
        const cycle = repurchaseCycle(profile, XQG);
        expect(cycle?.days).toBeGreaterThanOrEqual(Math.min(...gaps));
        expect(cycle?.days).toBeLessThanOrEqual(Math.max(...gaps));
        expect(cycle?.dueMs).toBeGreaterThan(day * DAY_MS);
      }),
    );
  });
});

describe('threePrices', () => {
  it('gives each of the three its owner, reason and end', () => {
    expect(threePrices(tea, zhou, XQG, OWN_DESK, NOW)).toMatchObject({
      lastPaid: { amountMinor: 12300, channel: 'tmall', kind: 'limited' },
      store: { amountMinor: 12800, channel: 'tmall', kind: 'list', untilMs: null },
      here: { amountMinor: 11800, channel: 'private', kind: 'offer', condition: '包邮' },
    });
  });

  it('gives an unknown customer the list prices', () => {
    expect(threePrices(tea, null, XQG, OWN_DESK, NOW)).toMatchObject({
      lastPaid: null,
      store: { amountMinor: 12800 },
      here: { amountMinor: 12800, kind: 'list' },
    });
  });

  it('has no price here on a marketplace desk without an offer', () => {
    const prices = threePrices(tea, zhou, XQG, { id: 'tmall', privateDomain: false }, NOW);
    expect(prices).toMatchObject({ store: { channel: 'tmall' }, here: null });
  });

  it('recognises an offer the customer once had', () => {
    const { index, customer: lin } = phoneShop();
    expect(threePrices(index, lin, 'case-16', { id: 'line', privateDomain: true }, NOW)).toMatchObject({
      lastPaid: { amountMinor: 53200, kind: 'offer', promotion: { id: 'member-95' } },
      store: { channel: 'shopee', amountMinor: 59000 },
      here: { channel: 'official', amountMinor: 53200 },
    });
  });

  it('does not explain a price that the book does not hold', () => {
    const { index, customer: mara } = outdoorShop();
    expect(threePrices(index, mara, 'pack-45', OWN_DESK, NOW).lastPaid).toMatchObject({
      amountMinor: 4500,
      kind: 'unknown',
    });
  });

  it('is empty without products', () => {
    expect(threePrices(indexPolicy(policy({})), null, 'x', OWN_DESK, NOW)).toEqual({
      lastPaid: null,
      store: null,
      here: null,
    });
  });
});

describe('stageOf', () => {
  const question = (topic: OpenConversation['openQuestions'][number]['topic'], atMs = NOW) => ({
    topic,
    messageId: `m-${topic}`,
    atMs,
    words: topic,
  });
  const quote = {
    messageId: 'q1',
    atMs: NOW,
    amountMinor: 12800,
    currency: 'CNY',
    sku: XQG,
    channel: 'tmall',
    words: '128元',
  };

  it.each([
    ['asks how to pay', { openQuestions: [question('payment')] }, true, 'decision', 'm-payment'],
    ['asks for a discount', { openQuestions: [question('discount')] }, true, 'consideration', 'm-discount'],
    [
      'asks how it is used, never bought',
      { openQuestions: [question('usage')] },
      false,
      'awareness',
      'm-usage',
    ],
    [
      'asks where the parcel is, bought before',
      { openQuestions: [question('delivery')] },
      true,
      'after-sale',
      'm-delivery',
    ],
    [
      'asks for delivery after a price',
      { openQuestions: [question('delivery')], quotes: [quote] },
      true,
      'decision',
      'm-delivery',
    ],
    ['was told a price', { quotes: [quote] }, true, 'consideration', 'q1'],
    [
      'went back from paying to the brand',
      { openQuestions: [question('payment', NOW), question('brand', NOW + 1)] },
      true,
      'consideration',
      'm-brand',
    ],
  ] as const)('%s', (_, parts, isCustomer, stage, messageId) => {
    const guess = stageOf(
      conversation({
        ...parts,
        quotes: [...('quotes' in parts ? parts.quotes : [])],
        openQuestions: [...('openQuestions' in parts ? parts.openQuestions : [])],
      }),
      isCustomer,
    );
    expect(guess?.stage).toBe(stage);
    expect(guess?.evidence.map((one) => one.messageId)).toEqual([messageId]);
  });

  it('guesses nothing from nothing', () => {
    expect(stageOf(conversation({}), true)).toBeNull();
  });
});

describe('trustLevelOf', () => {
  it.each([
    [1, 'cognitive'],
    [2, 'emotional'],
    [3, 'behavioural'],
  ])('after %d orders of one product: %s', (count, level) => {
    const days = ['2026-01-01', '2026-02-01', '2026-03-01'].slice(0, count);
    const profile = customer({ purchases: days.map((day) => bought(`${day}T10:00:00+08:00`, XQG)) });
    const guess = trustLevelOf(profile, conversation({}));
    expect(guess?.level).toBe(level);
    expect(guess?.purchases).toHaveLength(count);
  });

  it('knows no level of a stranger', () => {
    expect(trustLevelOf(null, conversation({}))).toBeNull();
    expect(trustLevelOf(customer({}), conversation({}))).toBeNull();
  });

  it('names what shook it until that is repaired', () => {
    const event = (kind: OpenConversation['trust'][number]['kind'], messageId: string) => ({
      kind,
      topic: null,
      messageId,
      atMs: NOW,
      words: '',
    });
    const trust = [event('doubtful', 'a'), event('crisis', 'b'), event('repaired', 'c')];
    expect(trustLevelOf(zhou, conversation({ trust }))?.shakenBy).toEqual([]);
    const again = [...trust, event('steady', 'd'), event('crisis', 'e')];
    expect(trustLevelOf(zhou, conversation({ trust: again }))?.shakenBy.map((one) => one.messageId)).toEqual([
      'e',
    ]);
  });
});
