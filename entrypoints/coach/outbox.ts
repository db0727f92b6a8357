/** Waits between tries, ms: a worker that was stopped starts again with the next message. */
const RETRY_MS = [200, 1000, 5000, 30_000] as const;

/** Entries on their way to the store, kept until it has acknowledged them: a worker may be stopped at any step. */
export class Outbox<Entry extends { readonly id: string }> {
  readonly #deliverAll: (entries: Entry[]) => Promise<{ readonly stored: readonly string[] }>;
  readonly #waiting = new Map<string, Entry>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  /** `deliver` answers the ids that are stored; those sent twice are stored once. */
  constructor(deliver: (entries: Entry[]) => Promise<{ readonly stored: readonly string[] }>) {
    this.#deliverAll = deliver;
  }

  add(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    for (const entry of entries) this.#waiting.set(entry.id, entry);
    void this.#deliver(0);
  }

  /** Ends the tries. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #deliver(attempt: number): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isStopped || this.#waiting.size === 0) return;
    try {
      const { stored } = await this.#deliverAll([...this.#waiting.values()]);
      for (const id of stored) this.#waiting.delete(id);
    } catch {
      // Nobody answered: the entries stay and are sent again; the same id is stored once.
    }
    if (this.#waiting.size === 0 || this.#isStopped) return;
    const wait = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
    this.#timer = setTimeout(() => void this.#deliver(attempt + 1), wait);
  }
}
