import type { Message } from '../model/conversation';
import type { CreditEntry } from '../model/credit';
import type { LogEntry } from '../model/log-entry';
import type { Earned, Settled } from './session';

/** Where and with whom an entry was made. */
export interface EntrySetting {
  readonly consoleId: string;
  readonly conversationKey: string;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly agent: string;
  readonly policyVersion: number;
}

/**
 * The log entry of a settled warning. Words are as they were sent: the background redacts them before it
 * stores. What never left is not part of it.
 */
export function entryOf(
  { shown, outcome, reason, sent }: Settled,
  context: readonly Message[],
  setting: EntrySetting,
  nowMs: number,
): LogEntry {
  const { finding } = shown;
  return {
    id: shown.id,
    atMs: nowMs,
    rule: finding.rule,
    severity: finding.severity,
    variant: finding.variant ?? null,
    slots: { ...finding.slots },
    evidence: [...finding.evidence],
    outcome,
    reason,
    notUseful: shown.notUseful,
    ...setting,
    snippet: sent?.text ?? null,
    context: context
      .filter((message) => !message.note && message.id !== sent?.id)
      .map(({ role, atMs, text }) => ({ role, atMs, text })),
  };
}

/** The entry of a good act; redacted like the others before it is stored. */
export const creditEntryOf = (
  { id, credit, message }: Earned,
  { policyVersion: _, ...setting }: EntrySetting,
  nowMs: number,
): CreditEntry => ({ id, atMs: nowMs, credit, ...setting, snippet: message.text });
