import { type EditablePiece, editablePieces, editableText, isField } from './editable-text';
import { isWritable } from './editor';

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
  editor.focus();
  if (isField(editor)) editor.select();
  else await selectAll(editor);
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
  const pieces = editablePieces(editor);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const told = next(document, 'selectionchange', SELECTION_MS);
  if (isLetters(first) && isLetters(last))
    selection.setBaseAndExtent(first.node, 0, last.node, last.node.length);
  else selection.selectAllChildren(editor);
  await told;
}

/** Whether it is text a caret can stand in; a mention is not. */
const isLetters = (piece: EditablePiece | undefined): piece is EditablePiece & { node: Text } =>
  piece?.node?.parentElement?.isContentEditable === true;

/**
 * execCommand is the one way in that editors take for typing: it fires beforeinput and input and keeps undo. A line
 * break is a key of its own to them.
 */
async function type(editor: HTMLElement, text: string): Promise<void> {
  const document = editor.ownerDocument;
  if (isField(editor) || !text.includes('\n')) {
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) {
      await new Promise((resolve) => setTimeout(resolve)); // the editor draws the line before
      document.execCommand('insertLineBreak');
    }
    if (line !== '') document.execCommand('insertText', false, line);
    else if (index === 0) document.execCommand('delete');
  }
}

/** Whether `editor` comes to hold `text`, and still does a moment later. */
async function readBack(editor: HTMLElement, text: string): Promise<boolean> {
  const holds = (): boolean => editor.isConnected && plain(editableText(editor)) === plain(text);
  const until = performance.now() + PATIENCE_MS;
  while (!holds()) {
    const left = until - performance.now();
    if (left <= 0) return false;
    await nextChange(editor, left);
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return holds();
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
