import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/local/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that loads extensions, installed first if need be; null: there is none and none could be had. */
export function findChromium(root) {
  const own = process.env.CANDOR_CHROMIUM;
  if (own !== undefined && existsSync(own)) return own;
  return (
    firstOf(root) ??
    (installFromDebian() ? firstOf(root) : null) ??
    (installFromPlaywright(root) ? firstOf(root) : null)
  );
}

function firstOf(root) {
  return [...KNOWN, fromPlaywright(root)].find((path) => path !== null && existsSync(path)) ?? null;
}

function fromPlaywright(root) {
  try {
    return createRequire(resolve(root, 'package.json'))('playwright-core').chromium.executablePath();
  } catch {
    return null; // Playwright names no browser for this system
  }
}

/** With root's rights on a Debian system nothing has to be asked. Fonts: the pages hold Chinese text. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('Installing Chromium from the system’s packages…\n');
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  return spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet).status === 0;
}

function installFromPlaywright(root) {
  process.stdout.write('Downloading Chromium with Playwright…\n');
  const tool = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return tool.status === 0;
}
