import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Installs what package-lock.json of this folder lists, unless it is there; answers name and version of each peer. */
export function installPeers(): Readonly<Record<string, string>> {
  const folder = import.meta.dirname;
  const { dependencies } = readJson(resolve(folder, 'package.json')) as {
    dependencies: Record<string, string>;
  };
  const isThere = Object.entries(dependencies).every(
    ([name, version]) => versionOf(resolve(folder, 'node_modules', name)) === version,
  );
  if (isThere) return dependencies;
  process.stderr.write('Installing the peers of the benchmark…\n');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm could not install the peers; its message stands above');
  return dependencies;
}

function versionOf(folder: string): string | null {
  const file = resolve(folder, 'package.json');
  return existsSync(file) ? (readJson(file) as { version: string }).version : null;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
