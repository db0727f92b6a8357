import { describe, expect, it } from 'vitest';
import { openConversation } from '../../test/support/open-conversations';
import type { MendStep, OpenConversation } from '../model/open-conversation';
import { repairOf, repairSince } from './repair';

type Event = OpenConversation['trust'][number];
const event = (kind: Event['kind'], topic: Event['topic'] = null): Event => ({
  kind,
  topic,
  messageId: `${kind} ${topic}`,
  atMs: 0,
  words: '',
});
const sent = (...steps: readonly MendStep[]): NonNullable<OpenConversation['mending']> => ({
  done: steps.map((step) => ({ step, messageId: step, atMs: 1, words: '' })),
  pushed: [],
});
const chat = (parts: Partial<OpenConversation>): OpenConversation =>
  openConversation({ mending: sent(), ...parts });
const ticks = (open: OpenConversation, ...steps: MendStep[]) => ({
  key: 'k',
  customerId: null,
  messageId: repairSince(open),
  steps,
  by: '小叶',
  atMs: 2,
});
const steps = (open: OpenConversation) => repairOf(open, null)?.steps.map(({ step }) => step);

describe('the repair a conversation needs', () => {
  it('is none while trust is steady, and none once the customer has left', () => {
    expect(repairOf(chat({ trust: [event('steady')] }), null)).toBeNull();
    expect(repairOf(chat({ trust: [event('crisis', 'payment'), event('lost')] }), null)).toBeNull();
  });

  it('of a doubt asks for facts and the choice; there was no mistake to name', () => {
    expect(steps(chat({ trust: [event('doubtful', 'price')] }))).toEqual(['facts', 'choice']);
  });

  it('of a crisis asks for all, and what was sent in error to be taken back', () => {
    expect(steps(chat({ trust: [event('crisis', 'payment')], faults: ['payment-code'] }))).toEqual([
      'name',
      'take-back',
      'facts',
      'choice',
    ]);
    expect(steps(chat({ trust: [event('crisis', 'price')] }))).toEqual(['name', 'facts', 'choice']);
  });

  it('outlives the answer: the mistake is named and the choice left before anything is sold', () => {
    const trust = [event('crisis', 'payment'), event('repaired', 'payment')];
    const answered = chat({ trust, mending: sent('facts') });
    expect(repairOf(answered, null)).toMatchObject({ kind: 'crisis', isDone: false, topics: ['payment'] });
    expect(repairOf(chat({ trust, mending: sent('name', 'facts', 'choice') }), null)?.isDone).toBe(true);
  });

  it('is done by hand where no message shows it, until trust is shaken anew', () => {
    const open = chat({ trust: [event('doubtful', 'price')], mending: sent('facts') });
    expect(repairOf(open, ticks(open, 'choice'))?.isDone).toBe(true);
    const next = chat({ trust: [...open.trust, event('doubtful', 'brand')], mending: sent('facts') });
    expect(repairOf(next, ticks(open, 'choice'))?.isDone).toBe(false);
  });

  it('goes by the answer alone where a page does not tell of steps', () => {
    const old = (...trust: Event[]) => repairOf({ ...chat({ trust }), mending: undefined }, null)?.isDone;
    expect(old(event('crisis', 'brand'))).toBe(false);
    expect(old(event('crisis', 'brand'), event('repaired', 'brand'))).toBe(true);
  });

  it('is needed for a code sent in error before anybody asks', () => {
    expect(repairOf(chat({ faults: ['payment-code'] }), null)).toMatchObject({ kind: 'crisis', event: null });
  });
});
