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
  /** When it was seen to; left out: it was not, or nobody noted when. */
  readonly settledAtMs?: number | null;
}

/**
 * Promises that fell due in a stretch of time (epoch ms, the end exclusive). What is open or half kept when its time
 * has passed is not kept; what was done after its time was kept late.
 */
export function promisesKept(
  promises: readonly DuePromise[],
  fromMs: number,
  untilMs: number,
): { readonly due: number; readonly kept: number; readonly late: number } {
  const due = promises.filter(({ dueAtMs }) => dueAtMs >= fromMs && dueAtMs < untilMs);
  const done = due.filter(({ status }) => status === 'kept');
  const late = done.filter(({ settledAtMs, dueAtMs }) => (settledAtMs ?? dueAtMs) > dueAtMs).length;
  return { due: due.length, kept: done.length - late, late };
}
