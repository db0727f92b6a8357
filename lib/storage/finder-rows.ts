import Dexie, { type Table } from 'dexie';
import { keysOf, productKey } from '../find/keys';
import { followUpKeys } from '../followup/keys';
import type { CustomerFile } from '../model/customer';
import type { Database } from './database';
import { putDues, putSettled, withPromiseIds } from './due-rows';
import { mark, markTables } from './team-tables';

/** The keys a customer is found by. */
export interface FinderRow {
  readonly id: string;
  readonly keys: readonly string[];
}

/** The days and names by which a customer is due to be written to; no row: there is none. */
export interface FollowUpRow {
  readonly id: string;
  readonly keys: readonly string[];
}

/** A product's name under the key that stands for it with the customers who bought it. */
export interface ProductRow {
  readonly id: string;
  readonly name: string;
}

export const finderRow = (file: CustomerFile): FinderRow => ({ id: file.id, keys: keysOf(file) });

export const followUpRow = (file: CustomerFile): FollowUpRow => ({ id: file.id, keys: followUpKeys(file) });

/** Each name once. */
export const productRows = (files: readonly CustomerFile[]): ProductRow[] =>
  [...new Set(files.flatMap(({ purchases }) => purchases.map(({ product }) => product)))].map((name) => ({
    id: productKey(name),
    name,
  }));

/** The tables that change with a customer: whoever writes customers writes within a transaction over these. */
export const customerTables = (database: Database) => {
  const { customers, finder, followUps, productNames, dues, settled } = database;
  return [customers, finder, followUps, productNames, dues, settled, ...markTables(database)];
};

/** Stores customers, what they are found by, when they are due and what they are owed. */
export async function putCustomers(database: Database, given: readonly CustomerFile[]): Promise<void> {
  const { customers, finder, followUps, productNames } = database;
  const files = given.map(withPromiseIds);
  await customers.bulkPut(files);
  await putDues(database, files);
  await putSettled(database, files);
  await putUnwatched(finder, files.map(finderRow));
  await putUnwatched(followUps, files.map(followUpRow));
  const rows = productRows(files);
  const known = await productNames.bulkGet(rows.map(({ id }) => id));
  const fresh = rows.filter((_, at) => known[at] === undefined);
  if (fresh.length > 0) await productNames.bulkPut(fresh);
  await mark(
    database,
    'customer',
    files.map(({ id }) => id),
  );
}

/**
 * Puts rows past Dexie, in its transaction. For each key of each row Dexie works out which queries that are followed
 * it may change, and tells all pages: nobody follows these two, and that took most of an import's time.
 */
async function putUnwatched(
  table: Table<FinderRow | FollowUpRow, string>,
  rows: readonly (FinderRow | FollowUpRow)[],
): Promise<void> {
  const transaction = Dexie.currentTransaction?.idbtrans;
  if (transaction === undefined) {
    await table.bulkPut([...rows]);
    return;
  }
  const store = transaction.objectStore(table.name);
  // A row without keys answers no question, but takes the place of one that did.
  for (const row of rows) store.put(row);
}

/** Takes customers out, and what they were found by. Names of products stay: they are the shop's. */
export async function deleteCustomers(database: Database, ids: readonly string[]): Promise<void> {
  const { customers, finder, followUps, dues, settled } = database;
  await customers.bulkDelete([...ids]);
  await finder.bulkDelete([...ids]);
  await followUps.bulkDelete([...ids]);
  await dues.where('customerId').anyOf(ids).delete();
  await settled.where('customerId').anyOf(ids).delete();
  await mark(database, 'customer', ids);
}
