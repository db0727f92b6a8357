import type { Transaction } from 'dexie';
import type { CustomerFile } from '../model/customer';
import { dueRows, withPromiseIds } from './due-rows';
import { type FinderRow, finderRow, followUpRow, productRows } from './finder-rows';
import { LOG_STORES } from './log-tables';

/** One step of the database's shape. A released version is never edited: a change is a new one at the end. */
export interface SchemaVersion {
  readonly version: number;
  /** Tables in Dexie's notation: primary key first, then what a query asks for. Texts are never indexed. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Carries rows of the version before over to this one. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      policies: '++version',
      customers: 'id, name, phoneTail',
      consoleLinks: '[consoleId+customerKey], customerId',
      log: 'id, atMs, [rule+atMs], [severity+atMs], [agent+atMs], customerId',
      reviews: '++seq, entryId',
      openConversations: 'tabId',
      settings: 'key',
    },
  },
  { version: 2, stores: { credits: 'id, atMs, [agent+atMs]' } },
  { version: 3, stores: { adapters: 'id' } },
  { version: 4, stores: { library: 'id' } },
  {
    version: 5,
    stores: {
      finder: 'id, *keys',
      productNames: 'id',
      imports: 'id, startedAtMs',
      importBatches: '[importId+batch]',
      importMappings: 'titles',
    },
    upgrade: async (transaction) => {
      const files = await transaction.table<CustomerFile>('customers').toArray();
      await transaction.table('finder').bulkPut(files.map(finderRow));
      await transaction.table('productNames').bulkPut(productRows(files));
    },
  },
  { version: 6, stores: {} },
  {
    version: 7,
    stores: {
      dues: '[customerId+promiseId], customerId, dueAtMs',
      setAside: '[consoleId+customerKey+item], atMs',
    },
    upgrade: async (transaction) => {
      const customers = transaction.table<CustomerFile>('customers');
      const files = await customers.filter(({ promises }) => promises.length > 0).toArray();
      const named = files.map(withPromiseIds);
      await customers.bulkPut(named);
      await transaction.table('dues').bulkPut(named.flatMap(dueRows));
    },
  },
  {
    version: 8,
    stores: { followUps: 'id, *keys', repairs: 'key, atMs, customerId' },
    upgrade: async (transaction) => {
      const files = await transaction.table<CustomerFile>('customers').toArray();
      await transaction.table('followUps').bulkPut(files.map(followUpRow));
    },
  },
  // Entries of version 8 and before are taken over in small steps (see ./log-tidy): a step of the schema has to be
  // done at once, and a browser may hold many.
  { version: 9, stores: { ...LOG_STORES, reviews: '++seq, entryId, link.seq' } },
  {
    version: 11,
    stores: {
      disputes: 'entryId',
      activity: '[day+agent+consoleId], day',
      crises: '[consoleId+conversationKey], customerId',
      ruleMoves: '++seq',
    },
  },
  {
    version: 12,
    stores: {
      storedConversations: '[consoleId+conversationKey+day], lastAtMs, customerId, [consoleId+customerKey]',
    },
  },
  // What was logged before has its products and repeats counted in small steps; see ./log-tidy.
  {
    version: 13,
    stores: {
      logRows: `${LOG_STORES.logRows}, spoken`,
      credits: 'id, atMs, [agent+atMs], link.seq',
      disputes: 'entryId, link.seq',
    },
  },
  {
    version: 14,
    stores: {},
    // Products are looked up with the day and the price of a purchase: the keys are made anew, some customers at a time.
    upgrade: async (transaction) => {
      const customers = transaction.table<CustomerFile, string>('customers');
      const finder = transaction.table<FinderRow, string>('finder');
      let last = '';
      for (;;) {
        const files = await customers.where('id').above(last).limit(CUSTOMERS_AT_ONCE).toArray();
        if (files.length === 0) return;
        await finder.bulkPut(files.map(finderRow));
        last = files.at(-1)?.id ?? last;
      }
    },
  },
];

/** Customers a step of the schema holds in memory. */
const CUSTOMERS_AT_ONCE = 2_000;
