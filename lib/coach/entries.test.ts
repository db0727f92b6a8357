import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Judge } from '../engine/judge';
import { messageOf } from '../engine/replay';
import { profileFromFile } from '../model/customer';
import { logEntrySchema } from '../model/log-entry';
import { policyFileSchema, policyFromFile } from '../model/policy';
import { readJson, readJsonLines } from '../model/read-file';
import { scenarioSchema } from '../model/scenario';
import { indexPolicy } from '../policy/shop-index';
import { entryOf } from './entries';
import { CoachSession } from './session';

const SCENARIOS = resolve(import.meta.dirname, '../../test/scenarios');
const read = (name: string): string => readFileSync(resolve(SCENARIOS, name), 'utf8');

describe('log entries of the nine steps', () => {
  const [scenario] = readJsonLines(scenarioSchema, 'seed-case.jsonl', read('seed-case.jsonl'));
  if (scenario === undefined) throw new Error('no scenario');
  const shop = indexPolicy(
    policyFromFile(readJson(policyFileSchema, 'p.json', read('policies/lingshanggan.json'))),
  );
  const profile = scenario.customer === null ? null : profileFromFile(scenario.customer);
  const session = new CoachSession(new Judge({ shop, profile, console: scenario.console }), () =>
    crypto.randomUUID(),
  );
  const setting = {
    consoleId: 'x',
    conversationKey: 'c',
    customerId: 'z',
    customerName: '周先生',
    agent: '小叶',
    policyVersion: 1,
  };
  const sent = scenario.events.flatMap((event, index) =>
    event.draft === true ? [] : [messageOf(event, index)],
  );
  session.update(sent.slice(0, 1), 0);
  const entries = sent.flatMap((_, index) => {
    const { context } = session;
    const now = sent[index]?.atMs ?? 0;
    return session
      .update(sent.slice(0, index + 1), now)
      .map((settled) => entryOf(settled, context, setting, now));
  });

  it('are what the store takes, each with an id of its own', () => {
    for (const entry of entries) expect(logEntrySchema.safeParse(entry).error).toBeUndefined();
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThanOrEqual(scenario.expect.length);
  });
});
