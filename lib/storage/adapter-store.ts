import type { ConsoleAdapter } from '../model/console-adapter';
import type { Database } from './database';

/** Adapters of this workplace: taught, or imported from a file. One that bears a built-in one's id stands in its place. */
export interface AdapterStore {
  /** All, by id. */
  all(): Promise<ConsoleAdapter[]>;
  /** Adds it, or replaces the one of the same id. */
  save(adapter: ConsoleAdapter): Promise<void>;
  remove(id: string): Promise<void>;
}

export const createAdapterStore = ({ adapters }: Database): AdapterStore => ({
  all: () => adapters.orderBy('id').toArray(),
  save: async (adapter) => {
    await adapters.put(adapter);
  },
  remove: (id) => adapters.delete(id),
});
