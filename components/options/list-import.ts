import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportedCustomer } from '../../lib/import/gather';
import type { ImportPlan, UnplannedFile } from '../../lib/import/plan';
import type { Mapping } from '../../lib/import/recognise';
import type { FileFault, ImportEvent } from '../../lib/import/run';
import type { ImportRun } from '../../lib/model/import-run';

/** A list that could not be read. */
export class UnreadList extends Error {
  override readonly name = 'UnreadList';
  readonly file: string;
  readonly reason: UnplannedFile['reason'] | 'unreadable';
  constructor(file: string, reason: UnreadList['reason']) {
    super(reason);
    this.file = file;
    this.reason = reason;
  }
}

/** How far an import is. */
export interface Progress {
  /** 0 to 1: reading is the first third of the way, storing the rest. */
  readonly share: number;
  readonly rows: number;
  /** Customers stored so far, of all; null: still reading. */
  readonly stored: { readonly done: number; readonly total: number } | null;
}

export type ListImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly names: readonly string[] }
  | { readonly step: 'faulty'; readonly file: string; readonly reason: UnreadList['reason'] }
  | { readonly step: 'preview'; readonly plan: ImportPlan; readonly planning: boolean }
  | {
      readonly step: 'running';
      readonly progress: Progress;
      readonly run: ImportRun;
      readonly stopping: boolean;
    }
  | {
      readonly step: 'done';
      readonly run: ImportRun;
      readonly isBroken: boolean;
      readonly faults: readonly FileFault[];
      readonly plan: ImportPlan;
    };

export interface ListImportPorts {
  readonly plan: (files: readonly File[], chosen: ReadonlyMap<number, Mapping>) => Promise<ImportPlan>;
  readonly read: (files: readonly File[], plan: ImportPlan) => AsyncGenerator<ImportEvent>;
  readonly begin: (files: string[], formats: string[]) => Promise<ImportRun>;
  readonly store: (batch: {
    importId: string;
    batch: number;
    formatId: string | null;
    customers: ImportedCustomer[];
  }) => Promise<ImportRun>;
  readonly finish: (importId: string, state: 'done' | 'cancelled', faults: number) => Promise<ImportRun>;
  /** Batches still to take back. */
  readonly undo: (importId: string) => Promise<number>;
  readonly remember: (titles: readonly string[], mapping: Mapping) => Promise<unknown>;
  /** After something was stored or taken back. */
  readonly changed: () => void;
}

/** What is being taken back; `share` from 0 to 1. */
export interface Undoing {
  readonly id: string;
  readonly share: number;
  readonly state: 'under-way' | 'failed';
}

export interface ListImport {
  readonly state: ReadonlySignal<ListImportState>;
  readonly undoing: ReadonlySignal<Undoing | null>;
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Another mapping for one of the files, by its place. */
  readonly map: (file: number, mapping: Mapping) => Promise<void>;
  readonly start: () => Promise<void>;
  /** Before the start: lets go of the files. While it runs: stops after the batch under way. */
  readonly cancel: () => void;
  readonly undo: (run: ImportRun) => Promise<void>;
}

/** Reading takes this share of the way, storing the rest: measured with half a million rows. */
const READING_SHARE = 0.15;

/** Lists from files to the store: looked at, shown, stored batch by batch, taken back on request. */
export function createListImport(ports: ListImportPorts): ListImport {
  const state = signal<ListImportState>({ step: 'idle' });
  const undoing = signal<Undoing | null>(null);
  let files: readonly File[] = [];
  let chosen: ReadonlyMap<number, Mapping> = new Map();
  let turn = 0;

  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn; // the files dropped last count
    let next: ListImportState;
    try {
      next = { step: 'preview', plan: await ports.plan(files, chosen), planning: false };
    } catch (error) {
      const [file, reason] =
        error instanceof UnreadList ? [error.file, error.reason] : ['', 'unreadable' as const];
      next = { step: 'faulty', file: file || (files[0]?.name ?? ''), reason };
    }
    if (mine === turn) state.value = next;
  };

  const run = async (plan: ImportPlan): Promise<void> => {
    const formats = [...new Set(plan.files.flatMap(({ formatId }) => formatId ?? []))];
    let current = await ports.begin(
      files.map(({ name }) => name),
      formats,
    );
    const faults: FileFault[] = [];
    let progress: Progress = { share: 0, rows: 0, stored: null };
    const show = (): void => {
      const { value: at } = state;
      state.value = {
        step: 'running',
        progress,
        run: current,
        stopping: at.step === 'running' && at.stopping,
      };
    };
    const isStopping = (): boolean => state.value.step === 'running' && state.value.stopping;
    show();
    let isBroken = false;
    let batch = 0;
    try {
      for await (const event of ports.read(files, plan)) {
        if (event.kind === 'faults') faults.push(...event.faults);
        if (event.kind === 'read') {
          const share = (event.readBytes / Math.max(1, event.totalBytes)) * READING_SHARE;
          progress = { share, rows: event.rows, stored: null };
        }
        if (event.kind === 'customers') {
          const { formatId, customers, done, total } = event;
          current = await ports.store({ importId: current.id, batch, formatId, customers: [...customers] });
          batch += 1;
          const share = READING_SHARE + (1 - READING_SHARE) * (done / Math.max(1, total));
          progress = { ...progress, share, stored: { done, total } };
        }
        show();
        if (isStopping()) break;
      }
    } catch {
      isBroken = true;
    }
    const end = isBroken || isStopping() ? 'cancelled' : 'done';
    try {
      current = await ports.finish(current.id, end, faults.length);
    } catch {
      isBroken = true;
    }
    state.value = { step: 'done', run: current, isBroken, faults: faults.sort(byPlace), plan };
    ports.changed();
  };

  return {
    state,
    undoing,
    async take(next) {
      if (next.length === 0 || state.value.step === 'running') return;
      files = next;
      chosen = new Map();
      state.value = { step: 'reading', names: next.map(({ name }) => name) };
      await look();
    },
    async map(file, mapping) {
      const { value: at } = state;
      if (at.step !== 'preview') return;
      chosen = new Map([...chosen, [file, mapping]]);
      const planned = at.plan.files.map((one, place) => (place === file ? { ...one, mapping } : one));
      state.value = { step: 'preview', plan: { ...at.plan, files: planned }, planning: true };
      await look();
    },
    async start() {
      const { value: at } = state;
      if (at.step !== 'preview' || at.planning || at.plan.files.some(({ kind }) => kind === null)) return;
      for (const [place, mapping] of chosen) {
        const planned = at.plan.files[place];
        if (planned?.formatId === null) await ports.remember(planned.titles, mapping);
      }
      await run(at.plan);
    },
    cancel() {
      const { value: at } = state;
      if (at.step === 'running') {
        state.value = { ...at, stopping: true };
        return;
      }
      turn += 1;
      state.value = { step: 'idle' };
    },
    async undo({ id, batches }) {
      if (undoing.value?.state === 'under-way') return;
      undoing.value = { id, share: 0, state: 'under-way' };
      try {
        for (let left = await ports.undo(id); left > 0; left = await ports.undo(id))
          undoing.value = { id, share: 1 - left / Math.max(1, batches), state: 'under-way' };
        undoing.value = null;
        const { value: at } = state;
        if (at.step === 'done' && at.run.id === id) state.value = { step: 'idle' };
      } catch {
        undoing.value = { id, share: 0, state: 'failed' };
      }
      ports.changed();
    },
  };
}

const byPlace = (a: FileFault, b: FileFault): number => a.file.localeCompare(b.file) || a.row - b.row;
