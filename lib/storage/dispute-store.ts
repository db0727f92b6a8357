import type { Dispute } from '../model/dispute';
import { splitDispute } from '../review/record';
import type { Database } from './database';
import { Book } from './log-book';
import { logTables } from './log-writer';
import { linkRow } from './row-link';

/** Agents' answers to entries: one an entry, never changed, each a link of the chain. */
export interface DisputeStore {
  /** Whether it was added: an entry that was answered before keeps its first answer. */
  add(dispute: Dispute): Promise<boolean>;
  /** All of them by entry id. */
  all(): Promise<Map<string, Dispute>>;
}

export function createDisputeStore(database: Database): DisputeStore {
  const { dexie, disputes } = database;
  return {
    add: (dispute) =>
      dexie.transaction('rw', [disputes, ...logTables(database)], async () => {
        if ((await disputes.get(dispute.entryId)) !== undefined) return false;
        const book = await Book.open(database);
        const link = linkRow(book, 'dispute', (salt) => splitDispute(dispute, salt));
        await disputes.add({ ...dispute, link });
        await book.save();
        return true;
      }),
    all: async () => new Map((await disputes.toArray()).map(({ link: _, ...row }) => [row.entryId, row])),
  };
}
