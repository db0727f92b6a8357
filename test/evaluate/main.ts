import { resolve } from 'node:path';
import { FileFault, readJson } from '../../lib/model/read-file';
import type { ShopIndex } from '../../lib/policy/shop-index';
import { filesIn, readShop, readText, ScenarioPlayer } from '../support/scenario-files';
import { type Labels, labelsSchema, type NearRules, nearRulesSchema } from './formats';
import { judgeDialogue, judgeScenario, judgeText } from './judge-items';
import { ENDINGS, readItems } from './read-items';
import { type FileReport, reportJson, reportText } from './report';
import { Tally } from './tally';

const USAGE = `usage: npm run -s evaluate -- [--json] [--same FILE] PATH…

PATH   a file (.jsonl or .jsonl.gz) of scenarios, of dialogues (id, lang, turns) or of texts with labels
       (id, lang, text, label); or a folder of such files.
--json one JSON object a report instead of tables
--same rules that meet a label in its rule's place, instead of test/evaluate/near-rules.json:
       {"same": {LABEL: [RULE…]}, "adviceCounts": [RULE…]}

Dialogues are judged twice, without a policy and with test/evaluate/plain-shop.json; texts as drafts under that
policy, which backs no urgency and no scarcity. test/evaluate/labels.json says which rules a text's label calls for.
Rates count a rule once a message, at its gravest.

exit code 0: evaluated; 1: a rule failed on some text; 2: wrong usage, or a file that cannot be read`;

interface Settings {
  readonly near: NearRules;
  readonly labels: Labels;
  readonly plainShop: ShopIndex;
}

/** Measures the rules over scenarios, dialogues and labelled texts. */
export async function main(args: readonly string[]): Promise<number> {
  const { paths, same, asJson, unknown } = readArguments(args);
  if (paths.length === 0 || unknown !== null) {
    process.stderr.write(`${unknown === null ? '' : `unknown option ${unknown}\n`}${USAGE}\n`);
    return 2;
  }
  try {
    const settings = readSettings(same);
    const total = new Tally();
    let scenarioFiles = 0;
    let failed = false;
    const print = (report: FileReport): void => {
      process.stdout.write(`${asJson ? JSON.stringify(reportJson(report)) : reportText(report)}\n`);
    };
    for (const file of filesIn(paths, ENDINGS))
      for (const report of await evaluateFile(file, settings)) {
        print(report);
        for (const [rule, error] of report.tally.faults)
          process.stderr.write(`rule ${rule} failed: ${error}\n`);
        failed ||= report.tally.faults.size > 0;
        if (report.kind !== 'scenarios') continue;
        total.add(report.tally);
        scenarioFiles++;
      }
    // Scenarios are written for one measure; collected files are not, and are never added up.
    if (scenarioFiles > 1) print({ file: 'all scenario files', kind: 'scenarios', shop: null, tally: total });
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The reports of one file: two of dialogues, one of scenarios or of texts. @throws FileFault */
export async function evaluateFile(file: string, settings: Settings): Promise<FileReport[]> {
  const { near, labels, plainShop } = settings;
  const player = new ScenarioPlayer();
  const tally = new Tally();
  const withShop = new Tally();
  let kind: FileReport['kind'] = 'scenarios';
  for await (const item of readItems(file)) {
    kind = item.kind;
    if (item.kind === 'scenarios') judgeScenario(item.scenario, file, player, near, tally);
    else if (item.kind === 'messages') judgeText(item.message, plainShop, labels, tally);
    else {
      judgeDialogue(item.dialogue, null, tally);
      judgeDialogue(item.dialogue, plainShop, withShop);
    }
  }
  if (kind !== 'dialogues') return [{ file, kind, shop: kind === 'messages' ? 'plain shop' : null, tally }];
  return [
    { file, kind, shop: 'none', tally },
    { file, kind, shop: 'plain shop', tally: withShop },
  ];
}

/** @throws FileFault */
export function readSettings(same: string | null): Settings {
  const nearFile = same ?? resolve(import.meta.dirname, 'near-rules.json');
  const labelsFile = resolve(import.meta.dirname, 'labels.json');
  return {
    near: readJson(nearRulesSchema, nearFile, readText(nearFile)),
    labels: readJson(labelsSchema, labelsFile, readText(labelsFile)),
    plainShop: readShop(resolve(import.meta.dirname, 'plain-shop.json')),
  };
}

function readArguments(args: readonly string[]) {
  const paths: string[] = [];
  let same: string | null = null;
  let asJson = false;
  let unknown: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--json') asJson = true;
    else if (arg === '--same') {
      same = args[++index] ?? null;
      if (same === null) unknown = '--same without a file';
    } else if (arg.startsWith('--')) unknown = arg;
    else paths.push(arg);
  }
  return { paths, same, asJson, unknown };
}
