import { describe, expect, it } from 'vitest';
import { NO_CARE } from '../../lib/model/care';
import type { OpenConversation } from '../../lib/model/open-conversation';
import { repairOf } from '../../lib/profile/repair';
import { openConversation } from '../../test/support/open-conversations';
import { markOf, type PanelPart, partsOf, sentencesOnScreen } from './arrange';
import type { CustomerView, PanelSentence } from './panel-data';

const sentence = (id: string, purpose: PanelSentence['purpose']): PanelSentence => ({
  id,
  purpose,
  title: id,
  text: id,
  blanks: 0,
});
const price = {
  money: { amountMinor: 11800, currency: 'CNY' },
  owner: '小程序',
  place: '小程序',
  condition: null,
  dateMs: 0,
  untilMs: null,
};
const quote = {
  messageId: 'q',
  atMs: 0,
  amountMinor: 12800,
  currency: 'CNY',
  sku: null,
  channel: null,
  words: '128元',
};
const event = (kind: OpenConversation['trust'][number]['kind']): OpenConversation['trust'][number] => ({
  kind,
  topic: kind === 'crisis' ? 'payment' : null,
  messageId: kind,
  atMs: 0,
  words: '',
});
const open = openConversation({
  sku: 'tea',
  quotes: [quote],
  openQuestions: [{ topic: 'payment', messageId: 'm', atMs: 0, words: '怎么付？' }],
  trust: [event('steady')],
});
const full: CustomerView = {
  conversation: open,
  consoleName: 'desk',
  profile: {
    id: 'zhou',
    name: '周先生',
    phoneTail: null,
    tags: [],
    tier: null,
    purchases: [
      {
        atMs: 0,
        channel: 'tmall',
        shop: null,
        brand: 'b',
        sku: 'tea',
        product: '茶',
        quantity: 1,
        unitPriceMinor: 12300,
        currency: 'CNY',
      },
    ],
    offers: [],
    promises: [],
    marketingAllowed: null,
    doNotContactSinceMs: null,
    notes: '',
  },
  prices: { lastPaid: price, store: price, here: price, floor: null },
  sentences: [sentence('open', 'sell'), sentence('repair', 'repair'), sentence('close', 'close')],
  owed: [
    { customerId: 'c-1', id: 'p1', text: '寄袋子', whole: null, atMs: 0, dueAtMs: 1, by: null, proof: null },
  ],
  heard: [],
  promiseRecord: { kept: 0, broken: 0 },
  promiseSentences: null,
  waiting: null,
  holds: [],
  stage: { name: 'decision', guessed: 'decision', correction: null, isOvertaken: false, evidence: [] },
  repair: null,
  tier: null,
  membership: null,
  care: NO_CARE,
  suggestions: { tags: [], needs: [] },
  question: null,
  trustLevel: {
    name: 'behavioural',
    guessed: 'behavioural',
    correction: null,
    isOvertaken: false,
    evidence: [],
  },
  cycle: { days: 89, dueMs: 1, bought: [] },
  official: { payee: null, shop: null },
  productNames: [],
  currency: 'CNY',
  nowMs: 0,
};
const during = (...trust: OpenConversation['trust']): CustomerView => {
  const conversation = { ...open, trust };
  return { ...full, conversation, repair: repairOf(conversation, null) };
};
const SELLING: readonly PanelPart[] = ['last-purchase', 'prices', 'sentences', 'said-here', 'cycle'];

