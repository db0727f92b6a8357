import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ReplayResult, replayScenario } from '../../lib/engine/replay';
import { profileFromFile } from '../../lib/model/customer';
import { policyFileSchema, policyFromFile } from '../../lib/model/policy';
import { FileFault, readJson, readJsonLines } from '../../lib/model/read-file';
import { type Scenario, scenarioSchema } from '../../lib/model/scenario';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';

const USAGE = 'usage: npm run -s replay -- [--json] FILE.jsonl…';

/** Replays scenario files. Exit code 0: nothing missing, no false alarm; 1: something is; 2: a file cannot be read. */
export function main(args: readonly string[]): number {
  const asJson = args.includes('--json');
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const results = files.flatMap((file) => replayFile(file));
    for (const result of results)
      process.stdout.write(`${asJson ? JSON.stringify(jsonOf(result)) : report(result)}\n`);
    if (!asJson) process.stdout.write(`${summary(results)}\n`);
    for (const fault of results.flatMap((result) => result.faults))
      process.stderr.write(`rule ${fault.rule} failed: ${fault.error}\n`);
    return results.every(isGood) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function replayFile(file: string): ReplayResult[] {
  const policies = new Map<string, ShopIndex>();
  return readJsonLines(scenarioSchema, file, readText(file)).map((scenario) =>
    replayScenario(
      scenario,
      policyOf(scenario, file, policies),
      scenario.customer === null ? null : profileFromFile(scenario.customer),
    ),
  );
}

function policyOf(scenario: Scenario, file: string, policies: Map<string, ShopIndex>): ShopIndex | null {
  const { policy } = scenario;
  if (policy === undefined) return null;
  if (typeof policy !== 'string') return indexPolicy(policyFromFile(policy));
  const path = join(dirname(file), 'policies', `${basename(policy)}.json`);
  const known = policies.get(path);
  if (known !== undefined) return known;
  const read = indexPolicy(policyFromFile(readJson(policyFileSchema, path, readText(path))));
  policies.set(path, read);
  return read;
}

function readText(path: string): string {
  if (!existsSync(path)) throw new FileFault(path, 1, '', 'a file that exists');
  return readFileSync(path, 'utf8');
}

const isGood = (result: ReplayResult): boolean =>
  result.missing.length === 0 && result.falseAlarms.length === 0;

const jsonOf = ({ id, findings, missing, falseAlarms }: ReplayResult): object => ({
  id,
  findings,
  missing,
  falseAlarms,
});

function report(result: ReplayResult): string {
  const lines = [`${isGood(result) ? 'ok  ' : 'FAIL'} ${result.id}`];
  for (const { event, rule, severity } of result.findings)
    lines.push(`       event ${event}: ${severity} ${rule}`);
  for (const { event, rule } of result.missing) lines.push(`  MISSING at event ${event}: ${rule}`);
  for (const { event, rule, severity } of result.falseAlarms)
    lines.push(`  FALSE ALARM at event ${event}: ${severity} ${rule}`);
  return lines.join('\n');
}

function summary(results: readonly ReplayResult[]): string {
  const missing = results.reduce((sum, result) => sum + result.missing.length, 0);
  const alarms = results.reduce((sum, result) => sum + result.falseAlarms.length, 0);
  return `${results.filter(isGood).length} of ${results.length} scenarios as expected; ${missing} missing, ${alarms} false alarms`;
}
