// Builds what is handed to the stores: one zip a browser, all from this source, the same bytes each time.
// usage: node ops/release/package.mjs [BROWSER…]; prints each package's size and SHA-256.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ALL = ['chrome', 'edge', 'firefox'];

const root = resolve(import.meta.dirname, '../..');
const { name, version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const given = process.argv.slice(2);
const rows = [];
for (const browser of given.length === 0 ? ALL : given) {
  const { status } = spawnSync('wxt', ['zip', '-b', browser], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  const file = `.output/${name}-${version}-${browser}.zip`;
  const bytes = readFileSync(resolve(root, file));
  rows.push({ browser, file, kb: (bytes.length / 1024).toFixed(0), sha256: sha256(bytes) });
}
// Edge takes what Chrome takes. Built apart, the two show that one source yields the same bytes each time.
const [chrome, edge] = ['chrome', 'edge'].map((name) => rows.find(({ browser }) => browser === name)?.sha256);
if (chrome !== undefined && edge !== undefined && chrome !== edge) {
  process.stderr.write(
    'Two builds of one source differ: the packages of Chrome and Edge are not the same bytes\n',
  );
  process.exitCode = 1;
}
for (const { file, kb, sha256: digest } of rows) process.stdout.write(`${file}  ${kb} KB  ${digest}\n`);

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
