import { TextlintKernel } from '@textlint/kernel';
import * as textPlugin from '@textlint/textlint-plugin-text';
import { LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import * as prhRule from 'textlint-rule-prh';

/** A linter ready to work; answers the number of its findings. */
export type Lint = (text: string) => Promise<number>;

/** harper.js in this page with its own rules, without the worker round trip its extension adds. English only. */
export async function createHarper(): Promise<Lint> {
  const linter = new LocalLinter({ binary: slimBinary });
  await linter.setup();
  return async (text) => (await linter.lint(text, { language: 'plaintext' })).length;
}

/** textlint with rule-prh and one entry for each phrase. */
export function createTextlint(phrases: readonly string[]): Lint {
  const kernel = new TextlintKernel();
  const entries = phrases.map((phrase) => `  - expected: "[${phrase}]"\n    pattern: "${phrase}"`);
  const ruleContents = [`version: 1\nrules:\n${entries.join('\n')}\n`];
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: moduleOf<never>(textPlugin) }],
    rules: [{ ruleId: 'prh', rule: moduleOf<never>(prhRule), options: { ruleContents } }],
  };
  return async (text) => (await kernel.lintText(text, options)).messages.length;
}

/** CommonJS that was once ESM: its default export lies one or two levels deep, as the bundler pleases. */
function moduleOf<T>(module: unknown): T {
  let found = module;
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default;
  return found as T;
}
