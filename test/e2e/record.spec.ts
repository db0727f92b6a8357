import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Extension, launchExtension } from '../support/extension';
import { logEntry } from '../support/log-entries';
import { ask, say } from '../support/say';
import { teaPolicy } from '../support/tea-case';

/** Four chunks: the first two are sealed. */
const LOG = 3200;
const AT_ONCE = 400;

const entries = Array.from({ length: LOG }, (_, n) =>
  logEntry(n, {
    id: `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    atMs: Date.now() - (LOG - n) * 60_000,
    snippet: `第${n}句，这款84元`,
  }),
);

test('a killed worker loses and doubles nothing of the record, and what is changed behind its back is named', async () => {
  const extension = await launchExtension();
  try {
    const page = await extension.open('options.html');
    await say(page, 'savePolicy', { file: teaPolicy() });
    await say(page, 'saveSettings', { role: 'supervisor', interfaceLocale: 'zh-CN' });
    for (let first = 0; first < LOG; first += AT_ONCE) {
      const batch = { entries: entries.slice(first, first + AT_ONCE) };
      // Killed while it stores, and while it seals what it stored: the console page says it again.
      const unheard = ask(page, 'recordEntries', batch).catch(() => false);
      await killWorker(extension);
      await unheard;
      await expect.poll(() => ask(page, 'recordEntries', batch).catch(() => false)).toBe(true);
      await killWorker(extension);
    }
    await say(page, 'recordEntries', { entries: entries.slice(-1) });
    await expect.poll(() => count(page, 'logProofs'), { timeout: 30_000 }).toBe(2);
    expect(await count(page, 'logRows')).toBe(LOG - 2048);

    await page.goto(`chrome-extension://${extension.id}/dashboard.html?view=audit`);
    await page.getByRole('button', { name: '检查' }).click();
    await expect(page.getByText(`完整：${LOG.toLocaleString('zh-CN')}条提醒`)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await changeWords(page);
    await page.getByRole('button', { name: '再检查一次' }).click();
    await expect(page.getByText('改的是文字')).toBeVisible();
    await page.getByRole('link', { name: '看这一条' }).click();
    await expect(page).toHaveURL(/entry=00000000-/);
  } finally {
    await extension.close();
  }
});

async function killWorker(extension: Extension): Promise<void> {
  const page = await extension.open('popup.html');
  const session = await extension.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** Rows of a table, counted past the extension. */
const count = (page: Page, table: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('candor');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
    table,
  );

/** Puts another price into the first sealed entry's words, as anybody with the browser's tools can. */
const changeWords = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('candor');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('logWords', 'readwrite');
          const walk = transaction.objectStore('logWords').openCursor();
          walk.onsuccess = () => {
            if (walk.result === null) return;
            const { bytes, ...rest } = walk.result.value as { bytes: Uint8Array };
            const at = new TextDecoder('latin1').decode(bytes).indexOf('84');
            bytes[at] = 57;
            walk.result.update({ ...rest, bytes });
          };
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        };
      }),
  );
