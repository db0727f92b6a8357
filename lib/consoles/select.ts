import type { ConsoleAdapter } from '../model/console-adapter';

type Selector = ConsoleAdapter['composer']['element'];

/** The first displayed element a selector finds; a chain steps into open shadow roots and same-origin frames. */
export function find(root: ParentNode, selector: Selector): HTMLElement | null {
  if (typeof selector === 'string') return firstShown(root.querySelectorAll<HTMLElement>(selector));
  let scope: ParentNode | null = root;
  for (const step of selector.slice(0, -1)) {
    const host: Element | null = scope?.querySelector(step) ?? null;
    scope = host === null ? null : inside(host);
  }
  const last = selector.at(-1);
  return scope === null || last === undefined ? null : firstShown(scope.querySelectorAll<HTMLElement>(last));
}

/** Several conversations may be alive at once; only a displayed one counts. */
function firstShown(elements: NodeListOf<HTMLElement>): HTMLElement | null {
  for (const element of elements) if (element.checkVisibility()) return element;
  return null;
}

function inside(host: Element): ParentNode | null {
  if (host instanceof HTMLIFrameElement) return host.contentDocument;
  return host.shadowRoot;
}

/** Whether `element` matches, holds or lies inside a match of `selector`. */
export const fits = (element: Element, selector: string): boolean =>
  element.matches(selector) || element.querySelector(selector) !== null || element.closest(selector) !== null;
