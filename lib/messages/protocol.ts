import type { Explanation } from '../coach/explain';
import type { Candidate } from '../consoles/candidates';
import type { ImportedCustomer } from '../import/gather';
import type { Reply } from '../model/activity';
import type { CareChange, CareMoment } from '../model/care';
import type { ConsoleAdapter } from '../model/console-adapter';
import type { ConsoleContext } from '../model/conversation';
import type { CreditEntry } from '../model/credit';
import type { CustomerFile, Profile } from '../model/customer';
import type { Dispute } from '../model/dispute';
import type { Finding } from '../model/finding';
import type { PageHealth } from '../model/health';
import type { ImportMapping, ImportRun } from '../model/import-run';
import type { LibraryEntry } from '../model/library';
import type { Locale } from '../model/locale';
import type { LogEntry, Review } from '../model/log-entry';
import type { OpenConversation, Topic } from '../model/open-conversation';
import type { Policy, PolicyFile } from '../model/policy';
import type { RepairTicks } from '../model/repair';
import type { RuleMove } from '../model/rule-move';
import type { Settings } from '../model/settings';
import type { HeardPart } from '../model/stored-conversation';
import type { ConfirmedPromise, Outcome } from '../profile/promise-record';

/** All the console page needs to judge drafts: comes down once, and again when something of it changes. */
export interface Workplace {
  readonly policy: Policy | null;
  readonly policyVersion: number;
  /** Traditional characters in the policy's names that the built-in table folds not: pairs of from, to. */
  readonly extraFold: string;
  readonly profile: Profile | null;
  /** What the agent set aside in this customer's chats. */
  readonly setAside: readonly string[];
  readonly settings: Settings;
}

/** Codes found in a picture; `unread` is never taken for safe. */
export type PictureReply =
  | { readonly state: 'read'; readonly payloads: readonly string[] }
  | { readonly state: 'unread'; readonly reason: string };

/** What stands around findings when they are put into words. The background adds policy, profile and settings. */
export interface FindingScene {
  readonly customerId: string | null;
  readonly customerName: string;
  readonly sku: string | null;
  readonly console: ConsoleContext;
  /** The chat's language: that of the sentence to send. */
  readonly chatLocale: Locale;
  readonly faults: OpenConversation['faults'];
  /** Name of the brand a wrong link led to. */
  readonly foreignBrand: string | null;
  readonly openTopics: readonly Topic[];
}

/** Parts of the coach that come into a console page when they are first needed. */
export type Stage = 'engine';

/** What an erasure touched, counted. */
export interface Erased {
  readonly profiles: number;
  readonly links: number;
  readonly entries: number;
  readonly credits: number;
}

/** Every message between contexts: name, data and reply typed together. Names are verb + noun. */
export interface ProtocolMap {
  /** Console page → background. Finds the profile linked to this console's customer key. */
  loadWorkplace(data: { consoleId: string; customerKey: string; customerName: string }): Workplace;
  /** Console page → background: which consoles may stand at the frame's address, the likeliest first. */
  findConsoles(data: Record<string, never>): readonly Candidate[];
  /** Console page → background: this console stands in this frame; the coach is put beside it. */
  startCoach(data: { consoleId: string }): void;
  /** Console page → background: the coach in this frame has come to where it needs one more of its parts. */
  loadStage(data: { stage: Stage }): void;
  /** Console page → background: findings in words, in their order. Null: a rule on trial, which is only logged. */
  explainFindings(data: { findings: readonly Finding[]; scene: FindingScene }): (Explanation | null)[];
  /** Console page → background. Answers with the ids that are stored; an id stored before counts as stored. */
  recordEntries(data: { entries: LogEntry[] }): { stored: string[] };
  /** Console page → background: good acts. Answers as {@link recordEntries}. */
  recordCredits(data: { entries: CreditEntry[] }): { stored: string[] };
  /** Console page → background: messages the agent sent. Said once, kept as counts. */
  recordReplies(data: { consoleId: string; agent: string; replies: Reply[] }): void;
  /**
   * Console page → background: messages to be kept, where the administrator says so; disguised before they are
   * stored. Answers as {@link recordEntries}.
   */
  recordMessages(data: { parts: HeardPart[] }): { stored: string[] };
  /** Console page → background, when a message arrives or the conversation changes. */
  reportConversation(data: OpenConversation): void;
  /** Console page → background: the tab shows no conversation any more. */
  closeConversation(data: { key: string }): void;
  /** Console page → background → decoder. `bytes` as base64, or the address of a picture the page shows. */
  readPicture(data: { bytes: string; type: string } | { url: string }): PictureReply;

