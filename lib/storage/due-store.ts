import type { Database } from './database';
import type { Due } from './due-rows';

export type { Due };

/** Open promises of all customers, due first. They follow from the customers; only what was reminded of is theirs. */
export interface DueStore {
  /** Those due before `untilMs`. */
  before(untilMs: number): Promise<Due[]>;
  /** The `limit` that are due first. */
  first(limit: number): Promise<Due[]>;
  /** When the first one from `fromMs` on is due; null: none is. */
  nextFrom(fromMs: number): Promise<number | null>;
  /** Notes reminders as given; a promise that was settled or put off in between has none. */
  noteReminded(
    given: readonly Pick<Due, 'customerId' | 'promiseId' | 'dueAtMs' | 'reminded'>[],
  ): Promise<void>;
}

export const createDueStore = ({ dexie, dues }: Database): DueStore => ({
  before: (untilMs) => dues.where('dueAtMs').below(untilMs).toArray(),
  first: (limit) => dues.orderBy('dueAtMs').limit(limit).toArray(),
  nextFrom: async (fromMs) => (await dues.where('dueAtMs').aboveOrEqual(fromMs).first())?.dueAtMs ?? null,
  noteReminded: (given) =>
    dexie.transaction('rw', dues, async () => {
      for (const { customerId, promiseId, dueAtMs, reminded } of given) {
        const row = await dues.get([customerId, promiseId]);
        if (row?.dueAtMs === dueAtMs) await dues.put({ ...row, reminded });
      }
    }),
});
