import { batch, signal } from '@preact/signals';
import type { Disposition, LogEntry } from '../../../lib/model/log-entry';
import type { ChainReport } from '../../../lib/review/chain';

/** A link of the record that says what was taken out of it. */
export interface TakenOut {
  readonly seq: number;
  readonly kind: 'erased' | 'forgotten' | 'adopted';
  readonly atMs: number;
  readonly entries: number;
  readonly reviews: number;
  readonly beforeMs: number | null;
}

/** A page of what is exported, newest first. */
export interface ExportPage {
  readonly entries: readonly LogEntry[];
  readonly verdicts: ReadonlyMap<string, Disposition>;
}

/** What the audit view asks of the world. */
export interface AuditPorts {
  readonly verify: (onProgress: (done: number, total: number) => void) => Promise<ChainReport>;
  readonly takenOut: () => Promise<readonly TakenOut[]>;
  /** Entries of the filter that the review view stands on, page by page. */
  readonly pages: () => AsyncIterable<ExportPage>;
  readonly download: (name: string, parts: readonly string[], type: string) => void;
  /** Shows a page of its own, for printing. */
  readonly show: (page: string) => void;
}

export type CheckState =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: ChainReport }
  | { readonly kind: 'failed' };

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' | 'done'; readonly count: number }
  | { readonly kind: 'failed' };

export type AuditStore = ReturnType<typeof createAuditStore>;

/** The state of the audit view. Nothing is read before it is asked for. */
export function createAuditStore(ports: AuditPorts) {
  const check = signal<CheckState>({ kind: 'not-yet' });
  const exporting = signal<ExportState>({ kind: 'idle' });
  const takenOut = signal<readonly TakenOut[] | null>(null);

  async function verify(): Promise<ChainReport | null> {
    if (check.value.kind === 'running') return null;
    check.value = { kind: 'running', done: 0, total: 0 };
    try {
      const report = await ports.verify((done, total) => {
        check.value = { kind: 'running', done, total };
      });
      check.value = { kind: 'done', report };
      return report;
    } catch {
      check.value = { kind: 'failed' };
      return null;
    }
  }

  /** Writes entries as `line` says them, a page at a time. `most`: no more than so many. */
  async function collect(
    line: (entry: LogEntry, verdict: Disposition | null) => string,
    most: number,
  ): Promise<{ readonly lines: string[]; readonly isAll: boolean } | null> {
    if (exporting.value.kind === 'writing') return null;
    exporting.value = { kind: 'writing', count: 0 };
    const lines: string[] = [];
    for await (const { entries, verdicts } of ports.pages()) {
      for (const entry of entries) {
        if (lines.length === most) return { lines, isAll: false };
        lines.push(line(entry, verdicts.get(entry.id) ?? null));
      }
      exporting.value = { kind: 'writing', count: lines.length };
    }
    return { lines, isAll: true };
  }

  const guarded = async (work: () => Promise<number | null>): Promise<void> => {
    try {
      const count = await work();
      if (count !== null) exporting.value = { kind: 'done', count };
    } catch {
      exporting.value = { kind: 'failed' };
    }
  };

  return {
    check,
    exporting,
    takenOut,
    verify,
    async open(): Promise<void> {
      const found = await ports.takenOut().catch(() => []);
      batch(() => {
        takenOut.value = found;
      });
    },
    /** A file of lines: `head`, then one an entry. */
    file: (
      name: string,
      type: string,
      head: string,
      line: (entry: LogEntry, verdict: Disposition | null) => string,
    ) =>
      guarded(async () => {
        const found = await collect(line, Number.POSITIVE_INFINITY);
        if (found === null) return null;
        ports.download(name, [head, ...found.lines], type);
        return found.lines.length;
      }),
    /** A page to print, with what a check of the record finds now. */
    report: (
      most: number,
      make: (
        entries: readonly { readonly entry: LogEntry; readonly verdict: Disposition | null }[],
        report: ChainReport | null,
        isAll: boolean,
      ) => string,
    ) =>
      guarded(async () => {
        const report = await verify();
        const entries: { entry: LogEntry; verdict: Disposition | null }[] = [];
        const found = await collect((entry, verdict) => {
          entries.push({ entry, verdict });
          return '';
        }, most);
        if (found === null) return null;
        ports.show(make(entries, report, found.isAll));
        return entries.length;
      }),
  };
}
