// What the browser tests need beside the extension: pages of other people's chats and editors, and an XMPP server.
// usage: node test/setup/lab.mjs; installs what is missing. Exit code 1: something could not be had, and is named.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const lab = resolve(root, 'test/lab');
const PROSODY = ['/usr/bin/prosody', '/usr/local/bin/prosody'];
/** Debian starts a server as it installs it, unless this forbids it. */
const NO_SERVICES = '/usr/sbin/policy-rc.d';

const isReady = [installPackages(), buildPages(), installProsody()].every(Boolean);
process.exitCode = isReady ? 0 : 1;

/** Installs what the lab's package-lock.json lists, unless that is what is installed. */
function installPackages() {
  const installed = resolve(lab, 'node_modules/.package-lock.json');
  if (existsSync(installed) && listOf(installed) === listOf(resolve(lab, 'package-lock.json'))) return true;
  process.stdout.write('Installing the pages of the lab…\n');
  const { status } = run('npm', ['install', '--no-save', '--loglevel=error'], lab);
  return (
    status === 0 || missing('The packages of test/lab could not be installed: npm install --prefix test/lab')
  );
}

function buildPages() {
  const { status } = run(process.execPath, ['test/lab/build.mjs'], root);
  return status === 0 || missing('The pages of test/lab could not be built: node test/lab/build.mjs');
}

function installProsody() {
  if (PROSODY.some((path) => existsSync(path))) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing Prosody from the system’s packages…\n');
    const isOurs = !existsSync(NO_SERVICES);
    if (isOurs) writeFileSync(NO_SERVICES, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'prosody'], options);
    if (isOurs) rmSync(NO_SERVICES);
  }
  return (
    PROSODY.some((path) => existsSync(path)) ||
    missing('Prosody, for the tests with Converse.js, is not installed: sudo apt-get install prosody')
  );
}

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Names and versions of a lock file, without what is optional on other systems. */
function listOf(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(packages)
    .filter(([name, one]) => name !== '' && one.optional !== true)
    .map(([name, { version }]) => `${name}@${version}`)
    .sort()
    .join('\n');
}

function missing(what) {
  process.stderr.write(`${what}\n`);
  return false;
}
