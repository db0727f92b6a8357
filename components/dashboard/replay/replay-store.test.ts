import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PolicyFile } from '../../../lib/model/policy';
import type { StoredConversation } from '../../../lib/model/stored-conversation';
import { addConversation, emptyTrial, type Trial, volumeOf } from '../../../lib/review/trial';
import { createReplayStore, type ReplayPorts, type VersionRow, withRule } from './replay-store';

const FILE: PolicyFile = {
  shop: { name: '南岭茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  brands: [],
  shops: [],
  promotions: [],
  claims: [],
  rules: { 'absolute-claim': { enabled: false, severity: 'warning' } },
};

const chat = (key: string, agent: string, day: string): StoredConversation => ({
  consoleId: 'demo',
  conversationKey: key,
  customerKey: '',
  day,
  customerId: null,
  agent,
  privateDomain: true,
  policyVersion: 1,
  profile: null,
  setAside: [],
  messages: [
    {
      message: { id: 'm', role: 'agent', atMs: 1, text: 'x', pictures: [], cards: [], note: false },
      seenAtMs: 1,
    },
  ],
});
const difference = (before: 'none' | 'warning' | 'held', after: 'none' | 'warning' | 'held') => ({
  rule: 'late-discount',
  at: 0,
  before,
  after,
  finding: { rule: 'late-discount', severity: 'warning' as const, spans: [], evidence: [], slots: {} },
});

const trial = (): Trial => {
  const sum = emptyTrial();
  addConversation(sum, chat('a', '阿宁', '2026-11-18'), [difference('none', 'warning')]);
  addConversation(sum, chat('b', '小周', '2026-11-19'), [difference('none', 'held')]);
  addConversation(sum, chat('c', '小周', '2026-11-19'), [difference('warning', 'none')]);
  addConversation(sum, chat('d', '小周', '2026-11-19'), []);
  return sum;
};

let policy: Signal<VersionRow | null>;
let saves: unknown[];
let inForce: number;
let run: ReplayPorts['run'];
const newStore = () =>
  createReplayStore(
    {
      count: async () => ({ conversations: 4, messages: 4, sinceMs: 1 }),
      run: (...given) => run(...given),
      conversation: async ({ conversationKey }) => chat(conversationKey, '', ''),
      readPolicy: async (file) => {
        if (file.name === 'bad.json') throw new Error('unreadable');
        return { ...FILE, returns: '七天' };
      },
      history: async () => [
        { version: 2, savedAtMs: 2, file: FILE },
        { version: 1, savedAtMs: 1, file: { ...FILE, rules: {} } },
      ],
      save: async (file, onto, restores) => {
        if (onto !== inForce) return { version: inForce, isStale: true };
        saves.push([file, restores]);
        return { version: onto + 1 };
      },
      download: () => undefined,
      faultOf: ({ ownRules }) => (ownRules?.[0]?.phrases.length === 0 ? 'says nothing' : null),
    },
    policy,
  );

beforeEach(() => {
  policy = signal<VersionRow | null>({ version: 2, savedAtMs: 2, file: FILE });
  saves = [];
  inForce = 2;
  run = async () => trial();
});

describe('a trial', () => {
  it('counts what is gained and lost, by rule and agent, and how much it is for each', () => {
    const { totals, rules, agents, concerned } = trial();
    expect(totals).toEqual({ gained: 2, lost: 1, moved: 0 });
    expect(concerned).toBe(3);
    expect(rules.get('late-discount')).toMatchObject({ gained: 2, lost: 1, conversations: 3 });
    expect([...agents.values()].map(({ key, gained, lost }) => [key, gained, lost])).toEqual([
      ['阿宁', 1, 0],
      ['小周', 1, 1],
    ]);
    expect(volumeOf(trial())).toEqual({ agents: 2, perAgentDay: 0.25 });
  });
});

describe('trying a change', () => {
  it('is begun only with a change that changes something', async () => {
    const store = newStore();
    await store.load();
    expect(store.after.value).toBeNull();
    store.choose({ kind: 'rule', rule: 'absolute-claim', to: 'off' });
    expect(store.after.value).toBeNull();
    store.choose({ kind: 'rule', rule: 'absolute-claim', to: 'hold' });
    expect(store.after.value?.file.rules).toEqual({
      'absolute-claim': { severity: 'warning', rung: 'hold' },
    });
    store.choose({ kind: 'version', version: 1 });
    expect(store.after.value).toMatchObject({ file: { rules: {} }, restores: 1 });
  });

  it('shows the turn there is something of, is read and judged one by one, and is switched on', async () => {
    const store = newStore();
    store.choose({ kind: 'rule', rule: 'late-discount', to: 'hold' });
    await store.start();
    expect([store.turn.value, store.hits.value.length]).toEqual(['gained', 2]);
    store.move(1);
    const first = store.chosen.value;
    store.judge('fair');
    expect(store.chosen.value).not.toBe(first);
    store.judge('wrong');
    store.judge('wrong'); // the last one: taken back
    expect([...store.opinions.value.values()]).toEqual(['fair']);
    await store.switchOn();
    expect(store.saved.value).toEqual({ kind: 'saved', version: 3 });
    expect(saves).toEqual([[withRule(FILE, 'late-discount', 'hold'), null]]);
  });

  it('is not switched on over what somebody else saved meanwhile', async () => {
    const store = newStore();
    store.choose({ kind: 'rule', rule: 'late-discount', to: 'off' });
    await store.start();
    inForce = 3;
    await store.switchOn();
    expect([store.saved.value.kind, saves.length]).toEqual(['stale', 0]);
  });

  it('ends when it is cancelled, whatever comes after', async () => {
    let end: (found: Trial) => void = () => undefined;
    run = (_, __, onProgress) => {
      onProgress(1, 4);
      return new Promise((resolve) => {
        end = resolve;
      });
    };
    const store = newStore();
    store.choose({ kind: 'rule', rule: 'late-discount', to: 'off' });
    const started = store.start();
    expect(store.run.value).toEqual({ kind: 'running', done: 1, total: 4 });
    store.cancel();
    end(trial());
    await started;
    expect(store.run.value.kind).toBe('cancelled');
  });

  it('takes another list of phrases, if the examples of the rule hold', async () => {
    const own = {
      id: 'dear',
      title: '别叫亲',
      customerSees: '太油',
      severity: 'warning' as const,
      phrases: ['亲'],
      links: [],
      products: [],
      acts: [],
      customerSaid: [],
      satisfiedBy: [],
      flagged: [{ draft: '亲' }],
      allowed: [{ draft: '好' }],
    };
    policy.value = { version: 2, savedAtMs: 2, file: { ...FILE, ownRules: [own] } };
    const store = newStore();
    store.choose({ kind: 'phrases', rule: 'dear', words: '亲\n 亲爱的 \n\n亲' });
    expect(store.after.value?.file.ownRules?.[0]?.phrases).toEqual(['亲', '亲爱的']);
    store.choose({ kind: 'phrases', rule: 'dear', words: '' });
    await store.start();
    expect([store.fault.value, store.run.value.kind]).toEqual(['says nothing', 'idle']);
  });

  it('says when it failed, and when a file cannot be read', async () => {
    run = () => Promise.reject(new Error('disk'));
    const store = newStore();
    await store.readFile(new File([''], 'bad.json'));
    expect(store.draft.value).toMatchObject({ isUnread: true });
    await store.readFile(new File([''], 'good.json'));
    await store.start();
    expect(store.run.value.kind).toBe('failed');
  });
});
