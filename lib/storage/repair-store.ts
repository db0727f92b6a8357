import type { RepairTicks } from '../model/repair';
import type { Database } from './database';

/** Steps of repairs ticked by hand, one row a conversation. */
export interface RepairStore {
  of(key: string): Promise<RepairTicks | null>;
  /** Replaces what was ticked there; a row without steps is taken out. */
  put(ticks: RepairTicks): Promise<void>;
}

export function createRepairStore({ repairs }: Database): RepairStore {
  return {
    of: async (key) => (await repairs.get(key)) ?? null,
    put: async (ticks) => {
      await (ticks.steps.length === 0 ? repairs.delete(ticks.key) : repairs.put(ticks));
    },
  };
}
