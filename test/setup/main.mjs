// What a fresh clone needs before anything runs: packages and a Chromium. Plain Node 20, no packages of its own.
// usage: node test/setup/main.mjs SCRIPT [ARGUMENT…]; then runs that npm script with the browsers' paths in CANDOR_CHROMIUM and CANDOR_FIREFOX.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';

const root = resolve(import.meta.dirname, '../..');
const [script, ...args] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) < 20)
  stop('Candor needs Node 20 or newer: https://nodejs.org');
installPackages();
const chromium = findChromium(root);
if (chromium === null)
  stop(
    [
      'No Chromium was found, and none could be installed. Do one of these, then run the command again:',
      '  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk',
      '  any system:      npx playwright install chromium',
      '  your own:        CANDOR_CHROMIUM=/path/to/chromium npm start',
      'Google Chrome itself does not load unpacked extensions from the command line since version 137.',
    ].join('\n'),
  );
// Only the tests use one, and say so when there is none.
const firefox = script === 'check' ? findFirefox() : null;
const done = spawnSync('npm', ['run', '-s', script, '--', ...args], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    CANDOR_CHROMIUM: chromium,
    ...(firefox === null ? {} : { CANDOR_FIREFOX: firefox }),
  },
});
process.exit(done.status ?? 1);

/** Installs what package-lock.json lists, unless that is what is installed. */
function installPackages() {
  const installed = resolve(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && listOf(installed) === listOf(resolve(root, 'package-lock.json'))) return;
  process.stdout.write('Installing packages…\n');
  // Not `npm ci`: a lock file written where a registry lacks other systems' binaries does not list them.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('npm could not install the packages; its message stands above.');
}

/** Names and versions of a lock file, without the root and what is optional on other systems. */
function listOf(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(packages)
    .filter(([name, one]) => name !== '' && one.optional !== true)
    .map(([name, { version }]) => `${name}@${version}`)
    .sort()
    .join('\n');
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
