import { expect, test } from '@playwright/test';
import { qrPng } from '../codes/pictures';
import { startDemoConsole } from '../demo-console/server';
import { type Step, stepsOf } from '../e2e/pages/case';
import { sayInOrder, seedScenario, teaCaseMessages } from '../support/tea-case';
import { grant, origins, PACKAGE, showSidebar, sidebarWords } from './browser-parts';
import { launchFirefox } from './firefox';
import type { View } from './view';

/** The strip of the coach, in its shadow root. */
const inStrip = (selector: string) => ['candor-strip', selector] as const;
const CALM = inStrip('.state-pill .state-mark.calm');
const HELD = inStrip('.warning-card.critical[role="alertdialog"]');
const REMEDY = inStrip('.warning-card footer .primary');
const COMPOSER = '.composer-input';

test('the tea case in Firefox: granted, held, mended, logged, and all there after a restart', async () => {
  const scenario = seedScenario('seed-nine-steps-zh-cn');
  const server = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0 });
  const firefox = await launchFirefox(PACKAGE);
  const sentTexts = () =>
    server.messages().flatMap((one) => (one.author === 'agent' && one.kind === 'text' ? [one.text] : []));
  try {
    await test.step('at install the welcome page opens, and no page may be read', async () => {
      await expect.poll(firefox.urls).toContain(firefox.address('welcome.html'));
      const options = await firefox.open('options.html');
      await options.evaluate(sayInOrder, teaCaseMessages(scenario));
      expect(await origins(options)).toEqual([]);
      await options.close();
    });
    let console = await firefox.newView(server.url);
    await console.waitFor(COMPOSER);
    await test.step('a console is granted by its address, in the browser’s own prompt; open tabs are joined', async () => {
      expect(await console.count('candor-strip')).toBe(0);
      await grant(firefox, server.url);
      await console.bringToFront();
      await console.waitFor(CALM);
    });
    const steps = stepsOf(scenario);
    const firstHeld = steps.find(({ isHeld }) => isHeld);
    await test.step('what costs trust is held, a remedy raises nothing; the rest passes', async () => {
      for (const step of steps) await play(console, step, sentTexts, step === firstHeld);
      expect(sentTexts()).toEqual(steps.map(({ event }) => event.text));
    });
    const held = steps.filter(({ isHeld }) => isHeld).length;
    await test.step('the sidebar shows the customer of the tab in front', async () => {
      await showSidebar(firefox);
      const page = await firefox.open('popup.html');
      await console.bringToFront();
      await expect.poll(() => sidebarWords(page)).toContain('周先生');
      await page.close();
    });
    await test.step('each warning stands in the log', async () => {
      const dashboard = await firefox.open('dashboard.html');
      await expect.poll(() => dashboard.count('.entry-row')).toBeGreaterThanOrEqual(held);
      await dashboard.close();
    });
    await test.step('after a restart: log, customer, grant and coach are there', async () => {
      await firefox.restart();
      const dashboard = await firefox.open('dashboard.html');
      await expect.poll(() => dashboard.count('.entry-row')).toBeGreaterThanOrEqual(held);
      console = await firefox.newView(server.url);
      await console.waitFor(CALM);
      const plain = steps.find(
        ({ isHeld, event }) => isHeld && event.images.length + event.cards.length === 0,
      );
      await console.click(COMPOSER);
      await console.type(plain?.event.text ?? '');
      await console.press('Enter');
      await console.waitFor(HELD);
    });
  } finally {
    await firefox.close();
    await server.close();
  }
});

/** Types and sends one message as the scenario's agent does; one that is held may first be mended by its remedy. */
async function play(
  console: View,
  { event, isHeld, customerMessages }: Step,
  sentTexts: () => string[],
  isMended: boolean,
): Promise<void> {
  const text = event.text ?? '';
  await expect
    .poll(() => console.count('li.message[data-author="customer"] .bubble-text'))
    .toBe(customerMessages);
  await compose(console, event);
  await console.press('Enter');
  if (isHeld) {
    await console.waitFor(HELD, text);
    expect(sentTexts()).not.toContain(text);
    if (isMended) {
      await console.click(REMEDY);
      await console.waitFor(CALM, text);
      expect(await console.value(COMPOSER)).not.toContain(text);
      await console.click(COMPOSER);
      await console.press('Control+a');
      await console.press('Delete');
      await compose(console, event);
      await console.press('Enter');
      await console.waitFor(HELD, text);
    }
    await console.press('4');
    await console.press('Control+Enter');
    await expect.poll(() => console.count(HELD)).toBe(0);
    expect(sentTexts()).not.toContain(text);
    await console.press('Enter');
  }
  await expect.poll(sentTexts).toContain(text);
  await expect.poll(() => console.value(COMPOSER)).toBe('');
}

async function compose(console: View, event: Step['event']): Promise<void> {
  for (const image of event.images) if ('qr' in image) await pastePicture(console, await qrPng(image.qr));
  for (const { title, url, shop } of event.cards) {
    await console.click('[data-tool="card"]');
    for (const [field, words] of Object.entries({ title, address: url, shop })) {
      if (words === undefined) continue;
      await console.click(`.card-form [name="${field}"]`);
      await console.type(words);
    }
    await console.click('.card-form button[type="submit"]');
    await console.waitFor('.tray .attachment[data-kind="card"]');
  }
  await console.click(COMPOSER);
  await console.type(event.text ?? '');
}

/** Pastes a picture file into the composer, as from the clipboard. */
async function pastePicture(console: View, bytes: Uint8Array): Promise<void> {
  await console.evaluate(
    (data: number[]) => {
      const file = new File([new Uint8Array(data)], 'code.png', { type: 'image/png' });
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      paste.clipboardData?.items.add(file);
      document.querySelector('.composer-input')?.dispatchEvent(paste);
    },
    [...bytes],
  );
  await console.waitFor('.tray .attachment img');
}
