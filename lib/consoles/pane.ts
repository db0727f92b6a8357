import type { ConsoleAdapter, Selector } from '../model/console-adapter';
import { every, find } from './select';

/** The pane that last had the focus: of two displayed ones it is the agent's. */
let lastFocused: WeakRef<Element> | null = null;

/** Where the open conversation stands: the document, or the one pane that counts. Null: no telling which. */
export function paneOf({ conversation: { pane } }: ConsoleAdapter): ParentNode | null {
  if (pane === undefined) return document;
  const shown = every(document, pane).filter(isDisplayed);
  const focused = shown.find((one) => one.contains(document.activeElement));
  if (focused !== undefined) lastFocused = new WeakRef(focused);
  if (shown.length <= 1) return shown[0] ?? null;
  return focused ?? shown.find((one) => one === lastFocused?.deref()) ?? null;
}

/** Whether several panes are displayed and none of them was ever used. */
export const arePanesUnclear = (adapter: ConsoleAdapter): boolean =>
  adapter.conversation.pane !== undefined &&
  paneOf(adapter) === null &&
  every(document, adapter.conversation.pane).some(isDisplayed);

/** An element of the open conversation: in its pane, else outside of all panes, as a customer's card beside it. */
export function findInConversation(adapter: ConsoleAdapter, selector: Selector): HTMLElement | null {
  const { pane } = adapter.conversation;
  const root = paneOf(adapter);
  if (root === null) return null;
  const found = find(root, selector);
  if (found !== null || pane === undefined) return found;
  const outside = find(document, selector);
  return outside?.closest(pane) == null ? outside : null;
}

/** Hidden panes keep their size in some consoles and are moved out of view. */
const isDisplayed = (pane: Element): boolean =>
  pane.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && isInView(pane, DEPTH);

/** How deep a pane without a box of its own is looked into: what it holds may be placed apart from it. */
const DEPTH = 3;

function isInView(element: Element, depth: number): boolean {
  const { width, height, right, bottom, left, top } = element.getBoundingClientRect();
  if (width > 0 && height > 0) return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return depth > 0 && [...element.children].some((child) => isInView(child, depth - 1));
}
