import type { OpenConversation } from '../model/open-conversation';
import type { Database } from './database';

/** The conversation that is open in a browser tab, and the frame that told of it. */
export interface TabConversation {
  readonly tabId: number;
  readonly frameId: number;
  /** The browser's id of the document; null where the browser gives none (Firefox before 2026). */
  readonly documentId: string | null;
  /** Origin of the frame, https://host. */
  readonly origin: string;
  readonly conversation: OpenConversation;
}

/** What the side panel shows: one row a tab. Rows end with their page; nothing here is a record. */
export interface ConversationStore {
  ofTab(tabId: number): Promise<TabConversation | null>;
  all(): Promise<TabConversation[]>;
  /** Replaces what the tab showed before. */
  put(row: TabConversation): Promise<void>;
  /** Ends the tab's row, if `when` still holds of it at that moment. */
  remove(tabId: number, when?: (row: TabConversation) => boolean): Promise<void>;
  /** Ends the rows of tabs that are not among `tabIds`. */
  keepOnly(tabIds: readonly number[]): Promise<void>;
  clear(): Promise<void>;
}

export function createConversationStore({ dexie, openConversations: rows }: Database): ConversationStore {
  return {
    ofTab: async (tabId) => (await rows.get(tabId)) ?? null,
    all: () => rows.toArray(),
    put: async (row) => {
      await rows.put(row);
    },
    remove: (tabId, when = () => true) =>
      dexie.transaction('rw', rows, async () => {
        const row = await rows.get(tabId);
        if (row !== undefined && when(row)) await rows.delete(tabId);
      }),
    keepOnly: async (tabIds) => {
      await rows
        .where('tabId')
        .noneOf([...tabIds])
        .delete();
    },
    clear: () => rows.clear(),
  };
}
