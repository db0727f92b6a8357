import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ContentScriptFigures extends Size {
  /** Injected where a known console stands; most pages never load it. */
  readonly coach: Size;
}

interface Size {
  readonly bytes: number;
  readonly gzipBytes: number;
}

const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = resolve(ROOT, '.output/chrome-mv3');
const SCRIPT = resolve(BUILD, 'content-scripts/console.js');

/** What pages are asked to load: built first, if the sources are newer. Gzip -9. */
export function measureContentScript(): ContentScriptFigures {
  if (!existsSync(SCRIPT) || statSync(SCRIPT).mtimeMs < newestSource()) {
    process.stderr.write('Building the extension…\n');
    const built = spawnSync('npx', ['wxt', 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (built.status !== 0) throw new Error('the extension could not be built; the message stands above');
  }
  return { ...sizeOf(SCRIPT), coach: sizeOf(resolve(BUILD, 'coach.js')) };
}

function sizeOf(file: string): Size {
  const bytes = readFileSync(file);
  return { bytes: bytes.length, gzipBytes: gzipSync(bytes, { level: 9 }).length };
}

const newestSource = (): number =>
  Math.max(
    ...['lib', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(resolve(entry.parentPath, entry.name)).mtimeMs),
    ),
  );
