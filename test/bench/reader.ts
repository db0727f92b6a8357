import type { Browser } from '@playwright/test';
import { LAB_PAGE, LAYOUTS, labAdapter } from '../consoles/lab-adapter';
import { showPage } from '../consoles/reader-script';
import { type Figure, figure } from './page/measure';

export interface ReaderFigures {
  readonly layout: string;
  readonly messages: number;
  /** Reading the page for the first time. */
  readonly first: Figure;
  /** One message more, drawn by the page and read. */
  readonly next: Figure;
  /** The longest of: a page of history put in front, every optimistic bubble confirmed. */
  readonly task: Figure;
}

const MESSAGES = 5000;
const ROUNDS = 9;
const TIME = { element: 'time', attribute: 'datetime', format: 'iso' } as const;

/** Reads a console page with five thousand messages, with ids on them and without. */
export async function measureReader(browser: Browser): Promise<readonly ReaderFigures[]> {
  const figures: ReaderFigures[] = [];
  for (const layout of LAYOUTS.slice(0, 2)) {
    const page = await browser.newPage();
    await showPage(page, 'https://desk.example/', LAB_PAGE, true);
    const adapter = { ...labAdapter(layout), message: { ...labAdapter(layout).message, time: TIME } };
    const samples: { first: number; next: number; history: number; confirmed: number }[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const times = await page.evaluate(
        (given) => candor.measureReading(given.count, () => void candor.start(given.adapter)),
        { adapter, count: MESSAGES },
      );
      await page.evaluate(() => candor.stop());
      if (round >= 0) samples.push(times); // the first warms the page up
    }
    figures.push({
      layout: layout.name,
      messages: MESSAGES,
      first: figure(samples.map(({ first }) => first)),
      next: figure(samples.map(({ next }) => next)),
      task: figure(samples.map(({ history, confirmed }) => Math.max(history, confirmed))),
    });
    await page.close();
  }
  return figures;
}