describe('the parts of the panel', () => {
  it('give facts before advice: bought, prices, what can be said, what is owed', () => {
    const parts = partsOf(full, false);
    const order = [
      'last-purchase',
      'prices',
      'questions',
      'sentences',
      'said-here',
      'promises',
      'stage',
      'cycle',
    ];
    expect(parts.filter((part) => order.includes(part))).toEqual(order);
  });

  it('begin with repair in a crisis and fold away all that sells', () => {
    const parts = partsOf(during(event('crisis')), false);
    expect(parts[0]).toBe('repair');
    expect(parts).toContain('folded');
    expect(parts).toContain('promises');
    expect(parts.filter((part) => SELLING.includes(part))).toEqual([]);
  });

  it('answer a doubt first, too, with the three prices as its facts and nothing else that sells', () => {
    const parts = partsOf(during(event('doubtful')), false);
    expect(parts.slice(0, 3)).toEqual(['repair', 'prices', 'folded']);
    expect(
      parts.filter((part) => ['last-purchase', 'sentences', 'said-here', 'cycle'].includes(part)),
    ).toEqual([]);
  });

  it('sell again only when every step of the repair was sent', () => {
    const answered = during(event('crisis'), { ...event('repaired'), topic: 'payment' });
    const mending = (...steps: ('name' | 'facts' | 'choice')[]) => {
      const done = steps.map((step) => ({ step, messageId: step, atMs: 0, words: '' }));
      const conversation = { ...answered.conversation, mending: { done, pushed: [] } };
      return partsOf({ ...answered, conversation, repair: repairOf(conversation, null) }, false);
    };
    expect(mending('facts')[0]).toBe('repair');
    expect(mending('name', 'facts', 'choice').slice(0, 2)).toEqual(['mended', 'last-purchase']);
  });

  it('put what was heard and what is good to know below what can be said', () => {
    const tag = { what: 'tag' as const, text: '清淡', messageId: 'm', atMs: 0, words: '' };
    const parts = partsOf({ ...full, suggestions: { tags: [tag], needs: [] } }, false);
    const order = ['prices', 'sentences', 'suggestions', 'promises', 'needs', 'stage', 'notes'];
    expect(parts.filter((part) => order.includes(part))).toEqual(order);
  });

  it('show what sells in a crisis once it was asked for, still below the repair', () => {
    const parts = partsOf(during(event('crisis')), true);
    expect(parts[0]).toBe('repair');
    expect(SELLING.every((part) => parts.includes(part))).toBe(true);
  });

  it('sell nothing after the customer has left, even if it was asked for', () => {
    const parts = partsOf(during(event('crisis'), event('lost')), true);
    expect(parts.slice(0, 2)).toEqual(['outcome', 'closing']);
    expect(parts.filter((part) => SELLING.includes(part))).toEqual([]);
  });

  it('begin with finding out who it is when the customer is unknown, and say what is still checked', () => {
    const parts = partsOf({ ...full, profile: null, owed: [], trustLevel: null, cycle: null }, false);
    expect(parts.slice(0, 2)).toEqual(['find-profile', 'quick-note']);
    expect(parts).toContain('checkable');
    expect(parts).not.toContain('last-purchase');
  });

  it('repair first for an unknown customer too', () => {
    expect(partsOf({ ...during(event('crisis')), profile: null }, false)[0]).toBe('repair');
  });

  it('ask for a price book where there is none, and offer a note where nothing was bought', () => {
    const view: CustomerView = {
      ...full,
      prices: null,
      profile: full.profile && { ...full.profile, purchases: [] },
    };
    expect(partsOf(view, false)).toEqual(expect.arrayContaining(['no-price-book', 'quick-note']));
  });
});

describe('the sentences that have a key', () => {
  const ids = (view: CustomerView, shown: boolean, wording = 0) =>
    sentencesOnScreen(view, shown, wording).map(({ id }) => id);

  it('are those that sell on a quiet day', () => {
    expect(ids(full, false)).toEqual(['open']);
  });
  it('are the repair alone in a crisis, so that no key sells', () => {
    expect(ids(during(event('crisis')), false)).toEqual(['repair']);
  });
  it('follow the wording that is shown', () => {
    const view = {
      ...during(event('crisis')),
      sentences: [sentence('a', 'repair'), sentence('b', 'repair')],
    };
    expect([0, 1, 2].map((wording) => ids(view, false, wording)[0])).toEqual(['a', 'b', 'a']);
  });
  it('are the farewell alone after the customer has left', () => {
    expect(ids(during(event('lost')), true)).toEqual(['close']);
  });
});

describe('the mark in the head', () => {
  it.each([
    ['loading', { kind: 'loading' }, 'busy'],
    ['blind', { kind: 'blind', reason: 'list-not-found', sinceMs: 0 }, 'blind'],
    ['records that cannot be read', { kind: 'failed' }, 'blind'],
    ['no conversation', { kind: 'no-conversation', hasPolicy: true }, 'off'],
    ['a calm conversation', { kind: 'customer', customer: full }, 'calm'],
    ['a crisis', { kind: 'customer', customer: during(event('crisis')) }, 'critical'],
  ] as const)('of %s', (_, view, mark) => {
    expect(markOf(view)).toBe(mark);
  });
});
