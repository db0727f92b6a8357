import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { Dispute } from '../../lib/model/dispute';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { logEntry } from '../../test/support/log-entries';
import { createPlaceStore } from './place-store';
import { createReviewStore, type ReviewPorts } from './review-store';

/** A log in memory: what is recorded or judged is heard by whoever follows, as the real one does. */
function desk(
  log: LogEntry[],
  { query = '', given = [] as Review[], disputed = [] as Dispute[], isAgent = false } = {},
) {
  const reviews = [...given];
  const disputes = [...disputed];
  const listeners = new Set<() => Promise<void>>();
  const state = { query, left: [] as string[], isBroken: false, canSave: true, clockMs: 1000 };
  const isReviewed = (id: string) => {
    const last = reviews.findLast(({ entryId }) => entryId === id);
    return last !== undefined && last.takenBack !== true;
  };
  const ports: ReviewPorts = {
    page: async (filter, limit, after) => {
      if (state.isBroken) throw new Error('disk');
      const found = log
        .toSorted((a, b) => b.atMs - a.atMs)
        .filter(
          ({ id, agent, atMs }) =>
            (filter.agent === undefined || agent === filter.agent) &&
            (filter.verdict === undefined || isReviewed(id) === (filter.verdict === 'reviewed')) &&
            (after === null || atMs < after.atMs),
        );
      const entries = found.slice(0, limit);
      return { entries, next: found.length > limit ? (entries.at(-1) ?? null) : null };
    },
    entry: async (id) => log.find((entry) => entry.id === id) ?? null,
    sample: async (perRule) => firstOfEach(log, perRule),
    reviews: async () => {
      const latest = new Map<string, Review>();
      for (const review of reviews)
        if (review.takenBack === true) latest.delete(review.entryId);
        else latest.set(review.entryId, review);
      return latest;
    },
    disputes: async () => new Map(disputes.map((dispute) => [dispute.entryId, dispute])),
    dispute: async (dispute) => {
      disputes.push(dispute);
      await Promise.all([...listeners].map((again) => again()));
    },
    history: async (id) => reviews.filter(({ entryId }) => entryId === id),
    follow: (read, onValue, onError) => {
      const again = () => read().then(onValue, onError);
      listeners.add(again);
      void again();
      return () => listeners.delete(again);
    },
    save: async (more) => {
      if (!state.canSave) throw new Error('nobody answered');
      reviews.push(...more);
      await Promise.all([...listeners].map((again) => again()));
    },
    nowMs: () => state.clockMs++,
  };
  const place = createPlaceStore({
    read: () => state.query,
    write: (next, isNew) => {
      if (isNew) state.left.push(state.query);
      state.query = next;
    },
  });
  const store = createReviewStore(
    ports,
    place,
    signal('UTC'),
    signal({ name: isAgent ? '阿宁' : 'Chen', isAgent }),
  );
  store.start();
  return {
    store,
    place,
    state,
    disputes,
    reviews,
    ids: () => store.entries.value.map(({ id }) => Number(id.slice(-12))),
    selected: () => Number(store.selected.value?.id.slice(-12)),
    record: async (...entries: LogEntry[]) => {
      log.push(...entries);
      await Promise.all([...listeners].map((again) => again()));
    },
  };
}

const ready = (store: { status: { value: string } }) =>
  vi.waitFor(() => expect(store.status.value).toBe('ready'));
const HOUR_MS = 3_600_000;
/** Entries an hour apart, the first on 1 January 1970. */
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => logEntry(n + 1, { atMs: (n + 1) * HOUR_MS }));
const verdict = (entry: LogEntry, parts: Partial<Review> = {}): Review => ({
  entryId: entry.id,
  disposition: 'confirmed',
  note: '',
  reviewer: 'Chen',
  atMs: 1,
  ...parts,
});

