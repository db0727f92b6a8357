import { describe, expect, it } from 'vitest';
import { boughtOn, customerFile } from '../../test/support/customer-files';
import { openConversation as chat } from '../../test/support/open-conversations';
import { teaShop } from '../../test/support/shops';
import { NO_CARE } from '../model/care';
import { profileFromFile } from '../model/customer';
import type { OpenConversation } from '../model/open-conversation';
import { membershipOf } from './membership';
import { nextQuestion, suggestionsOf } from './suggestions';
import { valueTierOf } from './value-tier';

const { index } = teaShop();
const NOW = Date.parse('2026-11-18T10:00:00+08:00');
const profile = (parts: Record<string, unknown> = {}) => profileFromFile(customerFile(parts));
const wish = (field: NonNullable<OpenConversation['wishes']>[number]['field'], text: string) => ({
  field,
  text,
  messageId: 'm1',
  atMs: 0,
  words: text,
});

describe('suggestions', () => {
  const heard = chat({ wishes: [wish('budget', '200左右'), wish('tag', '清淡'), wish('tag', '老客')] });

  it('are what was heard and is not kept yet', () => {
    const found = suggestionsOf(heard, profile({ tags: ['老客'] }), NO_CARE, null);
    expect(found.tags.map(({ text }) => text)).toEqual(['清淡']);
    expect(found.needs.map(({ what, text }) => `${what} ${text}`)).toEqual(['budget 200左右']);
  });

  it('are not made again once they were waved away or kept', () => {
    const need = { text: '200左右', at: '2026-11-18T00:00:00Z', by: '' };
    const care = { ...NO_CARE, declined: ['tag 清淡'], needs: { budget: need } };
    expect(suggestionsOf(heard, profile({ tags: ['老客'] }), care, null)).toEqual({ tags: [], needs: [] });
  });

  it('name the product that is asked about by its shortest name', () => {
    const open = chat({
      sku: 'LSG-XQG-250',
      openQuestions: [{ topic: 'price', messageId: 'm2', atMs: 1, words: '小青柑多少钱' }],
    });
    expect(suggestionsOf(open, profile(), NO_CARE, index).tags).toEqual([
      { what: 'tag', text: '小青柑', messageId: 'm2', atMs: 1, words: '小青柑多少钱' },
    ]);
  });

  it('leave one question to ask, the answer to which decides the next', () => {
    const none = { tags: [], needs: [] };
    expect(nextQuestion(NO_CARE, none)).toBe('recipient');
    const need = { text: '送人', at: '2026-11-18T00:00:00Z', by: '' };
    expect(nextQuestion({ ...NO_CARE, needs: { recipient: need } }, none)).toBe('occasion');
  });
});

describe('the standing of a customer', () => {
  it.each([
    ['nothing bought', [], 'new'],
    ['one order of two things', [boughtOn('2026-11-01'), boughtOn('2026-11-01')], 'once'],
    ['two orders', [boughtOn('2026-09-01'), boughtOn('2026-11-01')], 'returning'],
    [
      'two large orders',
      [boughtOn('2026-09-01', { quantity: 9 }), boughtOn('2026-11-01', { quantity: 9 })],
      'core',
    ],
    ['three orders', ['2026-03-01', '2026-06-01', '2026-11-01'].map((day) => boughtOn(day)), 'core'],
    [
      'three orders long ago',
      ['2024-03-01', '2024-06-01', '2024-11-01'].map((day) => boughtOn(day)),
      'resting',
    ],
  ])('after %s', (_, purchases, tier) => {
    expect(valueTierOf(profile({ purchases }), index, NOW).tier).toBe(tier);
  });

  it('comes with its reason', () => {
    const purchases = [boughtOn('2026-09-01'), boughtOn('2026-11-08', { quantity: 2 })];
    expect(valueTierOf(profile({ purchases }), index, NOW)).toMatchObject({
      orders: 2,
      totalMinor: 38400,
      currency: 'CNY',
      daysAgo: 9,
    });
  });
});

describe('membership', () => {
  it('gives what is in force and theirs, and says what has ended', () => {
    const regular = profile({ tier: '金卡', purchases: [boughtOn('2026-08-20')] });
    const now = membershipOf(regular, index, NOW);
    expect([now?.level, now?.benefits.map(({ name }) => name), now?.ended]).toEqual(['金卡', ['老客价'], []]);
    const later = membershipOf(regular, index, Date.parse('2026-12-10T00:00:00+08:00'));
    expect([later?.benefits, later?.ended.map(({ name }) => name)]).toEqual([[], ['老客价']]);
  });

  it('is none for whom nothing is laid down', () => {
    expect(membershipOf(profile(), index, NOW)).toBeNull();
  });
});
