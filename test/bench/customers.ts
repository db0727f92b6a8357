import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { withKeptPage } from './kept-page';
import type { CustomersFigures, CustomersInput } from './page/customers';

export interface CustomersReport extends CustomersFigures {
  /** Of the process that reads and stores, before the import and at its most; null: this system does not tell. */
  readonly memoryMegabytes: { readonly before: number; readonly peak: number } | null;
}

/** Stores and finds customers in a profile on disk. */
export const measureCustomers = (
  url: string,
  args: readonly string[],
  input: CustomersInput,
): Promise<CustomersReport> =>
  withKeptPage(args, async (page) => {
    await page.goto(`${url}customers.html`);
    await page.waitForFunction(() => 'measureCustomers' in globalThis);
    const memory = await memoryOf(page);
    const before = memory('VmRSS');
    const figures = await page.evaluate((asked) => globalThis.measureCustomers(asked), input);
    const peak = memory('VmHWM');
    return { ...figures, memoryMegabytes: before === null || peak === null ? null : { before, peak } };
  });

/** Reads what Linux notes of the page's process; elsewhere null. */
async function memoryOf(page: Page): Promise<(line: string) => number | null> {
  const session = await page
    .context()
    .browser()
    ?.newBrowserCDPSession()
    .catch(() => null);
  const { processInfo = [] } =
    (await session?.send('SystemInfo.getProcessInfo').catch(() => undefined)) ?? {};
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const read = (id: number, line: string): number => {
    const found = new RegExp(`${line}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return Number(found ?? 0) / 1024;
  };
  return (line) => {
    try {
      return renderers.length === 0 ? null : Math.max(...renderers.map((id) => read(id, line)));
    } catch {
      return null; // no /proc on this system
    }
  };
}
