import type { Disposition, LogEntry } from '../model/log-entry';
import { csvLine, FILE_MARK } from '../text/csv';

/** Columns of the table, in their order; a reader's language gives each its head. */
export const LOG_COLUMNS = [
  'at',
  'rule',
  'severity',
  'agent',
  'outcome',
  'reason',
  'notUseful',
  'verdict',
  'customer',
  'console',
  'snippet',
  'evidence',
  'policyVersion',
  'id',
] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

/** What a table or a report says of an entry, beside the entry itself. */
export interface EntryInWords {
  readonly entry: LogEntry;
  readonly verdict: Disposition | null;
  /** In the reader's language: the rule's sentence, and the choices. */
  readonly title: string;
  readonly severity: string;
  readonly outcome: string;
  readonly verdictWords: string;
  /** The moment by the shop's clock. */
  readonly at: string;
  /** What the warning rests on, a piece each. */
  readonly evidence: readonly string[];
}

/** The start of the file: a mark for table programs, and the heads. */
export const csvHead = (heads: Readonly<Record<LogColumn, string>>): string =>
  FILE_MARK + csvLine(LOG_COLUMNS.map((column) => heads[column]));

/** An entry's line. Nothing in it is run by a table program. */
export function csvEntry({
  entry,
  severity,
  outcome,
  verdictWords,
  at,
  title,
  evidence,
}: EntryInWords): string {
  const { reason } = entry;
  const cells: Readonly<Record<LogColumn, string | number>> = {
    at,
    rule: title,
    severity,
    agent: entry.agent,
    outcome,
    reason: reason === null ? '' : [reason.choice, reason.words].filter((part) => part !== '').join(': '),
    notUseful: entry.notUseful ? 1 : 0,
    verdict: verdictWords,
    customer: entry.customerName,
    console: entry.consoleId,
    snippet: entry.snippet ?? '',
    evidence: evidence.join('; '),
    policyVersion: entry.policyVersion,
    id: entry.id,
  };
  return csvLine(LOG_COLUMNS.map((column) => cells[column]));
}

/** An entry as a line of JSON, whole, with the verdict that holds. */
export const jsonEntry = (entry: LogEntry, verdict: Disposition | null): string =>
  // Both are line ends to JavaScript and stand in texts of customers.
  `${JSON.stringify({ ...entry, verdict })
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}\n`;
