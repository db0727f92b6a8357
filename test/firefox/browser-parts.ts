import { expect } from '@playwright/test';
import packageJson from '../../package.json' with { type: 'json' };
import type { Firefox } from './firefox';
import type { View } from './view';

/** What ops/release/package.mjs built for Firefox. */
export const PACKAGE = `.output/${packageJson.name}-${packageJson.version}-firefox.zip`;

/** Grants a console on the welcome page, and answers the browser's own prompt. */
export async function grant(firefox: Firefox, url: string): Promise<void> {
  const welcome = await firefox.open('welcome.html');
  await welcome.click('.wsteps > li:last-child button');
  await welcome.click('.by-address input');
  await welcome.type(url);
  await welcome.click('.by-address button');
  const window = await firefox.window();
  const answer = (): string => {
    const { PopupNotifications: prompts } = globalThis as unknown as {
      PopupNotifications: { panel: { firstElementChild: { button: HTMLElement } | null } };
    };
    const prompt = prompts.panel.firstElementChild;
    prompt?.button.click();
    return prompt === null ? 'none' : 'answered';
  };
  await expect.poll(() => window.evaluate(answer)).toBe('answered');
  await expect.poll(() => origins(welcome)).toHaveLength(1);
  await welcome.close();
}

interface ExtensionApi {
  readonly permissions: { getAll(): Promise<{ origins: string[] }> };
  readonly extension: { getViews(which: { type: string }): Window[] };
}

/** The origins that were granted. */
export const origins = (page: View): Promise<string[]> =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: ExtensionApi };
    return (await browser.permissions.getAll()).origins;
  });

/** Opens the real sidebar, as the menu of the browser does. */
export async function showSidebar(firefox: Firefox): Promise<void> {
  const window = await firefox.window();
  await window.evaluate(async () => {
    const { SidebarController: sidebar } = globalThis as unknown as {
      SidebarController: { sidebars: Map<string, unknown>; show(id: string): Promise<unknown> };
    };
    const ours = [...sidebar.sidebars.keys()].find((id) => id.includes('candor'));
    await sidebar.show(ours ?? '');
  });
}

/** What the sidebar says, read from another page of the extension. */
export const sidebarWords = (page: View): Promise<string> =>
  page.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: ExtensionApi };
    return browser.extension.getViews({ type: 'sidebar' })[0]?.document.body.innerText ?? '';
  });
