import type { LibraryEntry } from '../model/library';
import type { Database } from './database';

/** What the shop keeps ready to say or to look up. */
export interface LibraryStore {
  all(): Promise<LibraryEntry[]>;
  /** Adds entries or replaces those of the same id, and takes `removed` out, all or nothing. */
  change(saved: readonly LibraryEntry[], removed: readonly string[]): Promise<void>;
}

export function createLibraryStore({ dexie, library }: Database): LibraryStore {
  return {
    all: () => library.toArray(),
    change: (saved, removed) =>
      dexie.transaction('rw', library, async () => {
        await library.bulkDelete([...removed]);
        await library.bulkPut([...saved]);
      }),
  };
}
