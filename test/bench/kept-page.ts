import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';

/** A page over a profile on disk, gone afterwards: a window without one keeps its database in memory. */
export async function withKeptPage<T>(args: readonly string[], work: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium',
    args: [...args],
  });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
