import Dexie, { type Table } from 'dexie';
import type { Activity } from '../model/activity';
import type { ConsoleAdapter } from '../model/console-adapter';
import type { CreditEntry } from '../model/credit';
import type { Crisis } from '../model/crisis';
import type { CustomerFile } from '../model/customer';
import type { Dispute } from '../model/dispute';
import type { LibraryEntry } from '../model/library';
import type { LogEntry, Review } from '../model/log-entry';
import type { RepairTicks } from '../model/repair';
import type { RuleMove } from '../model/rule-move';
import type { TabConversation } from './conversation-store';
import type { ConsoleLink } from './customer-store';
import type { Due } from './due-rows';
import type { FinderRow, FollowUpRow, ProductRow } from './finder-rows';
import type { ImportBatch, ImportMapping, ImportRun } from './import-store';
import { Locator } from './log-locator';
import { LOG_STORES, type LogTables } from './log-tables';
import type { PolicyVersion } from './policy-store';
import type { RowLink } from './row-link';
import { SCHEMA, type SchemaVersion } from './schema';
import type { SetAside } from './set-aside-store';
import type { ManagedRow, SettingsRow } from './settings-store';
import type { ConversationDay, ConversationRow } from './stored-conversation-store';

/** The tables, typed. Only stores use it; everybody else asks a store. */
export interface Database extends LogTables {
  readonly dexie: Dexie;
  readonly policies: Table<PolicyVersion, number, Omit<PolicyVersion, 'version'>>;
  readonly customers: Table<CustomerFile, string>;
  readonly consoleLinks: Table<ConsoleLink, [consoleId: string, customerKey: string]>;
  /** Entries as they were kept before there was a chain, until they are taken into it. */
  readonly log: Table<LogEntry, string>;
  readonly reviews: Table<ReviewRow, number, Omit<ReviewRow, 'seq'>>;
  readonly disputes: Table<DisputeRow, string>;
  readonly activity: Table<Activity, [day: string, agent: string, consoleId: string]>;
  readonly crises: Table<Crisis, [consoleId: string, conversationKey: string]>;
  readonly ruleMoves: Table<RuleMove & { readonly seq: number }, number, RuleMove>;
  readonly credits: Table<CreditRow, string>;
  readonly library: Table<LibraryEntry, string>;
  readonly openConversations: Table<TabConversation, number>;
  readonly storedConversations: Table<ConversationRow, ConversationDay>;
  readonly settings: Table<SettingsRow | ManagedRow, string>;
  readonly adapters: Table<ConsoleAdapter, string>;
  readonly finder: Table<FinderRow, string>;
  readonly followUps: Table<FollowUpRow, string>;
  readonly repairs: Table<RepairTicks, string>;
  readonly productNames: Table<ProductRow, string>;
  readonly imports: Table<ImportRun, string>;
  readonly importBatches: Table<ImportBatch, [importId: string, batch: number]>;
  readonly importMappings: Table<ImportMapping, string>;
  readonly dues: Table<Due, [customerId: string, promiseId: string]>;
  readonly setAside: Table<SetAside, [consoleId: string, customerKey: string, item: string]>;
  /** Finds entries of the log wherever they lie; holds in memory what it read. */
  readonly locator: Locator;
}

/** A review with the place at which it was written: the higher, the later, whatever the clock said. */
export type ReviewRow = Review & {
  readonly seq: number;
  /** None: it waits to be taken into the chain. */
  readonly link?: RowLink;
};

/** Without a link: kept before good acts and answers were chained. */
export type CreditRow = CreditEntry & { readonly link?: RowLink };
export type DisputeRow = Dispute & { readonly link?: RowLink };

/** The database as `schema` shapes it; another than today's is given only by the test that walks old versions. */
export function openDexie(name: string, schema: readonly SchemaVersion[] = SCHEMA): Dexie {
  // Chromium calls a transaction complete when the operating system has it. `strict` waits for the disk: an
  // entry that was acknowledged outlives a power cut too.
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const { version, stores, upgrade } of schema) {
    const step = dexie.version(version).stores({ ...stores });
    if (upgrade !== undefined) step.upgrade(upgrade);
  }
  return dexie;
}

/** The database, opened at its first query. */
export function openDatabase(name: string): Database {
  const dexie = openDexie(name);
  const logTables = Object.fromEntries(
    Object.keys(LOG_STORES).map((table) => [table, dexie.table(table)]),
  ) as unknown as LogTables;
  return {
    dexie,
    ...logTables,
    locator: new Locator(logTables),
    policies: dexie.table('policies'),
    customers: dexie.table('customers'),
    consoleLinks: dexie.table('consoleLinks'),
    log: dexie.table('log'),
    reviews: dexie.table('reviews'),
    disputes: dexie.table('disputes'),
    activity: dexie.table('activity'),
    crises: dexie.table('crises'),
    ruleMoves: dexie.table('ruleMoves'),
    credits: dexie.table('credits'),
    library: dexie.table('library'),
    openConversations: dexie.table('openConversations'),
    storedConversations: dexie.table('storedConversations'),
    settings: dexie.table('settings'),
    adapters: dexie.table('adapters'),
    finder: dexie.table('finder'),
    followUps: dexie.table('followUps'),
    repairs: dexie.table('repairs'),
    productNames: dexie.table('productNames'),
    imports: dexie.table('imports'),
    importBatches: dexie.table('importBatches'),
    importMappings: dexie.table('importMappings'),
    dues: dexie.table('dues'),
    setAside: dexie.table('setAside'),
  };
}
