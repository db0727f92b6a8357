import { useLayoutEffect } from 'preact/hooks';
import type { ReviewStore } from './review-store';
import { type KeyPress, shortcutOf } from './shortcuts';

/** Keys of the review page; what is typed into a field stays there. An agent's page has none but those that move. */
export function useShortcuts(store: ReviewStore): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(pressOf(event));
      const { isAgent } = store.viewer.value;
      if (shortcut === null || event.defaultPrevented) return;
      if (isAgent && shortcut.kind !== 'move' && shortcut.kind !== 'leave') return;
      const { activeElement } = document;
      if (shortcut.kind === 'leave') {
        // Of the fields here only the note is left for a verdict; a list of choices keeps its own keys.
        if (!(activeElement instanceof HTMLElement) || activeElement.closest('.verdict-bar') === null) return;
        activeElement.blur();
      } else if (shortcut.kind === 'note') document.querySelector<HTMLElement>('.verdict-bar input')?.focus();
      else if (shortcut.kind === 'move') store.move(shortcut.step);
      else if (shortcut.kind === 'undo') store.undo();
      else if (shortcut.wholeCause) void store.judgeCause(shortcut.disposition);
      else void store.judge(shortcut.disposition);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
}

/** A key press as {@link shortcutOf} reads it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  const isField = target?.closest('input, textarea, select, [contenteditable]') != null;
  return {
    key: event.key,
    code: event.code,
    isModified: event.ctrlKey || event.metaKey || event.altKey,
    isShifted: event.shiftKey,
    isRepeated: event.repeat,
    isComposing: event.isComposing,
    focus: isField ? 'field' : target?.closest('[data-scroller]') != null ? 'scroller' : 'page',
  };
}
