import type { Row } from './row';

/** What stands before an element in the list: the message there, and the day divider between. */
export interface Before {
  readonly row: Row | null;
  readonly day: Element | null;
}

export interface ListShape {
  readonly list: Element;
  /** The message elements. */
  readonly css: string;
  /** Day dividers between them. */
  readonly day: string | undefined;
  /** The newest stands first in the page. */
  readonly isReversed: boolean;
  rowOf(element: Element): Row | undefined;
}

/** Looks from `element` towards older messages, as far as the next one: a few steps, however long the list. */
export function before(element: Element, shape: ListShape): Before {
  let day: Element | null = null;
  for (let at = element; at !== shape.list; ) {
    for (let other = sibling(at, shape); other !== null; other = sibling(other, shape)) {
      const row = lastRowIn(other, shape);
      day ??= lastDayIn(other, shape, row);
      if (row !== null) return { row, day };
    }
    const parent: Element | null = at.parentElement;
    if (parent === null) break;
    at = parent;
  }
  return { row: null, day };
}

const sibling = (element: Element, { isReversed }: ListShape): Element | null =>
  isReversed ? element.nextElementSibling : element.previousElementSibling;

function lastRowIn(element: Element, shape: ListShape): Row | null {
  const own = here(element, shape);
  if (own !== null || element.firstElementChild === null) return own;
  const inside = element.querySelectorAll(shape.css);
  for (let at = 0; at < inside.length; at++) {
    const row = here(inside[shape.isReversed ? at : inside.length - 1 - at], shape);
    if (row !== null) return row;
  }
  return null;
}

function here(element: Element | undefined, shape: ListShape): Row | null {
  const row = element === undefined ? undefined : shape.rowOf(element);
  return row?.isHere === true && row.element === element ? row : null;
}

/** A divider counts if it stands after the message found in the same piece. */
function lastDayIn(element: Element, { day, isReversed }: ListShape, row: Row | null): Element | null {
  if (day === undefined) return null;
  if (element.matches(day)) return element;
  const inside = [...element.querySelectorAll(day)];
  const last = isReversed ? inside[0] : inside.at(-1);
  if (last === undefined || row === null) return last ?? null;
  const follows = isReversed ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return (row.element.compareDocumentPosition(last) & follows) === 0 ? null : last;
}

/** Sorts elements as the conversation goes. */
export function inOrder(elements: Iterable<Element>, isReversed: boolean): Element[] {
  const sign = isReversed ? -1 : 1;
  return [...elements].sort((one, other) =>
    one === other
      ? 0
      : (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) === 0
        ? sign
        : -sign,
  );
}
