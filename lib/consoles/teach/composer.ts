import type { ConsoleAdapter } from '../../model/console-adapter';
import { holderOf, namedMarksOf, selectorOf } from './marks';
import { type Looks, NotTaught, type Pointed } from './pointed';

/** CSS, or a chain of it: what is pointed at has no alternatives. */
type Found = string | string[];

interface Parts {
  readonly composer: ConsoleAdapter['composer'] & { readonly element: Found };
  readonly send: ConsoleAdapter['send'];
}

/** Where the agent writes and how it is sent. @throws NotTaught */
export function findComposing(pointed: Pointed, looks: Looks): Parts {
  const editor = editorAround(pointed.composer);
  if (editor === null) throw new NotTaught('composer-not-editable');
  const element = selectorOf(editor, looks.isShown);
  if (element === null) throw new NotTaught('composer-not-named');
  const composer = { element, kind: kindOf(editor) };
  const keys = [...pointed.keys];
  if (pointed.send === null) return { composer, send: { keys } };
  const button = buttonSelector(pointed.send, looks);
  if (button === null) throw new NotTaught('send-not-named');
  return { composer, send: { button, ...(pointed.isSendWithText ? { appears: 'with-text' } : {}), keys } };
}

const EDITABLE = 'textarea, input, [contenteditable]:not([contenteditable="false"])';

/** The field or the whole editable element that was pointed at, or the only one in what was pointed at. */
export function editorAround(pointed: Element | null): Element | null {
  for (let at: Element | null = pointed; at !== null; at = holderOf(at)) {
    let editor = at.closest(EDITABLE);
    if (editor === null && /^(?:on)$/i.test(at.ownerDocument.designMode ?? ''))
      editor = at.ownerDocument.body;
    while (editor?.parentElement?.closest(EDITABLE) != null) editor = editor.parentElement.closest(EDITABLE);
    if (editor !== null) return editor;
  }
  // The line around a small field was hit, or the label over it.
  for (let at = pointed, steps = 0; at !== null && steps < 4; at = at.parentElement, steps++) {
    const inside = at.querySelectorAll(EDITABLE);
    if (inside.length === 1) return inside[0] ?? null;
    if (inside.length > 1) return null;
  }
  return null;
}

const KINDS: readonly (readonly [string, ConsoleAdapter['composer']['kind']])[] = [
  ['textarea', 'textarea'],
  ['input', 'input'],
  ['.ProseMirror', 'prosemirror'],
  ['[data-lexical-editor]', 'lexical'],
  ['[data-slate-editor]', 'slate'],
  ['.public-DraftEditor-content', 'draft'],
  ['.ql-editor', 'quill'],
  ['.ck-editor__editable', 'ckeditor'],
  ['body.mce-content-body', 'tinymce'],
];

const kindOf = (editor: Element): ConsoleAdapter['composer']['kind'] =>
  KINDS.find(([css]) => editor.matches(css))?.[1] ?? 'contenteditable';

const BUTTON = 'button, [role="button"], input[type="submit"], input[type="button"], a';

/** The pointed button; of one that is no button by its markup, the outermost element that holds nothing else. */
function buttonSelector(pointed: Element, looks: Looks): string | string[] | null {
  const button = pointed.closest(BUTTON);
  if (button !== null) return selectorOf(button, looks.isShown);
  for (let at: Element | null = pointed; at !== null; at = at.parentElement) {
    const isDrawing = at.closest('svg') !== null || !looks.isShown(at);
    const isPart = isDrawing || /^(?:i|img|span|slot)$/.test(at.localName);
    const selector =
      isDrawing || (isPart && namedMarksOf(at).length === 0) ? null : selectorOf(at, looks.isShown);
    if (selector !== null) return selector;
    if (!isPart && (at.parentElement?.children.length ?? 0) > 1) return null;
  }
  return null;
}
