import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { encode } from '../support/encode';
import { launchExtension } from '../support/extension';

const ORDERS =
  '订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,联系手机,订单付款时间,宝贝标题,宝贝总数量\n' +
  '="2381200012345678901",t_林间,178.00,交易成功,林小梅,138****5678,2026-03-03 10:01:40,小青柑普洱 250克,2\n' +
  '="2381200012345678902",t_阿杰,108.00,交易关闭,周先生,13900000000,,小青柑普洱 250克,1\n' +
  '="2381200012345678903",t_小满,98.00,买家已付款,满女士,13900001111,2026-03-05 09:00:30,陈皮 100克,1\n' +
  '="2381200012345678904",t_小满,=1+1,买家已付款,满女士,13900001111,2026-03-05 09:00:30,陈皮 100克,1\n';
const file = {
  name: 'ExportOrderList202611.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(encode(ORDERS, 'gb18030')),
};

test('a Taobao export in GBK is stored, found, adds nothing twice, and is taken back', async () => {
  const extension = await launchExtension();
  const options = await extension.open('options.html#customers');
  const drop = () => options.locator('.file-drop input[type="file"]').setInputFiles(file);

  await drop();
  await expect(options.getByText('淘宝/天猫的订单导出，编码GB18030')).toBeVisible();
  await expect(options.getByRole('cell', { name: '林小梅' })).toBeVisible();
  expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);
  await options.getByRole('button', { name: '开始导入' }).click();
  await expect(options.locator('.banner.good')).toContainText('新客户2位，新购买2笔');
  await expect(options.getByText('这台电脑存了2位客户')).toBeVisible();

  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: '下载没存的行和原因' }).click();
  const faults = await (await download).createReadStream().then(async (stream) => {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  });
  expect(faults).toContain('3,订单状态,没有付款或已取消,交易关闭');
  expect(faults).toContain(`5,买家实际支付金额,价格看不懂,"'=1+1"`);

  const panel = await extension.open('sidepanel.html');
  await panel.getByRole('button').first().waitFor();
  await panel.keyboard.press('Control+k');
  await expect(panel.getByRole('combobox')).toBeFocused();
  await panel.keyboard.type('lxm');
  await expect(panel.getByRole('option', { name: /林小梅/ })).toBeVisible();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: '林小梅' })).toBeVisible();
  await expect(panel.getByText('小青柑普洱 250克')).toBeVisible();
  expect((await new AxeBuilder({ page: panel }).analyze()).violations).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('combobox')).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('combobox')).toHaveValue('');
  await panel.keyboard.type('陈皮 98元 3月5日');
  await expect(panel.getByRole('option')).toHaveCount(1);
  await expect(panel.getByRole('option', { name: /满女士/ })).toBeVisible();

  await options.getByRole('button', { name: '再导一份' }).click();
  await drop();
  await options.getByRole('button', { name: '开始导入' }).click();
  await expect(options.locator('.banner.good')).toContainText('没有重复存');

  // The later import added nothing, so the earlier one is what counts.
  await options.getByRole('button', { name: '撤销「' }).last().click();
  await options.getByRole('button', { name: '撤销这次' }).click();
  await expect(options.getByText('这台电脑存了0位客户')).toBeVisible();
  await expect(options.locator('.import-runs')).toContainText('撤销了');
  await extension.close();
});

test('columns of a list of the shop’s own are said once', async () => {
  const extension = await launchExtension();
  const options = await extension.open('options.html#customers');
  const drop = (row: string) =>
    options.locator('.file-drop input[type="file"]').setInputFiles({
      name: '流水.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`哪天,谁,东西,给了多少\n${row}\n`),
    });
  await drop('2026/3/3,林女士,小青柑,89');
  await expect(options.getByText('还差：')).toBeVisible();
  await expect(options.getByRole('button', { name: '开始导入' })).toBeDisabled();
  for (const [title, field] of [
    ['哪天', 'at'],
    ['谁', 'name'],
    ['东西', 'product'],
    ['给了多少', 'unitPrice'],
  ] as const) {
    await options.getByLabel(`「${title}」是什么`).selectOption(field);
    await expect(
      options.getByLabel(`「${title}」是什么`).or(options.getByText('前几行存进去是这样')).first(),
    ).toBeVisible();
  }
  await expect(options.getByRole('cell', { name: '89元' })).toBeVisible();
  await options.getByRole('button', { name: '开始导入' }).click();
  await expect(options.locator('.banner.good')).toContainText('新客户1位');
  await options.getByRole('button', { name: '再导一份' }).click();
  await drop('2026/4/3,林女士,陈皮,40');
  await expect(options.getByRole('cell', { name: '40元' })).toBeVisible();
  await extension.close();
});

test('a price book in a table is shown as a change of the policy; a wrong row changes nothing', async () => {
  const extension = await launchExtension();
  const options = await extension.open('options.html#shop');
  const drop = (name: string, text: string) =>
    options
      .locator('input[type="file"][accept*=".csv"]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await options.evaluate(
    async (message) => {
      interface Runtime {
        sendMessage(message: unknown): Promise<unknown>;
      }
      await (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime.sendMessage(message);
    },
    {
      candor: 'savePolicy',
      data: {
        file: {
          shop: { name: '南岭茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' },
          brands: [{ id: 'nanling', name: '南岭', aliases: [], own: true }],
          shops: [],
          promotions: [],
          claims: [],
          rules: {},
        },
      },
    },
  );
  await expect(options.getByText('南岭茶铺').first()).toBeVisible();
  await drop('价格.csv', '商品,渠道,价格\n小青柑,天猫,面议\n');
  await expect(options.getByText('一件的价格，一个不小于0的数')).toBeVisible();
  await drop('价格.csv', '商品,渠道,价格\n小青柑,天猫,123\n小青柑,小程序,118\n');
  await options.getByRole('button', { name: '存为新版' }).click();
  await options.goto(`chrome-extension://${extension.id}/options.html#prices`);
  await expect(options.getByText('118元').first()).toBeVisible();
  await extension.close();
});
