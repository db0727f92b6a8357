import type { ConsoleAdapter } from '../model/console-adapter';
import { findInConversation } from './pane';

/** Whether a click on `target` sends: the button or a choice beside it. */
export function isSendTarget(adapter: ConsoleAdapter, target: EventTarget | null): boolean {
  const { button, choices } = adapter.send;
  if (!(target instanceof Element)) return false;
  if (choices !== undefined && target.closest(choices) !== null) return true;
  if (button === undefined) return false;
  return findInConversation(adapter, button)?.contains(target) ?? false;
}
