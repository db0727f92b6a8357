import type { SqliteFigures } from './log';

/** sqlite keeps its file in the origin's private file system, which only a worker reaches at once. */
export function asWorker(entries: number): Promise<SqliteFigures> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SqliteFigures>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(entries);
  });
}
