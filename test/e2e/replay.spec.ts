import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Extension } from '../support/extension';
import { say } from '../support/say';
import { storedRows } from '../support/stored';
import { atDesk } from './pages/case';

/** Words of the chats stored to try changes on, as they lie in the database. */
const stored = async (extension: Extension): Promise<string> =>
  ((await storedRows(extension, 'storedConversations')) as { packed: string }[])
    .map(({ packed }) => packed)
    .join('');

const SAID = '我们的茶全网最好，打 13911112222 找我';

test('a chat is stored where the administrator says so, and a rule is tried on it, read and switched on', async () => {
  await atDesk('seed-nine-steps-zh-cn', async ({ desk, extension }) => {
    await desk.type('好的');
    await desk.send();
    await expect(desk.sent.last()).toHaveText('好的');
    expect(await stored(extension)).toBe('');

    const page = await extension.open('options.html');
    await say(page, 'saveSettings', { role: 'admin' });
    await page.goto(`chrome-extension://${extension.id}/options.html#privacy`);
    const keep = page.getByRole('switch', { name: '留存聊天用来试改动' });
    await keep.click();
    await expect(keep).toBeChecked();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await desk.page.bringToFront();
    await desk.type(SAID);
    await desk.send();
    await expect(desk.sent.last()).toHaveText(SAID);
    await expect.poll(() => stored(extension)).toContain('全网最好');
    expect(await stored(extension)).not.toContain('13911112222');

    await page.goto(`chrome-extension://${extension.id}/dashboard.html?view=replay`);
    await page.getByLabel('规则', { exact: true }).selectOption('absolute-claim');
    await page.getByLabel('改成').selectOption('hold');
    await page.getByRole('button', { name: '在过去的聊天里试' }).click();
    await expect(page.getByRole('heading', { name: /轻重不同/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const chat = page.locator('.hit-chat .flagged');
    await expect(chat).toContainText('全网最好');
    await expect(chat).not.toContainText('13911112222');
    await page.keyboard.press('1');
    await expect(page.getByRole('button', { name: /提得对/, pressed: true })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.getByRole('button', { name: '启用', exact: true }).click();
    await expect(page.getByText(/已启用，现在是版本2/)).toBeVisible();
    await page.getByRole('link', { name: '政策版本' }).click();
    await page.getByRole('button', { name: /版本1/ }).click();
    await page.getByRole('button', { name: '退回到版本1' }).click();
    await expect(page.getByText('已退回，现在是版本3')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