describe('the list', () => {
  it('shows what has no verdict, newest first, and selects the first', async () => {
    const { store, ids, selected } = desk(many(3), { given: [verdict(logEntry(2))] });
    await ready(store);
    expect(ids()).toEqual([3, 1]);
    expect(selected()).toBe(3);
    expect(store.openCount.value).toEqual({ count: 2, isLeast: false });
  });

  it('keeps its rows when somebody else judges all of them', async () => {
    const { store, ids, reviews, record } = desk(many(95));
    await ready(store);
    const shown = ids();
    reviews.push(...store.entries.value.map((entry) => verdict(entry)));
    await record();
    await vi.waitFor(() => expect(ids().length).toBeGreaterThan(shown.length));
    expect(ids()).toEqual(expect.arrayContaining(shown));
  });

  it('shows what has a verdict when asked for it by the address', async () => {
    const { store, ids } = desk(many(3), { query: '?state=reviewed', given: [verdict(logEntry(2))] });
    await ready(store);
    expect(ids()).toEqual([2]);
  });

  it('goes on by whole days until the log ends, each entry once', async () => {
    const { store, ids } = desk(many(95));
    await ready(store);
    expect(store.openCount.value).toEqual({ count: 72, isLeast: true });
    await store.loadMore();
    expect(ids()).toEqual(Array.from({ length: 95 }, (_, n) => 95 - n));
    expect(store.hasMore.value).toBe(false);
  });

  it('finds reviewed entries however far back they lie', async () => {
    const { store, ids } = desk(many(95), { query: '?state=reviewed', given: [verdict(logEntry(3))] });
    await ready(store);
    expect(ids()).toEqual([3]);
  });

  it('takes in what is recorded meanwhile and keeps what was open', async () => {
    const { store, ids, record, selected } = desk(many(2));
    await ready(store);
    store.open(logEntry(1).id);
    await record(logEntry(3, { atMs: 3 * HOUR_MS }));
    expect(ids()).toEqual([3, 2, 1]);
    expect(selected()).toBe(1);
  });

  it('leaves no hole when more comes in at once than a page holds', async () => {
    const { store, ids, record } = desk(many(2));
    await ready(store);
    await record(...many(60).slice(2));
    await store.loadMore();
    expect(ids()).toEqual(Array.from({ length: 60 }, (_, n) => 60 - n));
  });

  it('says when the log cannot be read, and reads again on request', async () => {
    const { store, state, ids } = desk(many(1));
    await ready(store);
    state.isBroken = true;
    store.narrow({ state: 'all' });
    await vi.waitFor(() => expect(store.status.value).toBe('failed'));
    expect(store.failedAtMs.value).toBe(1000);
    state.isBroken = false;
    store.retry();
    await ready(store);
    expect(ids()).toEqual([1]);
  });
});

describe('the address', () => {
  it('follows the filter and the entry opened', async () => {
    const { store, state } = desk(many(2));
    await ready(store);
    store.narrow({ agent: '阿宁' });
    expect(new URLSearchParams(state.query).get('agent')).toBe('阿宁');
    store.open(logEntry(1).id);
    expect(new URLSearchParams(state.query).get('entry')).toBe(logEntry(1).id);
  });

  it('opens an entry that the list does not hold', async () => {
    const { store, selected } = desk(many(2), {
      query: `?entry=${logEntry(1).id}`,
      given: [verdict(logEntry(1))],
    });
    await vi.waitFor(() => expect(selected()).toBe(1));
    expect(store.isMissing.value).toBe(false);
  });

  it('says so when the log does not have the entry', async () => {
    const { store } = desk(many(2), { query: `?entry=${logEntry(9).id}` });
    await vi.waitFor(() => expect(store.isMissing.value).toBe(true));
    expect(store.selected.value).toBeNull();
  });

  it('is obeyed when the browser goes back', async () => {
    const { store, state, place, ids } = desk([logEntry(1, { agent: 'A' }), logEntry(2, { agent: 'B' })]);
    await ready(store);
    store.narrow({ agent: 'A' });
    await ready(store);
    expect(ids()).toEqual([1]);
    state.query = '';
    place.follow();
    await vi.waitFor(() => expect(ids()).toEqual([2, 1]));
  });
});

