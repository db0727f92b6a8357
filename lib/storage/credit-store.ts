import type { CreditEntry } from '../model/credit';
import type { Database } from './database';

/** Good acts: added once and never changed. */
export interface CreditStore {
  /** Adds those not stored yet, all or none. @returns the ids of all once they are on disk. */
  append(entries: readonly CreditEntry[]): Promise<string[]>;
  /** Those of a stretch of time, oldest first; epoch ms, the end exclusive. */
  range(fromMs: number, untilMs: number): Promise<CreditEntry[]>;
}

export function createCreditStore({ dexie, credits }: Database): CreditStore {
  return {
    append: (entries) =>
      dexie.transaction('rw', credits, async () => {
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        const ids = [...byId.keys()];
        const before = await credits.bulkGet(ids);
        await credits.bulkAdd([...byId.values()].filter((_, index) => before[index] === undefined));
        return ids;
      }),
    range: (fromMs, untilMs) => credits.where('atMs').between(fromMs, untilMs, true, false).toArray(),
  };
}
