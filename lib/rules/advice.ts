import type { Localized } from '../model/locale';
import type { SentenceBlock } from '../sentences/compose';

/** What the agent reads: what is wrong, and how it looks in the customer's eyes. `{slots}` are filled from the finding. */
export interface RuleText {
  readonly title: string;
  readonly customerSees: string;
}

/** What a rule rests on. Laws and platforms only where the text was verified (V) or found in a secondary source (S). */
export type Basis =
  | { readonly seed: string }
  | { readonly law: string; readonly article: string; readonly mark: 'V' | 'S' }
  | { readonly platform: string; readonly rule: string; readonly mark: 'V' | 'S' };

/**
 * A rule in words: an export of its own beside the rule, so that the console page, which only checks, carries
 * none of them. The background puts findings into words.
 */
export interface Advice {
  readonly basis: readonly Basis[];
  readonly text: Localized<RuleText>;
  /** Other texts, by a finding's `variant`. */
  readonly variants?: Readonly<Record<string, Localized<RuleText>>>;
  /** What to send instead: blocks of the sentence composer, `default` and by variant where they differ. */
  readonly remedy: Readonly<Record<string, readonly SentenceBlock[]>>;
}
