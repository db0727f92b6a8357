import { expect, type Locator, type Page } from '@playwright/test';
import type { Extension } from '../../support/extension';

interface Browser {
  readonly tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** The guide in a page that is taught, as an agent uses it: clicks alone. */
export class Teacher {
  readonly page: Page;
  readonly card: Locator;
  readonly rows: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    const guide = page.locator('candor-teach .teach');
    this.card = guide.locator('.card');
    this.rows = guide.locator('.read');
    this.problem = this.card.locator('.problem');
  }

  /** The popup's button, pressed on a page of its own: a test cannot press the toolbar. */
  async start(extension: Extension): Promise<void> {
    const url = this.page.url();
    const popup = await extension.open('popup.html');
    await popup.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: Browser };
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find((tab) => tab.url === address)?.id;
      await chrome.runtime.sendMessage({ candor: 'startTeaching', data: { tabId } });
    }, url);
    await popup.close();
    await this.page.bringToFront();
    await expect(this.card).toBeVisible();
  }

  /** Clicks where something stands: over it lies the guide, which takes the click. */
  async point(at: Locator): Promise<void> {
    await at.scrollIntoViewIfNeeded();
    const box = await at.boundingBox();
    if (box === null) throw new Error('nothing to point at');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const card = await this.card.boundingBox();
    const isCovered =
      card !== null && x > card.x && x < card.x + card.width && y > card.y && y < card.y + card.height;
    if (isCovered) await this.press('挪到另一边');
    await this.page.mouse.click(x, y);
  }

  /** Says whose a message is. */
  async correct(at: Locator, whose: string): Promise<void> {
    await this.point(at);
    await this.card.getByRole('button', { name: whose, exact: true }).click();
  }

  async press(name: string): Promise<void> {
    await this.card.getByRole('button', { name, exact: true }).click();
  }

  /** How many messages would be read on each side, and what stands against saving it. */
  reading = async (): Promise<Record<string, unknown>> => ({
    customer: await this.rows.and(this.page.locator('.customer')).count(),
    agent: await this.rows.and(this.page.locator('.agent')).count(),
    unknown: await this.rows.and(this.page.locator('.unknown')).count(),
    problem: await this.problem.allTextContents(),
  });
}
