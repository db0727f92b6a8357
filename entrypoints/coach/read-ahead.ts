import type { Judge } from '../../lib/engine/judge';
import type { Message } from '../../lib/model/conversation';

/** How long the page may wait for us at a time, ms: half a frame. */
const SLICE_MS = 8;

/**
 * Reads a long conversation piece by piece before it is judged, so that the page can go on between.
 * @returns whether all of it was read; false: `isWanted` ended it.
 */
export async function readAhead(
  judge: Judge,
  messages: readonly Message[],
  isWanted: () => boolean,
): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const message of messages) {
    judge.append(message);
    if (performance.now() < until) continue;
    await nextTask();
    if (!isWanted()) return false;
    until = performance.now() + SLICE_MS;
  }
  return true;
}

/** Not a timer: a page in the background is given one a second at most. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
