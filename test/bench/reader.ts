import type { Browser, Page } from '@playwright/test';
import { LAB_PAGE, LAYOUTS, type Layout, labAdapter } from '../consoles/lab-adapter';
import type { ReadingTimes } from '../consoles/page/long-list';
import { showPage } from '../consoles/reader-script';
import { type Figure, figure } from './page/measure';
import { profiled } from './profile';

export interface ReaderFigures {
  readonly layout: string;
  readonly messages: number;
  /** Reading the page for the first time. */
  readonly first: Figure;
  /** One message more, drawn by the page and read. */
  readonly next: Figure;
  /** The longest of: a page of history put in front, every optimistic bubble confirmed. */
  readonly task: Figure;
  /** The page gave another element to every message. */
  readonly redrawn: Figure;
}

const MESSAGES = 5000;
const ROUNDS = 9;
const TIME = { element: 'time', attribute: 'datetime', format: 'iso' } as const;

/** Reads a console page with five thousand messages, with ids on them and without. */
export async function measureReader(browser: Browser): Promise<readonly ReaderFigures[]> {
  const figures: ReaderFigures[] = [];
  for (const layout of MEASURED) {
    const page = await openList(browser);
    await readOnce(page, layout); // warms the page up
    const samples: ReadingTimes[] = [];
    for (let round = 0; round < ROUNDS; round++) samples.push(await readOnce(page, layout));
    figures.push({
      layout: layout.name,
      messages: MESSAGES,
      first: figure(samples.map(({ first }) => first)),
      next: figure(samples.map(({ next }) => next)),
      task: figure(samples.map(({ history, confirmed }) => Math.max(history, confirmed))),
      redrawn: figure(samples.map(({ redrawn }) => redrawn)),
    });
    await page.close();
  }
  return figures;
}

/** In which functions the reader spends its time. */
export async function profileReader(browser: Browser): Promise<string> {
  const profiles: string[] = [];
  for (const layout of MEASURED) {
    const page = await openList(browser);
    const work = async (): Promise<void> => {
      for (let round = 0; round < ROUNDS; round++) await readOnce(page, layout);
    };
    profiles.push(`reader (${layout.name})\n${await profiled(page, work)}\n`);
    await page.close();
  }
  return profiles.join('');
}

const MEASURED = LAYOUTS.slice(0, 2);

async function openList(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await showPage(page, 'https://desk.example/', LAB_PAGE, true);
  return page;
}

async function readOnce(page: Page, layout: Layout): Promise<ReadingTimes> {
  const adapter = { ...labAdapter(layout), message: { ...labAdapter(layout).message, time: TIME } };
  const times = await page.evaluate(
    (given) => candor.measureReading(given.count, () => void candor.start(given.adapter)),
    { adapter, count: MESSAGES },
  );
  await page.evaluate(() => candor.stop());
  return times;
}
