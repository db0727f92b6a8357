import type { ConsoleAdapter } from '../model/console-adapter';
import type { Card } from '../model/conversation';
import { editableText } from './editable-text';
import { editorOf, isWritable } from './editor';
import { findInConversation, paneOf } from './pane';
import { cardsOf, type PagePicture, picturesOf } from './read-message';
import { every, find, isMarked } from './select';

/** What stands in the composer. */
export interface PageDraft {
  readonly text: string;
  readonly pictures: readonly PagePicture[];
  readonly cards: readonly Card[];
  /** A private note is being written: never checked. */
  readonly note: boolean;
}

/** Where the agent writes to the customer: the field or editable element itself. */
export function findComposer(adapter: ConsoleAdapter): HTMLElement | null {
  const found = findInConversation(adapter, adapter.composer.element);
  return found === null ? null : editorOf(found);
}

/** Whether an event happens in `composer`, also inside its shadow roots. */
export const isIn = (event: Event, element: Element | null): boolean =>
  element !== null && event.composedPath().includes(element);

/** Whether nobody can write there now: another agent has the chat, or a bot. */
export const isLocked = (adapter: ConsoleAdapter, composer: HTMLElement): boolean =>
  !isWritable(composer) ||
  (adapter.composer.locked !== undefined &&
    isMarked(paneOf(adapter) ?? document, adapter.composer.locked, composer));

/** Whether a menu is open in which Enter chooses. */
export const isMenuOpen = (adapter: ConsoleAdapter): boolean =>
  adapter.composer.menu !== undefined && find(document, adapter.composer.menu) !== null;

/** Reads the draft in `composer`. */
export function readDraft(adapter: ConsoleAdapter, composer: HTMLElement): PageDraft {
  const { picture, card, noteMode } = adapter.composer;
  return {
    text: editableText(composer),
    pictures: picture === undefined ? [] : picturesOf(every(document, picture), { element: picture }),
    cards: card === undefined ? [] : cardsOf(every(document, card.element), card),
    note: noteMode !== undefined && isMarked(paneOf(adapter) ?? document, noteMode, composer),
  };
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
