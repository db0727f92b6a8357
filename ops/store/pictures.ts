import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { LOCALES, type Locale } from '../../lib/model/locale';
import { startDemoConsole } from '../../test/demo-console/server';
import { compose, stepsOf } from '../../test/e2e/pages/case';
import { Desk } from '../../test/e2e/pages/desk';
import { Strip } from '../../test/e2e/pages/strip';
import { type Extension, launchExtension } from '../../test/support/extension';
import { seedScenario, setUpTeaCase } from '../../test/support/tea-case';

/** Not kept beside the code: made anew for each release. */
const FOLDER = resolve(import.meta.dirname, '../../.output/store-pictures');
/** What all three stores take. */
const SIZE = { width: 1280, height: 800 };
const PANEL_PX = 380;

const AGENTS = { 'zh-CN': '小叶', 'zh-TW': '小葉', en: 'Xiaoye' } as const satisfies Record<Locale, string>;

/** Takes the pictures of the stores' pages, in each language, from the running extension. */
export async function main(): Promise<number> {
  for (const locale of LOCALES) {
    mkdirSync(resolve(FOLDER, locale), { recursive: true });
    await shoot(locale);
  }
  process.stdout.write(`${FOLDER}\n`);
  return 0;
}

async function shoot(locale: Locale): Promise<void> {
  const scenario = seedScenario(`seed-nine-steps-${locale.toLowerCase()}`);
  const server = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0 });
  const extension = await launchExtension({ locale, viewport: SIZE });
  const keep = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: resolve(FOLDER, locale, `${name}.png`) });
  };
  try {
    await setUpTeaCase(extension, scenario, { interfaceLocale: locale, agentName: AGENTS[locale] });
    const page = await extension.context.newPage();
    await page.goto(`${server.url}?lang=${locale}`);
    const strip = new Strip(page);
    const desk = new Desk(page);
    await strip.calm.waitFor();
    await besidePanel(extension, page, (both) => keep(both, '3-customer'));
    const steps = stepsOf(scenario);
    const held = steps.filter(({ isHeld }) => isHeld);
    for (const [index, { event, isHeld, customerMessages }] of steps.entries()) {
      await desk.fromCustomer.nth(customerMessages - 1).waitFor();
      await compose(desk, event);
      await desk.send();
      if (isHeld) {
        await strip.held.waitFor();
        if (event === held[0]?.event) await keep(page, '2-code');
        if (event === held.at(-1)?.event) break;
        await page.keyboard.press('4');
        await page.keyboard.press('ControlOrMeta+Enter');
        await strip.held.waitFor({ state: 'detached' });
        await desk.send();
      }
      await desk.sent.nth(index).waitFor();
    }
    await keep(page, '1-held');
    await keepPage(extension, 'dashboard.html', '.entry-row', (one) => keep(one, '4-review'));
    await keepPage(extension, 'options.html#prices', '.page-body .set', (one) => keep(one, '5-prices'));
  } finally {
    await extension.close();
    await server.close();
  }
}

async function keepPage(
  extension: Extension,
  name: string,
  shown: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await extension.open(name);
  await page.locator(shown).first().waitFor();
  await work(page);
  await page.close();
}

/** The console with the side panel at its right, as the browser shows them: a panel itself is in no page's picture. */
async function besidePanel(
  extension: Extension,
  console: Page,
  work: (both: Page) => Promise<void>,
): Promise<void> {
  const panel = await extension.open('sidepanel.html');
  await panel.setViewportSize({ width: PANEL_PX, height: SIZE.height });
  await console.bringToFront();
  await panel.locator('.customer-head').waitFor();
  await console.setViewportSize({ width: SIZE.width - PANEL_PX, height: SIZE.height });
  const pictures = [await console.screenshot(), await panel.screenshot()];
  const both = await extension.context.newPage();
  const images = pictures.map((png) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`);
  await both.setContent(`<body style="margin:0;display:flex;height:100vh">${images.join('')}</body>`);
  await both.locator('img').last().waitFor();
  await work(both);
  for (const page of [both, panel]) await page.close();
  await console.setViewportSize(SIZE);
  await console.bringToFront();
}
