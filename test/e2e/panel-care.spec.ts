import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { customerFileSchema } from '../../lib/model/customer';
import type { Scenario, ScenarioEvent } from '../../lib/model/scenario';
import type { Extension } from '../support/extension';
import { seedScenario } from '../support/tea-case';
import { atDesk } from './pages/case';

const said = (from: ScenarioEvent['from'], text: string): Partial<ScenarioEvent> => ({ from, text });

/** The tea buyer, with another talk. */
function talk(...events: Partial<ScenarioEvent>[]): Scenario {
  const seed = seedScenario('seed-good-path-a-zh-cn');
  const [first] = seed.events;
  if (first === undefined) throw new Error('the seed case has no message');
  return {
    ...seed,
    id: 'talk',
    events: events.map((event, minute) => ({
      ...first,
      ...event,
      at: `2026-11-18T10:${20 + minute}:00+08:00`,
    })),
    expect: [],
    forbid: [],
  };
}

/** The panel as wide as its narrowest, following the tab in front. */
async function openPanel(extension: Extension, desk: Page): Promise<Page> {
  const panel = await extension.open('sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 700 });
  await desk.bringToFront();
  await expect(panel.getByRole('heading', { name: '周先生' })).toBeVisible();
  return panel;
}

/** No violation and no sideways scrolling. The scan opens a tab of its own: the desk is brought back to the front. */
async function accessible(panel: Page, desk: Page): Promise<void> {
  expect((await new AxeBuilder({ page: panel }).analyze()).violations).toEqual([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await desk.bringToFront();
}

test('what is heard is kept with a key, a guess corrected, and trust mended before anything is sold', async () => {
  const scenario = talk(
    said('customer', '你好，中秋节送长辈，预算200左右，想要清淡爽口的'),
    said('agent', '小青柑'),
    said('customer', '我上次在天猫买才123啊。'),
    said('agent', '给您123'),
    said('customer', '刚才128现在123，价格怎么不一样？你们是不是乱报价？'),
    said('agent', '修复'),
    said('customer', '好的，我想想'),
  );
  await atDesk(scenario, async ({ desk, extension }) => {
    const panel = await openPanel(extension, desk.page);
    await expect(panel.getByRole('button', { name: '记下给谁：送长辈' })).toBeVisible();
    await expect(panel.locator('.customer-head')).not.toContainText('送长辈');
    await accessible(panel, desk.page);
    for (const name of ['记下给谁：送长辈', '记下标签：清淡']) {
      await panel.getByRole('button', { name }).focus();
      await panel.keyboard.press('Enter');
      await expect(panel.getByRole('button', { name })).toHaveCount(0);
    }
    await expect(panel.locator('.needs-line')).toContainText('送长辈');
    await expect(panel.locator('.customer-head .tags')).toContainText('清淡');
    await panel.getByRole('button', { name: '不是场合：中秋节' }).click();
    await expect(panel.getByRole('button', { name: '记下场合：中秋节' })).toHaveCount(0);

    await desk.page.bringToFront();
    await desk.type('小青柑128元');
    await desk.send();
    await expect(desk.fromCustomer).toHaveCount(2);
    const stage = panel.locator('#stage');
    await stage.getByRole('button', { name: '决定' }).focus();
    await panel.keyboard.press('Enter');
    await expect(stage.locator('[aria-current]')).toHaveText('决定');
    await expect(stage).toContainText('小叶改过');
    await stage.getByRole('button', { name: '撤回' }).click();
    await expect(stage.locator('[aria-current]')).not.toHaveText('决定');

    await desk.page.bringToFront();
    await desk.type('那给您123元');
    await desk.send();
    const repair = panel.locator('.repair-first');
    await expect(repair).toContainText('先修复信任：价格');
    await expect(panel.locator('.ready-sentence')).toHaveCount(0);
    await expect(panel.getByText('卖货的先收起来')).toBeVisible();
    await repair.getByRole('checkbox', { name: '勾选：把选择留给客户' }).check();
    await expect(repair).toContainText('你勾的');
    await accessible(panel, desk.page);
    await repair.getByRole('button', { name: '插入' }).click();
    await expect(desk.composer).toHaveValue(/不买也没关系/);
    await desk.page.bringToFront();
    await desk.composer.click();
    await desk.send();
    await expect(panel.locator('.mended')).toContainText('信任补上了');
    await expect(panel.locator('.ready-sentence').first()).toBeVisible();
    await accessible(panel, desk.page);
  });
});

test('the planner names who may be written to and why, remembers what became of it, and sends nothing', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, extension, sentTexts }) => {
    const options = await extension.open('options.html');
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const buyer = (id: string, name: string, days: readonly number[], parts = {}) =>
      customerFileSchema.parse({
        id,
        name,
        purchases: days.map((ago) => ({
          at: daysAgo(ago),
          channel: 'tmall',
          brand: 'lingshanggan',
          sku: 'LSG-XQG-250',
          product: '小青柑普洱 250g',
          quantity: 1,
          unitPrice: 128,
          currency: 'CNY',
        })),
        ...parts,
      });
    const files = [
      buyer('due', '王先生', [185, 125, 65]),
      buyer('arrived', '林女士', [7]),
      buyer('early', '何先生', [170, 110, 50]),
      buyer('silent', '陈小姐', [185, 125, 65], {
        consent: { marketing: true, doNotContactSince: daysAgo(90) },
      }),
    ];
    await options.evaluate(
      (message) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
        ).chrome.runtime.sendMessage(message),
      { candor: 'saveCustomers', data: { files } },
    );
    const panel = await openPanel(extension, desk.page);
    await panel.getByRole('tab', { name: '客户' }).focus();
    await panel.keyboard.press('ArrowRight');
    await panel.keyboard.press('ArrowRight');
    const list = panel.locator('.follow-up-list');
    const card = (name: string) => list.getByRole('article', { name });
    await expect(card('林女士')).toContainText('订单');
    await expect(card('王先生')).toContainText('约60天一次');
    await expect(list.getByRole('article')).toHaveCount(2);
    await expect(panel.getByRole('heading', { name: '正在聊的周先生' })).toBeVisible();
    await accessible(panel, desk.page);

    const first = await card('王先生').locator('.sentence').innerText();
    await card('王先生').getByRole('button', { name: '换个说法' }).click();
    await expect(card('王先生').locator('.sentence')).not.toHaveText(first);
    await card('王先生').getByRole('button', { name: 'EN', exact: true }).click();
    await expect(card('王先生').locator('.sentence')).toContainText('Hello 王先生');
    await card('王先生').getByRole('button', { name: '已写' }).click();
    await expect(card('王先生')).toHaveCount(0);
    await card('林女士').getByRole('button', { name: '不写' }).click();
    await card('林女士').getByRole('button', { name: '刚聊过' }).click();
    await expect(panel.getByText('今天没有人该写。')).toBeVisible();
    await expect(panel.locator('.settled')).toContainText('刚聊过');
    await accessible(panel, desk.page);

    await panel.reload();
    await panel.bringToFront();
    await desk.page.bringToFront();
    await panel.getByRole('tab', { name: '跟进' }).click();
    await expect(panel.getByRole('heading', { name: '正在聊的周先生' })).toBeVisible();
    await expect(panel.getByText('今天没有人该写。')).toBeVisible();
    expect(sentTexts()).toEqual([]);
  });
});
