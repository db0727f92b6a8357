import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CoachSession } from '../lib/coach/session';
import { createComparer } from '../lib/engine/compare';
import { Judge } from '../lib/engine/judge';
import { messageOf } from '../lib/engine/replay';
import { profileFromFile } from '../lib/model/customer';
import { type Level, levelOf, type RuleCount } from '../lib/model/difference';
import { type PolicyFile, policyFileSchema, policyFromFile } from '../lib/model/policy';
import { readJson, readJsonLines } from '../lib/model/read-file';
import { scenarioSchema } from '../lib/model/scenario';
import type { StoredConversation } from '../lib/model/stored-conversation';
import { forAgent } from '../lib/policy/rungs';
import { indexPolicy } from '../lib/policy/shop-index';
import { filesIn, policyPath, readText } from './support/scenario-files';

const folder = resolve(import.meta.dirname, 'scenarios');

/** Conversations as they are stored, each with the policy it was held under. */
const past = filesIn([folder], ['.jsonl']).flatMap((file) =>
  readJsonLines(scenarioSchema, file, readText(file)).flatMap((scenario) => {
    if (typeof scenario.policy !== 'string') return [];
    const path = policyPath(scenario.policy, file);
    const conversation: StoredConversation = {
      consoleId: scenario.console.id,
      conversationKey: scenario.id,
      customerKey: '',
      day: '2026-11-20',
      customerId: null,
      agent: scenario.id.length % 2 === 0 ? '阿宁' : '小周',
      privateDomain: scenario.console.privateDomain,
      policyVersion: 1,
      profile: scenario.customer === null ? null : profileFromFile(scenario.customer),
      setAside: [],
      messages: scenario.events.flatMap((event, at) =>
        event.draft === true || event.tick === true
          ? []
          : [{ message: messageOf(event, at), seenAtMs: Date.parse(event.at) + 400 }],
      ),
    };
    const policy = readJson(policyFileSchema, path, readText(path));
    return [{ conversation, file: policy, was: live(conversation, policy) }];
  }),
);

/** What is logged of each message when the conversation is held under `file`. */
function live(conversation: StoredConversation, file: PolicyFile): ReadonlyMap<string, Level> {
  const policy = forAgent(policyFromFile(file), conversation.agent);
  let ids = 0;
  const session = new CoachSession(
    new Judge({
      shop: indexPolicy(policy),
      profile: conversation.profile,
      console: { id: conversation.consoleId, privateDomain: conversation.privateDomain },
    }),
    () => `id-${++ids}`,
  );
  const all = conversation.messages.map(({ message }) => message);
  const levels = new Map<string, Level>();
  const start = {
    id: 'start',
    role: 'system',
    atMs: 0,
    text: '',
    pictures: [],
    cards: [],
    note: false,
  } as const;
  session.update([start], 0);
  for (const [at, { seenAtMs }] of conversation.messages.entries())
    for (const { shown, sent } of session.update([start, ...all.slice(0, at + 1)], seenAtMs ?? 0)) {
      const key = `${all.findIndex(({ id }) => id === sent?.id)} ${shown.finding.rule}`;
      if (sent !== null && !levels.has(key)) levels.set(key, levelOf(shown.finding));
    }
  return levels;
}

const CHANGES: readonly (readonly [string, (file: PolicyFile) => PolicyFile])[] = [
  [
    'a price is lowered',
    (file) => ({
      ...file,
      products: file.products?.map((product) => ({
        ...product,
        prices: product.prices.map((row) => ({ ...row, price: Math.round(row.price * 0.8) })),
      })),
    }),
  ],
  ['no promotion runs', (file) => ({ ...file, promotions: [] })],
  ['no address is the shop’s', (file) => ({ ...file, shops: [], products: [] })],
  ['a rule is switched off', (file) => withRule(file, 'late-discount', { enabled: false })],
  ['a rule holds', (file) => withRule(file, 'price-above-last-paid-undisclosed', { rung: 'hold' })],
  ['a rule is only logged', (file) => withRule(file, 'off-platform-diversion', { rung: 'trial' })],
  [
    'the shop lists a phrase of its own',
    (file) => ({
      ...file,
      ownRules: [
        {
          id: 'no-dear',
          title: '别叫亲',
          customerSees: '太油',
          severity: 'warning',
          phrases: ['亲', '您', 'you'],
          links: [],
          products: [],
          acts: [],
          customerSaid: [],
          satisfiedBy: [],
          flagged: [{ draft: '亲' }],
          allowed: [{ draft: '好' }],
        },
      ],
    }),
  ],
  [
    'a team has a rung of its own',
    (file) => ({
      ...withRule(file, 'absolute-claim', { teams: { evening: 'justify' } }),
      teams: [{ name: 'evening', agents: ['小周'] }],
    }),
  ],
];

const withRule = (file: PolicyFile, id: string, setting: PolicyFile['rules'][string]): PolicyFile => ({
  ...file,
  rules: { ...file.rules, [id]: { ...file.rules[id], ...setting } },
});

describe('the difference that is predicted', () => {
  it.each(CHANGES)('is what happens when it is switched on: %s', (_, change) => {
    let differing = 0;
    for (const { conversation, file, was } of past) {
      const after = change(file);
      const counts = new Map<string, RuleCount>();
      const predicted = createComparer({ before: policyFromFile(file), after: policyFromFile(after) })
        .compare(conversation, counts)
        .map(({ at, rule, before, after: now }) => `${at} ${rule}: ${before} → ${now}`);
      const is = live(conversation, after);
      const happened = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
        const [first, second] = [was.get(key) ?? 'none', is.get(key) ?? 'none'];
        return first === second ? [] : [`${key}: ${first} → ${second}`];
      });
      expect(predicted.toSorted(), conversation.conversationKey).toEqual(happened.toSorted());
      differing += predicted.length;
    }
    expect(differing).toBeGreaterThan(0);
  });

  it('is none where nothing changed, and counts what the rules say', () => {
    const counts = new Map<string, RuleCount>();
    for (const { conversation, file } of past) {
      const policy = policyFromFile(file);
      const renamed = { ...policy, shop: { ...policy.shop, name: 'another name' } };
      expect(createComparer({ before: policy, after: renamed }).compare(conversation, counts)).toEqual([]);
    }
    const told = past.flatMap(({ was }) => [...was.values()].filter((level) => level !== 'logged'));
    const sum = [...counts.values()].reduce((total, { after }) => total + after, 0);
    expect(sum).toBe(told.length);
  });
});
