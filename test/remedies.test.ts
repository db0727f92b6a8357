import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../lib/coach/explain';
import { Judge } from '../lib/engine/judge';
import { messageOf } from '../lib/engine/replay';
import { productOf } from '../lib/facts/offers';
import { faultsOf, foreignBrandOf } from '../lib/facts/repair';
import { profileFromFile } from '../lib/model/customer';
import { policyFileSchema, policyFromFile } from '../lib/model/policy';
import { readJson, readJsonLines } from '../lib/model/read-file';
import { type Scenario, scenarioSchema } from '../lib/model/scenario';
import { indexPolicy } from '../lib/policy/shop-index';

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, 'scenarios', name), 'utf8');
const scenarios = ['seed-case.jsonl', 'seed-case.zh-tw.jsonl'].flatMap((file) =>
  readJsonLines(scenarioSchema, file, read(file)),
);
const shop = indexPolicy(
  policyFromFile(readJson(policyFileSchema, 'lingshanggan.json', read('policies/lingshanggan.json'))),
);

/** Every warning and held send of a scenario's drafts, with the remedy that is offered for it. */
function remediesOf(scenario: Scenario) {
  const profile = scenario.customer === null ? null : profileFromFile(scenario.customer);
  const judge = new Judge({ shop, profile, console: scenario.console });
  const remedies: { label: string; text: string; findings: string[] }[] = [];
  for (const [index, event] of scenario.events.entries()) {
    const message = messageOf(event, index);
    const nowMs = message.atMs ?? 0;
    if (event.draft !== true) {
      judge.append(message);
      continue;
    }
    for (const finding of judge.check(message, nowMs).findings) {
      if (finding.severity === 'advice') continue;
      const { draft, ledger } = judge.snapshot(message, nowMs);
      const sku = productOf(draft, ledger, profile);
      const explanation = explain(
        finding,
        {
          index: shop,
          profile,
          sku,
          console: scenario.console,
          nowMs,
          locale: scenario.lang,
          agentName: '小叶',
          faults: faultsOf(judge, sku, nowMs),
          foreignBrand: foreignBrandOf(judge, draft),
          customerName: profile?.name ?? null,
          openTopics: ledger.concerns.map((concern) => concern.topic),
        },
        scenario.lang,
      );
      const text = explanation?.remedy?.text ?? '';
      const left = judge.check({ ...message, text, pictures: [], cards: [] }, nowMs).findings;
      remedies.push({
        label: `${scenario.id} event ${index} ${finding.rule}`,
        text,
        findings: left.flatMap((one) => (one.severity === 'advice' ? [] : [`${one.rule} (${one.severity})`])),
      });
    }
  }
  return remedies;
}

describe('the remedy of each warning of the seed case', () => {
  it.each(scenarios.flatMap(remediesOf))('$label raises nothing: $text', ({ text, findings }) => {
    expect(text).not.toBe('');
    expect(findings, text).toEqual([]);
  });
});
