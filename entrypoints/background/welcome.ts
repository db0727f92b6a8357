import { browser } from 'wxt/browser';

/** A newcomer is met once: language and role, the shop, the console. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
