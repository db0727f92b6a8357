import { expect, test } from '@playwright/test';
import { stripText } from '../../lib/i18n/strip';
import type { LogEntry } from '../../lib/model/log-entry';
import { joinEntry, type Words } from '../../lib/review/record';
import type { LogRow } from '../../lib/storage/log-tables';
import type { Extension } from '../support/extension';
import { storedRows } from '../support/stored';
import { setUpTeaCase } from '../support/tea-case';
import { atDesk, compose, stepsOf } from './pages/case';

/** Stops the background worker as the browser does when it is idle, but at the worst moment. */
async function killWorker(extension: Extension): Promise<void> {
  const page = await extension.open('popup.html');
  const session = await extension.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** Reloads the extension as an update does. Chromium keeps unpacked extensions only in developer mode. */
async function reload(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
      .chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: false });
  }, extension.id);
  await page.close();
}

/** The part of Chromium's extension page that is used here. */
interface DeveloperPrivate {
  updateProfileConfiguration(configuration: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}

/** Lets the background put everything into pages but the engine. */
async function withholdEngine(extension: Extension): Promise<void> {
  await (await extension.worker()).evaluate(() => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    const inject = scripting.executeScript.bind(scripting);
    scripting.executeScript = async (injection) => {
      if (injection.files?.includes('/engine.js') === true) throw new Error('withheld');
      return inject(injection);
    };
  });
}

/** The part of the extension's interface that is used here. */
interface Scripting {
  executeScript(injection: { readonly files?: readonly string[] }): Promise<unknown>;
}

/** The log as its rows say, none of which is sealed yet, read from one of the extension's own pages. */
async function storedLog(extension: Extension): Promise<LogEntry[]> {
  const rows = (await storedRows(extension, 'logRows')) as LogRow[];
  return rows.map(({ core, words }) =>
    joinEntry(JSON.parse(core), words === null ? null : (JSON.parse(words) as Words)),
  );
}

test('the worker is killed at each step: no entry is lost or doubled, no send is blocked', async () => {
  test.setTimeout(180_000);
  await atDesk('seed-nine-steps-zh-cn', async ({ desk, strip, scenario, extension, sentTexts }) => {
    for (const { event, isHeld, customerMessages } of stepsOf(scenario)) {
      await expect(desk.fromCustomer).toHaveCount(customerMessages);
      await killWorker(extension);
      await compose(desk, event);
      await killWorker(extension);
      await desk.page.bringToFront();
      await desk.composer.focus();
      await desk.send();
      if (isHeld) {
        await expect(strip.held, event.text).toBeVisible();
        await killWorker(extension);
        await desk.page.bringToFront();
        await strip.remedyButton.focus();
        await desk.page.keyboard.press('4');
        await desk.page.keyboard.press('ControlOrMeta+Enter');
        await expect(desk.composer).toBeFocused();
        await desk.send();
      }
      await expect.poll(sentTexts).toContain(event.text);
    }
    const expected = scenario.expect.map(({ event, rule }) => `${rule}: ${scenario.events[event]?.text}`);
    const logged = async () => (await storedLog(extension)).map(({ rule, snippet }) => `${rule}: ${snippet}`);
    await expect.poll(logged).toEqual(expect.arrayContaining(expected));
    const all = await logged();
    expect(new Set(all).size).toBe(all.length);
  });
});

test('the extension is reloaded in mid-conversation: the console goes on, coached again', async () => {
  await atDesk('seed-nine-steps-zh-cn', async ({ desk, strip, extension, sentTexts }) => {
    await desk.type('您好亲，您要哪款呢？');
    await desk.send();
    await expect.poll(sentTexts).toEqual(['您好亲，您要哪款呢？']);
    await expect.poll(async () => (await storedLog(extension)).length).toBe(1);
    await reload(extension);
    await desk.page.bringToFront();
    await desk.type('直接微信转账给我就行，不用走平台');
    await expect(strip.card).toBeVisible();
    await expect(strip.root).toHaveCount(1);
    await desk.send();
    await expect(strip.held).toBeVisible();
    expect(sentTexts()).toHaveLength(1);
    await expect.poll(async () => (await storedLog(extension)).length).toBe(1);
  });
});

test('the engine cannot be had: the strip says that it has stopped, and the console sends', async () => {
  await atDesk('seed-nine-steps-zh-cn', async ({ desk, strip, extension, sentTexts }) => {
    await withholdEngine(extension);
    await desk.page.reload();
    await expect(strip.root).toContainText(stripText['zh-CN'].stopped);
    await desk.type('直接微信转账给我就行，不用走平台');
    await desk.send();
    await expect.poll(sentTexts).toEqual(['直接微信转账给我就行，不用走平台']);
  });
});

test('another language is chosen: a coach that speaks it takes over', async () => {
  await atDesk('seed-good-path-a-zh-cn', async ({ desk, strip, scenario, extension }) => {
    await setUpTeaCase(extension, scenario, { interfaceLocale: 'en' });
    await desk.page.bringToFront();
    await expect(strip.root).toHaveAttribute('lang', 'en');
    await expect(strip.root).toHaveCount(1);
    await expect(strip.calm).toBeVisible();
  });
});
