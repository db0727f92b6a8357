import type { LogEntry } from '../../lib/model/log-entry';

/** A log entry with what a test says of it; `number` makes its id. */
export function logEntry(number: number, parts: Partial<LogEntry> = {}): LogEntry {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    atMs: number,
    rule: 'price-above-last-paid-undisclosed',
    severity: 'warning',
    variant: null,
    slots: {},
    evidence: [],
    outcome: 'changed',
    reason: null,
    notUseful: false,
    consoleId: 'demo',
    conversationKey: 'chat-1',
    customerId: null,
    customerName: '林女士',
    agent: '阿宁',
    snippet: null,
    context: [],
    policyVersion: 1,
    ...parts,
  };
}
