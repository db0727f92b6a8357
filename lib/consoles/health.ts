import type { ConsoleAdapter, Selector } from '../model/console-adapter';
import type { LightState, Lights } from '../model/health';
import { findInConversation } from './pane';
import type { PageState } from './reader';
import { readValue } from './value';

/** Which parts of the page are read now. Asked for when somebody looks, and when the page turns blind; never per key. */
export function lightsOf(adapter: ConsoleAdapter, state: PageState): Lights {
  const found = (selector: Selector): LightState =>
    findInConversation(adapter, selector) === null ? 'missing' : 'read';
  const { button, appears } = adapter.send;
  const isClosed = state.kind === 'blind' && state.reason === 'no-conversation';
  const part = (selector: Selector): LightState => {
    const light = found(selector);
    // Before a conversation is opened most consoles show neither list nor composer.
    return light === 'missing' && isClosed ? 'unseen' : light;
  };
  return {
    list: part(adapter.conversation.list),
    roles: rolesOf(state),
    composer: part(adapter.composer.element),
    send:
      button === undefined
        ? 'none'
        : appears !== undefined && found(button) === 'missing'
          ? 'unseen'
          : part(button),
    customer: customerOf(adapter, isClosed),
  };
}

function rolesOf(state: PageState): LightState {
  if (state.kind === 'blind') return state.reason === 'roles-not-found' ? 'missing' : 'unseen';
  return state.conversation.messages.length === 0 ? 'unseen' : 'read';
}

function customerOf(adapter: ConsoleAdapter, isClosed: boolean): LightState {
  const { name, key } = adapter.customer;
  if (key === undefined) return name === undefined ? 'none' : 'weak';
  if (readValue(adapter, key.from) === '') return isClosed ? 'unseen' : 'missing';
  return key.is === 'name' ? 'weak' : 'read';
}
