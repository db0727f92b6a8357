import type { CustomerFile } from '../../../lib/model/customer';

/** IndexedDB without anything around it: what the browser itself takes for the same rows. */
const opened = new Map<string, Promise<IDBDatabase>>();

function open(name: string, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  let database = opened.get(name);
  if (database === undefined) {
    database = new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => upgrade?.(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    opened.set(name, database);
  }
  return database;
}

/** Rows of the benchmark's own database by their keys, in one transaction. @returns how many there are. */
export async function bareGet(table: string, keys: readonly IDBValidKey[]): Promise<number> {
  const database = await open('bench');
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table);
    const store = transaction.objectStore(table);
    let count = 0;
    for (const key of keys) {
      const request = store.get(key);
      request.onsuccess = () => {
        if (request.result !== undefined) count += 1;
      };
    }
    transaction.oncomplete = () => resolve(count);
    transaction.onerror = () => reject(transaction.error);
  });
}

const BATCH = 500;

/** Writes rows to a store with no index. @returns milliseconds. */
export async function bareWrite(rows: readonly CustomerFile[]): Promise<number> {
  const database = await open('bare', (fresh) => fresh.createObjectStore('rows', { keyPath: 'id' }));
  const from = performance.now();
  for (let at = 0; at < rows.length; at += BATCH)
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('rows');
      for (const row of rows.slice(at, at + BATCH)) store.put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  return performance.now() - from;
}
