// All that must hold, in the order in which a fault is cheapest to find. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const results = resolve(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const STEPS = [
  ['prepare', 'wxt', ['prepare']],
  ['format and lint', 'biome', ['ci', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit']],
  [
    'unit and structure',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
    unitCounts,
  ],
  ['packages for Chrome, Edge and Firefox', process.execPath, ['ops/release/package.mjs']],
  ['build of the demo', 'wxt', ['build', '--mode', 'demo']],
  ['size', process.execPath, ['test/size.mjs']],
  ['pages and servers of the lab', process.execPath, ['test/setup/lab.mjs']],
  ['browser', 'playwright', ['test'], () => browserCounts('browser.json')],
];
// Its linter alone is larger than what a newcomer installs.
if (process.env.CI !== undefined)
  STEPS.push(['what Firefox’s reviewers ask about', process.execPath, ['ops/lint/main.mjs']]);
if (process.env.CANDOR_FIREFOX !== undefined)
  STEPS.push(['Firefox', 'playwright', ['test', '-c', 'test/firefox'], () => browserCounts('firefox.json')]);

let passed = 0;
let failed = 0;
for (const [name, command, args, counts] of STEPS) {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const count = counts?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  passed += count.passed;
  failed += status !== 0 && count.failed === 0 ? 1 : count.failed;
}
if (process.env.CANDOR_FIREFOX === undefined) {
  process.stdout.write(
    '\nNot run: the tests in Firefox. Install firefox-esr, or name one in CANDOR_FIREFOX.\n',
  );
  if (process.env.CI !== undefined) failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function unitCounts() {
  const report = read('unit.json');
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

function browserCounts(file) {
  const report = read(file);
  if (report === null) return null;
  const { expected, flaky, unexpected } = report.stats;
  if (flaky > 0) process.stdout.write(`${flaky} browser tests passed only when tried again: see above\n`);
  return { passed: expected + flaky, failed: unexpected };
}

/** A report a step has written; null: it ended before. */
function read(file) {
  try {
    return JSON.parse(readFileSync(resolve(results, file), 'utf8'));
  } catch {
    return null;
  }
}
