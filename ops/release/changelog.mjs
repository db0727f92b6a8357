// The next version and its changelog, from the commits since the last release (tag v1.2.3).
// usage: node ops/release/changelog.mjs [--write]; --write puts both into package.json, its lock and CHANGELOG.md.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { changelogOf, nextVersion, readCommit } from './commits.ts';

const HEADING = '# Changelog\n';
/** Between the parts of a commit and after it: no commit's words hold them. */
const [PART, END] = ['\x1f', '\x1e'];

const root = resolve(import.meta.dirname, '../..');
const path = (name) => resolve(root, name);
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const [last] = git('tag', '--list', 'v*', '--sort=-version:refname', '--merged').split('\n');
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const range = last === '' ? 'HEAD' : `${last}..HEAD`;
const changes = git('log', '--no-merges', `--format=%H${PART}%s${PART}%b${END}`, range)
  .split(END)
  .flatMap((text) => {
    const [hash = '', subject = '', body = ''] = text.trim().split(PART);
    const change = readCommit({ hash, subject, body });
    return change === null ? [] : [change];
  });
// Before the first release the version is what package.json says.
const next = last === '' ? version : nextVersion(last.slice(1), changes);
if (next === null) {
  process.stdout.write(`Nothing to release since ${last}\n`);
  process.exit(0);
}
const names = (pattern) => new Set(globSync(pattern, { cwd: root }).map((file) => basename(file, '.ts')));
const section = changelogOf({
  version: next,
  day: git('log', '-1', '--format=%cs'),
  changes,
  rules: names('lib/rules/*/*.ts'),
  consoles: names('lib/consoles/catalog/*.ts'),
});
process.stdout.write(section);
if (process.argv.includes('--write')) write();

function write() {
  for (const name of ['package.json', 'package-lock.json']) {
    const file = JSON.parse(readFileSync(path(name), 'utf8'));
    file.version = next;
    if (file.packages?.[''] !== undefined) file.packages[''].version = next;
    writeFileSync(path(name), `${JSON.stringify(file, null, 2)}\n`);
  }
  const before = existsSync(path('CHANGELOG.md')) ? readFileSync(path('CHANGELOG.md'), 'utf8') : HEADING;
  writeFileSync(path('CHANGELOG.md'), before.replace(HEADING, `${HEADING}\n${section}`));
}
