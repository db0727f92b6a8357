import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Builds of Firefox that take a package nobody has signed: the ESR and the developers' edition; the usual one does not. */
const KNOWN = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/bin/firefox-developer-edition',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
];

/** Path of a Firefox that loads our package, installed first if need be; null: there is none and none could be had. */
export function findFirefox() {
  const own = process.env.CANDOR_FIREFOX;
  if (own !== undefined && existsSync(own)) return own;
  return firstOf() ?? (installFromDebian() ? firstOf() : null);
}

const firstOf = () => KNOWN.find((path) => existsSync(path)) ?? null;

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('Installing Firefox ESR from the system’s packages…\n');
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  return spawnSync('apt-get', ['install', '-y', '-qq', 'firefox-esr', 'fonts-noto-cjk'], quiet).status === 0;
}
