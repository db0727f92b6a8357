import { expect } from '@playwright/test';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Extension } from './extension';

/** Gives the extension an adapter as an administrator does: a file, dropped on the options page, then stored. */
export async function importAdapter(extension: Extension, adapter: ConsoleAdapter): Promise<void> {
  const page = await extension.open('options.html#consoles');
  await page.locator('input[type="file"]').setInputFiles({
    name: `${adapter.id}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(adapter)),
  });
  await page.locator('.import .button.primary').click();
  await expect(page.locator('.list', { hasText: adapter.name })).toBeVisible();
  await page.close();
}
