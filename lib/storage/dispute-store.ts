import type { Dispute } from '../model/dispute';
import type { Database } from './database';

/** Agents' answers to entries: one an entry, never changed. */
export interface DisputeStore {
  /** Whether it was added: an entry that was answered before keeps its first answer. */
  add(dispute: Dispute): Promise<boolean>;
  /** All of them by entry id. */
  all(): Promise<Map<string, Dispute>>;
}

export function createDisputeStore({ dexie, disputes }: Database): DisputeStore {
  return {
    add: (dispute) =>
      dexie.transaction('rw', disputes, async () => {
        if ((await disputes.get(dispute.entryId)) !== undefined) return false;
        await disputes.add(dispute);
        return true;
      }),
    all: async () => new Map((await disputes.toArray()).map((row) => [row.entryId, row])),
  };
}
