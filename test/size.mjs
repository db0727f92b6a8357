// We are a guest on other people's pages: what we bring along, and when, is a promise, kept here.
import { resolve } from 'node:path';
import { AT_FIRST, measureStages } from './stages.mjs';

const stages = measureStages(resolve(import.meta.dirname, '../.output/chrome-mv3'));
const sum = (list, key) => list.reduce((total, stage) => total + stage[key], 0);
const first = stages.filter(({ name }) => AT_FIRST.names.includes(name));
const rows = [
  ...stages,
  { name: 'at first', when: AT_FIRST.names.join(' + '), ...sums(first), most: AT_FIRST.most },
  { name: 'all', when: '', ...sums(stages), most: sum(stages, 'most') },
];

const kb = (bytes) => (bytes / 1024).toFixed(1).padStart(7);
const wide = (text, width) => text.padEnd(width);
process.stdout.write(`${wide('stage', 17)}${wide('when', 34)}  KB min    gzip at most\n`);
for (const { name, when, bytes, gzipBytes, most } of rows)
  process.stdout.write(`${wide(name, 17)}${wide(when, 34)} ${kb(bytes)} ${kb(gzipBytes)} ${kb(most)}\n`);

const tooLarge = rows.filter(({ gzipBytes, most }) => gzipBytes > most);
for (const { name } of tooLarge) process.stdout.write(`too large: ${name}\n`);
process.exitCode = tooLarge.length === 0 ? 0 : 1;

function sums(list) {
  return { bytes: sum(list, 'bytes'), gzipBytes: sum(list, 'gzipBytes') };
}
