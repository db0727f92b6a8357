import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { startLab } from '../lab/server';
import { launchExtension } from '../support/extension';
import { atDesk } from './pages/case';
import { Popup } from './pages/popup';
import { Strip } from './pages/strip';
import { Teacher } from './pages/teacher';

const READ = { list: 'read', roles: 'read', composer: 'read', send: 'read', customer: 'read' };

test('five lights say what is read; a console that changed is blind, with a report of structure alone', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, extension }) => {
    await desk.fromCustomer.first().waitFor();
    await test.step('all read', async () => {
      const popup = await Popup.over(desk.page, extension);
      await expect.poll(popup.lights).toEqual(READ);
      const { violations } = await new AxeBuilder({ page: popup.page }).include('.popup').analyze();
      expect(violations).toEqual([]);
      await popup.page.close();
    });
    await test.step('the console changes: the strip says what is missing', async () => {
      await desk.page.evaluate(() => document.querySelector('.send-button')?.remove());
      await expect(strip.root.locator('.state-pill.blind')).toContainText('没认出发送按钮');
      await expect(strip.root.locator('.lights [data-light="send"]')).toHaveClass('missing');
      await expect(strip.root.locator('.lights [data-light="list"]')).toHaveClass('read');
    });
    await test.step('the report holds no word of the page', async () => {
      await strip.root.getByRole('button', { name: '复制情况' }).click();
      await expect(strip.notice).toContainText('已复制');
      const { report, words } = await desk.page.evaluate(async () => ({
        report: await navigator.clipboard.readText(),
        words: (document.body.textContent ?? '').split(/\s+/).filter((word) => /[\u4e00-\u9fff]/.test(word)),
      }));
      expect(JSON.parse(report)).toMatchObject({ blind: 'send-not-found', lights: { send: 'missing' } });
      expect(words.length).toBeGreaterThan(10);
      for (const word of words) expect(report).not.toContain(word);
      expect(report).not.toMatch(/[\u4e00-\u9fff]/);
    });
    await test.step('the popup says so too, and leads to teaching', async () => {
      const popup = await Popup.over(desk.page, extension);
      await expect(popup.title).toHaveText('看不到这个页面');
      await expect.poll(popup.lights).toEqual({ ...READ, roles: 'unseen', send: 'missing' });
      await popup.press('教它认这个页面');
      await expect(new Teacher(desk.page).card).toBeVisible();
    });
  });
});

test('the strip is seen where the composer is gone', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip }) => {
    await desk.fromCustomer.first().waitFor();
    await desk.page.evaluate(() => document.querySelector('.composer-input')?.remove());
    const pill = strip.root.locator('.state-pill.blind');
    await expect(pill).toContainText('没认出输入框');
    await expect(pill).toBeInViewport({ ratio: 1 });
  });
});

test('a site is stopped and taken up again from the popup', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, extension }) => {
    const popup = await Popup.over(desk.page, extension);
    await popup.page.getByRole('switch').click();
    await expect(popup.title).toHaveText('在这个网站停了');
    await expect(strip.root).toHaveCount(0);
    await popup.press('恢复');
    await expect(strip.calm).toBeVisible();
  });
});

test('a page no adapter knows says so and can be taught; closed, the guide leaves nothing behind', async () => {
  const lab = await startLab();
  const extension = await launchExtension();
  try {
    const page = await extension.context.newPage();
    await page.goto(lab.page('chatscope'));
    const popup = await Popup.over(page, extension);
    await expect(popup.title).toHaveText('还没认出这里的工作台');
    await popup.press('教它认这个页面');
    const teacher = new Teacher(page);
    await page.bringToFront();
    await expect(teacher.card).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('candor-teach').analyze();
    expect(violations).toEqual([]);
    await test.step('what cannot be written in is no composer', async () => {
      await teacher.point(page.getByText('订单号 20261121-0007'));
      await teacher.point(page.getByText('您好，正在为您查询，请稍等。'));
      await teacher.point(page.getByText('你好，请问昨天下的订单什么时候发货？'));
      await expect(teacher.problem).toContainText('那里写不了字');
    });
    await page.keyboard.press('Escape');
    await expect(page.locator('candor-teach')).toHaveCount(0);
    await expect(new Strip(page).root).toHaveCount(0);
  } finally {
    await extension.close();
    await lab.close();
  }
});

test('the welcome page takes the address of a console, and says what is read', async () => {
  const extension = await launchExtension();
  try {
    const page = await extension.open('welcome.html');
    await page.locator('.step-head').nth(2).click();
    await expect(page.locator('.what-is-read')).toContainText('替你发送');
    const field = page.getByLabel('工作台的网址');
    await field.fill('客服');
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await expect(page.locator('.by-address')).toContainText('要写完整的网址');
    // Given to the demo build already: the browser asks nothing.
    await field.fill('http://127.0.0.1:8080/inbox');
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await expect(page.locator('.by-address')).toContainText('已启用127.0.0.1:8080');
  } finally {
    await extension.close();
  }
});
