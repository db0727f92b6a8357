import type { NoticeView, StripActions, StripView } from './view';

/** Whether an input method is composing: such a key belongs to it. 229 is what browsers report instead of the key. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * What a key pressed in the draft means to the strip: Alt ↑ enters it, Alt ↵ inserts the remedy, Alt K notes a
 * promise, Alt Z takes "not useful" back, Escape folds an open warning. Returns whether it was one of these: then
 * the caller keeps the key from the console.
 */
export function onDraftKey(
  event: KeyboardEvent,
  view: StripView,
  notice: NoticeView | null,
  actions: StripActions,
  root: ShadowRoot,
): boolean {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key === 'Escape' && !event.altKey) {
    if (view.kind !== 'warnings' || view.collapsed) return false;
    actions.collapse();
    return true;
  }
  if (!event.altKey) return false;
  if (event.key === 'ArrowUp') return enterStrip(view, actions, root);
  if (event.key === 'Enter') {
    if (view.kind !== 'warnings' || view.main.remedy === null || event.repeat) return false;
    actions.insertRemedy(view.main.key);
    return true;
  }
  // By place on the keyboard: with Alt a Mac types another letter.
  if (event.code === 'KeyK' && notice?.kind === 'promise') {
    actions.confirmPromise();
    return true;
  }
  if (event.code === 'KeyZ' && notice?.kind === 'not-useful') {
    actions.undoNotUseful(notice.key);
    return true;
  }
  return false;
}

function enterStrip(view: StripView, actions: StripActions, root: ShadowRoot): boolean {
  if (view.kind === 'warnings' && (view.collapsed || view.evidenceShown)) {
    actions.expand();
    requestAnimationFrame(() => focusFirst(root)); // the card comes with the next render
    return true;
  }
  return focusFirst(root);
}

/** Focuses the first way out in the strip: the remedy where there is one. Returns whether there was anything to focus. */
export function focusFirst(root: ShadowRoot): boolean {
  const first =
    root.querySelector<HTMLElement>('footer .primary, footer button') ??
    root.querySelector<HTMLElement>('.strip button, .strip [tabindex="0"]');
  first?.focus();
  return first !== null;
}

/** Escape inside a line that holds nothing back: back to the draft. */
export const leaveOnEscape = (actions: StripActions) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || isComposing(event)) return;
  event.preventDefault();
  actions.backToDraft();
};

/** Keeps Tab inside `card`: after the last control comes the first, before the first the last. */
export function trapTab(event: KeyboardEvent, card: HTMLElement): void {
  const controls = Array.from(card.querySelectorAll<HTMLElement>('button, input')).filter(
    (control) => control.getClientRects().length > 0 && !control.matches(':disabled'),
  );
  const first = controls[0];
  const last = controls.at(-1);
  if (event.target === last && !event.shiftKey) {
    event.preventDefault();
    first?.focus();
  } else if (event.target === first && event.shiftKey) {
    event.preventDefault();
    last?.focus();
  }
}
