import { describe, expect, it } from 'vitest';
import { customerFileSchema } from '../model/customer';
import { withOutcome, withPromise } from './promise-record';

const nobody = customerFileSchema.parse({ id: 'c-1', name: '林女士' });
const hand = { agent: '小叶', nowMs: Date.parse('2026-11-20T12:00:00Z') };
const made = {
  text: '单号六点前发您',
  spoken: '单号今天发您',
  at: '2026-11-20T10:00:00+08:00',
  dueAt: '2026-11-20T18:00:00+08:00',
  messageId: 'm-1',
};
const first = (file: typeof nobody) => file.promises[0];
const noted = {
  ...nobody,
  promises: withPromise(nobody, made, hand).promises.map((one) => ({ ...one, id: 'p1' })),
};

describe('a promise', () => {
  it('is noted with who made it and how it was said', () => {
    expect(first(withPromise(nobody, made, hand))).toEqual({ ...made, by: '小叶', status: 'open' });
  });

  it('is noted once, also when its words or its time were corrected since', () => {
    const put = withOutcome(noted, 'p1', { status: 'open', dueAt: '2026-11-21T18:00:00+08:00' }, hand);
    expect(withPromise(put, made, hand)).toBe(put);
    expect(withPromise(put, { ...made, text: '单号发您' }, hand)).toBe(put);
  });

  it('says nothing twice: words that were not corrected, an agent without a name', () => {
    expect(first(withPromise(nobody, { ...made, spoken: made.text }, { ...hand, agent: ' ' }))).toEqual({
      text: made.text,
      at: made.at,
      dueAt: made.dueAt,
      messageId: 'm-1',
      status: 'open',
    });
  });

  it('that was kept in the same chat is noted as kept, with the message', () => {
    const proof = { words: '顺丰 SF1409987654321', messageId: 'm-2' };
    expect(first(withPromise(nobody, { ...made, proof }, hand))).toMatchObject({
      status: 'kept',
      proof,
      settledBy: '小叶',
      settledAt: '2026-11-20T12:00:00.000Z',
    });
  });
});

describe('its outcome', () => {
  it.each([
    ['kept', { status: 'kept' }, { status: 'kept', settledBy: '小叶' }],
    [
      'half kept, with what is left and a new time',
      { status: 'half-kept', stillOwed: '补发票', dueAt: '2026-11-23T18:00:00+08:00' },
      { status: 'half-kept', stillOwed: '补发票', dueAt: '2026-11-23T18:00:00+08:00' },
    ],
    ['broken', { status: 'broken' }, { status: 'broken', dueAt: made.dueAt }],
  ] as const)('is noted: %s', (_, outcome, expected) => {
    expect(first(withOutcome(noted, 'p1', outcome, hand))).toMatchObject(expected);
  });

  it('of a half-kept promise that is kept after all leaves nothing owed', () => {
    const half = withOutcome(noted, 'p1', { status: 'half-kept', stillOwed: '补发票' }, hand);
    expect(first(withOutcome(half, 'p1', { status: 'kept' }, hand))).not.toHaveProperty('stillOwed');
  });

  it('is void when the promise is taken up again', () => {
    const broken = withOutcome(noted, 'p1', { status: 'broken' }, hand);
    expect(first(withOutcome(broken, 'p1', { status: 'open' }, hand))).toEqual(first(noted));
  });

  it('needs a promise', () => {
    expect(() => withOutcome(noted, 'p9', { status: 'kept' }, hand)).toThrow(RangeError);
  });
});
