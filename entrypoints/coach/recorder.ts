import type { Arrived } from '../../lib/coach/session';
import type { PageConversation } from '../../lib/consoles/reader';
import { send } from '../../lib/messages/messaging';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { HeardPart } from '../../lib/model/stored-conversation';
import type { Desk } from '../engine/engine';
import { Outbox } from './outbox';

/** Messages told at once; of a long history the rest stays out. */
const AT_ONCE = 200;

/** Hands what was said to the background, where the administrator has conversations kept. */
export interface Recorder {
  tell(desk: Desk, page: PageConversation): void;
  /** The conversation is left. */
  forget(): void;
  stop(): void;
}

const isPending = ({ pictures }: Message): boolean => pictures.some(({ state }) => state === 'pending');

export function createRecorder(adapter: ConsoleAdapter): Recorder {
  const outbox = new Outbox<HeardPart>((parts) => send('recordMessages', { parts }));
  // The same secret gets the same stand-in while this page is open; afterwards nobody can tell.
  const salt = crypto.randomUUID();
  /** Told once their pictures are read: a code decides what is found. */
  let waiting: readonly Arrived[] = [];
  return {
    tell({ session, workplace }, page) {
      const arrived = [...waiting, ...session.takeArrived()];
      if (arrived.length === 0) return;
      const now = new Map(session.judge.messages.map((message) => [message.id, message]));
      const all = arrived.map((one) => ({ ...one, message: now.get(one.message.id) ?? one.message }));
      waiting = all.filter(({ message }) => isPending(message));
      const heard = all.filter(({ message }) => !isPending(message));
      if (workplace?.settings.keepsConversations !== true || heard.length === 0) return;
      outbox.add([
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
      ]);
    },
    forget() {
      waiting = [];
    },
    stop: () => outbox.stop(),
  };
}
