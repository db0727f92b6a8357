import type { PolicyFile } from '../../lib/model/policy';
import { addTrial, emptyTrial, type Trial } from '../../lib/review/trial';
import type { ConversationDay } from '../../lib/storage/stored-conversation-store';
import type { ReplayReply, ReplayRequest } from './replay-worker';

/** Conversations a worker is given at once: a tenth of a second or so, so that progress moves. */
const BATCH = 100;
/** One core is left to the console the agent works in. */
const MOST_WORKERS = 4;

export interface ReplayChange {
  readonly before: PolicyFile | null;
  readonly after: PolicyFile | null;
  /** Another database than the browser's own, for measuring. */
  readonly database?: string | undefined;
}

/** The page's side of ./replay-worker: as many workers as there are cores, each given the next batch when it is done. */
export async function replayInWorkers(
  change: ReplayChange,
  keys: readonly ConversationDay[],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Trial> {
  const trial = emptyTrial();
  const count = Math.min(
    MOST_WORKERS,
    navigator.hardwareConcurrency || 1,
    Math.ceil(keys.length / BATCH) || 1,
  );
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    const worker = startWorker(signal);
    try {
      await worker.ask({ kind: 'begin', ...change });
      while (next < keys.length) {
        const batch = keys.slice(next, next + BATCH);
        next += batch.length;
        addTrial(trial, await worker.ask({ kind: 'batch', keys: batch }));
        done += batch.length;
        onProgress(done, keys.length);
      }
    } finally {
      worker.end();
    }
  }
  await Promise.all(Array.from({ length: count }, work));
  trial.hits.sort((a, b) => b.atMs - a.atMs);
  return trial;
}

/** The replay did not come to its end: it was cancelled, or a conversation could not be read. */
export class ReplayEnded extends Error {
  override readonly name = 'ReplayEnded';
}

function startWorker(signal: AbortSignal) {
  const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: ReplayRequest): Promise<Trial> =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new ReplayEnded('the replay ended'));
      if (signal.aborted) fail();
      signal.addEventListener('abort', fail, { once: true });
      worker.onmessage = ({ data }: MessageEvent<ReplayReply>) => {
        signal.removeEventListener('abort', fail);
        if ('failed' in data) fail();
        else resolve(data.trial);
      };
      worker.onerror = fail;
      worker.postMessage(request);
    });
  return { ask, end: () => worker.terminate() };
}
