import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryImport } from '../../lib/library/read-library';
import type { Severity } from '../../lib/model/finding';
import { type LibraryEntry, libraryEntrySchema } from '../../lib/model/library';
import type { Faults } from './form/fields';
import { faultsAt } from './form/fields';
import { createImport, type ImportPorts } from './import-flow';

/** What the rules say of a saved answer. */
export interface LintNote {
  readonly severity: Severity;
  readonly title: string;
}
/** By the id of the entry; those with nothing to say are left out. */
export type LintNotes = ReadonlyMap<string, readonly LintNote[]>;

export interface LibraryPorts {
  /** Null: not read yet. */
  readonly entries: ReadonlySignal<readonly LibraryEntry[] | null>;
  readonly change: (saved: LibraryEntry[], removed: string[]) => Promise<unknown>;
  readonly read: ImportPorts<LibraryImport>['read'];
  readonly explain: ImportPorts<LibraryImport>['explain'];
  readonly notes: ReadonlySignal<LintNotes>;
  readonly download: (name: string, content: string) => void;
}

export type LibraryAdmin = ReturnType<typeof createLibraryAdmin>;

interface Change {
  readonly kind: 'saved' | 'removed' | 'undone';
  readonly title: string;
  /** What brings back what was there before; null: it is an undoing itself. */
  readonly back: { readonly saved: LibraryEntry[]; readonly removed: string[] } | null;
}

/** What is done to the library on the options page; each change can be taken back. */
export function createLibraryAdmin({ entries, change, read, explain, notes, download }: LibraryPorts) {
  const last = signal<Change | null>(null);
  const isFailed = signal(false);
  const stored = (id: string) => entries.value?.find((entry) => entry.id === id);
  const attempt = async (saved: LibraryEntry[], removed: string[], after: Change): Promise<boolean> => {
    try {
      await change(saved, removed);
      last.value = after;
      isFailed.value = false;
      return true;
    } catch {
      isFailed.value = true;
      return false;
    }
  };
  return {
    entries,
    notes,
    download,
    last: last as ReadonlySignal<Change | null>,
    isFailed: isFailed as ReadonlySignal<boolean>,
    /** Parses and stores one entry; answers what is wrong with it. */
    async save(content: unknown): Promise<Faults | 'not-saved' | null> {
      const parsed = libraryEntrySchema.safeParse(content);
      if (!parsed.success) return faultsAt(parsed.error.issues, []);
      const before = stored(parsed.data.id);
      const back =
        before === undefined ? { saved: [], removed: [parsed.data.id] } : { saved: [before], removed: [] };
      const isSaved = await attempt([parsed.data], [], { kind: 'saved', title: parsed.data.title, back });
      return isSaved ? null : 'not-saved';
    },
    async remove(entry: LibraryEntry): Promise<void> {
      await attempt([], [entry.id], {
        kind: 'removed',
        title: entry.title,
        back: { saved: [entry], removed: [] },
      });
    },
    async undo(): Promise<void> {
      const { value: before } = last;
      if (before?.back == null) return;
      await attempt(before.back.saved, before.back.removed, {
        kind: 'undone',
        title: before.title,
        back: null,
      });
    },
    flow: createImport<LibraryImport>({
      read,
      explain,
      save: (file) => change([...file.entries], []),
    }),
  };
}
