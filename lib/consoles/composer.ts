import type { ConsoleAdapter } from '../model/console-adapter';
import type { Card } from '../model/conversation';
import { editableText } from './editable-text';
import { findInConversation, paneOf } from './pane';
import { type PagePicture, readCards, readPictures } from './read-message';
import { isMarked } from './select';

/** What stands in the composer. */
export interface PageDraft {
  readonly text: string;
  readonly pictures: readonly PagePicture[];
  readonly cards: readonly Card[];
  /** A private note is being written: never checked. */
  readonly note: boolean;
}

export const findComposer = (adapter: ConsoleAdapter): HTMLElement | null =>
  findInConversation(adapter, adapter.composer.element);

/** Reads the draft in `composer`. */
export function readDraft(adapter: ConsoleAdapter, composer: HTMLElement): PageDraft {
  const { picture, card, noteMode } = adapter.composer;
  return {
    text: editableText(composer),
    pictures: picture === undefined ? [] : readPictures(document, { element: picture }),
    cards: card === undefined ? [] : readCards(document, card),
    note: noteMode !== undefined && isMarked(paneOf(adapter) ?? document, noteMode, composer),
  };
}

/**
 * Makes `text` the draft, as typing would (undo works), and reads it back.
 * @returns whether the composer now holds exactly `text`.
 */
export function replaceDraft(composer: HTMLElement, text: string): boolean {
  composer.focus();
  if (composer instanceof HTMLTextAreaElement || composer instanceof HTMLInputElement) composer.select();
  else composer.ownerDocument.getSelection()?.selectAllChildren(composer);
  // execCommand is the one way in that editors take for typing: it fires beforeinput and input and keeps undo.
  composer.ownerDocument.execCommand('insertText', false, text);
  return normalized(editableText(composer)) === normalized(text);
}

/** Presses the console's own button that takes a waiting picture or card out: only on the agent's click. */
export function removeAttachments(adapter: ConsoleAdapter): void {
  const { removeAttachment } = adapter.composer;
  if (removeAttachment === undefined) return;
  for (let left = 20; left > 0; left--) {
    const button = document.querySelector<HTMLElement>(removeAttachment);
    if (button === null) return;
    button.click();
  }
}

const normalized = (text: string): string => text.replace(/\s+/g, ' ').trim();
