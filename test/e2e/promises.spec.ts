import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Extension } from '../support/extension';
import { atDesk } from './pages/case';

/** Stops the background worker as the browser does when it is idle. */
async function killWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

/** Makes every open promise one of an hour ago that is due in a minute, in the table that reminders read. */
const makeDue = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('candor');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('dues', 'readwrite');
          const table = transaction.objectStore('dues');
          table.openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor === null) return;
            const now = Date.now();
            cursor.update({ ...cursor.value, atMs: now - 3_600_000, dueAtMs: now + 60_000 });
            cursor.continue();
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

/** What the icon and the notifications show. */
const shown = (page: Page): Promise<{ badge: string; told: string[] }> =>
  page.evaluate(async () => {
    const { action, notifications } = (globalThis as unknown as { chrome: ChromeParts }).chrome;
    return { badge: await action.getBadgeText({}), told: Object.keys(await notifications.getAll()) };
  });

interface ChromeParts {
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly notifications: { getAll(): Promise<object> };
}

/** The panel as a tab of its own, behind the console: it follows the tab in front. */
async function panelBeside(extension: Extension, desk: Page): Promise<Page> {
  const panel = await extension.open('sidepanel.html');
  await desk.bringToFront();
  await expect(panel.getByRole('heading', { name: '周先生' })).toBeVisible();
  return panel;
}

/** In legacy mode: else a page of its own comes to the front, and the panel follows it. */
const accessible = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);

test('a promise: heard, corrected, reminded of by a worker that died, shown to be kept, half kept', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, extension, sentTexts }) => {
    const panel = await panelBeside(extension, desk.page);
    const say = async (text: string): Promise<void> => {
      await desk.type(text);
      await desk.send();
      await expect.poll(sentTexts).toContain(text);
    };

    await test.step('an open question is answered elsewhere, and taken back', async () => {
      const questions = panel.locator('.question');
      const before = await questions.count();
      expect(before).toBeGreaterThan(0);
      await panel
        .getByRole('button', { name: /^别处答过/ })
        .first()
        .press('Enter');
      await expect(questions).toHaveCount(before - 1);
      await panel.locator('body').press('Alt+KeyZ');
      await expect(questions).toHaveCount(before);
    });

    await test.step('a promise waits for its time to be corrected, by keyboard', async () => {
      await say('单号明天18点前发您');
      const heard = panel.locator('.heard', { hasText: '单号明天18点前发您' });
      await heard.getByRole('button', { name: /^改/ }).press('Enter');
      await expect(heard.getByLabel('答应了什么')).toBeFocused();
      await accessible(panel);
      await heard.getByRole('button', { name: /^一周/ }).press('Enter');
      await heard.getByLabel('答应了什么').fill('单号发给周先生');
      await heard.getByLabel('答应了什么').press('Enter');
      await expect(panel.locator('.owed', { hasText: '单号发给周先生' })).toContainText('小叶');
      await expect(panel.locator('.owed', { hasText: '单号发给周先生' })).toContainText('还有7天');
      await expect(heard).toHaveCount(0);
    });

    await test.step('the worker dies; the next one reminds', async () => {
      await panel.getByRole('tab', { name: '承诺' }).press('Enter');
      await panel.getByRole('button', { name: '打开通知' }).press('Enter');
      await expect(panel.getByRole('button', { name: '打开通知' })).toHaveCount(0);
      await expect(panel.getByRole('button', { name: /^打开 周先生/ })).toBeVisible();
      await accessible(panel);
      expect(await shown(panel)).toEqual({ badge: '', told: [] });
      await killWorker(panel);
      await makeDue(panel);
      const waker = await extension.open('popup.html');
      await expect.poll(() => shown(panel)).toEqual({ badge: '1', told: ['promises'] });
      await waker.close();
      await desk.page.bringToFront();
    });

    await test.step('what shows it kept is a suggestion; half of it is still owed', async () => {
      await panel.getByRole('tab', { name: '客户' }).press('Enter');
      await say('顺丰单号 SF1409987654321');
      const owed = panel.locator('.owed', { hasText: '单号发给周先生' });
      await expect(owed.locator('.proof-line')).toContainText('SF1409987654321');
      await owed.getByRole('button', { name: /^别的结果/ }).press('Enter');
      await owed.getByRole('button', { name: /^做了一半/ }).press('Enter');
      await owed.getByLabel('还欠什么').fill('补一张发票');
      await owed.getByRole('button', { name: /^一周/ }).press('Enter');
      await owed.getByLabel('还欠什么').press('Enter');
      const left = panel.locator('.owed', { hasText: '补一张发票' });
      await expect(left).toContainText('原来答应：单号发给周先生');
      await expect.poll(async () => (await shown(panel)).badge).toBe('');
      await accessible(panel);
      await panel.locator('body').press('Alt+KeyK');
      await expect(left).toHaveCount(0);
    });
  });
});
