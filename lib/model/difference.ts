import type { Finding } from './finding';

/** What a finding comes to, from quiet to strict. `none`: nothing was found. */
export const LEVELS = ['none', 'logged', 'advice', 'warning', 'justify', 'held'] as const;
export type Level = (typeof LEVELS)[number];

/** What `finding` comes to. */
export function levelOf({ severity, rung }: Pick<Finding, 'severity' | 'rung'>): Level {
  if (rung === 'trial') return 'logged';
  if (severity !== 'critical') return severity;
  return rung === 'justify' ? 'justify' : 'held';
}

/** Whether the agent is told. */
export const isTold = (level: Level): boolean => level !== 'none' && level !== 'logged';

/** What one rule says of one message, before a change and after it; they differ. */
export interface Difference {
  readonly rule: string;
  /** Place of the message in the conversation. */
  readonly at: number;
  readonly before: Level;
  readonly after: Level;
  /** What was found: after the change, or before it where nothing is any more. */
  readonly finding: Finding;
}

/** `gained`: agents would be told, and were not. `lost`: the other way. `moved`: told otherwise, or logged otherwise. */
export const TURNS = ['gained', 'lost', 'moved'] as const;
export type Turn = (typeof TURNS)[number];

export function turnOf({ before, after }: Pick<Difference, 'before' | 'after'>): Turn {
  if (isTold(before) === isTold(after)) return 'moved';
  return isTold(after) ? 'gained' : 'lost';
}

/** How often a rule speaks to agents. */
export interface RuleCount {
  before: number;
  after: number;
}
