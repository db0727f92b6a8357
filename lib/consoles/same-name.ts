import type { ConsoleAdapter } from '../model/console-adapter';
import type { OpenPage } from './open-page';
import type { Reading } from './read-message';
import { isSame } from './row';

/** How long after a click or a key elsewhere in the page a change of the list may be its doing, ms. */
const DOING_MS = 3000;
/** How long after scrolling a virtual list may be drawing what was scrolled to, ms. */
const SCROLLING_MS = 1000;

/** Whether nothing but a name tells this conversation from another one. */
export const isNameAlone = (
  { customer }: Pick<ConsoleAdapter, 'customer'>,
  {
    key,
    customerKey,
    customerName,
  }: { readonly key: string; readonly customerKey: string; readonly customerName: string },
): boolean =>
  customer.key === undefined || customer.key.is === 'name'
    ? key === customerName || (customer.key !== undefined && key === customerKey)
    : false;

/**
 * Two visitors may both be called "Visitor": where a console shows no more than the name, its key does not change
 * when the agent goes from one to the other. What the list then loses tells.
 */
export class SameName {
  readonly #place: () => Pick<OpenPage, 'list' | 'composer'> | null;
  readonly #isVirtual: boolean;
  #doneMs = Number.NEGATIVE_INFINITY;
  #scrolledMs = Number.NEGATIVE_INFINITY;
  /** What stood in the list before it was last emptied. */
  #shown: readonly Reading[] = [];

  constructor(
    place: () => Pick<OpenPage, 'list' | 'composer'> | null,
    isVirtual: boolean,
    signal: AbortSignal,
  ) {
    this.#place = place;
    this.#isVirtual = isVirtual;
    const options = { capture: true, passive: true, signal };
    const onGesture = (event: Event): void => {
      if (event.isTrusted && !this.#isInside(event)) this.#doneMs = Date.now();
    };
    window.addEventListener('pointerdown', onGesture, options);
    window.addEventListener('keydown', onGesture, options);
    window.addEventListener(
      'scroll',
      () => {
        this.#scrolledMs = Date.now();
      },
      options,
    );
  }

  /** Whether `standing`, what the list shows now, is another conversation than `here`, what it showed till now. */
  isAnother(
    here: readonly Reading[],
    standing: readonly Reading[],
    isRemoved: boolean,
    nowMs: number,
  ): boolean {
    const before = here.length > 0 ? here : this.#shown;
    this.#shown = before;
    const isDoing = nowMs - this.#doneMs <= DOING_MS;
    if (standing.length === 0) return isDoing && before.length > 0;
    const lost = lostOf(before, standing);
    if (lost * 2 < before.length || lost === 0) return false;
    if (isDoing) return true;
    if (this.#isVirtual && nowMs - this.#scrolledMs <= SCROLLING_MS) return false;
    return lost > 1 || isRemoved;
  }

  /** The list is another conversation's from here on. */
  forget(): void {
    this.#shown = [];
  }

  #isInside(event: Event): boolean {
    const place = this.#place();
    const path = event.composedPath();
    return place !== null && (path.includes(place.list) || path.includes(place.composer));
  }
}

/** How many of the messages before stand nowhere any more. */
function lostOf(before: readonly Reading[], standing: readonly Reading[]): number {
  const left = new Map<string, Reading[]>();
  for (const one of standing) {
    const alike = left.get(one.text);
    if (alike === undefined) left.set(one.text, [one]);
    else alike.push(one);
  }
  return before.filter((one) => {
    const alike = left.get(one.text) ?? [];
    const at = alike.findIndex((other) => isSame(one, other));
    if (at !== -1) alike.splice(at, 1);
    return at === -1;
  }).length;
}
