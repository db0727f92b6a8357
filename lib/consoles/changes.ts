import type { ConsoleAdapter } from '../model/console-adapter';

/** What a batch of mutations means for the open conversation. */
export interface Changes {
  /** Message elements that came, moved or changed. */
  readonly touched: ReadonlySet<Element>;
  /** Message elements that left their place; some of them stand in another. */
  readonly left: ReadonlySet<Element>;
  /** Something around the messages changed. */
  readonly isOutside: boolean;
}

/** Where messages stand and how they are told. */
export interface MessagePlace {
  readonly list: Element;
  readonly css: string;
  readonly day: string | undefined;
  isRow(element: Element): boolean;
}

/** Sorts mutation records. Looks at what changed, never at the rest of the list. */
export function changesIn(records: readonly MutationRecord[], place: MessagePlace | null): Changes {
  const touched = new Set<Element>();
  const left = new Set<Element>();
  let isOutside = false;
  for (const record of records) {
    const target = elementOf(record.target);
    if (target === null) continue;
    if (place === null || !place.list.contains(target)) {
      isOutside = true;
      if (place !== null) for (const node of record.removedNodes) collectLeft(node, place, left);
      continue;
    }
    if (record.type === 'attributes' && record.attributeName === 'style') continue;
    if (record.type === 'attributes' && target === place.list) isOutside = true;
    for (const node of record.removedNodes) collectLeft(node, place, left);
    const row = rowAround(target, place);
    if (row !== null) touched.add(row);
    else {
      for (const node of record.addedNodes) collect(node, place, touched);
      // A mark on what holds several messages may be theirs.
      if (record.type === 'attributes' && target !== place.list) collect(target, place, touched);
    }
  }
  for (const element of touched) if (!place?.list.contains(element)) touched.delete(element);
  return { touched, left, isOutside };
}

function collect(node: Node, { css }: MessagePlace, into: Set<Element>): void {
  if (!isElement(node)) return;
  if (node.matches(css)) into.add(node);
  else if (node.firstElementChild !== null)
    for (const element of outermost(node.querySelectorAll(css))) into.add(element);
}

/** Outside of the page a selector that begins above the message fits nothing: known messages are told by themselves. */
function collectLeft(node: Node, { isRow }: MessagePlace, into: Set<Element>): void {
  if (!isElement(node)) return;
  if (isRow(node)) into.add(node);
  else for (const element of node.querySelectorAll('*')) if (isRow(element)) into.add(element);
}

/** The element itself when the outermost message around a change is it. */
function rowAround(target: Element, { list, css, isRow }: MessagePlace): Element | null {
  let row: Element | null = null;
  for (let at: Element | null = target; at !== null && at !== list; at = at.parentElement)
    if (isRow(at) || at.matches(css)) row = at;
  return row;
}

/** Drops what lies in an element before it: a quote may look like a message. */
export function outermost(elements: Iterable<Element>): Element[] {
  const kept: Element[] = [];
  let last: Element | null = null;
  for (const element of elements) {
    if (last?.contains(element)) continue;
    kept.push(element);
    last = element;
  }
  return kept;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const elementOf = (node: Node): Element | null => (isElement(node) ? node : node.parentElement);

/** Attributes that any selector or value of the adapter looks at, and those that hide and show. */
export function attributesOf(adapter: ConsoleAdapter): readonly string[] {
  const names = new Set(['class', 'id', 'style', 'hidden', 'aria-hidden', 'aria-busy', 'src', 'href']);
  const text = JSON.stringify(adapter);
  for (const [, name] of text.matchAll(/\[([a-zA-Z][\w-]*)/g)) if (name !== undefined) names.add(name);
  for (const [, name] of text.matchAll(/"attribute":"([^"]+)"/g)) if (name !== undefined) names.add(name);
  return [...names];
}
