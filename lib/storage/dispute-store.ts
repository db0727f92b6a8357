import type { Dispute } from '../model/dispute';
import type { Database } from './database';
import { mark, markTables } from './team-tables';

/** Agents' answers to entries: one an entry, never changed. */
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
      dexie.transaction('rw', [disputes, ...markTables(database)], async () => {
        if ((await disputes.get(dispute.entryId)) !== undefined) return false;
        await disputes.add(dispute);
        await mark(database, 'dispute', [dispute.entryId]);
        return true;
      }),
    all: async () => new Map((await disputes.toArray()).map((row) => [row.entryId, row])),
  };
}
