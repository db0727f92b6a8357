import { expect, type Locator, type Page, test } from '@playwright/test';
import { startLab } from '../lab/server';
import { launchExtension } from '../support/extension';
import { openConversations } from '../support/stored';
import { seedScenario, setUpTeaCase } from '../support/tea-case';
import { Strip } from './pages/strip';
import { Teacher } from './pages/teacher';

/** Asks for money to a person: held in any conversation. */
const GRAVE = '直接微信转账给我就行，不用走平台';

/** What an agent sees of each page and points at; no adapter knows these pages. */
const PAGES: Readonly<
  Record<
    string,
    {
      readonly composer: (page: Page) => Locator;
      readonly send: (page: Page) => Locator;
      /** Null: the page shows no name. */
      readonly name: ((page: Page) => Locator) | null;
      readonly enterSends: boolean;
    }
  >
> = {
  'vue-advanced-chat': {
    composer: (page) => page.locator('#roomTextarea'),
    send: (page) => page.locator('.vac-icon-textarea > .vac-svg-button').last(),
    name: (page) => page.locator('.vac-room-header .vac-room-name'),
    enterSends: true,
  },
  chatscope: {
    composer: (page) => page.locator('.cs-message-input__content-editor'),
    send: (page) => page.locator('.cs-button--send'),
    name: (page) => page.locator('.cs-conversation-header__user-name'),
    enterSends: true,
  },
  'react-chat-elements': {
    composer: (page) => page.locator('.rce-input-textarea'),
    send: (page) => page.locator('.rce-input-buttons .rce-button'),
    name: (page) => page.locator('.rce-mbox-title').first(),
    enterSends: false,
  },
  'deep-chat': {
    composer: (page) => page.locator('#text-input'),
    send: (page) => page.locator('.input-button[role="button"]').last(),
    name: null,
    enterSends: true,
  },
};

for (const [name, { composer, send, name: customer, enterSends }] of Object.entries(PAGES))
  test(`${name}: taught by clicks alone, then read and held`, async () => {
    const lab = await startLab();
    const extension = await launchExtension();
    try {
      await setUpTeaCase(extension, seedScenario('seed-good-path-a-zh-cn'));
      const page = await extension.context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(lab.page(name));
      const said = (text: string): Locator => page.getByText(text, { exact: true }).last();
      await expect(said('订单号 20261121-0007')).toBeVisible();
      const teacher = new Teacher(page);
      await teacher.start(extension);

      await test.step('five clicks', async () => {
        await teacher.point(said('订单号 20261121-0007'));
        await teacher.point(said('您好，正在为您查询，请稍等。'));
        await teacher.point(composer(page));
        await teacher.point(send(page));
        if (customer === null) await teacher.press('页面上没有名字');
        else await teacher.point(customer(page));
      });
      await test.step('what would be read is shown, and nothing was sent', async () => {
        await expect.poll(teacher.reading).toMatchObject({ customer: 2, agent: 1, problem: [] });
        if (!enterSends) await teacher.press('Enter');
        expect(await page.evaluate(() => globalThis.lab.sent)).toEqual([]);
      });
      await test.step('saved, it is read and held', async () => {
        await teacher.press('存下，开始读');
        await teacher.press('完成');
        const strip = new Strip(page);
        await expect(strip.calm).toBeVisible();
        const heard = async () => (await openConversations(extension)).map((one) => one.customerMessages);
        await expect.poll(heard).toEqual([2]);
        await page.evaluate(() => globalThis.lab.say('customer', '那怎么付款？'));
        await expect.poll(heard).toEqual([3]);
        await page.bringToFront();
        await composer(page).click();
        await page.keyboard.type(GRAVE);
        await expect(strip.card).toContainText('那怎么付款？');
        if (enterSends) await page.keyboard.press('Enter');
        else await send(page).click();
        await expect(strip.held).toBeVisible();
        expect(await page.evaluate(() => globalThis.lab.sent)).toEqual([]);
      });
      expect(errors).toEqual([]);
    } finally {
      await extension.close();
      await lab.close();
    }
  });
