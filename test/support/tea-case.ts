import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PolicyFile, policyFileSchema } from '../../lib/model/policy';
import { readJson, readJsonLines } from '../../lib/model/read-file';
import { type Scenario, scenarioSchema } from '../../lib/model/scenario';
import { moveDates } from '../../lib/text/move-dates';
import type { Extension } from './extension';

const SCENARIOS = resolve(import.meta.dirname, '../scenarios');

/** The seed case in three languages, as it is told. */
export const seedScenarios: readonly Scenario[] = ['seed-case.jsonl', 'seed-case.zh-tw.jsonl'].flatMap(
  (name) => {
    const file = resolve(SCENARIOS, name);
    return readJsonLines(scenarioSchema, file, readFileSync(file, 'utf8'));
  },
);

/** A scenario of the seed case by its id, as it plays on the day of `nowMs`. */
export function seedScenario(id: string, nowMs = Date.now()): Scenario {
  const found = seedScenarios.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return broughtTo(nowMs, found);
}

export function teaPolicy(nowMs = Date.now()): PolicyFile {
  const file = resolve(SCENARIOS, 'policies/lingshanggan.json');
  return broughtTo(nowMs, readJson(policyFileSchema, file, readFileSync(file, 'utf8')));
}

/** The day on which the case plays. */
const CASE_MS = Date.parse('2026-11-18');
const DAY_MS = 86_400_000;

/** `data` with every date moved by whole days, so that the case plays on another day: offers that ran then run now. */
const broughtTo = <T>(nowMs: number, data: T): T =>
  moveDates(data, Math.floor(nowMs / DAY_MS) - CASE_MS / DAY_MS, CASE_MS);

export interface SetUp {
  readonly interfaceLocale?: 'zh-CN' | 'zh-TW' | 'en';
  readonly agentName?: string;
}

/** What the options page says to the background to store shop, customer and settings. */
export function teaCaseMessages(
  { customer }: Scenario,
  setUp: SetUp = {},
): readonly { readonly candor: string; readonly data: object }[] {
  if (customer === null) throw new Error('the scenario has no customer');
  const { id } = customer;
  return [
    { candor: 'savePolicy', data: { file: teaPolicy() } },
    { candor: 'saveCustomers', data: { files: [customer] } },
    { candor: 'linkCustomer', data: { consoleId: 'harbour-desk', customerKey: id, customerId: id } },
    {
      candor: 'saveSettings',
      data: {
        interfaceLocale: setUp.interfaceLocale ?? 'zh-CN',
        agentName: setUp.agentName ?? '小叶',
        role: 'supervisor',
      },
    },
  ];
}

/** Says {@link teaCaseMessages} from one of our own pages. Works in any browser's page, by its source. */
export async function sayInOrder(messages: readonly object[]): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> } };
  };
  for (const message of messages) {
    const reply = await chrome.runtime.sendMessage(message);
    if (reply?.ok !== true) throw new Error(`the background answered ${JSON.stringify(reply)}`);
  }
}

/** Stores shop, customer and settings as the options page does: through the background's own messages. */
export async function setUpTeaCase(
  extension: Extension,
  scenario: Scenario,
  setUp: SetUp = {},
): Promise<void> {
  const page = await extension.open('options.html');
  await page.evaluate(sayInOrder, teaCaseMessages(scenario, setUp));
  await page.close();
}
