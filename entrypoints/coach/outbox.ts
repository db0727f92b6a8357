import { send } from '../../lib/messages/messaging';
import type { LogEntry } from '../../lib/model/log-entry';

declare global {
  /** Undelivered entries, in this extension's isolated world of the page only. */
  var candorOutbox: Map<string, LogEntry> | undefined;
}

/** Waits between tries, ms: a worker that was stopped starts again with the next message. */
const RETRY_MS = [200, 1000, 5000, 30_000] as const;

/**
 * Entries on their way to the store, kept until it has acknowledged them. It lives in this extension's own
 * world of the page: the script of an updated extension finds there what the one before could not deliver.
 */
export class Outbox {
  readonly #waiting: Map<string, LogEntry>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor() {
    globalThis.candorOutbox ??= new Map();
    this.#waiting = globalThis.candorOutbox;
    if (this.#waiting.size > 0) void this.#deliver(0);
  }

  add(entries: readonly LogEntry[]): void {
    if (entries.length === 0) return;
    for (const entry of entries) this.#waiting.set(entry.id, entry);
    void this.#deliver(0);
  }

  /** Ends the tries; what waits stays for the next script. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #deliver(attempt: number): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isStopped || this.#waiting.size === 0) return;
    try {
      const { stored } = await send('recordEntries', { entries: [...this.#waiting.values()] });
      for (const id of stored) this.#waiting.delete(id);
    } catch {
      // Nobody answered: the entries stay and are sent again; the same id is stored once.
    }
    if (this.#waiting.size === 0 || this.#isStopped) return;
    const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
    this.#timer = setTimeout(() => void this.#deliver(attempt + 1), wait);
  }
}
