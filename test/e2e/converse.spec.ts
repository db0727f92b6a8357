import { expect, type Page, test } from '@playwright/test';
import { qrPng } from '../codes/pictures';
import { readerScript } from '../consoles/reader-script';
import { type ConverseDesk, startConverseDesk } from '../lab/converse';
import { type Extension, launchExtension } from '../support/extension';
import { openConversations } from '../support/stored';
import { seedScenario, setUpTeaCase } from '../support/tea-case';
import { Strip } from './pages/strip';

/** Asks for money to a person: held in any conversation. */
const GRAVE = '直接微信转账给我就行，不用走平台';
const REMEDY = /shop\.lingshanggan\.example/;
/** More than Converse.js shows at once. */
const HISTORY = 70;

const PEOPLE = { agent: '客服小叶', customer: '王小明', lina: '李娜' };

interface At {
  readonly page: Page;
  readonly strip: Strip;
  readonly desk: ConverseDesk;
  readonly extension: Extension;
}

/** Opens Converse.js with the extension, and the reader once more in the page itself, to be asked what it reads. */
async function atConverse(prepare: (desk: ConverseDesk) => Promise<void>, work: (at: At) => Promise<void>) {
  const desk = await startConverseDesk(PEOPLE, await qrPng('https://shop.lingshanggan.example/'));
  const extension = await launchExtension();
  try {
    await setUpTeaCase(extension, seedScenario('seed-good-path-a-zh-cn'));
    await prepare(desk);
    const page = await extension.context.newPage();
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
    await page.goto(desk.url);
    await work({ page, strip: new Strip(page), desk, extension });
  } finally {
    await extension.close();
    await desk.stop();
  }
}

const composerOf = (page: Page) => page.locator('textarea.chat-textarea:visible');

async function openChat(page: Page, name: string): Promise<void> {
  await page.locator('.list-item', { hasText: name }).first().click();
  await composerOf(page).waitFor();
}

async function startReader(page: Page): Promise<void> {
  await page.addScriptTag({ content: await readerScript() });
  await page.evaluate(() => candor.start('conversejs'));
}

/** Who said what, as the reader tells it. */
const said = (page: Page) =>
  page.evaluate(() => {
    const state = candor.told();
    if (state.kind === 'blind') return [state.reason];
    return state.conversation.messages
      .filter(({ role }) => role !== 'system')
      .map(({ role, text, pictures }) => `${role}: ${pictures.length > 0 ? '[picture]' : text}`);
  });

test('Converse.js with Prosody: both directions, corrections, held sends, remedies, two customers', async () => {
  test.setTimeout(120_000);
  await atConverse(
    async () => undefined,
    async ({ page, strip, desk, extension }) => {
      const customer = await desk.connect('customer');
      const lina = await desk.connect('lina');
      const heard = async () =>
        (await openConversations(extension)).map(({ key, customerMessages }) => [key, customerMessages]);

      await test.step('what is said on both sides is read, with pictures', async () => {
        const first = await customer.say('小青柑多少钱一通？');
        await openChat(page, '王小明');
        await expect(strip.calm).toBeVisible();
        await startReader(page);
        await expect.poll(() => said(page)).toEqual(['customer: 小青柑多少钱一通？']);
        await customer.correct(first, '小青柑多少钱一桶？');
        await customer.show(desk.pictureUrl);
        await expect.poll(() => said(page)).toEqual(['customer: 小青柑多少钱一桶？', 'customer: [picture]']);
        await composerOf(page).fill('好的，我帮您看一下');
        await composerOf(page).press('Enter');
        await expect.poll(() => customer.heard).toEqual(['好的，我帮您看一下']);
        await customer.say('那怎么付款？');
        await expect
          .poll(() => said(page))
          .toEqual([
            'customer: 小青柑多少钱一桶？',
            'customer: [picture]',
            'agent: 好的，我帮您看一下',
            'customer: 那怎么付款？',
          ]);
        await expect.poll(heard).toContainEqual(['customer@localhost', 3]);
        await page.bringToFront();
      });

      await test.step('a send is held by key and button, the remedy goes to the customer', async () => {
        await composerOf(page).click();
        await page.keyboard.type(GRAVE);
        await expect(strip.card).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(strip.held).toBeVisible();
        await page.keyboard.press('Escape');
        await page.locator('button.send-button:visible').click();
        await strip.takesEnter();
        expect(customer.heard).toHaveLength(1);
        await page.keyboard.press('Enter');
        await expect(strip.calm).toBeVisible();
        await expect(composerOf(page)).toHaveValue(REMEDY);
        await composerOf(page).press('Enter');
        await expect.poll(() => customer.heard).toEqual([expect.any(String), expect.stringMatching(REMEDY)]);
      });

      await test.step('the next customer is another one, and hears nothing of the first', async () => {
        await lina.say('我的茶到哪里了？');
        await openChat(page, '李娜');
        await expect.poll(() => said(page)).toEqual(['customer: 我的茶到哪里了？']);
        await expect.poll(heard).toContainEqual(['lina@localhost', 1]);
        await page.bringToFront();
        await composerOf(page).fill('明天到');
        await composerOf(page).press('Enter');
        await expect.poll(() => lina.heard).toEqual(['明天到']);
        await openChat(page, '王小明');
        await expect.poll(async () => (await said(page)).length).toBe(5);
        expect(customer.heard).toHaveLength(2);
      });
    },
  );
});

test('Converse.js with Prosody: history above is read in order, none twice', async () => {
  test.setTimeout(120_000);
  await atConverse(
    async (desk) => {
      const customer = await desk.connect('customer');
      for (let at = 1; at <= HISTORY; at++) await customer.say(`第 ${at} 句`);
    },
    async ({ page, strip }) => {
      await openChat(page, '王小明');
      await expect(strip.calm).toBeVisible();
      await startReader(page);
      await expect.poll(() => said(page)).toContain(`customer: 第 ${HISTORY} 句`);
      const all = Array.from({ length: HISTORY }, (_, at) => `customer: 第 ${at + 1} 句`);
      await page.mouse.move(700, 400);
      const upwards = async () => {
        // At the very top there is nothing to scroll, and the page would fetch no more.
        await page.mouse.wheel(0, 300);
        await page.mouse.wheel(0, -3000);
        return (await said(page)).toSorted();
      };
      await expect.poll(upwards, { timeout: 60_000, intervals: [500] }).toEqual(all.toSorted());
      // The archive keeps seconds: what was said within one the page orders as it likes, and the reader as the page.
      const drawn = await page
        .locator('.chat-msg[data-msgid] .chat-msg__text')
        .evaluateAll((texts) => texts.map((text) => `customer: ${text.textContent?.trim()}`));
      expect((await said(page)).filter((line) => drawn.includes(line))).toEqual(drawn);
    },
  );
});
