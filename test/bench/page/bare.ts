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

/** Copies the benchmark's customers to a store with no index. @returns milliseconds that the writing took. */
export async function bareWrite(): Promise<number> {
  const [from, to] = await Promise.all([
    open('bench'),
    open('bare', (fresh) => fresh.createObjectStore('rows', { keyPath: 'id' })),
  ]);
  let ms = 0;
  let last: IDBValidKey | null = null;
  for (;;) {
    const rows: CustomerFile[] = await next(from, last);
    const end = rows.at(-1);
    if (end === undefined) return ms;
    last = end.id;
    const startedMs = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = to.transaction('rows', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('rows');
      for (const row of rows) store.put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    ms += performance.now() - startedMs;
  }
}

const next = (database: IDBDatabase, after: IDBValidKey | null): Promise<CustomerFile[]> =>
  new Promise((resolve, reject) => {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const request = database.transaction('customers').objectStore('customers').getAll(range, BATCH);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
