import { describe, expect, it } from 'vitest';
import { boughtOn, customerFile, regular } from '../../test/support/customer-files';
import { policy } from '../../test/support/shops';
import type { CustomerFile } from '../model/customer';
import { indexPolicy } from '../policy/shop-index';
import { dayOf, isoOf } from './day';
import { followUpKeys, rangesOf } from './keys';
import { planDay, verdictOf } from './plan';

const TODAY = '2026-11-18';
const on = (today: string, weather: Parameters<typeof planDay>[2] = null) =>
  planDay(dayOf(today), null, weather);

/** `cycle, usage`, or why not: `not-due 2026-11-17`. */
const says = (file: CustomerFile, day = on(TODAY)): string => {
  const verdict = verdictOf(file, day);
  if (verdict.may) return verdict.occasions.map(({ reason }) => reason).join(', ');
  return 'untilDay' in verdict ? `${verdict.because} ${isoOf(verdict.untilDay)}` : verdict.because;
};
const wrote = (at: string, parts: Record<string, unknown> = {}) => ({
  at: `${at}T10:00:00+08:00`,
  by: '小叶',
  reason: 'usage',
  occasion: `usage ${at}`,
  outcome: 'done',
  ...parts,
});
const withWritten = (...followUps: readonly unknown[]) => regular({ care: { followUps } });

describe('reasons to write', () => {
  it.each([
    ['a repurchase that is due', regular(), TODAY, 'cycle'],
    [
      'an order that should have arrived',
      customerFile({ purchases: [boughtOn('2026-11-12')] }),
      TODAY,
      'order',
    ],
    ['something owned for a while', customerFile({ purchases: [boughtOn('2026-10-25')] }), TODAY, 'usage'],
    ['a birthday', customerFile({ birthday: '1990-11-18' }), TODAY, 'birthday'],
    [
      'a birthday of yesterday, written in Chinese',
      customerFile({ birthday: '11月17日' }),
      TODAY,
      'birthday',
    ],
    [
      'a festival bought for before',
      customerFile({ purchases: [boughtOn('2025-09-28')] }),
      '2026-09-15',
      'festival',
    ],
    [
      'a festival spoken of',
      customerFile({ care: { needs: { occasion: { text: '中秋节', at: `${TODAY}T10:00:00Z`, by: '' } } } }),
      '2026-09-15',
      'festival',
    ],
  ])('%s', (_, file, today, expected) => {
    expect(says(file, on(today))).toBe(expected);
  });

  it('is the weather only when the agent says so', () => {
    const file = customerFile({ purchases: [boughtOn('2026-06-01')] });
    expect(says(file)).toBe('no-reason');
    expect(says(file, on(TODAY, 'cold'))).toBe('weather');
  });

  it('is what came in, for those who waited for it or bear its name', () => {
    const index = indexPolicy(
      policy({
        products: [
          {
            sku: 'new',
            name: '陈皮白茶 100g',
            aliases: ['陈皮白茶'],
            brand: 'b',
            prices: [{ channel: 'private', price: 90, from: '2026-11-10T00:00:00+08:00' }],
          },
          { sku: 'old', name: '小青柑', brand: 'b', prices: [{ channel: 'private', price: 90 }] },
        ],
      }),
    );
    const day = planDay(dayOf(TODAY), index, null);
    expect(day.arrivals.map(({ sku }) => sku)).toEqual(['new']);
    expect(says(customerFile({ tags: ['陈皮白茶'] }), day)).toBe('arrival');
    expect(says(customerFile({ tags: ['小青柑'] }), day)).toBe('no-reason');
    const promise = {
      at: `${TODAY}T10:00:00Z`,
      text: '陈皮白茶到货告诉客户',
      dueAt: '2026-12-01T10:00:00Z',
      status: 'open',
    };
    const waiting = customerFile({ promises: [promise], consent: { marketing: false } });
    expect(says(waiting, day)).toBe('arrival');
    const half = {
      ...promise,
      status: 'half-kept',
      text: '寄袋子，到货告诉客户',
      stillOwed: '陈皮白茶到货告诉客户',
    };
    expect(says(customerFile({ promises: [half], consent: { marketing: false } }), day)).toBe('arrival');
    const told = { ...half, stillOwed: '寄袋子' };
    expect(says(customerFile({ promises: [told], consent: { marketing: false } }), day)).toBe('no-reason');
  });
});

