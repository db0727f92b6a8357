import type { Dispute } from '../model/dispute';
import type { Severity } from '../model/finding';
import type { LogEntry, Review } from '../model/log-entry';
import { dayOf } from './filter';

const RANK: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, advice: 2 };

/** Newest day first, within a day the gravest, then the newest; entries of one millisecond by id. */
export function inOrder(entries: Iterable<LogEntry>, timeZone: string): LogEntry[] {
  const keyed = [...entries].map((entry) => ({ entry, day: dayOf(entry.atMs, timeZone) }));
  return keyed
    .sort(
      (a, b) =>
        b.day.localeCompare(a.day) ||
        RANK[a.entry.severity] - RANK[b.entry.severity] ||
        b.entry.atMs - a.entry.atMs ||
        (b.entry.id > a.entry.id ? 1 : -1),
    )
    .map(({ entry }) => entry);
}

/**
 * What makes two entries one cause: the rule, its variant, the words and hosts it names. Money, dates and quotes
 * differ from chat to chat and are left out.
 */
export function causeOf({ rule, variant, slots, evidence }: LogEntry): string {
  const words = Object.entries(slots).filter(([, slot]) => typeof slot === 'string');
  const hosts = evidence.flatMap((piece) =>
    piece.kind === 'link' ? [piece.host] : piece.kind === 'code' ? [piece.scheme] : [],
  );
  return JSON.stringify([rule, variant, words.sort(), hosts.sort()]);
}

/** Entries of the same cause as `entry` that have no verdict, itself first. */
export function sameCause(
  entry: LogEntry,
  entries: readonly LogEntry[],
  reviews: ReadonlyMap<string, Review>,
): LogEntry[] {
  const cause = causeOf(entry);
  const others = entries.filter(
    (other) => other.id !== entry.id && !reviews.has(other.id) && causeOf(other) === cause,
  );
  return [entry, ...others];
}

/** How a dispute stands. It is won by the verdict "false alarm", whenever it was given after it. */
export type DisputeState = 'open' | 'won' | 'lost';

/** @param review the verdict that holds; one given before the dispute is what it is about. */
export function disputeState(dispute: Dispute, review: Review | undefined): DisputeState {
  if (review === undefined || review.atMs < dispute.atMs) return 'open';
  return review.disposition === 'false-alarm' ? 'won' : 'lost';
}
