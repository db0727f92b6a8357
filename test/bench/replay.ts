import { withKeptPage } from './kept-page';
import type { ReplayFigures, ReplayInput } from './page/replay';

export type ReplayReport = ReplayFigures;

/** Stores conversations in a profile on disk, and tries two changes on them. */
export const measureReplay = (
  url: string,
  args: readonly string[],
  input: ReplayInput,
): Promise<ReplayReport> =>
  withKeptPage(args, async (page) => {
    await page.goto(`${url}replay.html`);
    await page.waitForFunction(() => 'measureReplay' in globalThis);
    return await page.evaluate((asked) => globalThis.measureReplay(asked), input);
  });
