import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const KNOWN = [
  '/usr/sbin/nats-server',
  '/usr/bin/nats-server',
  '/usr/local/bin/nats-server',
  '/opt/homebrew/bin/nats-server',
];

/** What to do where there is none and none could be installed. */
export const NO_NATS_SERVER = [
  'No nats-server was found, and none could be installed. Do one of these, then run the command again:',
  '  Debian, Ubuntu:  sudo apt-get install nats-server',
  '  macOS:           brew install nats-server',
  '  any system:      https://github.com/nats-io/nats-server/releases (2.9.10 or newer)',
  '  your own:        CANDOR_NATS_SERVER=/path/to/nats-server npm test',
].join('\n');

/** Path of a nats-server; null: there is none here. */
export function natsServer() {
  const own = process.env.CANDOR_NATS_SERVER;
  if (own !== undefined && existsSync(own)) return own;
  const name = process.platform === 'win32' ? 'nats-server.exe' : 'nats-server';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => resolve(folder, name));
  return [...onPath, ...KNOWN].find((path) => existsSync(path)) ?? null;
}

/** Path of a nats-server, installed first if need be; null: there is none and none could be had. */
export function findNatsServer() {
  return natsServer() ?? (installFromDebian() ? natsServer() : null);
}

/** With root's rights on a Debian system nothing has to be asked. The service it brings is not wanted: tests start their own. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('Installing nats-server from the system’s packages…\n');
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  return spawnSync('apt-get', ['install', '-y', '-qq', 'nats-server'], quiet).status === 0;
}
