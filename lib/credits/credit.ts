import type { CreditId } from '../model/credit';
import type { Example } from '../rules/examples';
import type { Snapshot } from '../rules/rule';

/** A good act, told from the facts as a rule tells a bad one: what is not proven is not counted. */
export interface Credit {
  /** The file's name; log entries carry it. */
  readonly id: CreditId;
  /** Whether the message `draft` holds the act. It is asked only of sent messages without a warning. */
  readonly check: (snapshot: Snapshot) => boolean;
}

/** Types a credit as literally as it is written. */
export const defineCredit = <const C extends Credit>(credit: C): C => credit;

/** Documentation and tests at once, as for rules. Plain literals only. */
export interface CreditExamples {
  readonly earned: readonly Example[];
  readonly not: readonly (Example & { readonly because: string })[];
}
