import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { atDesk } from './pages/case';

test('a rule of the shop’s own is written, refused while an example fails, and then warns in the console', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, extension }) => {
    const page = await extension.open('options.html#rules');
    await page.getByRole('button', { name: '加一个 本店自己的规则' }).click();
    await page.getByRole('button', { name: '不能说的话' }).click();
    await expect(page.getByLabel('提醒客服的话 *')).toHaveValue('这句话我们店不说');
    const examples = page.getByRole('group', { name: '该提醒的例子', exact: true });
    await examples.getByLabel('客服要发的 *').fill('我给您走老客价');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('试了一遍：这句没有被提醒')).toBeVisible();
    await page.getByLabel('回复里有这些话').first().fill('老客价');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('.list b', { hasText: '这句话我们店不说' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await desk.page.bringToFront();
    await desk.type('我给您走老客價');
    await expect(strip.card).toContainText('这句话我们店不说');
    await desk.clear();
    await desk.type('我们没有老客价');
    await expect(strip.calm).toBeVisible();
  });
});
