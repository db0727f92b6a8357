import { messageOf } from '../../lib/engine/replay';
import type { Message } from '../../lib/model/conversation';
import { type Profile, profileFromFile } from '../../lib/model/customer';
import type { Locale } from '../../lib/model/locale';
import { type Policy, policyFileSchema, policyFromFile } from '../../lib/model/policy';
import { readJsonLines } from '../../lib/model/read-file';
import { scenarioSchema } from '../../lib/model/scenario';
import { moveDates } from '../../lib/text/move-dates';
import policyFile from '../../test/scenarios/policies/lingshanggan.json';
// The very case that the tests hold the rules to: what is shown here cannot drift from what is checked.
import simplifiedAndEnglish from '../../test/scenarios/seed-case.jsonl?raw';
import traditional from '../../test/scenarios/seed-case.zh-tw.jsonl?raw';

/** What the customer says, and what the agent of the story then sent, one after the other. */
export interface Turn {
  readonly customer: readonly Message[];
  readonly lines: readonly Message[];
}

export interface TeaCase {
  readonly policy: Policy;
  readonly profile: Profile | null;
  readonly console: { readonly id: string; readonly privateDomain: boolean };
  readonly turns: readonly Turn[];
}

/** The day on which the case plays. */
const CASE_MS = Date.parse('2026-11-18');
const DAY_MS = 86_400_000;

/** The nine steps in a language, moved by whole days so that they play today. */
export function teaCase(locale: Locale, nowMs: number): TeaCase {
  const id = `seed-nine-steps-${locale.toLowerCase()}`;
  const files = [simplifiedAndEnglish, traditional];
  const scenario = files
    .flatMap((file) => readJsonLines(scenarioSchema, id, file))
    .find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const days = Math.floor(nowMs / DAY_MS) - CASE_MS / DAY_MS;
  const { customer, events, console } = moveDates(scenario, days, CASE_MS);
  return {
    policy: policyFromFile(policyFileSchema.parse(moveDates(policyFile, days, CASE_MS))),
    profile: customer && profileFromFile(customer),
    console,
    turns: turnsOf(events.map(messageOf).filter((_, index) => events[index]?.draft !== true)),
  };
}

function turnsOf(messages: readonly Message[]): readonly Turn[] {
  const turns: { customer: Message[]; lines: Message[] }[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'customer' && (last === undefined || last.lines.length > 0))
      turns.push({ customer: [message], lines: [] });
    else if (message.role === 'customer') last?.customer.push(message);
    else last?.lines.push(message);
  }
  return turns;
}
