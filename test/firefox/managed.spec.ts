import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { origins, PACKAGE } from './browser-parts';
import { EXTENSION_ID, launchFirefox } from './firefox';

/** What the example for administrators fixes. */
const example = JSON.parse(readFileSync('ops/managed/firefox.json', 'utf8')).policies['3rdparty'].Extensions[
  EXTENSION_ID
] as object;

test('what an administrator fixed is shown as fixed, and cannot be changed', async () => {
  const firefox = await launchFirefox(PACKAGE, { ...example, interfaceLocale: 'en' });
  try {
    const options = await firefox.open('options.html#you');
    await options.waitFor('fieldset.fixed:disabled .segmented [aria-pressed="true"]');
    expect(await options.text('fieldset.fixed .with-lock')).toBe('Fixed by your administrator');
    expect(await options.count('fieldset.fixed')).toBe(4);
    const answered = await options.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage(message: object): Promise<{ value: { role: string } }> } };
      };
      return browser.runtime.sendMessage({ candor: 'saveSettings', data: { role: 'admin' } });
    });
    expect(answered.value.role).toBe('agent');
    await options.goto(firefox.address('options.html#shop'));
    await options.waitFor('.page-body > fieldset.fixed:disabled');
    await expect.poll(() => options.text('.page-body')).toContain('Harbour Tea');
    expect(await origins(options)).toEqual([]);
  } finally {
    await firefox.close();
  }
});
