import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import type { Review } from '../model/log-entry';
import { disputeState, inOrder, sameCause } from './inbox';

const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);
const review = (entryId: string, parts: Partial<Review> = {}): Review => ({
  entryId,
  disposition: 'confirmed',
  note: '',
  reviewer: '',
  atMs: 10,
  ...parts,
});

describe('the inbox', () => {
  it('has the newest day first, in it the gravest, then the newest', () => {
    const log = [
      logEntry(1, { atMs: at(17, 9), severity: 'critical' }),
      logEntry(2, { atMs: at(18, 8), severity: 'critical' }),
      logEntry(3, { atMs: at(18, 9), severity: 'advice' }),
      logEntry(4, { atMs: at(18, 10), severity: 'critical' }),
      logEntry(5, { atMs: at(18, 11) }),
    ];
    expect(inOrder(log, 'UTC').map(({ id }) => Number(id.slice(-3)))).toEqual([4, 2, 5, 3, 1]);
  });
});

describe('one cause', () => {
  const claim = (n: number, words: string, more = {}) => logEntry(n, { slots: { claim: words }, ...more });
  const money = (n: number, amount: number) =>
    logEntry(n, { slots: { offer: { money: amount, currency: 'CNY' } } });

  it('is the same rule naming the same words, whatever the sums', () => {
    const first = claim(1, '全网最好');
    const log = [first, claim(2, '全网最好'), claim(3, '最便宜'), claim(4, '全网最好', { rule: 'other' })];
    expect(sameCause(first, log, new Map()).map(({ id }) => id)).toEqual([logEntry(1).id, logEntry(2).id]);
    expect(sameCause(money(5, 100), [money(6, 200)], new Map())).toHaveLength(2);
  });

  it('tells links to one shop from links to another', () => {
    const link = (n: number, host: string) => logEntry(n, { evidence: [{ kind: 'link', host, shop: '店' }] });
    expect(
      sameCause(link(1, 'a.example'), [link(2, 'b.example'), link(3, 'a.example')], new Map()),
    ).toHaveLength(2);
  });

  it('leaves out what has a verdict', () => {
    const other = claim(2, '全网最好');
    expect(sameCause(claim(1, '全网最好'), [other], new Map([[other.id, review(other.id)]]))).toHaveLength(1);
  });
});

describe('a dispute', () => {
  const dispute = { entryId: logEntry(1).id, words: 'no', agent: 'Kai', atMs: 20 };
  it.each([
    ['is open before any verdict', undefined, 'open'],
    ['is open when the verdict is what it is about', review('', { atMs: 10 }), 'open'],
    ['is lost when confirmed after it', review('', { atMs: 30 }), 'lost'],
    ['is lost when it is to be coached', review('', { atMs: 30, disposition: 'coach' }), 'lost'],
    ['is won by "false alarm"', review('', { atMs: 30, disposition: 'false-alarm' }), 'won'],
  ] as const)('%s', (_, given, state) => {
    expect(disputeState(dispute, given)).toBe(state);
  });
});