describe('a verdict', () => {
  it('is saved with note and reviewer, then the next open entry is shown', async () => {
    const { store, reviews, ids, selected } = desk(many(3));
    await ready(store);
    store.write('  say the price first ');
    await store.judge('coach');
    expect(reviews).toEqual([
      verdict(logEntry(3), { disposition: 'coach', note: 'say the price first', atMs: 1000 }),
    ]);
    expect(selected()).toBe(2);
    expect(store.note.value).toBe('');
    expect(ids()).toEqual([3, 2, 1]);
    expect(store.openCount.value?.count).toBe(2);
  });

  it('keeps the note and the entry when it could not be saved', async () => {
    const { store, state, reviews, selected } = desk(many(2));
    await ready(store);
    state.canSave = false;
    store.write('words');
    await store.judge('confirmed');
    expect(store.isFailed.value).toBe(true);
    expect(store.canUndo.value).toBe(false);
    expect(store.note.value).toBe('words');
    expect(selected()).toBe(2);
    expect(reviews).toEqual([]);
  });

  it('can be changed: the second stands beside the first and holds', async () => {
    const { store, reviews } = desk(many(2));
    await ready(store);
    await store.judge('false-alarm');
    store.open(logEntry(2).id);
    await store.judge('confirmed');
    expect(reviews.map(({ disposition }) => disposition)).toEqual(['false-alarm', 'confirmed']);
    expect(store.reviews.value.get(logEntry(2).id)?.disposition).toBe('confirmed');
  });

  it('counts before it is stored: two keys in a row judge two entries', async () => {
    const { store, reviews } = desk(many(3));
    await ready(store);
    const both = [store.judge('confirmed'), store.judge('coach')];
    expect(store.openCount.value?.count).toBe(1);
    await Promise.all(both);
    expect(reviews.map(({ entryId, disposition }) => [Number(entryId.slice(-3)), disposition])).toEqual([
      [3, 'confirmed'],
      [2, 'coach'],
    ]);
  });

  it('is taken back step by step, with its note', async () => {
    const { store, selected, reviews } = desk(many(3));
    await ready(store);
    store.write('first note');
    await store.judge('coach');
    await store.judge('confirmed');
    store.undo();
    expect(selected()).toBe(2);
    store.undo();
    expect(selected()).toBe(3);
    expect(store.note.value).toBe('first note');
    expect(store.canUndo.value).toBe(false);
    expect(store.openCount.value?.count).toBe(3);
    await vi.waitFor(() => expect(reviews).toHaveLength(4));
    expect(reviews.slice(2).every(({ takenBack }) => takenBack === true)).toBe(true);
  });

  it('taken back gives the verdict before it its force again', async () => {
    const before = verdict(logEntry(1), { disposition: 'coach', note: 'old' });
    const { store, reviews } = desk(many(1), { query: '?state=all', given: [before] });
    await ready(store);
    await store.judge('false-alarm');
    store.undo();
    await vi.waitFor(() => expect(reviews).toHaveLength(3));
    expect(store.reviews.value.get(logEntry(1).id)).toMatchObject({ disposition: 'coach', note: 'old' });
  });

  it('is given to all open entries of the same cause at once, and taken back at once', async () => {
    const claim = { slots: { claim: '全网最好' } };
    const { store, reviews, selected } = desk([
      logEntry(1, { ...claim, atMs: HOUR_MS }),
      logEntry(2, { atMs: 2 * HOUR_MS }),
      logEntry(3, { ...claim, atMs: 3 * HOUR_MS }),
    ]);
    await ready(store);
    expect(store.causes.value).toHaveLength(2);
    await store.judgeCause('false-alarm');
    expect(reviews.map(({ entryId }) => Number(entryId.slice(-3)))).toEqual([3, 1]);
    expect(selected()).toBe(2);
    store.undo();
    expect(selected()).toBe(3);
    expect(store.openCount.value?.count).toBe(3);
  });

  it('given faster than the log is read falls on no entry twice, and the list goes on when it comes', async () => {
    const { store, reviews, selected } = desk(many(95));
    await ready(store);
    const given = Array.from({ length: 80 }, () => store.judge('confirmed'));
    await Promise.all(given);
    await vi.waitFor(() => expect(store.hasMore.value).toBe(false));
    expect(new Set(reviews.map(({ entryId }) => entryId)).size).toBe(reviews.length);
    await vi.waitFor(() => expect(store.reviews.value.has(logEntry(selected()).id)).toBe(false));
  });

  it('is not given by an agent', async () => {
    const { store, reviews } = desk(many(1), { isAgent: true });
    await ready(store);
    await store.judge('false-alarm');
    expect(reviews).toEqual([]);
  });

  it('does not fall on an entry that came in above the one shown', async () => {
    const { store, reviews, record } = desk(many(2));
    await ready(store);
    await record(logEntry(3, { atMs: 3 * HOUR_MS, severity: 'critical' }));
    await store.judge('confirmed');
    expect(reviews.map(({ entryId }) => Number(entryId.slice(-3)))).toEqual([2]);
  });

  it('keeps the unsaved note of each entry while moving', async () => {
    const { store } = desk(many(2));
    await ready(store);
    store.write('for the second');
    store.move(1);
    expect(store.note.value).toBe('');
    store.move(-1);
    expect(store.note.value).toBe('for the second');
  });

  it('on the last entry goes back up to one that was passed over', async () => {
    const { store, selected } = desk(many(3));
    await ready(store);
    store.open(logEntry(1).id);
    await store.judge('confirmed');
    expect(selected()).toBe(3);
  });
});

