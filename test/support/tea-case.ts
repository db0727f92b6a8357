import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PolicyFile, policyFileSchema } from '../../lib/model/policy';
import { readJson, readJsonLines } from '../../lib/model/read-file';
import { type Scenario, scenarioSchema } from '../../lib/model/scenario';
import type { Extension } from './extension';

const SCENARIOS = resolve(import.meta.dirname, '../scenarios');

/** A scenario of the seed case by its id. */
export function seedScenario(id: string): Scenario {
  for (const name of ['seed-case.jsonl', 'seed-case.zh-tw.jsonl']) {
    const file = resolve(SCENARIOS, name);
    const found = readJsonLines(scenarioSchema, file, readFileSync(file, 'utf8')).find(
      (one) => one.id === id,
    );
    if (found !== undefined) return found;
  }
  throw new Error(`no scenario ${id}`);
}

export function teaPolicy(): PolicyFile {
  const file = resolve(SCENARIOS, 'policies/lingshanggan.json');
  return broughtToToday(readJson(policyFileSchema, file, readFileSync(file, 'utf8')));
}

/** The day on which the case plays. */
const CASE_DAY = '2026-11-18';
const DAY_MS = 86_400_000;

/** `data` with every date moved by whole days, so that the case plays today: offers that ran then run now. */
function broughtToToday<T>(data: T): T {
  const days = Math.floor(Date.now() / DAY_MS) - Math.floor(Date.parse(CASE_DAY) / DAY_MS);
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? moved(value, days) : value,
  );
}

function moved(instant: string, days: number): string {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(instant)?.[0] ?? 'Z';
  const local = Date.parse(instant.replace(offset, 'Z')) + days * DAY_MS;
  return new Date(local).toISOString().replace('.000Z', offset);
}

export interface SetUp {
  readonly interfaceLocale?: 'zh-CN' | 'zh-TW' | 'en';
  readonly agentName?: string;
}

/** Stores shop, customer and settings as the options page does: through the background's own messages. */
export async function setUpTeaCase(
  extension: Extension,
  scenario: Scenario,
  setUp: SetUp = {},
): Promise<void> {
  const page = await extension.open('options.html');
  const customer = scenario.customer;
  if (customer === null) throw new Error('the scenario has no customer');
  const say = (candor: string, data: unknown) =>
    page.evaluate(
      (message) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(m: unknown): Promise<{ ok: boolean }> } };
          }
        ).chrome.runtime.sendMessage(message),
      { candor, data },
    );
  const replies = [
    await say('savePolicy', { file: teaPolicy() }),
    await say('saveCustomers', { files: [broughtToToday(customer)] }),
    await say('linkCustomer', {
      consoleId: 'harbour-desk',
      customerKey: customer.id,
      customerId: customer.id,
    }),
    await say('saveSettings', {
      interfaceLocale: setUp.interfaceLocale ?? 'zh-CN',
      agentName: setUp.agentName ?? '小叶',
      role: 'supervisor',
    }),
  ];
  for (const reply of replies)
    if (reply?.ok !== true) throw new Error(`the background answered ${JSON.stringify(reply)}`);
  await page.close();
}