  /** Side panel → console page. Answers what stands in the composer afterwards: read back, not assumed. */
  insertSentence(data: { text: string }): { state: 'inserted' | 'copied' | 'failed' };
  /** Side panel, dashboard → console page: scrolls to a message and rings it. */
  showMessage(data: { messageId: string }): { shown: boolean };
  /** Popup → console page: what of it is read. Nobody answers where no console was found. */
  readHealth(data: Record<string, never>): PageHealth;
  /** Background → console page: policy, profile or settings changed; load the workplace again. */
  refreshWorkplace(data: Record<string, never>): void;

  /** Pages → background. */
  /** `restores`: the earlier version it is. `onto`: the version it was made from; nothing is saved where it is past. */
  savePolicy(data: { file: PolicyFile; restores?: number | undefined; onto?: number | undefined }): {
    version: number;
    /** Nothing was saved. */
    isStale?: true;
  };
  /** Takes all stored conversations out. */
  dropConversations(data: Record<string, never>): void;
  /** `links` name the console keys by which customers are known; all is saved or nothing. */
  saveCustomers(data: {
    files: CustomerFile[];
    links?: { consoleId: string; customerKey: string; customerId: string }[] | undefined;
  }): { saved: number };
  /** Options page → background: a list is about to be stored. */
  beginImport(data: { id: string; files: string[]; formats: string[] }): ImportRun;
  /** One batch of a list. Answers the run as it is then; a batch sent again changes nothing. */
  importOrders(data: {
    importId: string;
    batch: number;
    formatId: string | null;
    customers: ImportedCustomer[];
  }): ImportRun;
  finishImport(data: { importId: string; state: 'done' | 'cancelled'; faults: number }): ImportRun;
  /** Takes back one batch of a run. Answers how many are left: asked until none is. */
  undoImport(data: { importId: string }): { left: number };
  rememberMapping(data: ImportMapping): void;
  linkCustomer(data: { consoleId: string; customerKey: string; customerId: string }): void;
  notePurchase(data: {
    consoleId: string;
    customerKey: string;
    customerName: string;
    product: string;
    unitPrice: number;
    currency: string;
    at: string;
  }): { customerId: string };
  /** Without a customer one is made for the console's key. Answers where it is noted. */
  confirmPromise(
    data: {
      customerId: string | null;
      console: { consoleId: string; customerKey: string; customerName: string };
    } & ConfirmedPromise,
  ): { customerId: string; promiseId: string };
  /** Takes a promise out again that was confirmed by mistake. */
  dropPromise(data: { customerId: string; promiseId: string }): void;
  /** What became of it; `open` with another `dueAt` puts it off. */
  settlePromise(data: { customerId: string; promiseId: string } & Outcome): void;
  /** Words that are no promise, a question answered elsewhere; or takes that back. */
  setAside(data: { consoleId: string; customerKey: string; item: string; isSetAside: boolean }): void;
  /** What the agent corrects, confirms, notes or settles of a customer. The same change again changes nothing more. */
  changeCare(data: CareMoment & { customerId: string; change: CareChange }): void;
  /** Replaces the steps of a repair that were ticked by hand in one conversation. */
  tickRepair(data: RepairTicks): void;
  saveReview(data: Review): void;
  /** All or none: one verdict on entries of the same cause, or the same taken back. */
  saveReviews(data: { reviews: Review[] }): void;
  /** Answers whether it is the first of its entry: only that is kept. */
  saveDispute(data: Dispute): { isKept: boolean };
  /** Puts a rule on another rung, as a new version of the policy. Answers whether it stood where `from` says. */
  moveRule(data: RuleMove): { isMoved: boolean };
  /** A supervisor has seen to a conversation whose trust broke. */
  settleCrisis(data: { consoleId: string; conversationKey: string }): void;
  /** An adapter of the workplace's own; it replaces one of the same id, also a built-in one. */
  saveAdapter(data: { adapter: ConsoleAdapter }): void;
  removeAdapter(data: { id: string }): void;
  /** Popup → background: puts the guide that teaches a page into this tab. */
  startTeaching(data: { tabId: number }): void;
  /** Console page → background: an adapter for the page it comes from, taught there by pointing. */
  teachConsole(data: { adapter: ConsoleAdapter }): void;
  /** Console page → background: the guide was closed; the coach comes back. */
  endTeaching(data: Record<string, never>): void;
  /** Adds or replaces entries of the library and takes others out, all or nothing. */
  changeLibrary(data: { saved: LibraryEntry[]; removed: string[] }): void;
  /** Takes a customer out of everything stored. Answers how much of each was taken out or blanked. */
  eraseCustomer(data: { customerId: string }): Erased;
  saveSettings(data: Partial<Settings>): Settings;
  /** Popup → background: the origin was granted or withdrawn; console scripts follow. */
  updateConsoles(data: Record<string, never>): void;
}

export type MessageName = keyof ProtocolMap;
export type MessageData<N extends MessageName> = Parameters<ProtocolMap[N]>[0];
export type MessageReply<N extends MessageName> = ReturnType<ProtocolMap[N]>;
