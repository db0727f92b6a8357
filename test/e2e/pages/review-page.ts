import type { Locator, Page } from '@playwright/test';
import type { LogEntry, Review } from '../../../lib/model/log-entry';
import type { Settings } from '../../../lib/model/settings';
import type { Extension } from '../../support/extension';
import { say } from '../../support/say';
import { rowsIn } from '../../support/stored';
import { teaPolicy } from '../../support/tea-case';

/** The dashboard, and the log behind it. */
export class ReviewPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly current: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.locator('.review-list .entry-row');
    this.current = page.locator('.entry-row.on');
  }

  /** Opens the dashboard over a log and settings, stored by the extension's own messages. */
  static async open(
    extension: Extension,
    entries: readonly LogEntry[],
    settings: Partial<Settings>,
  ): Promise<ReviewPage> {
    const page = await extension.open('options.html');
    await say(page, 'savePolicy', { file: teaPolicy() });
    await say(page, 'saveSettings', { interfaceLocale: 'zh-CN', ...settings });
    await say(page, 'recordEntries', { entries });
    await page.goto(`chrome-extension://${extension.id}/dashboard.html`);
    return new ReviewPage(page);
  }

  /** Changes settings as the options page does; the open dashboard follows. */
  save(settings: Partial<Settings>): Promise<void> {
    return say(this.page, 'saveSettings', settings);
  }

  /** Presses a verdict key and waits until the entry it was for is left. */
  async judge(key: string): Promise<void> {
    const id = await this.page.evaluate(() => document.querySelector('.entry-row.on')?.id);
    await this.page.keyboard.press(key);
    await this.page.waitForFunction(
      (before) => ![undefined, before].includes(document.querySelector('.entry-row.on')?.id),
      id,
    );
  }

  /** All reviews as they lie in the database, oldest first. */
  async stored(): Promise<readonly Review[]> {
    return (await rowsIn(this.page, 'reviews')) as Review[];
  }
}
