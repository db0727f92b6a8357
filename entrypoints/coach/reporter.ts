import type { PageConversation } from '../../lib/consoles/reader';
import { send } from '../../lib/messages/messaging';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { BlindReason, Identity } from '../../lib/model/open-conversation';
import type { Desk } from '../engine/engine';

export interface Reporter {
  /** Tells the side panel what is open, when something it shows has changed. */
  tell(desk: Desk, page: PageConversation, identity: Identity, blind?: BlindReason): void;
  /** Tells what the agent sent: how much, and after which wait. */
  count(desk: Desk): void;
  close(page: PageConversation): void;
  /** The next conversation is told whole. */
  forget(): void;
}

export function createReporter(adapter: ConsoleAdapter): Reporter {
  let told = '';
  return {
    tell(desk, page, identity, blind) {
      const view = { ...desk.engine.panelView(adapter, page, desk), identity, blind: blind ?? null };
      const text = JSON.stringify({ ...view, updatedAtMs: 0 });
      if (text === told) return;
      told = text;
      void quietly(send('reportConversation', view));
    },
    count({ session, workplace }) {
      const replies = [...session.takeReplies()];
      if (replies.length > 0)
        void quietly(
          send('recordReplies', {
            consoleId: adapter.id,
            agent: workplace?.settings.agentName ?? '',
            replies,
          }),
        );
    },
    close: (page) => void quietly(send('closeConversation', { key: page.key })),
    forget() {
      told = '';
    },
  };
}

/** What the panel was not told now it is told with the next message. */
async function quietly(sending: Promise<unknown>): Promise<void> {
  try {
    await sending;
  } catch {
    // the background is away: sending in the console must not notice
  }
}
