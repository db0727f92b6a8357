import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { qrPng } from '../codes/pictures';
import { type Extension, launchExtension } from '../support/extension';

const PERSONAL = 'wxp://f2f0EXAMPLE_EXAMPLE_EXAMPLE_EXAMPLE00';
const MERCHANT = 'weixin://wxpay/bizpayurl?pr=EXAMPLE';

async function withExtension(work: (extension: Extension) => Promise<void>): Promise<void> {
  const extension = await launchExtension();
  try {
    await work(extension);
  } finally {
    await extension.close();
  }
}

const accessible = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

/** The shop of a newcomer, by the form. */
async function beginShop(page: Page): Promise<void> {
  await page.getByLabel('名称 *').fill('岭上柑');
  await page.getByLabel('公司全称').fill('岭上柑茶业有限公司');
  await page.getByRole('button', { name: '保存' }).click();
}

test('a newcomer sets up the shop by pasted links and codes; a personal code is refused', async () => {
  await withExtension(async (extension) => {
    const page = await extension.open('welcome.html');
    await page.getByRole('button', { name: /你的店铺/ }).click();
    await beginShop(page);
    await page
      .getByRole('textbox', { name: '链接' })
      .fill('https://lingshanggan.tmall.com/shop/view_shop.htm');
    await page.getByRole('button', { name: '读一下' }).click();
    await expect(page.getByText('认出来了：天猫店')).toBeVisible();
    // Nothing is missing: Enter stores it, and the next link can be pasted.
    await expect(page.getByRole('button', { name: '保存' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: '链接' })).toBeFocused();
    await expect(page.locator('.list').getByText('https://lingshanggan.tmall.com/*')).toBeVisible();

    const drop = async (payload: string) =>
      page.locator('.intake input[type="file"]').setInputFiles({
        name: 'code.png',
        mimeType: 'image/png',
        buffer: Buffer.from(await qrPng(payload)),
      });
    await drop(PERSONAL);
    await expect(page.getByText('这是个人收款码')).toBeVisible();
    await drop(MERCHANT);
    await page.getByRole('button', { name: '改', exact: true }).click();
    await expect(page.getByLabel('付款方式 *')).toHaveValue('wechat-merchant');
    await expect(page.getByLabel('收款方名称')).toHaveValue('岭上柑茶业有限公司');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('.list').getByText('微信商户').first()).toBeVisible();
    await accessible(page);
  });
});

test('a price is written, judged, and taken back to the version before', async () => {
  await withExtension(async (extension) => {
    const page = await extension.open('options.html');
    await beginShop(page);
    await page.goto(`chrome-extension://${extension.id}/options.html#prices`);
    await page.getByRole('button', { name: '加一个 价格册' }).click();
    await page.getByLabel('名称 *').fill('小青柑 250克');
    await page.getByLabel('货号 *').fill('xqg');
    await page.getByLabel('品牌 *').selectOption({ label: '岭上柑' });
    await page.getByRole('button', { name: '加一行价格' }).click();
    await page.getByLabel('渠道 *').selectOption('tmall');
    await page.getByLabel('一件多少钱 *').fill('八十');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('写个数字，例如128')).toBeVisible();
    await page.getByLabel('一件多少钱 *').fill('128');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('row', { name: /小青柑 250克 天猫店 128元 一直是这个价/ })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('没写商品，报价没法核对')).toBeVisible();
    await page.goto(`chrome-extension://${extension.id}/options.html#shop`);
    await expect(page.getByRole('heading', { name: '以前的版本' })).toBeVisible();
  });
});

