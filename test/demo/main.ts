import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Scenario, ScenarioEvent } from '../../lib/model/scenario';
import { qrPng } from '../codes/pictures';
import { startDemoConsole } from '../demo-console/server';
import { Desk } from '../e2e/pages/desk';
import { Strip } from '../e2e/pages/strip';
import { launchExtension } from '../support/extension';
import { seedScenario, setUpTeaCase } from '../support/tea-case';

const SHOTS = resolve(import.meta.dirname, '../../test-results/demo');

const IN_WINDOW = `The demo console is open with the tea case: 周先生 asks for a discount.
Type as the agent, or pick a sentence from the console's saved replies, and watch the strip above the composer.
The side panel opens from the extension's menu. Close the browser window to end.`;

/**
 * The main job, live: a chat console, the extension, and the tea conversation of the seed case. With a display
 * a person types; without one the player types, prints each warning and writes screenshots.
 */
export async function main(args: readonly string[]): Promise<number> {
  const lang = args.includes('--en') ? 'en' : 'zh-cn';
  const isShown = !args.includes('--headless') && hasDisplay();
  const scenario = seedScenario(`seed-nine-steps-${lang}`);
  const server = await startDemoConsole({ scenario, ...(isShown ? {} : { latencyMs: 0, confirmMs: 0 }) });
  const extension = await launchExtension({ isShown, locale: lang === 'en' ? 'en-US' : 'zh-CN' });
  try {
    await setUpTeaCase(extension, scenario, { interfaceLocale: lang === 'en' ? 'en' : 'zh-CN' });
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(server.url);
    if (isShown) {
      process.stdout.write(`${IN_WINDOW}\n`);
      await new Promise<void>((ended) => extension.context.once('close', () => ended()));
    } else await play(page, scenario);
    return 0;
  } finally {
    await extension.close();
    await server.close();
  }
}

/** Types every message of the scenario's agent, shows what the coach says, and sends it with a reason where it is held. */
async function play(page: Page, scenario: Scenario): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const desk = new Desk(page);
  const strip = new Strip(page);
  await strip.calm.waitFor();
  let customerMessages = 0;
  let step = 0;
  for (const event of scenario.events) {
    if (event.from === 'customer') {
      await desk.fromCustomer.nth(customerMessages++).waitFor();
      say(`\n   customer  ${event.text}`);
    }
    if (event.from !== 'agent' || event.draft === true) continue;
    await type(desk, event);
    say(`      agent  ${event.text}`);
    if (await isWarned(strip)) {
      say(`    WARNING  ${await strip.title.innerText()}`);
      say(`   customer sees  ${await strip.customerSees.innerText()}`);
      say(`   say instead  ${await strip.remedy.innerText()}`);
    }
    await page.screenshot({ path: resolve(SHOTS, `step-${String(++step).padStart(2, '0')}-typed.png`) });
    await desk.send();
    if (await isHeld(desk, strip, step)) {
      await page.screenshot({ path: resolve(SHOTS, `step-${String(step).padStart(2, '0')}-held.png`) });
      say('       HELD  not sent; sent again with a reason');
      await page.keyboard.press('4');
      await page.keyboard.press('ControlOrMeta+Enter');
      await strip.held.waitFor({ state: 'detached' });
      await desk.send();
    }
    await desk.sent.nth(step - 1).waitFor();
  }
  say(`\nScreenshots: ${SHOTS}`);
}

/** How long the coach may take to speak: it waits for a pause in typing, ms. */
const SPEAKS_WITHIN_MS = 1500;

/** Whether a warning came up for what was typed. */
async function isWarned(strip: Strip): Promise<boolean> {
  try {
    await strip.card.waitFor({ timeout: SPEAKS_WITHIN_MS });
    return true;
  } catch {
    return false; // a good message: the coach stays calm
  }
}

/** Whether the send of message number `step` was held; otherwise it stands in the list. */
async function isHeld(desk: Desk, strip: Strip, step: number): Promise<boolean> {
  await Promise.race([strip.held.waitFor(), desk.sent.nth(step - 1).waitFor()]);
  return strip.held.isVisible();
}

async function type(desk: Desk, event: ScenarioEvent): Promise<void> {
  for (const image of event.images) if ('qr' in image) await desk.pastePicture(await qrPng(image.qr));
  for (const card of event.cards) await desk.attachCard(card);
  await desk.type(event.text ?? '');
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
