import type { CreditEntry } from '../model/credit';
import type { CustomerFile } from '../model/customer';
import type { LogEntry } from '../model/log-entry';
import type { RepairTicks } from '../model/repair';
import type { StoredConversation } from '../model/stored-conversation';
import { asCredit } from './credit-store';
import type { ConsoleLink } from './customer-store';
import type { CreditRow, Database } from './database';
import { deleteCustomers } from './finder-rows';
import { type Erasure, eraseEntries } from './log-erase';
import { forgetStep } from './log-forget';
import { chatOf } from './log-words';
import { logTables } from './log-writer';
import { itemsOf } from './set-aside-store';
import { conversationsOf, dropConversationsOf } from './stored-conversation-store';

/** All that is stored of one customer. */
export interface CustomerRecord {
  readonly profile: CustomerFile | null;
  readonly links: readonly ConsoleLink[];
  readonly entries: readonly LogEntry[];
  readonly credits: readonly CreditEntry[];
  /** Steps of repairs ticked by hand in conversations with them. */
  readonly repairs: readonly RepairTicks[];
  /** Their conversations, disguised, where the administrator has them kept. */
  readonly conversations: readonly StoredConversation[];
}

/** What asks for the rows of one person, in whatever table they stand, and for those that have grown old. */
export interface PrivacyStore {
  of(customerId: string): Promise<CustomerRecord>;
  /**
   * Takes a customer out of everything, all or nothing. Profile and links go; of warnings and good acts that they
   * happened stays, without a word, name or key by which somebody could be known: counts of the past stay true. The
   * record keeps a link that says when, why and which of its links were blanked.
   * @returns how many rows of each.
   */
  erase(customerId: string): Promise<{ profiles: number; links: number; entries: number; credits: number }>;
  /**
   * Deletes warnings with their reviews, and good acts, from before `beforeMs`: in small steps, each with its link
   * in the record. What was not reached is deleted the next time. @returns how many rows.
   */
  dropOlder(beforeMs: number): Promise<number>;
  /** What was taken out of the record, newest first. */
  tombstones(): Promise<Tombstone[]>;
}

/** One link of the record that says what was taken out of it. */
export interface Tombstone {
  readonly seq: number;
  readonly kind: 'erased' | 'forgotten' | 'adopted';
  readonly atMs: number;
  readonly entries: number;
  readonly reviews: number;
  /** Retention: all from before that time. */
  readonly beforeMs: number | null;
}

/** The same, with the rows as they lie. */
type Found = Omit<CustomerRecord, 'credits'> & Erasure & { readonly credits: readonly CreditRow[] };

const DAY_MS = 86_400_000;

export function createPrivacyStore(database: Database): PrivacyStore {
  const { dexie, customers, consoleLinks, log, reviews, credits, openConversations, finder, importBatches } =
    database;
  const { locator, logEvents } = database;
  const { disputes, crises, activity } = database;
  const { dues, setAside, followUps, repairs, storedConversations } = database;

  const read = async (customerId: string): Promise<Found> => {
    const links = await consoleLinks.where({ customerId }).toArray();
    const recorded = await locator.ofCustomer(customerId);
    const waiting = await log.where({ customerId }).toArray();
    const ownCredits = await credits.filter((entry) => entry.customerId === customerId).toArray();
    // Before a console's key was linked its conversation was logged without an id: the conversation tells.
    const chats = new Set([...recorded.map(({ entry }) => entry), ...waiting, ...ownCredits].map(chatOf));
    const isNameless = (entry: LogEntry | CreditEntry): boolean =>
      entry.customerId === null && chats.has(chatOf(entry));
    const all = [...recorded, ...(await locator.unnamedIn(chats))];
    const unrecorded = [...waiting, ...(await log.filter(isNameless).toArray())];
    return {
      profile: (await customers.get(customerId)) ?? null,
      links,
      entries: [...unrecorded, ...all.map(({ entry }) => entry)],
      credits: [...ownCredits, ...(await credits.filter(isNameless).toArray())],
      repairs: await repairs.where({ customerId }).toArray(),
      conversations: await conversationsOf(database, customerId, links, chats),
      recorded: all,
      unrecorded,
    };
  };

  return {
    of: (customerId) =>
      dexie.transaction(
        'r',
        [customers, consoleLinks, log, credits, repairs, storedConversations, ...logTables(database)],
        async () => {
          const { recorded: _, unrecorded: __, ...record } = await read(customerId);
          return { ...record, credits: record.credits.map(asCredit) };
        },
      ),
    erase: (customerId) =>
      dexie.transaction(
        'rw',
        [
          ...[customers, finder, dues, setAside, followUps, repairs, importBatches, consoleLinks],
          storedConversations,
          ...[log, reviews, credits, openConversations, disputes, crises, ...logTables(database)],
        ],
        async () => {
          const found = await read(customerId);
          const { profile, links, entries, credits: good } = found;
          await deleteCustomers(database, [customerId]);
          // The import that brought the customer in keeps ids and accounts, for its undoing.
          const keys = new Set(links.map(({ consoleId, customerKey }) => `${consoleId} ${customerKey}`));
          await importBatches
            .filter(({ touched }) => touched.some(({ id }) => id === customerId))
            .modify((batch) => {
              batch.touched = batch.touched.filter(({ id }) => id !== customerId);
              batch.links = batch.links.filter(([consoleId, key]) => !keys.has(`${consoleId} ${key}`));
            });
          for (const { consoleId, customerKey } of links)
            await setAside
              .where('[consoleId+customerKey+item]')
              .between(...itemsOf(consoleId, customerKey))
              .delete();
          await consoleLinks.where({ customerId }).delete();
          await eraseEntries(database, found, good);
          const chats = new Set([...entries, ...good].map(chatOf));
          await crises.filter((row) => row.customerId === customerId || chats.has(chatOf(row))).delete();
          await dropConversationsOf(database, customerId, links, chats);
          await repairs.where({ customerId }).delete();
          await openConversations.filter((row) => row.conversation.customerId === customerId).delete();
          return {
            profiles: profile === null ? 0 : 1,
            links: links.length,
            entries: entries.length,
            credits: good.length,
          };
        },
      ),
    async dropOlder(beforeMs) {
      let dropped = 0;
      await repairs.where('atMs').below(beforeMs).delete();
      await setAside.where('atMs').below(beforeMs).delete();
      await storedConversations.where('lastAtMs').below(beforeMs).delete();
      await crises.filter(({ sinceMs }) => sinceMs < beforeMs).delete();
      // A day is dropped once all of it is old, wherever on earth it was counted.
      await activity
        .where('day')
        .below(new Date(beforeMs - DAY_MS).toISOString().slice(0, 10))
        .delete();
      for (;;) {
        const step = await forgetStep(database, beforeMs);
        if (step === null) return dropped;
        dropped += step;
      }
    },
    async tombstones() {
      const rows = await logEvents.reverse().toArray();
      return rows.map(({ seq, kind, core }): Tombstone => {
        const said: Partial<Tombstone> = JSON.parse(core);
        const { atMs = 0, entries = 0, reviews: verdicts = 0, beforeMs = null } = said;
        return { seq, kind: kind as Tombstone['kind'], atMs, entries, reviews: verdicts, beforeMs };
      });
    },
  };
}
