import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { AT_FIRST, measureStages, type StageSize } from '../stages.mjs';

export interface ContentScriptFigures {
  readonly stages: readonly StageSize[];
  readonly first: { readonly gzipBytes: number; readonly mostGzipBytes: number };
  /** Parsing, compiling and running a stage in a page that never saw it, by what comes in; medians. */
  readonly readyMs: { readonly coach: number; readonly engine: number };
}

const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = resolve(ROOT, '.output/chrome-mv3');
const SCRIPT = resolve(BUILD, 'content-scripts/console.js');

/** Fresh pages in which each stage is timed. */
const PAGES = 9;

/** What pages are asked to load, and how long they work at it. Built first, if the sources are newer. */
export async function measureContentScript(args: readonly string[]): Promise<ContentScriptFigures> {
  if (!existsSync(SCRIPT) || statSync(SCRIPT).mtimeMs < newestSource()) {
    process.stderr.write('Building the extension…\n');
    const built = spawnSync('npx', ['wxt', 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (built.status !== 0) throw new Error('the extension could not be built; the message stands above');
  }
  const stages = measureStages(BUILD);
  const isFirst = ({ name }: StageSize): boolean => AT_FIRST.names.includes(name);
  const browser = await chromium.launch({
    executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
    args: [...args],
  });
  try {
    return {
      stages,
      first: {
        gzipBytes: stages.filter(isFirst).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
        mostGzipBytes: AT_FIRST.most,
      },
      readyMs: {
        coach: await timeToRun(browser, ['coach-zh-cn.js']),
        engine: await timeToRun(browser, ['phrases-han.js', 'phrases-latin.js', 'engine.js']),
      },
    };
  } finally {
    await browser.close();
  }
}

/** Milliseconds of the page's thread until `files` have run, one after the other; the median of fresh pages. */
async function timeToRun(browser: Browser, files: readonly string[]): Promise<number> {
  const codes = files.map((file) => readFileSync(resolve(BUILD, file), 'utf8'));
  const times: number[] = [];
  for (let round = 0; round < PAGES; round++) {
    const context = await browser.newContext(); // a process of its own, which has compiled nothing
    const page = await context.newPage();
    times.push(
      await page.evaluate((scripts) => {
        const start = performance.now();
        for (const code of scripts) {
          const script = document.createElement('script');
          script.textContent = code;
          document.documentElement.append(script);
        }
        return performance.now() - start;
      }, codes),
    );
    await context.close();
  }
  return times.sort((a, b) => a - b)[PAGES >> 1] ?? 0;
}

const newestSource = (): number =>
  Math.max(
    ...['lib', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(resolve(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(resolve(entry.parentPath, entry.name)).mtimeMs),
    ),
  );
