import type { Ledger } from '../facts/ledger';
import type { MessageFacts } from '../facts/message-facts';
import type { ConsoleContext } from '../model/conversation';
import type { Profile } from '../model/customer';
import type { Evidence, Severity, Slot } from '../model/finding';
import type { ShopIndex } from '../policy/shop-index';
import type { Concept } from '../text/concept';
import type { Span } from '../text/span';

/** All a rule may read: frozen for one run. Times are epoch ms. */
export interface Snapshot {
  readonly draft: MessageFacts;
  readonly ledger: Ledger;
  readonly profile: Profile | null;
  readonly shop: ShopIndex | null;
  readonly console: ConsoleContext;
  readonly nowMs: number;
}

/** Facts without which a rule cannot judge at all. One is missing: undetermined, never "fine". */
export type Need = 'profile.purchases' | 'policy' | 'policy.products' | 'policy.payments' | 'policy.shops';

/** What `check` yields: spans are offsets in the draft's folded text; the engine adds the rule's id. */
export interface RuleFinding {
  /** Absent: the rule's own. */
  readonly severity?: Severity;
  /** Names one of the advice's `variants`; absent: its `text`. */
  readonly variant?: string;
  readonly spans?: readonly Span[];
  readonly evidence?: readonly Evidence[];
  readonly slots?: Readonly<Record<string, Slot>>;
}

/** A rule as it runs in the console page; its words are the file's `advice`. */
export interface Rule {
  /** The file's name; never changed or reused: log entries carry it. */
  readonly id: string;
  /** P0 loses the customer, money or data at once; P3 is style. */
  readonly tier: 'P0' | 'P1' | 'P2' | 'P3';
  /** Place in the catalogue: orders findings of one tier and severity, the most specific first. */
  readonly order: number;
  readonly severity: Severity;
  /** trial: only logged; proven: shown to the agent. */
  readonly status: 'trial' | 'proven';
  readonly needs: readonly Need[];
  /** Also asked of the short messages of one turn read as one: a number or an account sent in pieces. */
  readonly joinsTurn?: boolean;
  /** Also judges what a machine sent for the shop; absent: only what an agent writes. */
  readonly automated?: true;
  /** Speaks of what is left undone too: it runs when nothing is written yet, and never holds a send. */
  readonly clock?: true;
  /** None of these in the draft: `check` is not run. Absent: it always runs. */
  readonly hints?: readonly Concept[];
  readonly check: (snapshot: Snapshot) => readonly RuleFinding[];
}

/** Types a rule as literally as it is written. */
export const defineRule = <const R extends Rule>(rule: R): R => rule;
