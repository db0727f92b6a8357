import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { logEntry } from '../../test/support/log-entries';
import { createReviewStore, type ReviewPorts } from './review-store';

/** A log in memory: what is recorded or judged is heard by whoever follows, as the real one does. */
function desk(log: LogEntry[], { query = '', given = [] as Review[] } = {}) {
  const reviews = [...given];
  const listeners = new Set<() => Promise<void>>();
  const state = { query, isBroken: false, canSave: true, clockMs: 1000 };
  const ports: ReviewPorts = {
    page: async (filter, limit, after) => {
      if (state.isBroken) throw new Error('disk');
      const found = log
        .toSorted((a, b) => b.atMs - a.atMs)
        .filter(
          ({ id, agent, atMs }) =>
            (filter.agent === undefined || agent === filter.agent) &&
            filter.without?.has(id) !== true &&
            (after === null || atMs < after.atMs),
        );
      const entries = found.slice(0, limit);
      return { entries, next: found.length > limit ? (entries.at(-1) ?? null) : null };
    },
    entry: async (id) => log.find((entry) => entry.id === id) ?? null,
    reviews: async () => new Map(reviews.map((review) => [review.entryId, review])),
    history: async (id) => reviews.filter(({ entryId }) => entryId === id),
    follow: (read, onValue, onError) => {
      const again = () => read().then(onValue, onError);
      listeners.add(again);
      void again();
      return () => listeners.delete(again);
    },
    save: async (review) => {
      if (!state.canSave) throw new Error('nobody answered');
      reviews.push(review);
    },
    nowMs: () => state.clockMs,
    address: {
      read: () => state.query,
      write: (next) => {
        state.query = next;
      },
    },
  };
  const store = createReviewStore(ports, signal('UTC'), signal('Chen'));
  store.start();
  return {
    store,
    state,
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
const many = (count: number) => Array.from({ length: count }, (_, n) => logEntry(n + 1));
const verdict = (entry: LogEntry, parts: Partial<Review> = {}): Review => ({
  entryId: entry.id,
  disposition: 'confirmed',
  note: '',
  reviewer: 'Chen',
  atMs: 1,
  ...parts,
});

describe('the list', () => {
  it('shows what has no verdict, newest first, and selects the newest', async () => {
    const { store, ids, selected } = desk(many(3), { given: [verdict(logEntry(2))] });
    await ready(store);
    expect(ids()).toEqual([3, 1]);
    expect(selected()).toBe(3);
    expect(store.openCount.value).toEqual({ count: 2, isLeast: false });
  });

  it('shows what has a verdict when asked for it by the address', async () => {
    const { store, ids } = desk(many(3), { query: '?state=reviewed', given: [verdict(logEntry(2))] });
    await ready(store);
    expect(ids()).toEqual([2]);
  });

  it('goes on by key until the log ends, each entry once', async () => {
    const { store, ids } = desk(many(95));
    await ready(store);
    expect(store.openCount.value).toEqual({ count: 40, isLeast: true });
    await store.loadMore();
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
    await record(logEntry(3));
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
    const { store, state, ids } = desk([logEntry(1, { agent: 'A' }), logEntry(2, { agent: 'B' })]);
    await ready(store);
    store.narrow({ agent: 'A' });
    await ready(store);
    expect(ids()).toEqual([1]);
    state.query = '';
    store.follow();
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
    expect(store.saving.value).toBe('failed');
    expect(store.note.value).toBe('words');
    expect(selected()).toBe(2);
    expect(reviews).toEqual([]);
  });

  it('can be changed: the second stands beside the first and holds', async () => {
    const { store, reviews, selected } = desk(many(2));
    await ready(store);
    await store.judge('false-alarm');
    store.backToLast();
    expect(selected()).toBe(2);
    await store.judge('confirmed');
    expect(reviews.map(({ disposition }) => disposition)).toEqual(['false-alarm', 'confirmed']);
    expect(store.reviews.value.get(logEntry(2).id)?.disposition).toBe('confirmed');
  });

  it('pressed twice while it is being saved counts once', async () => {
    const { store, reviews } = desk(many(3));
    await ready(store);
    await Promise.all([store.judge('confirmed'), store.judge('confirmed')]);
    expect(reviews).toHaveLength(1);
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