describe('reasons not to write', () => {
  it.each([
    [
      'asked not to be contacted',
      { consent: { marketing: true, doNotContactSince: '2026-01-01T00:00:00Z' } },
      'do-not-contact',
    ],
    ['no consent to marketing', { consent: { marketing: false } }, 'no-reason'],
    [
      'something overdue is owed',
      {
        promises: [
          { at: '2026-11-01T10:00:00Z', text: '寄袋子', dueAt: '2026-11-10T10:00:00Z', status: 'open' },
        ],
      },
      'owed',
    ],
    [
      'half of what was promised is overdue',
      {
        promises: [
          {
            at: '2026-11-01T10:00:00Z',
            text: '寄袋子和发票',
            stillOwed: '寄发票',
            dueAt: '2026-11-10T10:00:00Z',
            status: 'half-kept',
          },
        ],
      },
      'owed',
    ],
  ])('%s', (_, parts, expected) => {
    expect(says(regular(parts))).toBe(expected);
  });

  it('are the customer’s own rhythm: nothing that sells before it is due', () => {
    const purchases = ['2026-01-24', '2026-04-24', '2026-07-20'].map((day) => boughtOn(day));
    expect(says(customerFile({ purchases, tags: ['中秋送礼'] }), on('2026-09-15'))).toBe(
      'not-due 2026-10-17',
    );
  });

  it('do not keep care back: an order that arrived is asked after before the next is due', () => {
    expect(says(regular(), on('2026-08-27'))).toBe('order');
  });
});

describe('what was written before', () => {
  it('keeps the shop silent for a while', () => {
    expect(says(withWritten(wrote('2026-11-10')))).toBe('too-soon 2026-11-24');
  });

  it('is capped over a season', () => {
    const often = ['2026-09-01', '2026-09-25', '2026-10-20'].map((at) => wrote(at));
    expect(says(withWritten(...often))).toBe('too-soon 2026-11-30');
  });

  it('settles its occasion, skipped ones too', () => {
    const [cycle] = [verdictOf(regular(), on(TODAY))].flatMap((one) => (one.may ? one.occasions : []));
    const skipped = wrote('2026-11-18', {
      reason: 'cycle',
      occasion: cycle?.id,
      outcome: 'skipped',
      why: 'not-now',
    });
    expect(says(withWritten(skipped))).toBe('no-reason');
  });

  it('comes back when it was put off', () => {
    const later = wrote('2026-11-17', {
      reason: 'cycle',
      occasion: 'x',
      outcome: 'later',
      until: '2026-11-20T00:00:00Z',
    });
    expect(says(withWritten(later))).toBe('put-off 2026-11-20');
    expect(says(withWritten(later), on('2026-11-20'))).toBe('cycle');
  });

  it('makes another reason go first', () => {
    const file = customerFile({
      birthday: '11-18',
      purchases: ['2026-02-24', '2026-05-24', '2026-08-20'].map((day) => boughtOn(day)),
      care: { followUps: [wrote('2026-05-20', { reason: 'birthday', occasion: 'birthday 2025' })] },
    });
    expect(says(file)).toBe('cycle, birthday');
  });
});

describe('the index of next days', () => {
  const isFound = (file: CustomerFile, today: string): boolean => {
    const day = on(today);
    const ranges = rangesOf(
      day.today,
      day.festivals.map(({ festival }) => festival),
      [],
      false,
    );
    return followUpKeys(file).some((key) => ranges.some(([from, to]) => key >= from && key <= to));
  };

  it.each([
    ['due', regular(), TODAY],
    ['a birthday', customerFile({ birthday: '1990-11-18' }), TODAY],
    ['an arrived order', customerFile({ purchases: [boughtOn('2026-11-12')] }), TODAY],
    ['a festival', customerFile({ purchases: [boughtOn('2025-09-28')] }), '2026-09-15'],
  ])('finds whom the plan would name: %s', (_, file, today) => {
    expect(verdictOf(file, on(today)).may).toBe(true);
    expect(isFound(file, today)).toBe(true);
  });

  it('does not know who must not be written to', () => {
    expect(
      followUpKeys(regular({ consent: { marketing: true, doNotContactSince: '2026-01-01T00:00:00Z' } })),
    ).toEqual([]);
    expect(followUpKeys(regular({ consent: { marketing: false } }))).toEqual(['o2026-08-20']);
  });

  it('lets go of a cycle that was written about', () => {
    expect(isFound(regular(), TODAY)).toBe(true);
    const [cycle] = [verdictOf(regular(), on(TODAY))].flatMap((one) => (one.may ? one.occasions : []));
    const done = withWritten(wrote(TODAY, { reason: 'cycle', occasion: cycle?.id }));
    expect(isFound(done, TODAY)).toBe(false);
  });
});
