import type { Locator, Page } from '@playwright/test';
import type { Extension } from '../../support/extension';

interface Browser {
  readonly tabs: { query: (what: { active?: boolean; url?: string }) => Promise<{ id?: number }[]> };
}

/** The popup over a console's tab. A test cannot press the toolbar: it opens as a page, told which tab is in front. */
export class Popup {
  readonly page: Page;
  readonly title: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.title = page.locator('.popup h1');
  }

  static async over(console: Page, extension: Extension): Promise<Popup> {
    const page = await extension.context.newPage();
    const { origin } = new URL(console.url());
    await page.addInitScript((address) => {
      const { tabs } = (globalThis as unknown as { chrome: Browser }).chrome;
      const query = tabs.query.bind(tabs);
      Object.assign(tabs, {
        query: async (what: { active?: boolean }) => {
          if (what.active !== true) return query(what);
          const all = await query({});
          return all.filter((tab) => String(Reflect.get(tab, 'url')).startsWith(address));
        },
      });
    }, origin);
    await page.goto(`chrome-extension://${extension.id}/popup.html`);
    return new Popup(page);
  }

  /** Each light with its state. */
  lights = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      await this.page
        .locator('.lights li')
        .evaluateAll((all) =>
          all.map((light): [string, string] => [light.getAttribute('data-light') ?? '', light.className]),
        ),
    );

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }
}
