import { expect, test } from '@playwright/test';
import type { Scenario, ScenarioEvent } from '../../lib/model/scenario';
import { qrPng } from '../codes/pictures';
import { startDemoConsole } from '../demo-console/server';
import { launchExtension } from '../support/extension';
import { seedScenario, setUpTeaCase } from '../support/tea-case';
import { Desk } from './pages/desk';
import { Strip } from './pages/strip';

/** Opens the demo console with a scenario, its shop and its customer; closes everything afterwards. */
async function atDesk(
  id: string,
  work: (desk: Desk, strip: Strip, scenario: Scenario, sentTexts: () => string[]) => Promise<void>,
  query = '',
): Promise<void> {
  const scenario = seedScenario(id);
  const server = await startDemoConsole({ scenario, latencyMs: 0, confirmMs: 0 });
  const extension = await launchExtension();
  try {
    await setUpTeaCase(extension, scenario);
    const page = await extension.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url + query);
    const strip = new Strip(page);
    await expect(strip.calm).toBeVisible();
    await work(new Desk(page), strip, scenario, () =>
      server.messages().flatMap((message) => (message.author === 'agent' ? [message.text] : [])),
    );
    expect(errors).toEqual([]);
  } finally {
    await extension.close();
    await server.close();
  }
}

/** Types one of the scenario's messages with real keys, pictures pasted and cards picked. */
async function compose(desk: Desk, event: ScenarioEvent): Promise<void> {
  for (const image of event.images) if ('qr' in image) await desk.pastePicture(await qrPng(image.qr));
  for (const card of event.cards) await desk.attachCard(card);
  await desk.type(event.text ?? '');
}

/** What the agent sends in a scenario, with the customer's messages that must have come before. */
function sends(scenario: Scenario): { event: ScenarioEvent; isHeld: boolean; customerMessages: number }[] {
  let customerMessages = 0;
  return scenario.events.flatMap((event, index) => {
    if (event.from === 'customer') customerMessages++;
    if (event.from !== 'agent' || event.draft === true) return [];
    const isHeld = scenario.expect.some((one) => one.event === index - 1 && one.severity === 'critical');
    return [{ event, isHeld, customerMessages }];
  });
}

for (const lang of ['zh-cn', 'en'])
  test(`the nine steps (${lang}): what costs trust is held until it has a reason, the rest passes`, async () => {
    await atDesk(`seed-nine-steps-${lang}`, async (desk, strip, scenario, sentTexts) => {
      for (const { event, isHeld, customerMessages } of sends(scenario)) {
        await expect(desk.fromCustomer).toHaveCount(customerMessages);
        await compose(desk, event);
        await desk.send();
        if (isHeld) {
          await expect(strip.held, event.text).toBeVisible();
          expect(sentTexts()).not.toContain(event.text);
          await desk.page.keyboard.press('4');
          await desk.page.keyboard.press('ControlOrMeta+Enter');
          await expect(desk.composer).toBeFocused();
          expect(sentTexts()).not.toContain(event.text);
          await desk.send();
        }
        await expect.poll(sentTexts).toContain(event.text);
        await expect(desk.composer)
          .toHaveText('')
          .catch(() => expect(desk.composer).toHaveValue(''));
      }
      expect(sentTexts()).toEqual(sends(scenario).map(({ event }) => event.text));
    });
  });
