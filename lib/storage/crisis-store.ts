import type { Crisis } from '../model/crisis';
import type { CustomerFile } from '../model/customer';
import type { Database } from './database';

/** A promise with the customer it was made to. */
export interface MadePromise {
  readonly customerId: string;
  readonly customerName: string;
  /** What is to be done; of a half-kept promise what is left. */
  readonly text: string;
  readonly dueAtMs: number;
  readonly status: CustomerFile['promises'][number]['status'];
}

/** Customers who may be lost: conversations whose trust broke, and what was promised. */
export interface CrisisStore {
  /** Keeps what was known first of one that lasts: since when, and the customer's words. */
  put(crisis: Crisis): Promise<void>;
  /** Trust was mended, or a supervisor has seen to it. */
  settle(consoleId: string, conversationKey: string): Promise<void>;
  all(): Promise<Crisis[]>;
  /** Every promise on record. Walks all customers in steps: asked when a view opens, not followed. */
  promises(): Promise<MadePromise[]>;
}

/** Customers read at once: their files may be long. */
const STEP = 2000;

export function createCrisisStore({ dexie, crises, customers }: Database): CrisisStore {
  return {
    put: (crisis) =>
      dexie.transaction('rw', crises, async () => {
        const before = await crises.get([crisis.consoleId, crisis.conversationKey]);
        const isSame = before?.kind === crisis.kind && before.topic === crisis.topic;
        await crises.put(isSame ? { ...crisis, sinceMs: before.sinceMs, words: before.words } : crisis);
      }),
    settle: (consoleId, conversationKey) => crises.delete([consoleId, conversationKey]),
    all: () => crises.toArray(),
    async promises() {
      const found: MadePromise[] = [];
      let after: string | undefined;
      for (;;) {
        const walk = after === undefined ? customers.orderBy('id') : customers.where('id').above(after);
        const files = await walk.limit(STEP).toArray();
        for (const { id, name, promises } of files)
          for (const { text, stillOwed = text, dueAt, status } of promises)
            found.push({
              customerId: id,
              customerName: name,
              text: stillOwed,
              dueAtMs: Date.parse(dueAt),
              status,
            });
        after = files.at(-1)?.id;
        if (files.length < STEP || after === undefined) return found;
      }
    },
  };
}
