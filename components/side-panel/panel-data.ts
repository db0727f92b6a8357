import type { Found } from '../../lib/find/match';
import type { Occasion } from '../../lib/followup/occasions';
import type { Verdict, Weather } from '../../lib/followup/plan';
import type { Care, CareChange, FollowUp, NeedField } from '../../lib/model/care';
import type { CustomerFile, Profile } from '../../lib/model/customer';
import type { Evidence } from '../../lib/model/finding';
import type { LibraryEntry } from '../../lib/model/library';
import type { Money } from '../../lib/model/money';
import type { BlindReason, MendStep, OpenConversation } from '../../lib/model/open-conversation';
import type { ShopIndex } from '../../lib/policy/shop-index';
import type { StandingGuess } from '../../lib/profile/corrections';
import type { Membership } from '../../lib/profile/membership';
import type { Repair } from '../../lib/profile/repair';
import type { Stage } from '../../lib/profile/stage';
import type { Suggestions } from '../../lib/profile/suggestions';
import type { TrustLevel } from '../../lib/profile/trust-level';
import type { TierGuess, ValueTier } from '../../lib/profile/value-tier';
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

/** A guess with what it rests on, and what an agent said of it. */
export interface Guess<Name extends string> extends StandingGuess<Name> {
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
  /** What trust needs before anything is sold; null: it was not shaken. */
  readonly repair: Repair | null;
  /** How much of the shop's time is well spent here, with the facts behind it; null: unknown customer. */
  readonly tier: (Guess<ValueTier> & { readonly facts: TierGuess }) | null;
  readonly membership: Membership | null;
  /** What agents found out and keep. */
  readonly care: Care;
  /** Heard in the chat, not kept yet. */
  readonly suggestions: Suggestions;
  /** The one question worth asking next; null: none, or it is no time to ask. */
  readonly question: { readonly field: NeedField; readonly sentence: PanelSentence } | null;
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
  | { readonly kind: 'kept' | 'confirmed' | 'linked' | 'noted' | 'message-away' | 'not-saved' }
  /** Something of the customer was corrected, kept or noted; of a follow-up, what became of it. */
  | { readonly kind: 'cared'; readonly change: CareChange }
  | { readonly kind: 'text-copied'; readonly isCopied: boolean }
  | { readonly kind: 'note-copied'; readonly isCopied: boolean };

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

/** Somebody who may be written to today. */
export interface Planned {
  readonly file: CustomerFile;
  /** The first is the one to take. */
  readonly occasions: readonly [Occasion, ...Occasion[]];
}

/** The plan of a day, as far as it was asked for. */
export interface PlanState {
  readonly today: number;
  readonly weather: Weather | null;
  /** Null: being read. */
  readonly list: readonly Planned[] | null;
  readonly failed: boolean;
  /** Whether more are due than are shown: nobody writes to them all in a day. */
  readonly isCut: boolean;
  /** Of the open conversation's customer; null: none is open, or it is unknown. */
  readonly open: { readonly file: CustomerFile; readonly verdict: Verdict } | null;
  /** Settled since the plan was opened, newest first: each can be taken back. */
  readonly settled: readonly { readonly file: CustomerFile; readonly followUp: FollowUp }[];
  readonly index: ShopIndex | null;
  readonly agentName: string;
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
  /** Keeps one of two versions of a field that a colleague changed too. */
  settleMerge(seq: number, keep: 'mine' | 'theirs'): void;
  insert(sentence: PanelSentence): void;
  /** Reads who may be written to today; the weather is what the agent sees. */
  planFollowUps(weather: Weather | null): void;
  /** Puts a sentence into the open conversation if it is with that customer, else on the clipboard. Sends nothing. */
  writeFollowUp(customerId: string, text: string): void;
  settleFollowUp(customerId: string, followUp: Omit<FollowUp, 'at' | 'by'>): void;
  undoFollowUp(customerId: string, followUpAt: string): void;
  findProfiles(query: string): void;
  search(query: string): void;
  openProfile(customerId: string): void;
  closeProfile(): void;
  linkCustomer(customerId: string): void;
  notePurchase(note: PurchaseNote): void;
  /** Corrects, keeps or notes something of the open conversation's customer. */
  changeCare(change: CareChange): void;
  /** Ticks a step of the repair by hand, or takes the tick back. */
  tickRepair(step: MendStep): void;
  /** Reads the stores again after they failed. */
  reload(): void;
  openDashboard(): void;
  openOptions(part: 'start' | 'policy' | 'consoles' | 'library' | 'team'): void;
  /** Puts a note for this colleague on the clipboard: who the customer is, what was asked, what was promised. */
  copyHandover(contact: LibraryEntry): void;
  copyReach(contact: LibraryEntry): void;
  lock(): void;
  /** Resolves to whether the words opened it; without a passphrase any do. */
  unlock(words: string): Promise<boolean>;
}
