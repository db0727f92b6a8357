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
  ['build for Chromium', 'wxt', ['build']],
  ['build for Firefox', 'wxt', ['build', '-b', 'firefox']],
  ['build of the demo', 'wxt', ['build', '--mode', 'demo']],
  ['size', process.execPath, ['test/size.mjs']],
  ['pages and servers of the lab', process.execPath, ['test/setup/lab.mjs']],
  ['browser', 'playwright', ['test'], browserCounts],
];

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
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function unitCounts() {
  const report = read('unit.json');
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

function browserCounts() {
  const report = read('browser.json');
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
