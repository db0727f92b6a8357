import { isField } from './editable-text';

const EDITABLE = 'textarea, input, [contenteditable]:not([contenteditable="false"])';

/** Where one writes: what an adapter names may also be the frame or the box around it, or a paragraph in it. */
export function editorOf(found: HTMLElement): HTMLElement {
  if (isField(found)) return found;
  if (found.isContentEditable) return hostOf(found);
  if ('contentDocument' in found) return (found as HTMLIFrameElement).contentDocument?.body ?? found;
  const inside = (found.shadowRoot ?? found).querySelectorAll<HTMLElement>(EDITABLE);
  return [...inside].find((one) => one.checkVisibility()) ?? found;
}

/** The element that is edited as a whole. */
function hostOf(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable === true && host.localName !== 'body')
    host = host.parentElement;
  return host;
}

/** Whether a person could write there now: consoles lock the composer while somebody else has the chat. */
export function isWritable(editor: HTMLElement): boolean {
  if (editor.ariaDisabled === 'true' || editor.ariaReadOnly === 'true') return false;
  return isField(editor) ? !editor.readOnly && !editor.matches(':disabled') : editor.isContentEditable;
}
