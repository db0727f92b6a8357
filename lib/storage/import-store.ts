import type { CustomerFile } from '../model/customer';
import type { ImportBatch, ImportMapping, ImportRun } from '../model/import-run';
import type { ConsoleLink } from './customer-store';
import type { Database } from './database';
import { customerTables, deleteCustomers, putCustomers } from './finder-rows';

export type { ImportBatch, ImportMapping, ImportRun };

/** One customer of a batch, before it is known who that is. */
export interface Incoming {
  /** Under which the customer is kept if no console knows the account. */
  readonly id: string;
  /** Null: none, or no console goes by it. */
  readonly console: { readonly consoleId: string; readonly customerKey: string } | null;
}

/** What a batch makes of one customer; null: nothing changes. */
export type Change = {
  readonly file: CustomerFile;
  readonly isNew: boolean;
  readonly purchases: number;
  readonly details: ImportBatch['touched'][number]['details'];
} | null;

/** Runs of imports, what each of them added, and the mappings made by hand. */
export interface ImportStore {
  /** Latest first. */
  runs(): Promise<ImportRun[]>;
  run(id: string): Promise<ImportRun | null>;
  begin(run: ImportRun): Promise<void>;
  /**
   * Stores one batch, all or nothing, and counts it. A batch that was stored before is not stored again: its run is
   * answered as it is.
   */
  apply<T extends Incoming>(
    importId: string,
    batch: number,
    incoming: readonly T[],
    change: (file: CustomerFile | null, one: T) => Change,
  ): Promise<ImportRun>;
  /** @throws UnknownImport */
  change(id: string, part: Partial<ImportRun>): Promise<ImportRun>;
  /**
   * Takes back one batch of a run, the last first; asked until nothing is left, also after the browser was closed in
   * between. @returns batches still to take back.
   */
  undo(
    id: string,
    without: (file: CustomerFile, details: ImportBatch['touched'][number]['details']) => CustomerFile | null,
  ): Promise<number>;
  mappings(): Promise<ImportMapping[]>;
  remember(mapping: ImportMapping): Promise<void>;
}

/** No run of that id is stored. */
export class UnknownImport extends Error {
  override readonly name = 'UnknownImport';
}

export function createImportStore(database: Database): ImportStore {
  const { dexie, customers, consoleLinks, imports, importBatches, importMappings } = database;
  const stored = async (id: string): Promise<ImportRun> => {
    const run = await imports.get(id);
    if (run === undefined) throw new UnknownImport('no import of this id is stored');
    return run;
  };
  const together = <T>(work: () => Promise<T>): Promise<T> =>
    dexie.transaction('rw', [...customerTables(database), consoleLinks, imports, importBatches], work);

  return {
    runs: () => imports.orderBy('startedAtMs').reverse().toArray(),
    run: async (id) => (await imports.get(id)) ?? null,
    begin: async (run) => {
      await imports.put(run);
    },
    apply: (importId, batch, incoming, change) =>
      together(async () => {
        const run = await stored(importId);
        if (batch < run.batches) return run;
        const links = await linksOf(database, incoming);
        const ids = incoming.map(({ id, console }, at) =>
          console === null ? id : (links[at]?.customerId ?? id),
        );
        const before = new Map((await customers.bulkGet(ids)).map((file) => [file?.id, file]));
        const changed = new Map<string, CustomerFile>();
        const touched: ImportBatch['touched'][number][] = [];
        const fresh: ConsoleLink[] = [];
        let purchases = 0;
        for (const [at, one] of incoming.entries()) {
          const id = ids[at] ?? one.id;
          const made = change(changed.get(id) ?? before.get(id) ?? null, one);
          if (one.console !== null && links[at] === undefined) fresh.push({ ...one.console, customerId: id });
          if (made === null) continue;
          changed.set(id, made.file);
          touched.push({ id, isNew: made.isNew, details: made.details });
          purchases += made.purchases;
        }
        await putCustomers(database, [...changed.values()]);
        await consoleLinks.bulkPut(fresh);
        await importBatches.put({
          importId,
          batch,
          touched,
          links: fresh.map(({ consoleId, customerKey }) => [consoleId, customerKey]),
        });
        const next = {
          ...run,
          batches: batch + 1,
          customers: run.customers + touched.filter(({ isNew }) => isNew).length,
          purchases: run.purchases + purchases,
        };
        await imports.put(next);
        return next;
      }),
    change: (id, part) =>
      dexie.transaction('rw', imports, async () => {
        const next = { ...(await stored(id)), ...part };
        await imports.put(next);
        return next;
      }),
    undo: (id, without) =>
      together(async () => {
        const run = await stored(id);
        const last = await importBatches.where('[importId+batch]').between([id, 0], [id, Infinity]).last();
        if (last === undefined) {
          await imports.put({ ...run, state: 'undone' });
          return 0;
        }
        const files = await customers.bulkGet(last.touched.map((one) => one.id));
        const kept: CustomerFile[] = [];
        const gone: string[] = [];
        for (const [at, { id: customerId, details }] of last.touched.entries()) {
          const file = files[at];
          if (file === undefined) continue;
          const left = without(file, details);
          if (left === null) gone.push(customerId);
          else kept.push(left);
        }
        await putCustomers(database, kept);
        await deleteCustomers(database, gone);
        const isGone = new Set(gone);
        await consoleLinks.bulkDelete(last.links.map(([consoleId, customerKey]) => [consoleId, customerKey]));
        for (const customerId of isGone) await consoleLinks.where({ customerId }).delete();
        await importBatches.delete([id, last.batch]);
        await imports.put({ ...run, state: last.batch === 0 ? 'undone' : 'undoing' });
        return last.batch;
      }),
    mappings: () => importMappings.toArray(),
    remember: async (mapping) => {
      await importMappings.put(mapping);
    },
  };
}

const linksOf = ({ consoleLinks }: Database, incoming: readonly Incoming[]) =>
  consoleLinks.bulkGet(
    incoming.map(({ console }): [string, string] => [console?.consoleId ?? '', console?.customerKey ?? '']),
  );
