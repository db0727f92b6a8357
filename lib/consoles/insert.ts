import { type EditablePiece, editablePieces, editableText, isField } from './editable-text';
import { isWritable } from './editor';
import { pasteEvent } from './paste-event';

/** How long an editor may take to show what it was told, ms. */
const PATIENCE_MS = 800;
/** An editor with a state of its own may take back what it does not know: what stands then, stands. */
const SETTLED_MS = 60;
/** The browser tells editors of a new selection by an event, soon after. */
const SELECTION_MS = 60;

/**
 * Makes `text` the draft, as typing would (undo works), and reads it back; editors may be late.
 * @returns whether the composer now holds `text`. If not, it holds what it held before, as far as it lets itself be written.
 */
export async function replaceDraft(editor: HTMLElement, text: string): Promise<boolean> {
  if (!isWritable(editor) || !hasRoom(editor, text)) return false;
  const before = editableText(editor);
  if (await write(editor, text)) return true;
  if (plain(editableText(editor)) !== plain(before)) await write(editor, before);
  return false;
}

async function write(editor: HTMLElement, text: string): Promise<boolean> {
  if (isField(editor)) {
    editor.focus();
    editor.select();
  } else await selectAll(editor);
  await type(editor, text);
  return readBack(editor, text);
}

const hasRoom = (editor: HTMLElement, text: string): boolean =>
  !isField(editor) || editor.maxLength < 0 || text.length <= editor.maxLength;

/** Selects from the first to the last letter, as a person does: selections of bare elements some editors refuse. */
async function selectAll(editor: HTMLElement): Promise<void> {
  const document = editor.ownerDocument;
  const selection = document.getSelection();
  if (selection === null) return;
  if (!hasFocus(editor)) {
    // An editor that is given the focus puts its own selection back, soon after.
    const back = next(document, 'selectionchange', SELECTION_MS);
    editor.focus();
    await back;
  }
  const pieces = editablePieces(editor);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const told = next(document, 'selectionchange', SELECTION_MS);
  if (isLetters(first) && isLetters(last))
    selection.setBaseAndExtent(first.node, 0, last.node, last.node.length);
  else selection.selectAllChildren(editor);
  await told;
}

function hasFocus(editor: HTMLElement): boolean {
  const root = editor.getRootNode();
  return 'activeElement' in root && root.activeElement === editor && editor.ownerDocument.hasFocus();
}

/** Whether it is text a caret can stand in; a mention is not. */
const isLetters = (piece: EditablePiece | undefined): piece is EditablePiece & { node: Text } =>
  piece?.node?.parentElement?.isContentEditable === true;

/** Types `text` over what is selected. A line break is a key of its own to editors. */
async function type(editor: HTMLElement, text: string): Promise<void> {
  if (isField(editor)) {
    editor.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    return;
  }
  if (text !== '' && editor.matches(TAKES_PASTES) && paste(editor, text)) return;
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) {
      await next(editor.ownerDocument, 'selectionchange', SELECTION_MS); // the editor draws the line before
      input(editor, 'insertLineBreak', null);
    }
    if (line !== '') input(editor, 'insertText', line);
    else if (index === 0) input(editor, 'deleteContentBackward', null);
  }
}

const COMMANDS = {
  insertText: 'insertText',
  insertLineBreak: 'insertLineBreak',
  deleteContentBackward: 'delete',
} as const;

/**
 * What a key does: the editor is told first and may do it by itself; else the browser does it, with undo.
 * (A command alone tells the editor only afterwards: one with a state of its own would show the text and not have it.)
 */
function input(editor: HTMLElement, inputType: keyof typeof COMMANDS, data: string | null): void {
  const document = editor.ownerDocument;
  const view = document.defaultView;
  const selection = document.getSelection();
  if (view === null || selection === null || selection.rangeCount === 0) return;
  const targetRanges = [new view.StaticRange(selection.getRangeAt(0))];
  const told = { inputType, data, targetRanges, bubbles: true, cancelable: true, composed: true };
  if (editor.dispatchEvent(new view.InputEvent('beforeinput', told)))
    document.execCommand(COMMANDS[inputType], false, data ?? undefined);
}

/** Draft.js hears neither; what the browser then does to its text breaks its drawing. It takes pastes. */
const TAKES_PASTES = '.public-DraftEditor-content';

/** @returns whether the editor took it. */
function paste(editor: HTMLElement, text: string): boolean {
  const view = editor.ownerDocument.defaultView;
  if (view === null) return false;
  return !editor.dispatchEvent(pasteEvent(view, (clipboard) => clipboard.setData('text/plain', text)));
}

/** Whether `editor` comes to hold `text`, and still does a moment later, unless the agent goes on before. */
async function readBack(editor: HTMLElement, text: string): Promise<boolean> {
  const holds = (): boolean => editor.isConnected && plain(editableText(editor)) === plain(text);
  const until = performance.now() + PATIENCE_MS;
  while (!holds()) {
    const left = until - performance.now();
    if (left <= 0) return false;
    await nextChange(editor, left);
  }
  return (await isTouched(editor, SETTLED_MS)) || holds();
}

/** Whether the agent types or presses something within `limitMs`: what stands then is theirs, or is sent already. */
function isTouched(editor: HTMLElement, limitMs: number): Promise<boolean> {
  const heard = new AbortController();
  return new Promise((resolve) => {
    const end = (touched: boolean): void => {
      heard.abort();
      resolve(touched);
    };
    for (const view of new Set([window, editor.ownerDocument.defaultView ?? window]))
      for (const type of ['keydown', 'pointerdown'])
        view.addEventListener(type, (event) => event.isTrusted && end(true), {
          capture: true,
          signal: heard.signal,
        });
    setTimeout(() => end(false), limitMs);
  });
}

const next = (target: EventTarget, type: string, limitMs: number): Promise<void> =>
  new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true });
    setTimeout(resolve, limitMs);
  });

/** A change in the editor; a field's value changes without one, so that it is looked at every now and then. */
const nextChange = (editor: HTMLElement, limitMs: number): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(done);
    function done(): void {
      observer.disconnect();
      resolve();
    }
    observer.observe(editor, { subtree: true, childList: true, characterData: true });
    setTimeout(done, Math.min(limitMs, SETTLED_MS));
  });

const plain = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim();
