import type { PageConversation } from '../../lib/consoles/reader';
import { send } from '../../lib/messages/messaging';
import type { Workplace } from '../../lib/messages/protocol';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Engine } from '../engine/engine';
import { isCutOff } from './cut-off';

/** Waits between tries, ms: a worker that was stopped while it worked starts again with the next message. */
const RETRY_MS = [100, 500, 2000] as const;

/**
 * The engine: asked for when the first conversation is there to be judged, and then at hand for this frame's
 * life. Null: it cannot be had; the coach has stopped, sending goes on as if it were not there.
 */
export async function loadEngine(): Promise<Engine | null> {
  for (const wait of [...RETRY_MS, null]) {
    if (globalThis.candorEngine !== undefined || isCutOff()) break;
    try {
      await send('loadStage', { stage: 'engine' });
      if (globalThis.candorEngine !== undefined) break;
    } catch {
      // Nobody answered, or the browser refused: tried again below.
    }
    if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return globalThis.candorEngine ?? null;
}

/** Policy, profile and settings for the customer of `page`. Null: nobody answered; rules without a policy work. */
export async function loadWorkplace(
  adapter: ConsoleAdapter,
  { customerKey, customerName }: PageConversation,
): Promise<Workplace | null> {
  try {
    return await send('loadWorkplace', { consoleId: adapter.id, customerKey, customerName });
  } catch {
    return null; // the worker failed: sending must not wait for it
  }
}
