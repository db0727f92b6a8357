import { expect, type Locator, type Page, test } from '@playwright/test';
import { CHATS, type ChatName, chatAdapter } from '../lab/chat-adapters';
import { startLab } from '../lab/server';
import { type Extension, launchExtension } from '../support/extension';
import { importAdapter } from '../support/own-adapter';
import { openConversations } from '../support/stored';
import { seedScenario, setUpTeaCase } from '../support/tea-case';
import { Strip } from './pages/strip';

/** Asks for money to a person: held in any conversation. */
const GRAVE = '直接微信转账给我就行，不用走平台';
const REMEDY = /shop\.lingshanggan\.example/;

async function atChat(
  name: ChatName,
  work: (at: { page: Page; strip: Strip; extension: Extension }) => Promise<void>,
): Promise<void> {
  const lab = await startLab();
  const extension = await launchExtension();
  try {
    await setUpTeaCase(extension, seedScenario('seed-good-path-a-zh-cn'));
    await importAdapter(extension, chatAdapter(name));
    const page = await extension.context.newPage();
    await page.goto(lab.page(name));
    const strip = new Strip(page);
    await expect(strip.calm).toBeVisible();
    await work({ page, strip, extension });
  } finally {
    await extension.close();
    await lab.close();
  }
}

/** The last step of a chain: Playwright looks into open shadow roots by itself. */
const at = (page: Page, selector: string | readonly string[]): Locator =>
  page.locator(typeof selector === 'string' ? selector : (selector.at(-1) ?? ''));

for (const name of Object.keys(CHATS) as ChatName[])
  test(`${name}: read, held, mended, sent`, async () => {
    await atChat(name, async ({ page, strip, extension }) => {
      const { composer, send } = CHATS[name];
      const sent = () => page.evaluate(() => globalThis.lab.sent);
      const heard = async () => (await openConversations(extension)).map((one) => one.customerMessages);

      await test.step('what the customer said is read, also what comes', async () => {
        await expect.poll(heard).toEqual([2]);
        await page.evaluate(() => globalThis.lab.say('customer', '那怎么付款？'));
        await expect.poll(heard).toEqual([3]);
        await page.bringToFront();
      });
      await test.step('a send is held', async () => {
        await at(page, composer.element).click();
        await page.keyboard.type(GRAVE);
        await expect(strip.card).toContainText('那怎么付款？');
        if (send.keys.length > 0) await page.keyboard.press('Enter');
        else await at(page, send.button).click();
        await expect(strip.held).toBeVisible();
        await page.keyboard.press('Escape');
        await at(page, send.button).click();
        await strip.takesEnter();
        expect(await sent()).toEqual([]);
      });
      await test.step('the remedy goes in, and the agent’s own gesture sends it', async () => {
        await page.keyboard.press('Enter');
        await expect(strip.calm).toBeVisible();
        await at(page, send.button).click();
        await expect.poll(sent).toEqual([expect.stringMatching(REMEDY)]);
        await expect(strip.calm).toBeVisible();
      });
    });
  });
