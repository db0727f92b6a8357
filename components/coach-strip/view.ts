import type { ComposedSentence, Evidence, Finding } from '../../lib/model/finding';
import type { Lights } from '../../lib/model/health';
import type { Locale } from '../../lib/model/locale';
import type { SendReason } from '../../lib/model/log-entry';
import type { BlindReason } from '../../lib/model/open-conversation';

/** A finding with its texts filled in, in the language of the interface. */
export interface WarningView {
  /** The same as long as the facts are the same: what the agent did to it is remembered by it. */
  readonly key: string;
  readonly finding: Finding;
  readonly title: string;
  readonly customerSees: string;
  readonly remedy: ComposedSentence | null;
}

/** A picture waiting in the composer in which a code was found. */
export interface PictureView {
  /** Address of the picture: as the page shows it, or a blob. */
  readonly url: string;
  readonly payload: string;
  /** What kind of code it is, in the language of the interface. */
  readonly scheme: string;
  readonly payee: string | null;
  /** Corners of the code as fractions 0..1 of the picture; empty: not framed. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** All the strip shows apart from notices. Exactly one state at a time. */
export type StripView =
  | { readonly kind: 'calm' }
  | { readonly kind: 'busy' }
  | {
      readonly kind: 'blind';
      readonly reason: BlindReason;
      readonly sinceMs: number;
      readonly lights: Lights;
    }
  /** The extension was updated or failed: nothing is checked, sending works. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'undetermined'; readonly missing: readonly string[] }
  | {
      readonly kind: 'warnings';
      /** The gravest, or the one the agent chose. */
      readonly main: WarningView;
      /** The rest, gravest first. */
      readonly others: readonly WarningView[];
      /** A send was stopped because of `main`. */
      readonly held: boolean;
      readonly collapsed: boolean;
      /** The agent looks at a piece of evidence in the page: the card makes room. */
      readonly evidenceShown: boolean;
      /** The customer's last message, when the card lies over it. */
      readonly lastSaid: {
        readonly name: string;
        readonly atMs: number | null;
        readonly text: string;
      } | null;
      readonly picture: PictureView | null;
    };

/** One line about something that happened. The wiring takes it away again (4 s; `promise` and `not-useful` 10 s). */
export type NoticeView =
  | { readonly kind: 'sent-with-reason'; readonly reason: SendReason }
  | { readonly kind: 'not-useful'; readonly key: string }
  /** `deed`: what was done well, in the language of the interface. */
  | { readonly kind: 'credit'; readonly deed: string }
  | { readonly kind: 'copied' }
  /** The editor did not take the sentence; it waits in the clipboard. */
  | { readonly kind: 'insert-failed' }
  /** Nor did the clipboard. */
  | { readonly kind: 'insert-lost' }
  | { readonly kind: 'picture-unread' }
  | { readonly kind: 'reading-picture' }
  /** It was read and may go; the page did not take it when it came late. */
  | { readonly kind: 'picture-again' }
  | { readonly kind: 'promise'; readonly words: string; readonly dueAtMs: number | null };

/** What the agent can do in the strip. None of these sends but `sendAnyway`. */
export interface StripActions {
  insertRemedy(key: string): void;
  /** Puts the caret back into the draft; what is held stays held. */
  backToDraft(): void;
  /** `words` is empty unless the agent wrote some; never empty for `other`. */
  sendAnyway(key: string, reason: SendReason, words: string): void;
  notUseful(key: string): void;
  undoNotUseful(key: string): void;
  showEvidence(evidence: Evidence): void;
  collapse(): void;
  /** Opens the card again, also after evidence was shown. */
  expand(): void;
  choosePrimary(key: string): void;
  confirmPromise(): void;
  dismissPromise(): void;
  /** Copies what was not found on the page, for whoever mends the adapter. */
  copyReport(): void;
}

/** What every part of the strip needs beside its data. */
export interface StripSetting {
  readonly locale: Locale;
  /** IANA name; times are written in it. */
  readonly timeZone: string;
  readonly actions: StripActions;
}
