import type { Crisis } from '../model/crisis';
import type { Database } from './database';

/** Customers who may be lost: conversations whose trust broke. */
export interface CrisisStore {
  /** Keeps what was known first of one that lasts: since when, and the customer's words. */
  put(crisis: Crisis): Promise<void>;
  /** Trust was mended, or a supervisor has seen to it. */
  settle(consoleId: string, conversationKey: string): Promise<void>;
  all(): Promise<Crisis[]>;
}

export function createCrisisStore({ dexie, crises }: Database): CrisisStore {
  return {
    put: (crisis) =>
      dexie.transaction('rw', crises, async () => {
        const before = await crises.get([crisis.consoleId, crisis.conversationKey]);
        const isSame = before?.kind === crisis.kind && before.topic === crisis.topic;
        await crises.put(isSame ? { ...crisis, sinceMs: before.sinceMs, words: before.words } : crisis);
      }),
    settle: (consoleId, conversationKey) => crises.delete([consoleId, conversationKey]),
    all: () => crises.toArray(),
  };
}
