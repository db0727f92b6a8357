import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { policyFileSchema } from '../../../lib/model/policy';
import type { RuleMove } from '../../../lib/model/rule-move';
import { tally } from '../../../lib/review/figures';
import { logEntry } from '../../../test/support/log-entries';
import { createFiguresStore, type FiguresPorts } from './figures-store';

const NOW = Date.UTC(2026, 10, 18, 12);
const shop = { name: 'Tea', currency: 'CNY', timeZone: 'UTC' };

/** A log of one rule with so many right and wrong verdicts, and a background that moves rules. */
function desk({
  right = 0,
  wrong = 0,
  isAgent = false,
  moves = [] as RuleMove[],
  policy: file = policyFileSchema.parse({ shop, teams: [{ name: 'night', agents: ['Kai'] }] }),
} = {}) {
  const entries = Array.from({ length: right + wrong }, (_, n) =>
    logEntry(n, { rule: 'vague', atMs: NOW - 60_000, conversationKey: `c-${n}`, outcome: 'sent-anyway' }),
  );
  const reviews = new Map(
    entries.map(({ id }, n) => [id, { disposition: n < wrong ? 'false-alarm' : 'confirmed' } as const]),
  );
  const policy = signal(file);
  const given: RuleMove[] = [];
  const state = { isBroken: false, reads: 0 };
  const ports: FiguresPorts = {
    tallies: async () => {
      state.reads += 1;
      if (state.isBroken) throw new Error('disk');
      return tally(entries, reviews, 'UTC');
    },
    products: async () => tally(entries, reviews, 'UTC'),
    overdue: async () => [],
    credits: async () => [],
    activity: async () => [],
    promises: async () => [],
    crises: async () => [],
    moves: async () => moves,
    examples: async (rule) => entries.filter((entry) => entry.rule === rule).slice(0, 2),
    move: async (move) => {
      given.push(move);
      const before = policy.value.rules[move.rule] ?? {};
      policy.value = { ...policy.value, rules: { [move.rule]: { ...before, rung: move.to } } };
      return true;
    },
    settle: async () => undefined,
    follow: (read, onValue, onError) => {
      void read().then(onValue, onError);
      return () => undefined;
    },
    nowMs: () => NOW,
    later: (run) => {
      run();
      return () => undefined;
    },
  };
  const store = createFiguresStore(ports, {
    timeZone: signal('UTC'),
    viewer: signal({ name: 'Chen', isAgent }),
    policy,
    catalogue: [{ id: 'vague', severity: 'warning', status: 'proven' }],
    changes: signal(0),
    isShown: signal(true),
  });
  store.start();
  return { store, given, state };
}

const ready = (store: ReturnType<typeof desk>['store']) =>
  vi.waitFor(() => expect(store.status.value).toBe('ready'));

describe('rules', () => {
  it('have figures, a standing, and a rung for each team', async () => {
    const { store } = desk({ right: 27, wrong: 3 });
    await ready(store);
    expect(store.rows.value).toMatchObject([
      {
        rung: 'warn',
        teams: [['night', 'warn']],
        figures: { shown: 30, sentAnyway: 30, confirmed: 27, wrong: 3 },
        standing: { state: 'kept' },
        isProposed: false,
      },
    ]);
    expect(store.standingOf('vague')?.precision).toBe(0.9);
  });

  it('below their precision are proposed for trial, and moved on request', async () => {
    const { store, given } = desk({ right: 26, wrong: 4 });
    await ready(store);
    const [row] = store.proposals.value;
    expect(given).toEqual([]);
    if (row !== undefined) await store.move(row, 'trial', 'supervisor');
    expect(given).toMatchObject([{ from: 'warn', to: 'trial', correct: 26, wrong: 4, by: 'Chen' }]);
    expect(store.proposals.value).toEqual([]);
  });

  it('are measured anew after a move: what led to it decides no second time', async () => {
    const move: RuleMove = {
      rule: 'vague',
      team: null,
      from: 'trial',
      to: 'warn',
      cause: 'undo',
      correct: 0,
      wrong: 0,
      by: 'Chen',
      atMs: NOW - 1000,
    };
    const { store } = desk({ right: 26, wrong: 4, moves: [move] });
    await ready(store);
    await vi.waitFor(() => expect(store.rows.value[0]?.standing.state).toBe('measuring'));
    expect(store.proposals.value).toEqual([]);
  });
});

describe('figures', () => {
  it('are not read for agents', async () => {
    const { state } = desk({ right: 1, isAgent: true });
    await Promise.resolve();
    expect(state.reads).toBe(0);
  });

  it('are broken down by what they are asked for, and again when they are read anew', async () => {
    const { store, state } = desk({ right: 3 });
    await ready(store);
    const parts = store.breakdown(7, 'rule');
    await vi.waitFor(() => expect(parts.value).toMatchObject([{ key: 'vague', figures: { shown: 3 } }]));
    const before = state.reads;
    expect(store.breakdown(7, 'rule')).toBe(parts);
    expect(state.reads).toBe(before);
    await store.retry();
    expect(state.reads).toBe(before + 5);
  });

  it('name what to practise, with sentences', async () => {
    const { store } = desk({ right: 3 });
    await ready(store);
    expect(store.topics.value).toMatchObject([{ rule: 'vague', count: 3, examples: [{}, {}] }]);
  });

  it('say when they cannot be read, and are read again on request', async () => {
    const { store, state } = desk({ right: 1 });
    await ready(store);
    state.isBroken = true;
    await store.retry();
    expect(store.status.value).toBe('failed');
    state.isBroken = false;
    await store.retry();
    expect(store.status.value).toBe('ready');
  });
});
