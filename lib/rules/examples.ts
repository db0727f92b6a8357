import type { Severity } from '../model/finding';

/**
 * A draft and what came before it. Plain literals only: the bundler then drops examples from the console page.
 * `context`: the shop first (`tea`, `line`, `en-shop`, `newcust`, `none`, or a marketplace), then state tags;
 * all are built in test/support/example-context.ts.
 */
export interface Example {
  readonly context: readonly string[];
  /** What was said before, oldest first: speaker and words. */
  readonly said?: readonly (readonly ['customer' | 'agent' | 'bot', string])[];
  readonly draft: string;
  readonly card?: { readonly title: string; readonly url: string; readonly shop: string };
}

/** Examples are documentation and tests at once. */
export interface RuleExamples {
  /** Must fire at this severity, and underline `finds` where words of the draft are at fault. */
  readonly flagged: readonly (Example & {
    readonly severity: Severity;
    readonly finds?: readonly string[];
  })[];
  /** Must stay silent, because… */
  readonly allowed: readonly (Example & { readonly because: string })[];
  /** Known limits: must still be missed, because… */
  readonly missed?: readonly (Example & { readonly because: string })[];
}
