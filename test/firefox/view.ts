import { expect } from '@playwright/test';
import type { Session } from './bidi';

/** Where elements are: a selector; or that of a host, and one within its shadow root, which may be closed. */
export type Place = string | readonly [host: string, selector: string];

interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: string | { readonly shadowRoot?: RemoteNode | null };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: RemoteNode;
  readonly exceptionDetails?: { readonly text: string };
}

/** Keys as WebDriver names them. */
const KEYS = { Enter: '\uE007', Escape: '\uE00C', Delete: '\uE017', Control: '\uE009' } as const;

/** A page of the browser under test: read by script, used with keys and pointer as a person does. */
export class View {
  readonly #session: Session;
  readonly #context: string;

  constructor(session: Session, context: string) {
    this.#session = session;
    this.#context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#session.send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** Shows its tab: only what is in front gets keys. */
  async bringToFront(): Promise<void> {
    await this.#session.send('browsingContext.activate', { context: this.#context });
  }

  async close(): Promise<void> {
    await this.#session.send('browsingContext.close', { context: this.#context });
  }

  /** What a function answers in the page; what it is given and what it answers goes as JSON. */
  evaluate<T, A extends readonly unknown[]>(work: (...given: A) => T, ...given: A): Promise<Awaited<T>> {
    return this.#answer(`(${work})(...${JSON.stringify(given)})`, []);
  }

  /** How many elements are there and seen. */
  count(place: Place): Promise<number> {
    return this.#at(place, (found) => found.filter((one) => one.checkVisibility()).length);
  }

  /** The words of the first element there; none: nothing. */
  text(place: Place): Promise<string> {
    return this.#at(place, ([first]) => first?.innerText ?? '');
  }

  /** What a field holds. */
  value(place: Place): Promise<string> {
    return this.#at(place, ([first]) => (first instanceof HTMLTextAreaElement ? first.value : ''));
  }

  async waitFor(place: Place, about = String(place)): Promise<void> {
    await expect.poll(() => this.count(place), about).toBeGreaterThan(0);
  }

  /** Presses the first element that is seen there, with the pointer. */
  async click(place: Place): Promise<void> {
    await this.waitFor(place);
    const seen = `(root) => {
      const one = [...(root ?? document).querySelectorAll(${JSON.stringify(selectorOf(place))})]
        .find((found) => found.checkVisibility());
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      return one;
    }`;
    const { sharedId } = await this.#call(seen, await this.#rootOf(place));
    await this.#perform('pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Types a text into whatever has the focus, key by key. */
  type(text: string): Promise<void> {
    return this.#perform('key', [...text].flatMap(stroke));
  }

  /** Presses one key, with Control held if it is written so: `Control+Enter`. */
  press(keys: string): Promise<void> {
    const [key = '', ...held] = keys.split('+').reverse();
    const values = held.map(keyOf);
    return this.#perform('key', [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...stroke(keyOf(key)),
      ...values.map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async #at<T>(place: Place, work: (found: HTMLElement[]) => T): Promise<Awaited<T>> {
    const root = await this.#rootOf(place);
    const found =
      root === null ? '[]' : `[...(root ?? document).querySelectorAll(${JSON.stringify(selectorOf(place))})]`;
    return this.#answer(`(${work})(${found})`, root ?? []);
  }

  /** What to look within: nothing given is the document; null: the host is not there. */
  async #rootOf(place: Place): Promise<RemoteNode[] | null> {
    if (typeof place === 'string') return [];
    const host = await this.#call(`() => document.querySelector(${JSON.stringify(place[0])})`, []);
    const { sharedId } = (typeof host.value === 'object' && host.value.shadowRoot) || {};
    return sharedId === undefined ? null : [{ sharedId }];
  }

  async #answer<T>(call: string, given: readonly RemoteNode[]): Promise<Awaited<T>> {
    const { value } = await this.#call(`async (root) => JSON.stringify({ answer: await ${call} })`, given);
    return (JSON.parse(typeof value === 'string' ? value : '{}') as { answer: Awaited<T> }).answer;
  }

  async #call(functionDeclaration: string, given: readonly RemoteNode[] | null): Promise<RemoteNode> {
    const called = (await this.#session.send('script.callFunction', {
      functionDeclaration,
      arguments: given ?? [],
      target: { context: this.#context },
      awaitPromise: true,
      // What is in a closed shadow root can be named as well.
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    })) as Evaluated;
    if (called.type === 'exception') throw new Error(called.exceptionDetails?.text);
    return called.result ?? {};
  }

  async #perform(type: 'key' | 'pointer', actions: readonly object[]): Promise<void> {
    const hand = { type, id: type, actions };
    await this.#session.send('input.performActions', { context: this.#context, actions: [hand] });
  }
}

const selectorOf = (place: Place): string => (typeof place === 'string' ? place : place[1]);
const keyOf = (name: string): string => (KEYS as Readonly<Record<string, string>>)[name] ?? name;

const stroke = (value: string): object[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];
