import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { crisisOf } from '../../lib/profile/crisis';
import { redact } from '../../lib/review/redact';
import type { Stores } from '../../lib/storage/stores';

/** The conversation open in each tab, as its console page reports it. */
export function answerConversations({ conversations, crises, settings }: Stores): void {
  onMessage('reportConversation', schemas.reportConversation, async (conversation, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await conversations.put({
      tabId,
      frameId: sender.frameId ?? 0,
      documentId: sender.documentId ?? null,
      origin: originOf(sender.url),
      conversation,
    });
    const crisis = crisisOf(conversation, (await settings.load('')).agentName);
    if (crisis !== null) await crises.put({ ...crisis, words: redact(crisis.words) });
    else await crises.settle(conversation.consoleId, conversation.key);
  });

  onMessage('closeConversation', schemas.closeConversation, async ({ key }, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await conversations.remove(
      tabId,
      (row) => row.conversation.key === key && row.frameId === (sender.frameId ?? 0),
    );
  });
}

const originOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : 'null';
