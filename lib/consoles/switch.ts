import type { MessageList } from './list';
import type { Reading } from './read-message';
import { isSame } from './row';
import type { Rows, Seen } from './rows';

/** Messages that came all new under an old key wait so long for the key to follow, ms. */
const SETTLE_MS = 250;
/** What still stands so long after the key changed belongs to it after all (the same chat under a better key), ms. */
const STAYS_MS = 3000;

/**
 * A switch comes in pieces: the key first and the old messages still there, or the messages first under the old key.
 * Messages of one customer must never be read as another's, so what is unclear waits. The two timers only end waits
 * that no change of the page ends.
 */
export class Switch {
  readonly #onSettled: () => void;
  /** Left over from the conversation before, as it read then. */
  #stale = new Map<Element, Reading>();
  #wait: 'none' | 'for-key' | 'over' = 'none';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What ends the wait, and when by the clock: a hidden tab's timers come once a minute. */
  #ending: { readonly atMs: number; readonly end: () => void } | null = null;

  constructor(onSettled: () => void) {
    this.#onSettled = onSettled;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Ends a wait whose time is over though its timer has not come. @returns whether it did. */
  catchUp(nowMs: number): boolean {
    if (this.#ending === null || nowMs < this.#ending.atMs) return false;
    clearTimeout(this.#timer);
    this.#ending.end();
    this.#ending = null;
    return true;
  }

  /** The key changed: what the list still shows of `rows` is left over; what waited for the key is not among them. */
  leave(list: MessageList, rows: Rows, nowMs: number): void {
    const holds = rows.memory();
    this.#stale = new Map();
    for (const one of list.readAll(list.elements(), nowMs))
      if (holds(one)) this.#stale.set(one.element, one.reading);
    this.#wait = 'none';
    clearTimeout(this.#timer);
    this.#ending = null;
    if (this.#stale.size > 0) this.#endIn(STAYS_MS, () => this.#stale.clear());
  }

  /** Without what is left over from the conversation before. */
  fresh(seen: Seen[]): Seen[] {
    if (this.#stale.size === 0) return seen;
    return seen.filter(({ element, reading }) => {
      const left = this.#stale.get(element);
      if (left === undefined) return true;
      if (left.id === reading.id && isSame(left, reading)) return false;
      this.#stale.delete(element); // the element was filled with a message of the new conversation
      return true;
    });
  }

  /** Whether all that stands in the list is new under an old key: the key may be about to follow. */
  mustWait(rows: Rows, seen: readonly Seen[], left: readonly Element[]): boolean {
    if (this.#wait === 'for-key') return true;
    const isOver = this.#wait === 'over';
    this.#wait = 'none';
    if (isOver || seen.length === 0 || rows.size === 0) return false;
    if (rows.hasHereBeside(left) || seen.some((one) => rows.knows(one))) return false;
    this.#wait = 'for-key';
    this.#endIn(SETTLE_MS, () => {
      this.#wait = 'over';
    });
    return true;
  }

  #endIn(ms: number, end: () => void): void {
    clearTimeout(this.#timer);
    this.#ending = { atMs: Date.now() + ms, end };
    this.#timer = setTimeout(() => {
      this.#ending = null;
      end();
      this.#onSettled();
    }, ms);
  }
}
