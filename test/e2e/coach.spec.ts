import { expect, test } from '@playwright/test';
import { atDesk, compose, stepsOf } from './pages/case';

for (const lang of ['zh-cn', 'zh-tw', 'en'])
  test(`the nine steps (${lang}): what costs trust is held until it has a reason, the rest passes`, async () => {
    await atDesk(`seed-nine-steps-${lang}`, async ({ desk, strip, scenario, sentTexts }) => {
      for (const { event, isHeld, customerMessages } of stepsOf(scenario)) {
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
        await expect(desk.composer).toHaveValue('');
      }
      expect(sentTexts()).toEqual(stepsOf(scenario).map(({ event }) => event.text));
    });
  });

for (const lang of ['zh-cn', 'zh-tw', 'en'])
  test(`each remedy of the nine steps (${lang}), inserted, raises nothing`, async () => {
    await atDesk(`seed-nine-steps-${lang}`, async ({ desk, strip, scenario, sentTexts }) => {
      for (const { event, isHeld, customerMessages } of stepsOf(scenario)) {
        await expect(desk.fromCustomer).toHaveCount(customerMessages);
        await compose(desk, event);
        if (isHeld) {
          await desk.send();
          await expect(strip.held, event.text).toBeVisible();
          await strip.remedyButton.click();
          await expect(strip.calm, event.text).toBeVisible();
          await desk.clear();
          await compose(desk, event);
          await desk.send();
          await expect(strip.held).toBeVisible();
          await desk.page.keyboard.press('4');
          await desk.page.keyboard.press('ControlOrMeta+Enter');
          await expect(desk.composer).toBeFocused();
        }
        await desk.send();
        await expect.poll(sentTexts).toContain(event.text);
      }
    });
  });

for (const lang of ['zh-cn', 'zh-tw', 'en'])
  for (const path of ['a', 'b'])
    test(`good path ${path} (${lang}) shows no warning, and says what was done well`, async () => {
      await atDesk(`seed-good-path-${path}-${lang}`, async ({ desk, strip, scenario, sentTexts }) => {
        // The first message of both paths recalls what was bought.
        const [first] = stepsOf(scenario);
        for (const { event, customerMessages } of stepsOf(scenario)) {
          await expect(desk.fromCustomer).toHaveCount(customerMessages);
          await compose(desk, event);
          await expect(strip.card, event.text).toBeHidden();
          await desk.send();
          await expect.poll(sentTexts).toContain(event.text);
          if (event === first?.event) await expect(strip.credit).toBeVisible();
          await expect(strip.calm).toBeVisible();
        }
      });
    });
