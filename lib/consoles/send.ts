import type { ConsoleAdapter } from '../model/console-adapter';
import { findInConversation } from './pane';

/** Whether an event on its way through the page happens in what sends: the button, or a choice beside it. */
export function isSendTarget(adapter: ConsoleAdapter, event: Event): boolean {
  const { choices } = adapter.send;
  const path = event.composedPath();
  if (choices !== undefined && path.some((target) => isElement(target) && target.matches(choices)))
    return true;
  const button = findButton(adapter);
  return button !== null && path.includes(button);
}

/** Whether submitting `form` would send what stands in `composer`; forms have other buttons too, and pages other forms. */
export function isSendForm(
  adapter: ConsoleAdapter,
  composer: HTMLElement | null,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): boolean {
  if (composer === null || !owns(form, composer)) return false;
  const button = findButton(adapter);
  if (submitter === null || button === null || !owns(form, button)) return true;
  const { choices } = adapter.send;
  return (
    button.contains(submitter) ||
    submitter.contains(button) ||
    (choices !== undefined && submitter.matches(choices))
  );
}

const findButton = (adapter: ConsoleAdapter): HTMLElement | null =>
  adapter.send.button === undefined ? null : findInConversation(adapter, adapter.send.button);

/** A control may stand outside of its form and name it. */
const owns = (form: HTMLFormElement, element: Element): boolean =>
  form.contains(element) || ('form' in element && element.form === form);

/** Not by `instanceof`: what stands in a frame is of that frame's classes. */
const isElement = (target: EventTarget): target is Element => 'matches' in target;