test('an answer is written, judged by the rules of drafts, found in the panel, and taken back', async () => {
  await withExtension(async (extension) => {
    const page = await extension.open('options.html#library');
    await page.getByRole('button', { name: '问答', exact: true }).first().click();
    await page.getByLabel('问题 *').fill('怎么付款？');
    await page.getByLabel('可以直接发的话 *').fill('直接微信转账给我就行，不用走平台');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('这一项要填').first()).toBeVisible();
    await page.getByLabel('出处 *').fill('我记得的');
    await page.getByLabel('日期 *').fill('2026-11-01');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('有1条，照着发会被提醒')).toBeVisible();
    await expect(page.locator('.lint .critical')).toBeVisible();
    await accessible(page);

    await page.locator('.file-drop input[type="file"]').setInputFiles({
      name: '资料.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '种类,标题,负责,时间,联系方式\n同事,售后李静,退换,09:00-18:00,分机802\n问答,没有出处,,,\n',
      ),
    });
    await expect(page.getByText('新增1条，替换0条')).toBeVisible();
    await expect(page.getByText(/行 3/).first()).toBeVisible();
    await page.getByRole('button', { name: '存1条' }).click();

    const panel = await extension.open('sidepanel.html');
    await panel.getByRole('tab', { name: '资料' }).click();
    await panel.getByRole('searchbox').fill('退换');
    await expect(panel.getByRole('heading', { name: '售后李静' })).toBeVisible();
    await panel.getByRole('searchbox').fill('付款');
    await panel.getByRole('button', { name: /填入/ }).click();
    await expect(panel.locator('.library-card .sentence-note')).toBeVisible();
    await accessible(panel);

    await page.bringToFront();
    await page.getByRole('button', { name: '删 怎么付款？' }).click();
    await expect(page.locator('.list b', { hasText: '怎么付款？' })).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.locator('.list b', { hasText: '怎么付款？' })).toBeVisible();
  });
});

test('a customer is erased behind their own name; a locked panel holds nothing', async () => {
  await withExtension(async (extension) => {
    const page = await extension.open('options.html#privacy');
    await page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        candor: 'saveCustomers',
        data: { files: [{ id: 'c-1', name: '林女士', phoneTail: '5678' }] },
      }),
    );
    await page.getByRole('searchbox').fill('林女士');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 林女士' }).click();
    expect((await download).suggestedFilename()).toBe('candor-customer-c-1.json');
    await page.getByRole('button', { name: '删除… 林女士' }).click();
    const erase = page.getByRole('button', { name: '删除林女士' });
    await expect(erase).toBeDisabled();
    await page.getByLabel(/请输入/).fill('林女士');
    await accessible(page);
    await erase.click();
    await expect(page.getByText('林女士的资料已删除')).toBeVisible();
    await page.getByRole('searchbox').fill('林女士');
    await expect(page.getByText('没有这样的客户')).toBeVisible();

    await page.getByLabel('口令', { exact: true }).fill('茶缸茶缸');
    await page.getByRole('button', { name: '设口令' }).click();
    await expect(page.getByText('已设口令')).toBeVisible();
    const panel = await extension.open('sidepanel.html');
    await panel.getByRole('button', { name: '锁上侧边栏' }).click();
    await expect(panel.getByRole('heading', { name: '锁着' })).toBeVisible();
    await expect(panel.getByRole('tab')).toHaveCount(0);
    await panel.reload();
    await panel.getByLabel('口令').fill('别的');
    await panel.getByRole('button', { name: '打开' }).click();
    await expect(panel.getByText('口令不对')).toBeVisible();
    await accessible(panel);
    await panel.getByLabel('口令').fill('茶缸茶缸');
    await panel.getByRole('button', { name: '打开' }).click();
    await expect(panel.getByRole('tab', { name: '资料' })).toBeVisible();
  });
});

test('the tea case plays inside the extension, held by the real rules, and leaves nothing behind', async () => {
  await withExtension(async (extension) => {
    const page = await extension.open('welcome.html');
    await page.getByRole('link', { name: '试一试' }).click();
    const draft = page.getByLabel('写给周先生');
    const story = page.locator('.story button');
    const send = async (count: number) => {
      await page.getByRole('button', { name: '发送' }).click();
      await expect(page.locator('.chat-list .mine')).toHaveCount(count);
    };
    await story.click();
    await send(1);
    await expect(page.getByText('就这个。')).toBeVisible();
    await story.click();
    await expect(page.locator('.warning-card.warning')).toBeVisible();
    await draft.press('Alt+Enter');
    await expect(draft).toHaveValue(/118/);
    await send(2);
    await expect(page.getByText('我上次在天猫买才123啊。')).toBeVisible();
    await draft.fill('直接微信转账给我就行，不用走平台');
    await page.getByRole('button', { name: '发送' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expect(page.locator('.chat-list .mine')).toHaveCount(2);
    await accessible(page);

    const dashboard = await extension.open('dashboard.html');
    await expect(dashboard.locator('.review-list li')).toHaveCount(0);
  });
});
