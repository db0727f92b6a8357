import type { ReplayResult } from '../../lib/engine/replay';
import { FileFault, readJsonLines } from '../../lib/model/read-file';
import { scenarioSchema } from '../../lib/model/scenario';
import { readText, ScenarioPlayer } from '../support/scenario-files';

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
  const player = new ScenarioPlayer();
  return readJsonLines(scenarioSchema, file, readText(file)).map((scenario) => player.play(scenario, file));
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
