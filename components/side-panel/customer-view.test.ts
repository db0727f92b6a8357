import { describe, expect, it } from 'vitest';
import type { Locale } from '../../lib/model/locale';
import { openConversation } from '../../test/support/open-conversations';
import { teaShop } from '../../test/support/shops';
import { customerView } from './customer-view';

const NOW_MS = Date.parse('2026-11-18T10:36:00+08:00');
const { index, customer } = teaShop();
const open = openConversation({
  customerKey: 'zhou',
  customerId: customer.id,
  updatedAtMs: NOW_MS,
});
const view = (over: Partial<Parameters<typeof customerView>[0]> = {}) =>
  customerView({
    conversation: open,
    consoleName: 'desk',
    profile: customer,
    index,
    sentences: [],
    dismissed: new Set(),
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    nowMs: NOW_MS,
    ...over,
  });

describe('the customer of the open conversation', () => {
  it('gets the three prices of the product bought last when none is spoken of yet', () => {
    const { prices } = view();
    expect([prices?.lastPaid, prices?.store, prices?.here].map((price) => price?.money.amountMinor)).toEqual([
      12300, 12800, 11800,
    ]);
    expect(prices?.here).toMatchObject({ condition: '老客价，包邮', place: '岭上柑茶铺小程序' });
    expect(prices?.floor?.amountMinor).toBe(11800);
  });

  it.each<[Locale, string]>([
    ['zh-CN', '8月活动价'],
    ['zh-TW', '8月活動價'],
    ['en', 'Aug promotion'],
  ])('sees in %s why the last price was what it was', (locale, condition) => {
    expect(view({ locale }).prices?.lastPaid?.condition).toBe(condition);
  });

  it('gets no prices and no guess of them without a policy', () => {
    expect(view({ index: null }).prices).toBeNull();
  });

  it('gets no price of another product when it is unknown and none is spoken of', () => {
    expect(view({ profile: null }).prices).toEqual({ lastPaid: null, store: null, here: null, floor: null });
  });

  it('is due after its usual number of days', () => {
    expect(view().cycle).toMatchObject({ days: 89 });
    expect(view().cycle?.bought).toHaveLength(3);
  });

  it('has what is owed, what was heard and who waits, with the shop’s bound', () => {
    const waiting = { sinceMs: 5, messageId: 'm1', isHeld: false, isFirst: true };
    const shown = view({ conversation: { ...open, waiting } });
    expect(shown.waiting).toMatchObject({ sinceMs: 5, isHeld: false, limitMs: 60_000 });
    expect(shown).toMatchObject({ owed: [], heard: [], promiseRecord: { kept: 0, broken: 0 } });
    expect(view().waiting).toBeNull();
  });

  it('can be told the payee and a shop of the shop’s own brand in a repair', () => {
    expect(view().official).toEqual({ payee: '岭上柑茶业有限公司', shop: '岭上柑官方旗舰店' });
  });
});
