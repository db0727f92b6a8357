import type { PageConversation } from '../../lib/consoles/reader';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { HeardPart } from '../../lib/model/stored-conversation';
import type { Desk } from './engine';

/** Messages told at once; of a long history the rest stays out. */
const AT_ONCE = 200;

// The same secret gets the same stand-in while this page is open; afterwards nobody can tell.
const salt = crypto.randomUUID();

/** What was said since the last time, for the background to disguise and store. */
export function partsOf(
  adapter: ConsoleAdapter,
  page: PageConversation,
  { session, workplace }: Desk,
): readonly HeardPart[] {
  const heard = session.takeArrived();
  if (workplace?.settings.keepsConversations !== true || heard.length === 0) return [];
  return [
    {
      id: crypto.randomUUID(),
      consoleId: adapter.id,
      conversationKey: page.key,
      customerKey: page.customerKey,
      customerName: page.customerName,
      customerId: workplace.profile?.id ?? null,
      privateDomain: adapter.privateDomain,
      agent: workplace.settings.agentName,
      policyVersion: workplace.policyVersion,
      salt,
      heard: heard.slice(-AT_ONCE),
    },
  ];
}
