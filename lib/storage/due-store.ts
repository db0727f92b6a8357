import type { PromiseState } from '../model/customer';
import type { Database } from './database';
import type { Due } from './due-rows';

export type { Due };

/** Open promises of all customers, due first. They follow from the customers; only what was reminded of is theirs. */
export interface DueStore {
  /** Those due before `untilMs`. */
  before(untilMs: number): Promise<Due[]>;
  /** The `limit` that are due first. */
  first(limit: number): Promise<Due[]>;
  /** What was promised to be done from `fromMs` on and before `untilMs`, whatever became of it. */
  between(fromMs: number, untilMs: number): Promise<DueOrSettled[]>;
  /** When the first one from `fromMs` on is due; null: none is. */
  nextFrom(fromMs: number): Promise<number | null>;
  /** Notes reminders as given; a promise that was settled or put off in between has none. */
  noteReminded(
    given: readonly Pick<Due, 'customerId' | 'promiseId' | 'dueAtMs' | 'reminded'>[],
  ): Promise<void>;
}

/** A promise by when it was due and what became of it. */
export interface DueOrSettled {
  readonly dueAtMs: number;
  readonly status: PromiseState;
  /** null: something is owed, or nobody noted when it was settled. */
  readonly settledAtMs: number | null;
}

export const createDueStore = ({ dexie, dues, settled }: Database): DueStore => ({
  before: (untilMs) => dues.where('dueAtMs').below(untilMs).toArray(),
  first: (limit) => dues.orderBy('dueAtMs').limit(limit).toArray(),
  between: (fromMs, untilMs) =>
    dexie.transaction('r', dues, settled, async () => {
      const within = [fromMs, untilMs, true, false] as const;
      const owed = await dues
        .where('dueAtMs')
        .between(...within)
        .toArray();
      const done = await settled
        .where('dueAtMs')
        .between(...within)
        .toArray();
      return [
        ...owed.map(
          ({ dueAtMs, isHalf }): DueOrSettled => ({
            dueAtMs,
            status: isHalf ? 'half-kept' : 'open',
            settledAtMs: null,
          }),
        ),
        ...done,
      ];
    }),
  nextFrom: async (fromMs) => (await dues.where('dueAtMs').aboveOrEqual(fromMs).first())?.dueAtMs ?? null,
  noteReminded: (given) =>
    dexie.transaction('rw', dues, async () => {
      for (const { customerId, promiseId, dueAtMs, reminded } of given) {
        const row = await dues.get([customerId, promiseId]);
        if (row?.dueAtMs === dueAtMs) await dues.put({ ...row, reminded });
      }
    }),
});
