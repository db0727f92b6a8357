// What a console page is given, in the order in which it comes, and how much of it there may be.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;

/** Bounds in bytes after gzip -9: what the stage takes today, and a little room. */
export const STAGES = [
  {
    name: 'loader',
    when: 'on every page of a granted site',
    files: ['content-scripts/console.js'],
    most: 3 * KB,
  },
  { name: 'coach', when: 'where a console stands', files: ['coach-zh-cn.js'], most: 47 * KB },
  { name: 'engine', when: 'with the first conversation', files: ['engine.js'], most: 164 * KB },
  { name: 'Chinese phrases', when: 'with the engine', files: ['phrases-han.js'], most: 66 * KB },
  { name: 'Latin phrases', when: 'with the engine', files: ['phrases-latin.js'], most: 53 * KB },
];

/** Stages a page loads before anything is judged, and the most they may take together. */
export const AT_FIRST = { names: ['loader', 'coach'], most: 60 * KB };

/** Each stage with its bytes as built in `folder`, minified and after gzip. */
export const measureStages = (folder) =>
  STAGES.map((stage) => {
    const code = Buffer.concat(stage.files.map((file) => readFileSync(resolve(folder, file))));
    return { ...stage, bytes: code.length, gzipBytes: gzipSync(code, { level: 9 }).length };
  });
