import type { ConsoleAdapter, Selector } from '../model/console-adapter';
import { attributesOf } from './changes';
import { Lookups } from './lookups';
import { remember } from './select';

export interface Watch {
  /** What has changed and was not told yet. */
  take(): MutationRecord[];
  /** Watches the shadow root or the frame that `element` stands in, too. */
  include(element: Element): void;
  stop(): void;
}

/**
 * Tells of every change that may matter: in the document, in the shadow roots and frames the adapter's chains lead
 * through, of the address, and when the page is seen again. No timers: a hidden page may be given none.
 */
export function watchPage(adapter: ConsoleAdapter, onChange: (records: MutationRecord[]) => void): Watch {
  const ended = new AbortController();
  const { signal } = ended;
  const options = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...attributesOf(adapter)],
  };
  /** Taken while the page was searched, and not told yet. */
  let held: MutationRecord[] = [];
  const heldAnd = (records: MutationRecord[]): MutationRecord[] => {
    lookups.note(records);
    const all = held.length === 0 ? records : [...held, ...records];
    held = [];
    return all;
  };
  const observer = new MutationObserver((records) => onChange(heldAnd(records)));
  const watched = new WeakSet<Node>();
  const lookups = new Lookups({
    isWatched(root) {
      const top = root.getRootNode();
      return top === document || watched.has(top);
    },
    catchUp() {
      const records = observer.takeRecords();
      if (records.length === 0) return;
      const isFirst = held.length === 0;
      held = heldAnd(records);
      if (isFirst) queueMicrotask(() => held.length > 0 && onChange(heldAnd([])));
    },
  });
  const forget = remember(lookups);
  const observe = (node: Node): void => {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, options);
  };
  const chains = chainsOf(adapter);
  const enter = (): void => {
    for (const chain of chains) for (const root of rootsOn(chain)) observe(root);
  };
  const look = (): void => {
    enter();
    onChange(heldAnd(observer.takeRecords()));
  };

  observe(document.body);
  enter();
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  // A page that routes by script says so nowhere else.
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', look, { signal });
  // The load of a frame does not bubble, but it is captured.
  if (chains.length > 0) document.addEventListener('load', look, { capture: true, signal });
  if (adapter.conversation.pane !== undefined) document.addEventListener('focusin', look, { signal });

  return {
    take() {
      enter();
      return heldAnd(observer.takeRecords());
    },
    include(element) {
      const root = element.getRootNode();
      if (root !== document) observe(root);
    },
    stop() {
      ended.abort();
      observer.disconnect();
      held = [];
      forget();
    },
  };
}

/** Every chain in the adapter. */
function chainsOf(adapter: ConsoleAdapter): readonly (readonly string[])[] {
  const chains: string[][] = [];
  const add = (selector: Selector | undefined): void => {
    if (selector === undefined || typeof selector === 'string') return;
    if (Array.isArray(selector)) chains.push(selector);
    else if ('first' in selector) for (const one of selector.first) add(one);
  };
  add(adapter.detect.element);
  add(adapter.conversation.list);
  add(adapter.composer.element);
  add(adapter.send.button);
  return chains;
}

/** The roots a chain leads through, as far as they stand in the page. */
function rootsOn(chain: readonly string[]): readonly Node[] {
  const roots: Node[] = [];
  let scope: ParentNode = document;
  for (const step of chain.slice(0, -1)) {
    const host: Element | null = scope.querySelector(step);
    if (host === null) break;
    // Not told by `instanceof`: what stands in a frame is of that frame's classes.
    const inside = 'contentDocument' in host ? (host as HTMLIFrameElement).contentDocument : host.shadowRoot;
    if (inside !== null) roots.push(inside);
    scope = inside ?? host;
  }
  return roots;
}
