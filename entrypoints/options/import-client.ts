import { UnreadList } from '../../components/options/list-import';
import type { ImportPlan, ImportSetting, KnownMappings } from '../../lib/import/plan';
import type { Mapping } from '../../lib/import/recognise';
import type { ImportEvent } from '../../lib/import/run';
import type { ImportReply, ImportRequest } from './import-worker';

/** The page's side of ./import-worker: one worker a question, ended with it. */
export async function planInWorker(
  files: readonly File[],
  setting: ImportSetting,
  known: KnownMappings,
  chosen: ReadonlyMap<number, Mapping>,
): Promise<ImportPlan> {
  const worker = startWorker();
  try {
    const reply = await worker.ask({ kind: 'plan', files, setting, known, chosen });
    if (reply.kind !== 'plan') throw new UnreadList('', 'unreadable');
    return reply.plan;
  } finally {
    worker.end();
  }
}

/** Events as they are asked for; leaving the loop ends the worker. @throws UnreadList */
export async function* runInWorker(
  files: readonly File[],
  plan: ImportPlan,
  setting: ImportSetting,
): AsyncGenerator<ImportEvent> {
  const worker = startWorker();
  try {
    let reply = await worker.ask({ kind: 'run', files, plan, setting });
    while (reply.kind === 'event') {
      yield reply.event;
      reply = await worker.ask({ kind: 'next' });
    }
  } finally {
    worker.end();
  }
}

function startWorker() {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: ImportRequest): Promise<Exclude<ImportReply, { kind: 'fault' }>> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ImportReply>) =>
        data.kind === 'fault' ? reject(new UnreadList(data.file, data.reason)) : resolve(data);
      worker.onerror = () => reject(new UnreadList('', 'unreadable'));
      worker.postMessage(request);
    });
  return { ask, end: () => worker.terminate() };
}
