import type { ConsoleAdapter } from '../model/console-adapter';
import type { Identity } from '../model/open-conversation';
import type { PageConversation } from './reader';
import { isNameAlone } from './same-name';

/** Who the customer of a page is, as far as the console can tell. */
export interface WhoIsThis {
  readonly identity: Identity;
  /** What a profile is linked to. Two customers never share one, also when they share a name. */
  readonly customerKey: string;
  /** What is kept of this conversation is kept under it. */
  readonly conversationKey: string;
}

/**
 * A name is no identity: two visitors called "Visitor" are two people. Where a console knows only names, a profile
 * is linked to this one conversation; where the name stands for the conversation too, to this visit to it (`visit`).
 */
export function whoIsThis(adapter: ConsoleAdapter, conversation: PageConversation, visit: string): WhoIsThis {
  const { key, customerKey, customerName } = conversation;
  const { customer } = adapter;
  const identity = customer.key === undefined || customerKey === '' ? 'none' : customer.key.is;
  if (identity === 'person' || identity === 'conversation')
    return { identity, customerKey, conversationKey: key };
  if (isNameAlone(adapter, conversation))
    return { identity, customerKey: `visit ${visit} ${customerName}`, conversationKey: `visit ${visit}` };
  return { identity, customerKey: `conversation ${key} ${customerName}`, conversationKey: key };
}
