import type { CreditEntry } from '../model/credit';
import type { CustomerFile } from '../model/customer';
import type { LogEntry } from '../model/log-entry';
import type { ConsoleLink } from './customer-store';
import type { Database } from './database';
import { deleteCustomers } from './finder-rows';

/** All that is stored of one customer. */
export interface CustomerRecord {
  readonly profile: CustomerFile | null;
  readonly links: readonly ConsoleLink[];
  readonly entries: readonly LogEntry[];
  readonly credits: readonly CreditEntry[];
}

/** What asks for the rows of one person, in whatever table they stand, and for those that have grown old. */
export interface PrivacyStore {
  of(customerId: string): Promise<CustomerRecord>;
  /**
   * Takes a customer out of everything, all or nothing. Profile and links go; of warnings and good acts that they
   * happened stays, without a word, name or key by which somebody could be known: counts of the past stay true.
   * @returns how many rows of each.
   */
  erase(customerId: string): Promise<{ profiles: number; links: number; entries: number; credits: number }>;
  /** Deletes warnings with their reviews, and good acts, from before `beforeMs`. @returns how many rows. */
  dropOlder(beforeMs: number): Promise<number>;
}

const DAY_MS = 86_400_000;

export function createPrivacyStore(database: Database): PrivacyStore {
  const { dexie, customers, consoleLinks, log, reviews, credits, openConversations, finder, importBatches } =
    database;
  const { disputes, crises, activity } = database;

  const read = async (customerId: string): Promise<CustomerRecord> => {
    const links = await consoleLinks.where({ customerId }).toArray();
    const own = await log.where({ customerId }).toArray();
    const ownCredits = await credits.filter((entry) => entry.customerId === customerId).toArray();
    // Before a console's key was linked its conversation was logged without an id: the conversation tells.
    const chats = new Set([...own, ...ownCredits].map(placeOf));
    const isNameless = (entry: LogEntry | CreditEntry): boolean =>
      entry.customerId === null && chats.has(placeOf(entry));
    return {
      profile: (await customers.get(customerId)) ?? null,
      links,
      entries: [...own, ...(await log.filter(isNameless).toArray())],
      credits: [...ownCredits, ...(await credits.filter(isNameless).toArray())],
    };
  };

  return {
    of: (customerId) =>
      dexie.transaction('r', [customers, consoleLinks, log, credits], () => read(customerId)),
    erase: (customerId) =>
      dexie.transaction(
        'rw',
        [
          ...[customers, finder, importBatches, consoleLinks, log, reviews, credits, openConversations],
          ...[disputes, crises],
        ],
        async () => {
          const { profile, links, entries, credits: good } = await read(customerId);
          await deleteCustomers(database, [customerId]);
          // The import that brought the customer in keeps ids and accounts, for its undoing.
          const keys = new Set(links.map(({ consoleId, customerKey }) => `${consoleId} ${customerKey}`));
          await importBatches
            .filter(({ touched }) => touched.some(({ id }) => id === customerId))
            .modify((batch) => {
              batch.touched = batch.touched.filter(({ id }) => id !== customerId);
              batch.links = batch.links.filter(([consoleId, key]) => !keys.has(`${consoleId} ${key}`));
            });
          await consoleLinks.where({ customerId }).delete();
          await log.bulkPut(entries.map(nameless));
          // A reviewer's note is about the chat and may quote it.
          await reviews
            .where('entryId')
            .anyOf(entries.map(({ id }) => id))
            .modify({ note: '' });
          // What an agent answered may too; that there was an answer stays.
          await disputes
            .where('entryId')
            .anyOf(entries.map(({ id }) => id))
            .modify({ words: '…' });
          const chats = new Set([...entries, ...good].map(placeOf));
          await crises.filter((row) => row.customerId === customerId || chats.has(placeOf(row))).delete();
          await credits.bulkPut(
            good.map((entry) => ({
              ...entry,
              customerId: null,
              customerName: '',
              conversationKey: '',
              snippet: '',
            })),
          );
          await openConversations.filter((row) => row.conversation.customerId === customerId).delete();
          return {
            profiles: profile === null ? 0 : 1,
            links: links.length,
            entries: entries.length,
            credits: good.length,
          };
        },
      ),
    dropOlder: (beforeMs) =>
      dexie.transaction('rw', [log, reviews, credits, disputes, crises, activity], async () => {
        const old = await log.where('atMs').below(beforeMs).primaryKeys();
        await log.bulkDelete(old);
        await reviews.where('entryId').anyOf(old).delete();
        await disputes.where('entryId').anyOf(old).delete();
        await crises.filter(({ sinceMs }) => sinceMs < beforeMs).delete();
        // A day is dropped once all of it is old, wherever on earth it was counted.
        await activity
          .where('day')
          .below(new Date(beforeMs - DAY_MS).toISOString().slice(0, 10))
          .delete();
        return old.length + (await credits.where('atMs').below(beforeMs).delete());
      }),
  };
}

const placeOf = ({ consoleId, conversationKey }: Pick<LogEntry, 'consoleId' | 'conversationKey'>): string =>
  JSON.stringify([consoleId, conversationKey]);

/** That a rule warned, when, whom of the agents and what became of it; of the customer nothing. */
const nameless = (entry: LogEntry): LogEntry => ({
  ...entry,
  customerId: null,
  customerName: '',
  conversationKey: '',
  slots: {},
  evidence: [],
  snippet: null,
  context: [],
  reason: entry.reason && { ...entry.reason, words: '' },
});
