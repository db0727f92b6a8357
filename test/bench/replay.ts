import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { ReplayFigures, ReplayInput } from './page/replay';

export type ReplayReport = ReplayFigures;

/** Stores conversations in a profile on disk, and tries two changes on them. */
export async function measureReplay(
  url: string,
  args: readonly string[],
  input: ReplayInput,
): Promise<ReplayReport> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
    args: [...args],
  });
  try {
    const page = await context.newPage();
    await page.goto(`${url}replay.html`);
    await page.waitForFunction(() => 'measureReplay' in globalThis);
    return await page.evaluate((asked) => globalThis.measureReplay(asked), input);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
