import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import type { Review } from '../model/log-entry';
import { policyFileSchema } from '../model/policy';
import type { RuleMove } from '../model/rule-move';
import { openStores, type Stores } from './stores';

let stores: Stores;
beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  stores = openStores('review-tables');
});
afterEach(() => stores.close());

const [first, second] = [logEntry(1).id, logEntry(2).id] as const;
const review = (entryId: string, parts: Partial<Review> = {}): Review => ({
  entryId,
  disposition: 'confirmed',
  note: '',
  reviewer: 'Chen',
  atMs: 1,
  ...parts,
});

describe('reviews', () => {
  it('of a batch are kept together', async () => {
    await stores.reviews.add(review(first), review(second));
    expect([...(await stores.reviews.allLatest()).keys()]).toEqual([first, second]);
  });

  it('taken back leave the entry without a verdict, and stay in its history', async () => {
    await stores.reviews.add(review(first));
    await stores.reviews.add(review(first, { takenBack: true, atMs: 2 }));
    expect(await stores.reviews.latest(first)).toBeNull();
    expect((await stores.reviews.allLatest()).size).toBe(0);
    expect(await stores.reviews.history(first)).toHaveLength(2);
    expect(await stores.reviews.reviewedIds()).toEqual([first]);
  });
});

describe('a dispute', () => {
  it('is given once: the first stays', async () => {
    const dispute = { entryId: first, words: 'it was right', agent: 'Kai', atMs: 1 };
    expect(await stores.disputes.add(dispute)).toBe(true);
    expect(await stores.disputes.add({ ...dispute, words: 'again' })).toBe(false);
    expect((await stores.disputes.all()).get(first)?.words).toBe('it was right');
  });
});

describe('activity', () => {
  const place = { day: '2026-11-18', agent: 'Kai', consoleId: 'demo' };

  it('adds up by day, agent and console, waits by class', async () => {
    await stores.activity.count(place, [
      { atMs: 1, waitMs: 30_000 },
      { atMs: 2, waitMs: 30_001 },
    ]);
    await stores.activity.count(place, [
      { atMs: 3, waitMs: null },
      { atMs: 4, waitMs: 86_400_000 },
    ]);
    await stores.activity.count({ ...place, day: '2026-11-19' }, [{ atMs: 5, waitMs: null }]);
    expect(await stores.activity.days('2026-11-18', '2026-11-18')).toEqual([
      { ...place, messages: 4, waits: [1, 1, 0, 0, 0, 0, 0, 1] },
    ]);
    expect(await stores.activity.days('2026-11-01', '2026-11-30')).toHaveLength(2);
  });
});

describe('a crisis', () => {
  const crisis = {
    consoleId: 'demo',
    conversationKey: 'chat-1',
    customerId: 'c-1',
    customerName: '林女士',
    agent: 'Kai',
    kind: 'crisis' as const,
    topic: 'payment' as const,
    words: '这是谁的码',
    sinceMs: 1,
  };

  it('keeps since when and over what words, until it is settled', async () => {
    await stores.crises.put(crisis);
    await stores.crises.put({ ...crisis, sinceMs: 9, words: '…' });
    expect(await stores.crises.all()).toEqual([crisis]);
    await stores.crises.settle('demo', 'chat-1');
    expect(await stores.crises.all()).toEqual([]);
  });

  it('goes with the customer', async () => {
    await stores.crises.put(crisis);
    await stores.privacy.erase('c-1');
    expect(await stores.crises.all()).toEqual([]);
  });
});

describe('a move of a rule', () => {
  const shop = { name: 'Tea', currency: 'CNY', timeZone: 'UTC' };
  const move = (parts: Partial<RuleMove> = {}): RuleMove => ({
    rule: 'absolute-claim',
    team: null,
    from: 'warn',
    to: 'trial',
    cause: 'precision',
    correct: 20,
    wrong: 12,
    by: '',
    atMs: 5,
    ...parts,
  });

  it('is a new version of the policy and a line that says why', async () => {
    await stores.policies.save(policyFileSchema.parse({ shop }), 1);
    expect(await stores.ruleMoves.move(move(), () => 'warn')).toBe(true);
    expect((await stores.policies.latest())?.file.rules).toEqual({ 'absolute-claim': { rung: 'trial' } });
    expect(await stores.policies.latest()).toMatchObject({ version: 2, savedAtMs: 5 });
    expect(await stores.ruleMoves.all()).toEqual([move()]);
  });

  it('of a team leaves the shop’s rung', async () => {
    await stores.policies.save(
      policyFileSchema.parse({ shop, rules: { 'absolute-claim': { rung: 'hold' } } }),
      1,
    );
    await stores.ruleMoves.move(move({ team: 'night', from: 'hold' }), () => 'hold');
    expect((await stores.policies.latest())?.file.rules['absolute-claim']).toEqual({
      rung: 'hold',
      teams: { night: 'trial' },
    });
  });

  it('is refused when the rule stands elsewhere by now, and without a policy', async () => {
    expect(await stores.ruleMoves.move(move(), () => 'warn')).toBe(false);
    await stores.policies.save(policyFileSchema.parse({ shop }), 1);
    expect(await stores.ruleMoves.move(move(), () => 'trial')).toBe(false);
    expect(await stores.ruleMoves.all()).toEqual([]);
    expect((await stores.policies.latest())?.version).toBe(1);
  });
});
