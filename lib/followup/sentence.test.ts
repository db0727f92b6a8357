import { describe, expect, it } from 'vitest';
import { customerFile, regular } from '../../test/support/customer-files';
import { teaShop } from '../../test/support/shops';
import { Judge } from '../engine/judge';
import { LOCALES } from '../model/locale';
import { dayOf } from './day';
import { FESTIVALS } from './festivals';
import type { Occasion } from './occasions';
import { WEATHERS } from './plan';
import { followUpSentence, isAlike, wordingCount } from './sentence';

const { index, customer } = teaShop();
const TODAY = dayOf('2026-11-18');
const writer = { agentName: '小叶', index, today: TODAY };
const bought = { product: '小青柑普洱 250g', day: dayOf('2026-08-20') };
const occasion = (parts: Partial<Occasion> & Pick<Occasion, 'reason'>): Occasion => ({
  id: parts.reason,
  day: TODAY,
  bought,
  everyDays: 89,
  festival: null,
  arrived: null,
  ...parts,
});
const arrived = { product: '陈皮白茶 100g', sku: 'new', isPromised: true };
const all: readonly Occasion[] = [
  ...(['cycle', 'order', 'usage', 'birthday'] as const).map((reason) => occasion({ reason })),
  ...FESTIVALS.flatMap((festival) => [
    occasion({ reason: 'festival', festival, day: TODAY + 9 }),
    occasion({ reason: 'festival', festival, bought: null, day: TODAY + 9 }),
  ]),
  occasion({ reason: 'arrival', bought: null, arrived }),
  occasion({ reason: 'arrival', bought: null, arrived: { ...arrived, isPromised: false } }),
  ...WEATHERS.map((weather) => occasion({ reason: 'weather', id: `weather ${weather} ${TODAY}` })),
];

describe.each(LOCALES)('sentences in %s', (locale) => {
  it('are complete, and none of our own rules would warn of one', () => {
    for (const one of all)
      for (let turn = 0; turn < wordingCount(one); turn++) {
        const text = followUpSentence(regular(), one, locale, writer, turn);
        expect(text, one.id).not.toMatch(/undefined|null|NaN|\{|\}| {2}/);
        const judge = new Judge({
          shop: index,
          profile: customer,
          console: { id: 'desk', privateDomain: true },
        });
        const draft = {
          id: 'd',
          role: 'agent' as const,
          atMs: null,
          text,
          pictures: [],
          cards: [],
          note: false,
        };
        const warned = judge
          .check(draft, Date.parse('2026-11-18T10:00:00+08:00'))
          .findings.filter(({ severity }) => severity !== 'advice');
        expect(
          warned.map(({ rule }) => rule),
          text,
        ).toEqual([]);
      }
  });
});

describe('variety', () => {
  const written = (text: string) =>
    customerFile({
      care: {
        followUps: [
          { at: '2026-08-01T00:00:00Z', by: '', reason: 'cycle', occasion: 'cycle 1', outcome: 'done', text },
        ],
      },
    });

  it('never takes the wording that was sent last, though its dates differ', () => {
    const first = followUpSentence(regular(), occasion({ reason: 'cycle' }), 'zh-CN', writer);
    const next = followUpSentence(
      written(first.replace('8月20日', '5月24日')),
      occasion({ reason: 'cycle' }),
      'zh-CN',
      writer,
    );
    expect(isAlike(first, next)).toBe(false);
  });

  it('turns to another wording when asked', () => {
    const turns = [0, 1, 2].map((turn) =>
      followUpSentence(regular(), occasion({ reason: 'cycle' }), 'en', writer, turn),
    );
    expect(new Set(turns).size).toBe(3);
  });
});
