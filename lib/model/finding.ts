import type { Span } from '../text/span';
import type { Locale } from './locale';

export const SEVERITIES = ['critical', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 0 for the gravest; sorts findings. */
export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/**
 * How far a rule goes, from quiet to strict: only logged; shown; the send waits for a reason, which one key gives;
 * the send is held. A rule climbs by its measured precision and falls by it.
 */
export const RUNGS = ['trial', 'warn', 'justify', 'hold'] as const;
export type Rung = (typeof RUNGS)[number];

/** What a finding rests on: something the agent can open and check. */
export type Evidence =
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly atMs: number | null;
      readonly quote: string;
    }
  | {
      readonly kind: 'purchase';
      readonly atMs: number;
      readonly product: string;
      readonly unitPriceMinor: number;
      readonly currency: string;
    }
  | {
      readonly kind: 'price';
      readonly product: string;
      readonly channel: string;
      readonly amountMinor: number;
      readonly currency: string;
      readonly offer: string | null;
      readonly fromMs: number | null;
      readonly untilMs: number | null;
    }
  | {
      readonly kind: 'code';
      readonly payload: string;
      readonly scheme: string;
      readonly payee: string | null;
    }
  | { readonly kind: 'link'; readonly host: string; readonly shop: string }
  | {
      readonly kind: 'policy';
      /** Which part of the policy, as a key the interface names: payees, shops, brands, floor, contacts … */
      readonly clause:
        | 'payees'
        | 'shops'
        | 'brands'
        | 'floor'
        | 'contacts'
        | 'console'
        | 'claims'
        | 'service'
        | 'own-rule';
      readonly words: string;
    }
  | { readonly kind: 'promise'; readonly text: string; readonly dueAtMs: number | null }
  | { readonly kind: 'consent'; readonly sinceMs: number | null };

/** A value put into a rule's text: money and dates are written in the reader's language, words as they are. */
export type Slot =
  | { readonly money: number; readonly currency: string }
  | { readonly dateMs: number }
  | string;

/** What a rule found in a draft (or in what was left undone). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Named where severity does not say it: on trial it is only logged; `justify` lets one key pass. */
  readonly rung?: 'trial' | 'justify';
  /** Which of the rule's texts fits; absent: the main one. */
  readonly variant?: string;
  /** Where in the draft, in code units of its text as typed; empty when the fault lies in a picture or an omission. */
  readonly spans: readonly Span[];
  readonly evidence: readonly Evidence[];
  /** Values for the `{slots}` of the rule's texts. */
  readonly slots: Readonly<Record<string, Slot>>;
}

/** A rule could not judge because a fact was missing. */
export interface Undetermined {
  readonly rule: string;
  /** Names of the missing facts, e.g. `policy.products`. */
  readonly missing: readonly string[];
}

/** Stands in a text where a value is missing. Marked, so that nobody sends it unseen. */
export const BLANK = '【　】';

/** The sentence to send instead. `blanks` name slots that no fact could fill: shown empty and marked, never invented. */
export interface ComposedSentence {
  readonly locale: Locale;
  readonly text: string;
  readonly blanks: readonly string[];
}
