import type { CreditEntry } from '../model/credit';
import { splitCredit } from '../review/record';
import type { CreditRow, Database } from './database';
import { Book } from './log-book';
import { logTables } from './log-writer';
import { linkRow } from './row-link';

/** Good acts: added once and never changed, each a link of the chain. */
export interface CreditStore {
  /** Adds those not stored yet, all or none. @returns the ids of all once they are on disk. */
  append(entries: readonly CreditEntry[]): Promise<string[]>;
  /** Those of a stretch of time, oldest first; epoch ms, the end exclusive. */
  range(fromMs: number, untilMs: number): Promise<CreditEntry[]>;
}

export function createCreditStore(database: Database): CreditStore {
  const { dexie, credits } = database;
  return {
    append: (entries) =>
      dexie.transaction('rw', [credits, ...logTables(database)], async () => {
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        const ids = [...byId.keys()];
        const before = await credits.bulkGet(ids);
        const fresh = [...byId.values()].filter((_, index) => before[index] === undefined);
        if (fresh.length === 0) return ids;
        const book = await Book.open(database);
        await credits.bulkAdd(
          fresh.map((entry) => ({
            ...entry,
            link: linkRow(book, 'credit', (salt) => splitCredit(entry, salt)),
          })),
        );
        await book.save();
        return ids;
      }),
    range: async (fromMs, untilMs) =>
      (await credits.where('atMs').between(fromMs, untilMs, true, false).toArray()).map(asCredit),
  };
}

export const asCredit = ({ link: _, ...credit }: CreditRow): CreditEntry => credit;
