import type { ConsoleAdapter } from '../model/console-adapter';
import type { BlindReason } from '../model/open-conversation';
import { arePanesUnclear, findInConversation, paneOf } from './pane';
import type { Names } from './roles';
import { readValue } from './value';

/** The conversation that is open in the page, without its messages. */
export interface OpenPage {
  readonly list: HTMLElement;
  readonly key: string;
  readonly composer: HTMLElement;
  readonly names: Names;
  readonly customerKey: string;
}

/** Looks what is open; or says what of it cannot be found. */
export function inspectPage(adapter: ConsoleAdapter): OpenPage | BlindReason {
  if (paneOf(adapter) === null) return arePanesUnclear(adapter) ? 'two-conversations' : 'no-conversation';
  const list = findInConversation(adapter, adapter.conversation.list);
  const composer = findInConversation(adapter, adapter.composer.element);
  const key = readValue(adapter, adapter.conversation.key);
  if (key === '' && (list === null || composer === null)) return 'no-conversation';
  if (list === null) return 'list-not-found';
  if (key === '') return 'no-conversation';
  if (composer === null) return 'composer-not-found';
  const { button, appears } = adapter.send;
  if (button !== undefined && appears === undefined && findInConversation(adapter, button) === null)
    return 'send-not-found';
  return {
    list,
    key,
    composer,
    names: { customer: readValue(adapter, adapter.customer.name), agent: readValue(adapter, adapter.agent) },
    customerKey: readValue(adapter, adapter.customer.key?.from),
  };
}
