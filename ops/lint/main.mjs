// Mozilla's linter over the package of Firefox: what their reviewers would ask about ends it with exit code 1.
// usage: node ops/lint/main.mjs, after ops/release/package.mjs; installs the linter at its first run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const { name, version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const linter = resolve(here, 'node_modules/addons-linter');

if (versionOf(linter) !== versionOf(here)) run('npm', ['install', '--no-save', '--loglevel=error'], here);
run(
  process.execPath,
  [resolve(linter, 'bin/addons-linter'), '--warnings-as-errors', `.output/${name}-${version}-firefox.zip`],
  root,
);

/** The version that is installed in a folder, or that this folder asks for. */
function versionOf(folder) {
  const file = resolve(folder, 'package.json');
  if (!existsSync(file)) return null;
  const { version: installed, dependencies } = JSON.parse(readFileSync(file, 'utf8'));
  return folder === here ? dependencies['addons-linter'] : installed;
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