describe('an agent', () => {
  const log = [
    logEntry(1, { atMs: HOUR_MS }),
    logEntry(2, { atMs: 2 * HOUR_MS, agent: 'Kai' }),
    logEntry(3, { atMs: 3 * HOUR_MS }),
  ];

  it('sees their own entries alone, judged or not, whatever the address asks for', async () => {
    const { store, ids } = desk(log, {
      isAgent: true,
      query: '?agent=Kai&state=open',
      given: [verdict(logEntry(1))],
    });
    await ready(store);
    expect(ids()).toEqual([3, 1]);
  });

  it('is not shown another’s entry by its address', async () => {
    const { store } = desk(log, { isAgent: true, query: `?entry=${logEntry(2).id}` });
    await ready(store);
    await vi.waitFor(() => expect(store.isMissing.value).toBe(true));
    expect(store.selected.value).toBeNull();
  });

  it('answers an entry, which then waits for the supervisor', async () => {
    const { store, disputes } = desk(log, { isAgent: true });
    await ready(store);
    await store.answer(' the price was agreed ');
    expect(disputes).toEqual([
      { entryId: logEntry(3).id, words: 'the price was agreed', agent: '阿宁', atMs: expect.any(Number) },
    ]);
    await vi.waitFor(() => expect(store.openDisputes.value).toBe(1));
  });
});

describe('disputes', () => {
  const dispute = { entryId: logEntry(1).id, words: 'no', agent: '阿宁', atMs: 5 };

  it('are listed until a verdict answers them', async () => {
    const { store, ids } = desk(many(3), {
      query: '?state=disputed',
      disputed: [dispute],
      given: [verdict(logEntry(1), { atMs: 1 })],
    });
    await ready(store);
    expect(ids()).toEqual([1]);
    expect(store.openDisputes.value).toBe(1);
    await store.judge('false-alarm');
    expect(store.openDisputes.value).toBe(0);
  });
});

describe('a sample', () => {
  it('has so many entries of each rule, those with a verdict left out', async () => {
    const log = Array.from({ length: 40 }, (_, n) => logEntry(n + 1, { rule: n % 2 === 0 ? 'a' : 'b' }));
    const given = firstOfEach(log, 3)
      .slice(0, 1)
      .map((entry) => verdict(entry));
    const { store } = desk(log, { query: '?sample=3', given });
    await ready(store);
    expect(store.entries.value.map(({ rule }) => rule)).toEqual(['a', 'a', 'b', 'b', 'b']);
  });
});

/** A draw that a test knows. */
const firstOfEach = (entries: readonly LogEntry[], perRule: number): LogEntry[] =>
  [...Map.groupBy(entries, ({ rule }) => rule).values()].flatMap((own) => own.slice(0, perRule));
