import {
  type ImportPlan,
  type ImportSetting,
  type KnownMappings,
  planImport,
  UnplannedFile,
} from '../../lib/import/plan';
import type { Mapping } from '../../lib/import/recognise';
import { type ImportEvent, runImport } from '../../lib/import/run';

/** What the page asks of the worker. The next event is asked for when the last one is stored: nothing piles up. */
export type ImportRequest =
  | {
      readonly kind: 'plan';
      readonly files: readonly File[];
      readonly setting: ImportSetting;
      readonly known: KnownMappings;
      readonly chosen: ReadonlyMap<number, Mapping>;
    }
  | {
      readonly kind: 'run';
      readonly files: readonly File[];
      readonly plan: ImportPlan;
      readonly setting: ImportSetting;
    }
  | { readonly kind: 'next' };

export type ImportReply =
  | { readonly kind: 'plan'; readonly plan: ImportPlan }
  | { readonly kind: 'event'; readonly event: ImportEvent }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'fault';
      readonly file: string;
      readonly reason: UnplannedFile['reason'] | 'unreadable';
    };

let events: AsyncGenerator<ImportEvent> | null = null;

// Lists are read here, off the page's thread. The page ends the worker to cancel.
addEventListener('message', async ({ data }: MessageEvent<ImportRequest>) => {
  postMessage(await answer(data));
});

async function answer(request: ImportRequest): Promise<ImportReply> {
  try {
    if (request.kind === 'plan') {
      const { files, setting, known, chosen } = request;
      return { kind: 'plan', plan: await planImport(files, setting, known, chosen) };
    }
    if (request.kind === 'run') events = runImport(request.files, request.plan, request.setting);
    const next = await events?.next();
    return next === undefined || next.done ? { kind: 'end' } : { kind: 'event', event: next.value };
  } catch (error) {
    const [file, reason] =
      error instanceof UnplannedFile ? [error.file, error.reason] : ['', 'unreadable' as const];
    return { kind: 'fault', file, reason };
  }
}
