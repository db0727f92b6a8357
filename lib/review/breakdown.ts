/** What figures can be told apart by. */
export const BREAKDOWNS = ['rule', 'agent', 'console', 'product'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];
