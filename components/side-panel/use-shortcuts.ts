import { useLayoutEffect } from 'preact/hooks';
import type { CustomerView, PanelActions, PanelSentence } from './panel-data';
import { type Shortcut, shortcutOf } from './shortcuts';

/** Follows the panel's keys while a customer is shown. */
export function useShortcuts(
  view: CustomerView,
  onScreen: readonly PanelSentence[],
  actions: PanelActions,
): void {
  // Before the first paint: a key pressed as soon as the panel shows is not lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      if (act(shortcut, view, onScreen, actions)) event.preventDefault();
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
): boolean {
  if (shortcut.kind === 'insert') {
    const sentence = onScreen[shortcut.place];
    if (sentence !== undefined) actions.insert(sentence);
    return sentence !== undefined;
  }
  if (shortcut.kind === 'kept') {
    const owed = view.owed[0];
    if (owed !== undefined) actions.keepPromise(owed.index);
    return owed !== undefined;
  }
  const heard = view.heard[0];
  if (heard === undefined || heard.dueAtMs === null || view.profile === null) return false;
  actions.confirmPromise(heard, heard.dueAtMs);
  return true;
}
