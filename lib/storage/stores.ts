import { type ActivityStore, createActivityStore } from './activity-store';
import { type AdapterStore, createAdapterStore } from './adapter-store';
import { type ConversationStore, createConversationStore } from './conversation-store';
import { type CreditStore, createCreditStore } from './credit-store';
import { type CrisisStore, createCrisisStore } from './crisis-store';
import { type CustomerStore, createCustomerStore } from './customer-store';
import { openDatabase } from './database';
import { createDisputeStore, type DisputeStore } from './dispute-store';
import { createDueStore, type DueStore } from './due-store';
import { createFinderStore, type FinderStore } from './finder-store';
import { createFollowUpStore, type FollowUpStore } from './follow-up-store';
import { createImportStore, type ImportStore } from './import-store';
import { createLibraryStore, type LibraryStore } from './library-store';
import { createLogStore, type LogStore } from './log-store';
import { createPolicyStore, type PolicyStore } from './policy-store';
import { createPrivacyStore, type PrivacyStore } from './privacy-store';
import { createRepairStore, type RepairStore } from './repair-store';
import { createReviewStore, type ReviewStore } from './review-store';
import { createRuleMoveStore, type RuleMoveStore } from './rule-move-store';
import { createSetAsideStore, type SetAsideStore } from './set-aside-store';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { createStoredConversationStore, type StoredConversationStore } from './stored-conversation-store';

/** All that is kept on this machine. The background writes; pages read (see ./watch) and write by message. */
export interface Stores {
  readonly policies: PolicyStore;
  readonly customers: CustomerStore;
  readonly finder: FinderStore;
  readonly followUps: FollowUpStore;
  readonly imports: ImportStore;
  readonly log: LogStore;
  readonly repairs: RepairStore;
  readonly reviews: ReviewStore;
  readonly disputes: DisputeStore;
  readonly activity: ActivityStore;
  readonly crises: CrisisStore;
  readonly ruleMoves: RuleMoveStore;
  readonly credits: CreditStore;
  readonly library: LibraryStore;
  readonly conversations: ConversationStore;
  readonly storedConversations: StoredConversationStore;
  readonly settings: SettingsStore;
  readonly adapters: AdapterStore;
  readonly privacy: PrivacyStore;
  readonly dues: DueStore;
  readonly setAside: SetAsideStore;
  /** Lets go of the database; what was answered is stored. */
  close(): void;
}

/** The stores of this browser. Touches nothing until the first query. Never called in a content script: there
 * IndexedDB is the host page's. */
export function openStores(name = 'candor'): Stores {
  const database = openDatabase(name);
  return {
    policies: createPolicyStore(database),
    customers: createCustomerStore(database),
    finder: createFinderStore(database),
    followUps: createFollowUpStore(database),
    imports: createImportStore(database),
    log: createLogStore(database),
    repairs: createRepairStore(database),
    reviews: createReviewStore(database),
    disputes: createDisputeStore(database),
    activity: createActivityStore(database),
    crises: createCrisisStore(database),
    ruleMoves: createRuleMoveStore(database),
    credits: createCreditStore(database),
    library: createLibraryStore(database),
    conversations: createConversationStore(database),
    storedConversations: createStoredConversationStore(database),
    settings: createSettingsStore(database),
    adapters: createAdapterStore(database),
    privacy: createPrivacyStore(database),
    dues: createDueStore(database),
    setAside: createSetAsideStore(database),
    close: () => database.dexie.close(),
  };
}
