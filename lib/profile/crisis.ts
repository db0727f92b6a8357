import type { Crisis } from '../model/crisis';
import type { OpenConversation } from '../model/open-conversation';
import { trustNow } from './trust-now';

/** The row of a conversation whose trust is broken as it stands now; null: it is not, or it was mended. */
export function crisisOf(conversation: OpenConversation, agent: string): Crisis | null {
  const { kind, event } = trustNow(conversation);
  if (kind !== 'crisis' && kind !== 'lost') return null;
  return {
    consoleId: conversation.consoleId,
    conversationKey: conversation.key,
    customerId: conversation.customerId,
    customerName: conversation.customerName,
    agent,
    kind,
    topic: event?.topic ?? null,
    words: event?.words ?? '',
    sinceMs: event?.atMs ?? conversation.updatedAtMs,
  };
}
