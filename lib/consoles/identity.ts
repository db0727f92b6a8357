import type { ConsoleAdapter } from '../model/console-adapter';
import type { Identity } from '../model/open-conversation';
import type { PageConversation } from './reader';

/** Who the customer of a page is, as far as the console can tell. */
export interface WhoIsThis {
  readonly identity: Identity;
  /** What a profile is linked to. Two customers never share one, also when they share a name. */
  readonly customerKey: string;
}

/**
 * A name is no identity: two visitors called "Visitor" are two people. Where a console knows only names, a profile
 * is linked to this one conversation; where the name stands for the conversation too, to this visit to it (`visit`).
 */
export function whoIsThis(
  { customer }: ConsoleAdapter,
  { key, customerKey, customerName }: PageConversation,
  visit: string,
): WhoIsThis {
  const identity = customer.key === undefined || customerKey === '' ? 'none' : customer.key.is;
  if (identity === 'person' || identity === 'conversation') return { identity, customerKey };
  const isNameAlone = key === customerName || key === customerKey;
  return {
    identity,
    customerKey: `${isNameAlone ? `visit ${visit}` : `conversation ${key}`} ${customerName}`,
  };
}
