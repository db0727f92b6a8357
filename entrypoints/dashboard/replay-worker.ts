import { type Comparer, createComparer } from '../../lib/engine/compare';
import type { RuleCount } from '../../lib/model/difference';
import { type PolicyFile, policyFromFile } from '../../lib/model/policy';
import { addConversation, addCounts, emptyTrial, type Trial } from '../../lib/review/trial';
import type { ConversationDay } from '../../lib/storage/stored-conversation-store';
import { openStores } from '../../lib/storage/stores';
import { addFoldPairs } from '../../lib/text/fold';
import { extraFold } from '../background/extra-fold';

/** What the page asks of the worker: once for the change, then batch by batch. */
export type ReplayRequest =
  | {
      readonly kind: 'begin';
      readonly before: PolicyFile | null;
      readonly after: PolicyFile | null;
      /** Another database than the browser's own, for measuring. */
      readonly database?: string | undefined;
    }
  | { readonly kind: 'batch'; readonly keys: readonly ConversationDay[] };

/** What a batch came to; empty when the worker is ready. */
export type ReplayReply = { readonly trial: Trial } | { readonly failed: true };

let comparer: Comparer | null = null;
let stores = openStores();

// Conversations are judged here, off the page's thread. The page ends the worker to cancel.
addEventListener('message', async ({ data }: MessageEvent<ReplayRequest>) => {
  postMessage(await answer(data));
});

async function answer(request: ReplayRequest): Promise<ReplayReply> {
  const trial = emptyTrial();
  try {
    if (request.kind === 'begin') {
      const { before, after, database } = request;
      if (database !== undefined) stores = openStores(database);
      for (const file of [before, after]) if (file !== null) addFoldPairs(extraFold(file));
      comparer = createComparer({
        before: before && policyFromFile(before),
        after: after && policyFromFile(after),
      });
      return { trial };
    }
    const counts = new Map<string, RuleCount>();
    for (const conversation of await stores.storedConversations.some(request.keys))
      addConversation(trial, conversation, comparer?.compare(conversation, counts) ?? []);
    addCounts(trial, counts);
    return { trial };
  } catch {
    return { failed: true };
  }
}
