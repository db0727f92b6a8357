import type { CustomerFile } from '../model/customer';
import type { Database } from './database';
import { customerTables, putCustomers } from './finder-rows';
import { mark } from './team-tables';

/** Which customer a console means by its key. Made on purpose, never guessed from a name. */
export interface ConsoleLink {
  readonly consoleId: string;
  readonly customerKey: string;
  readonly customerId: string;
}

/** Customers as their files say, and the console keys they go by. */
export interface CustomerStore {
  byId(id: string): Promise<CustomerFile | null>;
  /** The customer linked to a console's key, null when none is. */
  byConsoleKey(consoleId: string, customerKey: string): Promise<CustomerFile | null>;
  linksOf(customerId: string): Promise<ConsoleLink[]>;
  /** Up to `limit` customers who go by exactly this name. */
  named(name: string, limit: number): Promise<CustomerFile[]>;
  /** All customers by id, for an export. */
  all(): Promise<CustomerFile[]>;
  /** The ids alone: of a hundred thousand customers these are read in a tenth of a second. */
  ids(): Promise<string[]>;
  /** Adds customers or replaces those of the same id, and links keys, all or nothing. The number saved. */
  save(files: readonly CustomerFile[], links?: readonly ConsoleLink[]): Promise<number>;
  /** @throws UnknownCustomer when no customer has that id; nothing is linked then. */
  link(link: ConsoleLink): Promise<void>;
  /** Replaces a customer by what `change` makes of it. @throws UnknownCustomer when there is none. */
  change(id: string, change: (file: CustomerFile) => CustomerFile): Promise<CustomerFile>;
  /** The same for the customer behind a console's key; with none linked, `fresh` is changed, saved and linked. */
  changeLinked(
    consoleId: string,
    customerKey: string,
    fresh: CustomerFile,
    change: (file: CustomerFile) => CustomerFile,
  ): Promise<CustomerFile>;
}

/** No customer is stored under the id asked for. */
export class UnknownCustomer extends Error {
  override readonly name = 'UnknownCustomer';
}

export function createCustomerStore(database: Database): CustomerStore {
  const { dexie, customers, consoleLinks } = database;
  const byId = async (id: string) => (await customers.get(id)) ?? null;
  const stored = async (id: string) => {
    const file = await byId(id);
    if (file === null) throw new UnknownCustomer('no customer of this id is stored');
    return file;
  };
  const byConsoleKey = async (consoleId: string, customerKey: string) => {
    const link = await consoleLinks.get([consoleId, customerKey]);
    return link === undefined ? null : byId(link.customerId);
  };
  /** One transaction over all these tables: either all of `work` is stored or nothing. */
  const together = <T>(work: () => Promise<T>): Promise<T> =>
    dexie.transaction('rw', [...customerTables(database), consoleLinks], work);

  return {
    byId,
    byConsoleKey,
    linksOf: (customerId) => consoleLinks.where({ customerId }).toArray(),
    named: (name, limit) => customers.where({ name }).limit(limit).toArray(),
    all: () => customers.toArray(),
    ids: () => customers.toCollection().primaryKeys(),
    save: (files, links = []) =>
      together(async () => {
        await putCustomers(database, files);
        for (const { customerId } of links) await stored(customerId);
        await consoleLinks.bulkPut([...links]);
        await mark(
          database,
          'customer',
          links.map(({ customerId }) => customerId),
        );
        return files.length;
      }),
    link: (link) =>
      together(async () => {
        await stored(link.customerId);
        await consoleLinks.put(link);
        await mark(database, 'customer', [link.customerId]);
      }),
    change: (id, change) =>
      together(async () => {
        const changed = change(await stored(id));
        await putCustomers(database, [changed]);
        return changed;
      }),
    changeLinked: (consoleId, customerKey, fresh, change) =>
      together(async () => {
        const linked = await byConsoleKey(consoleId, customerKey);
        const changed = change(linked ?? fresh);
        await putCustomers(database, [changed]);
        if (linked === null) await consoleLinks.put({ consoleId, customerKey, customerId: changed.id });
        return changed;
      }),
  };
}
