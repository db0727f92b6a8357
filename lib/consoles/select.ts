import type { ConsoleAdapter, Mark, PartSelector, Selector } from '../model/console-adapter';
import type { Lookups } from './lookups';

type One = Exclude<Selector, { first: unknown }>;

/** The first displayed element a selector finds under `root`. */
export function find(root: ParentNode, selector: Selector): HTMLElement | null {
  for (const one of alternatives(selector)) {
    const found = findOne(root, one);
    if (found !== null) return found;
  }
  return null;
}

/** Which of a selector's alternatives finds something; -1: none does. */
export const matchedAlternative = (root: ParentNode, selector: Selector): number =>
  alternatives(selector).findIndex((one) => findOne(root, one) !== null);

/** Whether this console stands in the page. */
export const isDetected = ({ element, url }: ConsoleAdapter['detect']): boolean =>
  (url === undefined || new RegExp(url, 'u').test(addressOf(document))) && find(document, element) !== null;

/** Path, query and hash: the host is no part of what an adapter may ask for. */
export const addressOf = ({ location }: Document): string =>
  location.pathname + location.search + location.hash;

const alternatives = (selector: Selector): readonly One[] =>
  typeof selector === 'object' && 'first' in selector ? selector.first : [selector];

function findOne(root: ParentNode, one: One): HTMLElement | null {
  if (typeof one === 'string') return firstShown(root, one);
  if (!Array.isArray(one)) {
    const says = new RegExp(one.text, 'u');
    return firstShown(root, one.css, (element) => says.test(element.textContent ?? ''));
  }
  let scope: ParentNode | null = root;
  for (const step of one.slice(0, -1)) {
    const host: Element | null = scope === null ? null : firstShown(scope, step);
    scope = host === null ? null : inside(host);
  }
  const last = one.at(-1);
  return scope === null || last === undefined ? null : firstShown(scope, last);
}

/** Several conversations may be alive at once; only what is displayed counts. */
function firstShown(
  root: ParentNode,
  css: string,
  fitsToo: (element: Element) => boolean = () => true,
): HTMLElement | null {
  if (isElement(root) && root.matches(css) && fitsToo(root) && isShown(root)) return root;
  for (const element of every(root, css)) if (fitsToo(element) && isShown(element)) return element;
  return null;
}

/** What the watched page was asked for before; null: no page is watched. */
let remembered: Lookups | null = null;

/** Has searches in the page answered out of `lookups`. @returns what ends it. */
export function remember(lookups: Lookups): () => void {
  remembered = lookups;
  return () => {
    if (remembered === lookups) remembered = null;
  };
}

/** All that `css` finds under `root`, displayed or not. */
export const every = (root: ParentNode, css: string): readonly HTMLElement[] =>
  remembered?.every(root, css) ?? [...root.querySelectorAll<HTMLElement>(css)];

/** Not by `instanceof`: what stands in a frame is of that frame's classes. */
const isElement = (node: ParentNode): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

/** Hidden fields have no looks; they count by standing there. */
const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) || element.matches('input[type="hidden"]');

/** What a step of a chain leads into; custom elements without a shadow root hold their content themselves. */
function inside(host: Element): ParentNode | null {
  if ('contentDocument' in host) return (host as HTMLIFrameElement).contentDocument;
  return host.shadowRoot ?? host;
}

/** The elements of a message's part: those of the first alternative that has any, the message itself too. */
export function partsOf(element: Element, selector: PartSelector): readonly Element[] {
  const every = typeof selector === 'string' ? [selector] : selector.first;
  for (const css of every) {
    if (element.matches(css)) return [element];
    const parts = element.querySelectorAll(css);
    if (parts.length > 0) return [...parts];
  }
  return [];
}

/** Whether `element` matches, holds or, inside `list`, lies in a match of `css`. */
export function fits(element: Element, css: string, list?: Element): boolean {
  if (element.matches(css) || element.querySelector(css) !== null) return true;
  // Not `closest`: it would go on to the top of the page for every message.
  for (let at = element.parentElement; at !== null && at !== list; at = at.parentElement)
    if (at.matches(css)) return true;
  return false;
}

/** Whether `mark` is set at `element`, at an ancestor of it, or anywhere displayed under `root`. */
export function isMarked(root: ParentNode, mark: Mark, element?: Element | null): boolean {
  const css = typeof mark === 'string' ? mark : mark.element;
  const found = element?.closest(css) ?? find(root, css);
  if (found === null || typeof mark === 'string') return found !== null;
  const says = mark.attribute === undefined ? found.textContent : found.getAttribute(mark.attribute);
  return new RegExp(mark.pattern, 'u').test(says ?? '');
}
