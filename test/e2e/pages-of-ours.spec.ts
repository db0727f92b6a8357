import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { atDesk, stepsOf } from './pages/case';

const GRAVE = '直接微信转账给我就行，不用走平台';

test('a supervisor finds the held send with its evidence and judges it with one key', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, extension, sentTexts }) => {
    await desk.type(GRAVE);
    await desk.send();
    await expect(strip.held).toBeVisible();
    await desk.page.keyboard.press('4');
    await desk.page.keyboard.press('ControlOrMeta+Enter');
    await desk.send();
    await expect.poll(sentTexts).toEqual([GRAVE]);

    const dashboard = await extension.open('dashboard.html');
    await expect(dashboard.getByText(GRAVE).first()).toBeVisible();
    expect((await new AxeBuilder({ page: dashboard }).analyze()).violations).toEqual([]);
    await dashboard.keyboard.press('1');
    await dashboard.goto(`chrome-extension://${extension.id}/dashboard.html?state=reviewed`);
    await expect(dashboard.locator('.review-list').getByText('属实')).toBeVisible();
  });
});

test('the side panel’s sentence goes into the composer of the console and is read back', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, scenario, extension }) => {
    const sentence = stepsOf(scenario)[0]?.event.text ?? '';
    const page = await extension.open('options.html');
    const reply = await page.evaluate(
      async ({ address, text }) => {
        interface Tabs {
          query(filter: { url: string }): Promise<{ id: number }[]>;
          sendMessage(id: number, message: unknown): Promise<unknown>;
        }
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        const [tab] = await tabs.query({ url: address });
        return tabs.sendMessage(tab?.id ?? 0, { candor: 'insertSentence', data: { text } });
      },
      { address: 'http://127.0.0.1/*', text: sentence },
    );
    expect(reply).toEqual({ ok: true, value: { state: 'inserted' } });
    await desk.page.bringToFront();
    await expect(desk.composer).toHaveValue(sentence);
    await expect(strip.calm).toBeVisible();
  });
});

test('a bad policy file is refused with its line and field, and what is stored stays', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ extension }) => {
    const options = await extension.open('options.html');
    await options
      .locator('.file-drop input[type="file"]')
      .first()
      .setInputFiles({
        name: 'shop.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{\n  "shop": {"name": "x", "currency": "CNY", "timeZone": "Asia/Nowhere"}\n}'),
      });
    await expect(options.getByText('shop.timeZone')).toBeVisible();
    await options.reload();
    await expect(options.getByText('岭上柑').first()).toBeVisible();
  });
});
