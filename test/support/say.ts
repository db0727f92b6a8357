import { expect, type Page } from '@playwright/test';

/** Says one of the extension's own messages from one of its pages. @returns whether it was done. */
export const ask = (page: Page, candor: string, data: unknown): Promise<boolean> =>
  page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<{ ok: boolean } | undefined> } };
      };
      return (await chrome.runtime.sendMessage(message))?.ok === true;
    },
    { candor, data },
  );

/** The same, of what has to be done. */
export async function say(page: Page, candor: string, data: unknown): Promise<void> {
  expect(await ask(page, candor, data), candor).toBe(true);
}
