import { type Deed, isSameDeed } from './deeds';
import type { Said } from './ledger';
import type { MessageFacts } from './message-facts';

export interface HeardPromise {
  readonly said: Said;
  readonly words: string;
  readonly deed: Deed;
  /** Null: granted without a time. */
  readonly dueAtMs: number | null;
  /** The time was not said: "right back with you". */
  readonly isAssumed: boolean;
  /** Costs the customer nothing, as it was said. */
  readonly isFree: boolean;
  /** Where it was kept, reported on, waived or replaced by another; null: still open. */
  readonly settled: Said | null;
}

/** An old promise decides nothing, and a keystroke must not grow with the conversation. */
const KEPT = 40;

/** What the agent promised in one conversation, and what became of it. */
export class PromiseBook {
  heard: readonly HeardPromise[] = [];

  /** Notes what a message of `atMs` promises; a new promise of the same thing takes the place of the old one. */
  hear(facts: MessageFacts, said: Said, atMs: number, subject: Deed | null): void {
    for (const { start, end, deed, dueAtMs, isAssumed, isHedged } of facts.promises(atMs)) {
      if (isHedged) continue;
      // 今天开好发您, to "发票开了吗": what it is about was named by the customer.
      const about = deed === 'other' && subject !== null ? subject : deed;
      if (dueAtMs !== null) this.settle((old) => old.dueAtMs !== null && isSameDeed(old.deed, about), said);
      const words = facts.reading.words({ start, end }).trim();
      const isFree = facts.has('deed.free');
      const promise = { said, words, deed: about, dueAtMs, isAssumed, isFree, settled: null };
      this.heard = [...this.heard, promise].slice(-KEPT);
    }
  }

  settle(isKept: (promise: HeardPromise) => boolean, said: Said): void {
    // The same list as long as nothing changed: what rules worked out from it stays true.
    const kept = this.heard.filter((promise) => promise.settled === null && isKept(promise));
    if (kept.length === 0) return;
    this.heard = this.heard.map((promise) =>
      kept.includes(promise) ? { ...promise, settled: said } : promise,
    );
  }
}
