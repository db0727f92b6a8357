import type { Found } from '../../lib/find/match';
import type { CustomerFile, Profile } from '../../lib/model/customer';
import type { Evidence } from '../../lib/model/finding';
import type { LibraryEntry } from '../../lib/model/library';
import type { Money } from '../../lib/model/money';
import type { BlindReason, OpenConversation } from '../../lib/model/open-conversation';
import type { Stage } from '../../lib/profile/stage';
import type { TrustLevel } from '../../lib/profile/trust-level';
import type { HeardPromise, OwedPromise, PromiseActions, PromiseRecord } from './promise-data';
import type { Waiting } from './ReplyClock';

/** One of the three prices, with whose it is and what it hangs on. */
export interface PricePoint {
  readonly money: Money;
  /** What people call the channel it belongs to, in the interface's language. */
  readonly owner: string;
  /** The shop's own name on that channel. */
  readonly place: string;
  /** What it is called or hangs on: a promotion's name, a condition. */
  readonly condition: string | null;
  /** When it was paid, or now. */
  readonly dateMs: number;
  readonly untilMs: number | null;
}

/** The three prices of the product under discussion; null: nothing on record. */
export interface PanelPrices {
  readonly lastPaid: PricePoint | null;
  readonly store: PricePoint | null;
  readonly here: PricePoint | null;
  /** The lowest approved price of one piece. */
  readonly floor: Money | null;
}

/** A guess with what it rests on. */
export interface Guess<Name extends string> {
  readonly name: Name;
  readonly evidence: readonly Evidence[];
}

/** A sentence that can be inserted as it is. */
export interface PanelSentence {
  readonly id: string;
  /** What it is for, in the interface's language. */
  readonly title: string;
  /** In the language of the chat; blanks are visible in it. */
  readonly text: string;
  readonly blanks: number;
  readonly purpose: 'sell' | 'repair' | 'close';
}

/** What can be said of promises that went wrong. */
export interface PromiseSentences {
  readonly late: PanelSentence;
  readonly broken: PanelSentence;
}

/** How often this customer buys, and when the next purchase is due. */
export interface PanelCycle {
  readonly days: number;
  readonly dueMs: number;
  /** What was bought and when, oldest first, at most the three latest. */
  readonly bought: readonly { readonly atMs: number; readonly money: Money }[];
}

/** All the panel shows of the customer of the open conversation. */
export interface CustomerView {
  readonly conversation: OpenConversation;
  readonly consoleName: string;
  /** Null: unknown customer. */
  readonly profile: Profile | null;
  /** Null: the policy has no price book. */
  readonly prices: PanelPrices | null;
  readonly sentences: readonly PanelSentence[];
  readonly owed: readonly OwedPromise[];
  /** Promises heard in this conversation that are neither confirmed nor set aside. */
  readonly heard: readonly HeardPromise[];
  readonly promiseRecord: PromiseRecord;
  readonly promiseSentences: PromiseSentences | null;
  /** Null: nobody waits for an answer. */
  readonly waiting: Waiting | null;
  /** Sentences that ask to wait and say until when, the shortest wait first. */
  readonly holds: readonly PanelSentence[];
  readonly stage: Guess<Stage> | null;
  readonly trustLevel: Guess<TrustLevel> | null;
  readonly cycle: PanelCycle | null;
  /** What a repair can name; null: the policy says nothing of it. */
  readonly official: { readonly payee: string | null; readonly shop: string | null };
  /** Names of the shop's products, offered while a purchase is noted. */
  readonly productNames: readonly string[];
  readonly currency: string;
  readonly nowMs: number;
}

export type PanelView =
  | { readonly kind: 'loading' }
  /** The stores could not be read. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'no-conversation'; readonly hasPolicy: boolean }
  | {
      readonly kind: 'blind';
      readonly reason: Exclude<BlindReason, 'no-conversation'>;
      readonly sinceMs: number;
    }
  | { readonly kind: 'customer'; readonly customer: CustomerView };

/** What a click did: shown where it was clicked and announced. */
export type Notice =
  | {
      readonly kind: 'reply';
      readonly state: 'inserted' | 'copied' | 'failed';
      readonly sentenceId: string;
    }
  | {
      readonly kind: 'copied';
      readonly isCopied: boolean;
      readonly what: 'handover' | 'reach';
      readonly entryId: string;
    }
  | { readonly kind: 'note-copied'; readonly isCopied: boolean }
  | { readonly kind: 'kept' | 'confirmed' | 'linked' | 'noted' | 'message-away' | 'not-saved' };

/** A profile offered for an unknown customer, with the purchase that made it fit. */
export interface FoundProfile {
  readonly id: string;
  readonly name: string;
  readonly phoneTail: string | null;
  readonly purchase: { readonly product: string; readonly atMs: number } | null;
}

/** What the finder shows. */
export interface SearchState {
  readonly query: string;
  /** Best first; null: nothing was asked, or the answer is on its way. */
  readonly found: readonly Found[] | null;
  readonly isCut: boolean;
  readonly failed: boolean;
  /** The result that is open; null: the list is shown. */
  readonly opened: CustomerFile | null;
}

/** A purchase noted by hand. */
export interface PurchaseNote {
  readonly product: string;
  /** Currency units of one piece. */
  readonly unitPrice: number;
  readonly atMs: number;
}

/** What the agent can do in the panel. */
export interface PanelActions extends PromiseActions {
  insert(sentence: PanelSentence): void;
  findProfiles(query: string): void;
  search(query: string): void;
  openProfile(customerId: string): void;
  closeProfile(): void;
  linkCustomer(customerId: string): void;
  notePurchase(note: PurchaseNote): void;
  /** Reads the stores again after they failed. */
  reload(): void;
  openDashboard(): void;
  openOptions(part: 'start' | 'policy' | 'consoles' | 'library'): void;
  /** Puts a note for this colleague on the clipboard: who the customer is, what was asked, what was promised. */
  copyHandover(contact: LibraryEntry): void;
  copyReach(contact: LibraryEntry): void;
  lock(): void;
  /** Resolves to whether the words opened it; without a passphrase any do. */
  unlock(words: string): Promise<boolean>;
}
