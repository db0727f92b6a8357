import type { LibraryEntry } from '../model/library';
import type { Database } from './database';
import { mark, markTables } from './team-tables';

/** What the shop keeps ready to say or to look up. */
export interface LibraryStore {
  all(): Promise<LibraryEntry[]>;
  /** Adds entries or replaces those of the same id, and takes `removed` out, all or nothing. */
  change(saved: readonly LibraryEntry[], removed: readonly string[]): Promise<void>;
}

export function createLibraryStore(database: Database): LibraryStore {
  const { dexie, library } = database;
  return {
    all: () => library.toArray(),
    change: (saved, removed) =>
      dexie.transaction('rw', [library, ...markTables(database)], async () => {
        await library.bulkDelete([...removed]);
        await library.bulkPut([...saved]);
        await mark(database, 'library', [...new Set([...removed, ...saved.map(({ id }) => id)])]);
      }),
  };
}
