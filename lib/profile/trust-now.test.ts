import { describe, expect, it } from 'vitest';
import { type TrustEvent, trustNow } from './trust-now';

const event = (kind: TrustEvent['kind'], topic: TrustEvent['topic'] = null): TrustEvent => ({
  kind,
  topic,
  messageId: kind,
  atMs: 0,
  words: '',
});
const standing = (trust: readonly TrustEvent[], faults: Parameters<typeof trustNow>[0]['faults'] = []) =>
  trustNow({ trust: [...trust], faults });

describe('how trust stands', () => {
  it('is calm when nothing has happened', () => {
    expect(standing([])).toMatchObject({ kind: 'steady', crises: 0, event: null });
  });

  it('stays a crisis when a doubt or a quiet message follows', () => {
    const trust = [event('crisis', 'payment'), event('doubtful', 'price'), event('steady')];
    expect(standing(trust)).toMatchObject({ kind: 'crisis', open: ['payment'] });
  });

  it('stays a crisis while only one of two subjects is repaired', () => {
    const trust = [event('crisis', 'payment'), event('crisis', 'brand'), event('repaired', 'brand')];
    expect(standing(trust)).toMatchObject({ kind: 'crisis', open: ['payment'], crises: 2 });
  });

  it('names the latest open subject first', () => {
    expect(standing([event('crisis', 'payment'), event('crisis', 'brand')]).open).toEqual([
      'brand',
      'payment',
    ]);
  });

  it.each([
    ['each subject is repaired', [event('repaired', 'payment'), event('repaired', 'brand')]],
    ['a repair names no subject', [event('repaired')]],
  ])('is repaired once %s', (_, repairs) => {
    const trust = [event('crisis', 'payment'), event('crisis', 'brand'), ...repairs];
    expect(standing(trust)).toMatchObject({ kind: 'repaired', open: [] });
  });

  it('is lost when the customer leaves in the middle of a crisis', () => {
    expect(standing([event('crisis', 'payment'), event('lost')])).toMatchObject({
      kind: 'lost',
    });
  });

  it.each(['payment-code', 'shop-link'] as const)(
    'is a crisis when a wrong %s stands in the chat unnoticed',
    (fault) => {
      expect(standing([event('steady')], [fault])).toMatchObject({ kind: 'crisis', event: null });
    },
  );

  it('is no crisis when an offer was not mentioned', () => {
    expect(standing([event('doubtful', 'price')], ['offer-withheld']).kind).toBe('doubtful');
  });
});
