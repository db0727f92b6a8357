import type { Activity } from '../model/activity';
import type { PromiseState } from '../model/customer';

/** How long customers waited for replies. */
export interface Waiting {
  readonly replies: number;
  /** Upper end of the class in which the middle reply lies, seconds; null: there was none, or it lies beyond all. */
  readonly medianSeconds: number | null;
  /** Replies in each class, as the rows have them. */
  readonly classes: readonly number[];
}

/** @param ends upper ends of the classes, seconds; the rows have one class more, beyond the last. */
export function waitingOf(activity: readonly Activity[], ends: readonly number[]): Waiting {
  const classes = Array.from({ length: ends.length + 1 }, (_, at) =>
    activity.reduce((total, { waits }) => total + (waits[at] ?? 0), 0),
  );
  const replies = classes.reduce((total, n) => total + n, 0);
  let seen = 0;
  const middle = classes.findIndex((n) => {
    seen += n;
    return replies > 0 && seen * 2 >= replies;
  });
  return { replies, classes, medianSeconds: middle === -1 ? null : (ends[middle] ?? null) };
}

/** A promise as far as it counts here. */
export interface DuePromise {
  readonly dueAtMs: number;
  readonly status: PromiseState;
}

/**
 * Promises that fell due in a stretch of time (epoch ms, the end exclusive). What is open or half kept when its time
 * has passed is not kept.
 */
export function promisesKept(
  promises: readonly DuePromise[],
  fromMs: number,
  untilMs: number,
): { readonly due: number; readonly kept: number } {
  const due = promises.filter(({ dueAtMs }) => dueAtMs >= fromMs && dueAtMs < untilMs);
  return { due: due.length, kept: due.filter(({ status }) => status === 'kept').length };
}

/** Promises whose time has passed while something of them is owed, the oldest first. */
export const overdue = <P extends DuePromise>(promises: readonly P[], nowMs: number): P[] =>
  promises
    .filter(({ status, dueAtMs }) => (status === 'open' || status === 'half-kept') && dueAtMs < nowMs)
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
