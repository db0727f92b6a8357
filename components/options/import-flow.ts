import { type ReadonlySignal, signal } from '@preact/signals';
import type { FileFaultWords } from '../../lib/i18n/file-faults';

/** Where an import stands. Nothing is stored before `confirm`. */
export type ImportState<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'faulty'; readonly fault: FileFaultWords }
  | {
      readonly step: 'preview';
      readonly file: string;
      readonly content: T;
      readonly saving: 'no' | 'yes' | 'failed';
    }
  | { readonly step: 'saved'; readonly file: string; readonly content: T };

export interface ImportPorts<T> {
  /** Rejects with what `explain` understands. */
  readonly read: (file: File) => Promise<T>;
  readonly explain: (error: unknown, file: string) => FileFaultWords;
  readonly save: (content: T) => Promise<unknown>;
}

export interface ImportFlow<T> {
  readonly state: ReadonlySignal<ImportState<T>>;
  readonly take: (file: File) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
}

/** Reads a file, shows what it would do, stores it when that is confirmed. A bad file changes nothing. */
export function createImport<T>({ read, explain, save }: ImportPorts<T>): ImportFlow<T> {
  const state = signal<ImportState<T>>({ step: 'idle' });
  let turn = 0;
  return {
    state,
    async take(file) {
      turn += 1;
      const mine = turn; // the file dropped last counts
      state.value = { step: 'reading', file: file.name };
      let next: ImportState<T>;
      try {
        next = { step: 'preview', file: file.name, content: await read(file), saving: 'no' };
      } catch (error) {
        next = { step: 'faulty', fault: explain(error, file.name) };
      }
      if (mine === turn) state.value = next;
    },
    async confirm() {
      const { value: at } = state;
      if (at.step !== 'preview' || at.saving === 'yes') return;
      state.value = { ...at, saving: 'yes' };
      try {
        await save(at.content);
        state.value = { step: 'saved', file: at.file, content: at.content };
      } catch {
        state.value = { ...at, saving: 'failed' };
      }
    },
    cancel() {
      turn += 1;
      state.value = { step: 'idle' };
    },
  };
}
