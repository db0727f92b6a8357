import { browser } from 'wxt/browser';
import { MessageError, sendToTab } from '../../lib/messages/messaging';

const followers = new Set<() => void>();

/** Calls `follower` after every change of customers, policy or settings. */
export function followChanges(follower: () => void): void {
  followers.add(follower);
}

/**
 * Tells every console tab to load its workplace again. Nobody waits for the tabs: one that sleeps or was closed
 * loads the new workplace when it wakes.
 */
export async function refreshConsoles(): Promise<void> {
  for (const follower of followers) follower();
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && refresh(id)));
}

async function refresh(tabId: number): Promise<void> {
  try {
    await sendToTab(tabId, 'refreshWorkplace', {});
  } catch (error) {
    if (!(error instanceof MessageError)) throw error; // else: no console of ours in that tab
  }
}
