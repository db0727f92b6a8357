import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** The tab in front in the panel's own window; undefined: not known yet, null: there is none. */
export function activeTab(): ReadonlySignal<number | null | undefined> {
  const tabId = signal<number | null | undefined>(undefined);
  let ownWindow: number | undefined;

  const look = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    ownWindow = tab?.windowId;
    tabId.value = tab?.id ?? null;
  };

  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === ownWindow) tabId.value = active.tabId;
    else if (ownWindow === undefined) void look();
  });
  // A tab that is put in another's place (a prerendered page) keeps its place and changes its id.
  browser.tabs.onReplaced.addListener(() => void look());
  browser.tabs.onAttached.addListener(() => void look());
  void look();
  return tabId;
}
