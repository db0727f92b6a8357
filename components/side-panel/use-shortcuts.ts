import { useLayoutEffect } from 'preact/hooks';
import type { ServiceHours } from '../../lib/policy/service-hours';
import { proposedDue } from './due-choices';
import { keyedPromise } from './OpenPromises';
import type { CustomerView, PanelActions, PanelSentence } from './panel-data';
import { useHours } from './service-context';
import { type Shortcut, shortcutOf } from './shortcuts';

/** Follows the panel's keys while a customer is shown. */
export function useShortcuts(
  view: CustomerView,
  onScreen: readonly PanelSentence[],
  actions: PanelActions,
): void {
  const hours = useHours();
  // Before the first paint: a key pressed as soon as the panel shows is not lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      if (act(shortcut, view, onScreen, actions, hours)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** Whether the shortcut had something to act on. */
function act(
  shortcut: Shortcut,
  view: CustomerView,
  onScreen: readonly PanelSentence[],
  actions: PanelActions,
  hours: ServiceHours,
): boolean {
  if (shortcut.kind === 'insert') {
    const sentence = onScreen[shortcut.place];
    if (sentence !== undefined) actions.insert(sentence);
    return sentence !== undefined;
  }
  if (shortcut.kind === 'hold') {
    const hold = view.waiting === null ? undefined : view.holds[0];
    if (hold !== undefined) actions.insert(hold);
    return hold !== undefined;
  }
  if (shortcut.kind === 'kept') {
    const owed = keyedPromise(view.owed);
    if (owed !== undefined) actions.settlePromise(owed, { status: 'kept' });
    return owed !== undefined;
  }
  const heard = view.heard.find(({ dueAtMs }) => dueAtMs !== null);
  const dueAtMs = proposedDue(heard?.dueAtMs ?? null, hours);
  if (heard === undefined || dueAtMs === null) return false;
  if (view.profile === null && view.conversation.customerKey === '') return false;
  const { words, proof } = heard;
  actions.confirmPromise(heard, proof === undefined ? { words, dueAtMs } : { words, dueAtMs, proof });
  return true;
}
