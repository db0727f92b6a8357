import type { ConsoleAdapter } from '../model/console-adapter';
import type { BlindReason } from '../model/open-conversation';
import { findInConversation } from './pane';
import { type PageMessage, readMessage } from './read-message';
import { partsOf } from './select';
import { readValue } from './value';

/** What the page shows now. */
export interface PageConversation {
  readonly key: string;
  readonly customerKey: string;
  readonly customerName: string;
  /** In order. An unchanged message is the same object as before. */
  readonly messages: readonly PageMessage[];
}

export type PageState =
  | { readonly kind: 'blind'; readonly reason: BlindReason }
  | { readonly kind: 'conversation'; readonly conversation: PageConversation };

export interface Reader {
  /** Reads the page anew; answers without calling `onChange`. */
  read(): PageState;
  /** The message element with this id, while the page shows it. */
  elementOf(messageId: string): Element | null;
  stop(): void;
}

/** More messages without a role than with one: the page changed, and guessing sides would be worse than blindness. */
const MAX_ROLELESS_SHARE = 0.5;

/**
 * Watches a console page and reports what it shows whenever that changes. Messages are read once an element;
 * one that leaves the page (virtual lists) was still said and stays until the conversation changes.
 */
export function createReader(adapter: ConsoleAdapter, onChange: (state: PageState) => void): Reader {
  let cache = new WeakMap<Element, PageMessage>();
  let elements = new Map<string, WeakRef<Element>>();
  /** Left over from the conversation before, until the page has replaced them. */
  let stale = new WeakSet<Element>();
  let key: string | null = null;
  let order: PageMessage[] = [];
  let scheduled = false;

  const observer = new MutationObserver((records) => {
    const composer = findInConversation(adapter, adapter.composer.element);
    if (records.every((record) => composer?.contains(record.target))) return; // typing: the draft is read by itself
    for (const record of records) forget(record);
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      onChange(read());
    });
  });

  /** An edit inside a message makes its element be read again; anything else in the page costs nothing. */
  function forget(record: MutationRecord): void {
    const target = record.target instanceof Element ? record.target : record.target.parentElement;
    for (let at = target ?? null; at !== null; at = at.parentElement) cache.delete(at);
  }

  function read(): PageState {
    const list = findInConversation(adapter, adapter.conversation.list);
    if (list === null) return blind('list-not-found');
    const now = readValue(adapter, adapter.conversation.key);
    if (now === '') return blind('no-conversation');
    if (findInConversation(adapter, adapter.composer.element) === null) return blind('composer-not-found');
    const { button, appears } = adapter.send;
    if (button !== undefined && appears === undefined && findInConversation(adapter, button) === null)
      return blind('send-not-found');
    const shown = partsOf(list, adapter.message.element);
    if (now !== key) startConversation(now, shown);
    const present = readAll(shown, list);
    if (present === null) return blind('roles-not-found');
    order = merge(order, present);
    return { kind: 'conversation', conversation: { key: now, ...customerOf(adapter), messages: order } };
  }

  function startConversation(next: string, shown: readonly Element[]): void {
    if (key !== null) for (const element of shown) stale.add(element);
    else stale = new WeakSet();
    key = next;
    order = [];
    cache = new WeakMap();
    elements = new Map();
  }

  function readAll(shown: readonly Element[], list: Element): PageMessage[] | null {
    const names = {
      customer: readValue(adapter, adapter.customer.name),
      agent: readValue(adapter, adapter.agent),
    };
    const present: PageMessage[] = [];
    let roleless = 0;
    for (const [place, element] of shown.entries()) {
      if (stale.has(element)) continue;
      let message = cache.get(element) ?? null;
      if (message === null) {
        const reading = readMessage(element, adapter.message, {
          list,
          names,
          nowMs: Date.now(),
          dayMs: null,
        });
        if (reading.isPending) continue;
        if (reading.role === null) {
          roleless++;
          continue;
        }
        message = { ...reading, id: reading.id ?? `place-${place}`, role: reading.role };
        cache.set(element, message);
        elements.set(message.id, new WeakRef(element));
      }
      present.push(message);
    }
    return roleless > present.length * MAX_ROLELESS_SHARE && roleless > 1 ? null : present;
  }

  function blind(reason: BlindReason): PageState {
    return { kind: 'blind', reason };
  }

  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });

  return {
    read,
    elementOf: (id) => elements.get(id)?.deref() ?? null,
    stop: () => observer.disconnect(),
  };
}

/** Whom the page names. A name without a key is no identity: the key stays empty. */
function customerOf(adapter: ConsoleAdapter): Pick<PageConversation, 'customerKey' | 'customerName'> {
  return {
    customerName: readValue(adapter, adapter.customer.name),
    customerKey: readValue(adapter, adapter.customer.key?.from),
  };
}

/**
 * `before` with what the page shows now: present messages in the page's order, absent ones where they were.
 * New ones go after the present message before them, history in front of the first known one.
 */
export function merge(before: readonly PageMessage[], present: readonly PageMessage[]): PageMessage[] {
  if (before.length === 0) return [...present];
  const known = new Map(before.map((message, index) => [message.id, index]));
  const firstNew = present.findIndex((message) => !known.has(message.id));
  const current = new Map(present.map((message) => [message.id, message]));
  const kept = before.map((message) => current.get(message.id) ?? message);
  if (firstNew === -1)
    return kept.every((message, index) => message === before[index]) ? (before as PageMessage[]) : kept;
  const merged: PageMessage[] = [];
  let next = 0; // index in `kept` not yet taken over
  for (const [place, message] of present.entries()) {
    const index = known.get(message.id);
    if (index === undefined) {
      const anchor = place === 0 ? present.slice(1).find((other) => known.has(other.id)) : undefined;
      const until =
        anchor === undefined ? (place === 0 ? kept.length : next) : (known.get(anchor.id) ?? next);
      while (next < until) merged.push(...take(kept, next++));
      merged.push(message);
      continue;
    }
    while (next <= index) merged.push(...take(kept, next++));
  }
  return [...merged, ...kept.slice(next)];
}

const take = (list: readonly PageMessage[], index: number): PageMessage[] => {
  const item = list[index];
  return item === undefined ? [] : [item];
};
