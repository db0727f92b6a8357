import { browser } from 'wxt/browser';
import type { ConversationStore, TabConversation } from '../../lib/storage/conversation-store';
import type { Stores } from '../../lib/storage/stores';

/** Ends a tab's row in the side panel when the tab closes or leaves the page that reported it. */
export function followTabs({ conversations }: Stores): void {
  browser.runtime.onStartup.addListener(() => {
    void conversations.clear(); // tab ids begin anew with the browser
  });

  browser.tabs.onRemoved.addListener((tabId) => {
    void conversations.remove(tabId);
  });

  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status !== undefined) void endIfGone(conversations, tabId, { status, url });
  });

  void forgetClosedTabs(conversations);
}

/** What closed while the worker was not there. */
async function forgetClosedTabs(conversations: ConversationStore): Promise<void> {
  const tabs = await browser.tabs.query({});
  await conversations.keepOnly(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

interface Change {
  readonly status: string;
  readonly url: string | undefined;
}

async function endIfGone(conversations: ConversationStore, tabId: number, change: Change): Promise<void> {
  const row = await conversations.ofTab(tabId);
  if (row === null || (await isThere(row, change))) return;
  // Only the row that was looked at: the new page may have reported by now.
  await conversations.remove(
    tabId,
    (now) =>
      now.documentId === row.documentId && now.conversation.updatedAtMs === row.conversation.updatedAtMs,
  );
}

/**
 * Whether the document that reported is still in its tab. A console that moves by `history.pushState` raises the
 * same events as one that is left (seen in Chromium 156: status `loading` with the new url, a reload without),
 * so the document itself is asked for. Without a document id only a change of origin or a reload can be told.
 */
async function isThere({ tabId, documentId, origin }: TabConversation, { status, url }: Change) {
  if (documentId === null)
    return status !== 'loading' || (url !== undefined && URL.canParse(url) && new URL(url).origin === origin);
  try {
    const documentIds = [documentId];
    return (
      (await browser.scripting.executeScript({ target: { tabId, documentIds }, func: () => true }))[0]
        ?.result === true
    );
  } catch {
    return false; // "No document with id": gone, or no longer granted
  }
}
