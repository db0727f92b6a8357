import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Disposition, LogEntry, Review } from '../../lib/model/log-entry';

export interface VerdictPorts {
  /** All or none. */
  readonly save: (reviews: readonly Review[]) => Promise<void>;
  readonly nowMs: () => number;
}

export type Verdicts = ReturnType<typeof createVerdicts>;

/** What one key did, as undo needs it. */
interface Step {
  readonly given: readonly Review[];
  /** The verdicts before, of those entries that had one. */
  readonly before: ReadonlyMap<string, Review>;
}

/**
 * Verdicts as the page sees them. One given here counts at once, and is stored behind it: who judges two hundred
 * entries does not wait two hundred times for the disk. What could not be stored is given back with its note.
 */
export function createVerdicts(ports: VerdictPorts, reviewer: ReadonlySignal<string>) {
  const stored = signal<ReadonlyMap<string, Review>>(new Map());
  /** Given or taken back here, newest of each entry; it holds until the store knows a later one. */
  const mine = signal<ReadonlyMap<string, Review>>(new Map());
  const notes = signal<ReadonlyMap<string, string>>(new Map());
  const steps = signal<readonly Step[]>([]);
  /** Ids of entries whose verdict did not reach the disk. */
  const failed = signal<ReadonlySet<string>>(new Set());
  let saving: Promise<unknown> = Promise.resolve();

  const reviews = computed<ReadonlyMap<string, Review>>(() => {
    const all = new Map(stored.value);
    for (const [id, own] of mine.value) {
      if (own.atMs < (all.get(id)?.atMs ?? Number.NEGATIVE_INFINITY)) continue;
      if (own.takenBack === true) all.delete(id);
      else all.set(id, own);
    }
    return all;
  });

  const noteOf = (id: string): string => notes.value.get(id) ?? reviews.value.get(id)?.note ?? '';
  const without = <V>(map: ReadonlyMap<string, V>, ids: readonly string[]) =>
    new Map([...map].filter(([id]) => !ids.includes(id)));

  /** Counts `given` at once and stores it after all that was given before. */
  function give(given: readonly Review[], onFail: () => void): Promise<void> {
    mine.value = new Map([...mine.value, ...given.map((one): [string, Review] => [one.entryId, one])]);
    const done = saving.then(() => ports.save(given));
    saving = done.catch(onFail);
    return done.catch(() => undefined);
  }

  return {
    reviews,
    failed: failed as ReadonlySignal<ReadonlySet<string>>,
    canUndo: computed(() => steps.value.length > 0),
    noteOf,
    /** What the store holds now. */
    take(latest: ReadonlyMap<string, Review>): void {
      stored.value = latest;
    },
    write(id: string, words: string): void {
      notes.value = new Map([...notes.value, [id, words]]);
    },
    /** One verdict on `entries`; the note is that of the first. Resolves when it is stored, or given back. */
    judge(entries: readonly LogEntry[], disposition: Disposition): Promise<void> {
      const [first] = entries;
      if (first === undefined) return Promise.resolve();
      const note = noteOf(first.id).trim();
      const ids = entries.map(({ id }) => id);
      const given = ids.map(
        (entryId): Review => ({
          entryId,
          disposition,
          note,
          reviewer: reviewer.value,
          atMs: ports.nowMs(),
        }),
      );
      const before = new Map([...reviews.value].filter(([id]) => ids.includes(id)));
      const step: Step = { given, before };
      return batch(() => {
        steps.value = [...steps.value, step];
        notes.value = without(notes.value, ids);
        failed.value = new Set([...failed.value].filter((id) => !ids.includes(id)));
        return give(given, () =>
          batch(() => {
            mine.value = new Map([...without(mine.value, ids), ...before]);
            notes.value = new Map([...notes.value, [first.id, note]]);
            failed.value = new Set([...failed.value, ...ids]);
            steps.value = steps.value.filter((one) => one !== step);
          }),
        );
      });
    },
    /**
     * Takes the last step back; the log keeps both. The notes are there again. @returns the first entry it was about;
     * null: there is nothing to take back.
     */
    undo(): string | null {
      const step = steps.value.at(-1);
      if (step === undefined) return null;
      const { given, before } = step;
      const back = given.map((one): Review => {
        const was = before.get(one.entryId);
        return { ...(was ?? { ...one, takenBack: true }), reviewer: reviewer.value, atMs: ports.nowMs() };
      });
      batch(() => {
        steps.value = steps.value.slice(0, -1);
        const [first] = given;
        if (first !== undefined && first.note !== '')
          notes.value = new Map([...notes.value, [first.entryId, first.note]]);
        void give(back, () => {
          mine.value = new Map([...mine.value, ...given.map((one): [string, Review] => [one.entryId, one])]);
          steps.value = [...steps.value, step];
          failed.value = new Set([...failed.value, ...given.map(({ entryId }) => entryId)]);
        });
      });
      return given[0]?.entryId ?? null;
    },
  };
}
