import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import type { LogParts, SqliteFigures } from './page/log';
import { type Figure, figure } from './page/measure';

export interface LogReport {
  readonly entries: number;
  readonly import: LogParts['import'];
  readonly paint: Figure;
  readonly charts: LogParts['charts'];
  readonly pages: LogParts['pages'];
  readonly append: Figure;
  readonly review: Figure;
  readonly verifyMs: number;
  readonly sqlite: SqliteFigures;
}

/** Navigations to the page that paints the newest entries. */
const PAINTS = 9;

/** Stores a log in a profile on disk, asks it what a dashboard asks, and then sqlite the same. */
export async function measureLog(url: string, args: readonly string[], entries: number): Promise<LogReport> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const open = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
      args: [...args],
    });
  let context = await open();
  /** In a page of its own: what another part read is not in memory. */
  const measure = async <Part extends keyof LogParts>(part: Part, hash = ''): Promise<LogParts[Part]> => {
    const page = await context.newPage();
    await page.goto(`${url}log.html${hash}`);
    await page.waitForFunction(() => 'measureLog' in globalThis);
    const found = await page.evaluate(([name, count]) => globalThis.measureLog(name, count), [
      part,
      entries,
    ] as const);
    await page.close();
    process.stderr.write(`  ${part}: ${JSON.stringify(found)}\n`);
    return found as LogParts[Part];
  };
  try {
    const imported = await measure('import');
    // What was just written is in no cache of the browser's process any more.
    await context.close();
    context = await open();
    const charts = await measure('charts');
    const pages = await measure('pages');
    const paints: number[] = [];
    for (let round = 0; round < PAINTS; round++) paints.push(await measure('paint', '#paint'));
    const append = await measure('append');
    const review = await measure('review');
    const sqlite = await measure('sqlite');
    const verifyMs = await measure('verify');
    return {
      entries: imported.entries,
      import: imported,
      paint: figure(paints),
      charts,
      pages,
      append,
      review,
      verifyMs,
      sqlite,
    };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
