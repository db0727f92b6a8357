import { computed, effect, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PopupActions, PopupNotice, PopupStore } from '../../components/popup/Popup';
import { siteOf, type TabState, tabStateOf } from '../../components/popup/tab-state';
import { adapters } from '../../lib/consoles/catalog';
import { sitePattern } from '../../lib/consoles/site-pattern';
import { MessageError, send, sendToTab } from '../../lib/messages/messaging';
import type { PageHealth } from '../../lib/model/health';
import { type Managed, mayEnable } from '../../lib/model/managed';
import type { Settings } from '../../lib/model/settings';
import type { TabConversation } from '../../lib/storage/conversation-store';
import { defaultSettings } from '../../lib/storage/settings-store';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';
import { openSidePanel } from './side-panel';

interface Tab {
  readonly id: number | null;
  readonly windowId: number | null;
  readonly url: string | null;
}

/** The popup's signals and what its buttons do, for the tab in front when it opened. */
export function createPopup(stores: Stores): { store: PopupStore; actions: PopupActions } {
  const uiLanguage = browser.i18n.getUILanguage();
  const tab = signal<Tab | undefined>(undefined);
  const granted = signal<boolean | undefined>(undefined);
  const settings = signal<Settings | undefined>(undefined);
  const managed = signal<Managed | undefined>(undefined);
  const row = signal<TabConversation | null | undefined>(undefined);
  const health = signal<PageHealth | null | undefined>(undefined);
  const failed = signal(false);
  const notice = signal<PopupNotice | null>(null);
  const fail = (): void => {
    failed.value = true;
  };
  const follow = <T>(read: () => Promise<T>, target: Signal<T | undefined>): (() => void) =>
    watch(
      read,
      (value) => {
        target.value = value;
      },
      fail,
    );

  follow(() => stores.settings.load(uiLanguage), settings);
  follow(stores.settings.managed, managed);
  void frontTab().then((found) => {
    tab.value = found;
  }, fail);
  effect(() => {
    const id = tab.value?.id;
    if (id === undefined) return;
    if (id === null) row.value = null;
    else return follow(() => stores.conversations.ofTab(id), row);
  });
  // Asked anew whenever the page tells of something else.
  effect(() => {
    const { value } = tab;
    if (value === undefined || row.value === undefined || granted.value === undefined) return;
    void askHealth(value.id).then((answer) => {
      health.value = answer;
    });
  });
  const lookAtGrant = async (): Promise<void> => {
    if (tab.value !== undefined) granted.value = await isGranted(tab.value.url);
  };
  effect(() => {
    if (tab.value !== undefined) void lookAtGrant().catch(fail);
  });
  browser.permissions.onAdded.addListener(() => void lookAtGrant());
  browser.permissions.onRemoved.addListener(() => void lookAtGrant());

  const state = computed((): TabState => {
    if (failed.value) return { kind: 'failed' };
    const { value: known } = settings;
    if (
      tab.value === undefined ||
      granted.value === undefined ||
      known === undefined ||
      managed.value === undefined ||
      row.value === undefined ||
      health.value === undefined
    )
      return { kind: 'looking' };
    const conversation = row.value?.conversation ?? null;
    return tabStateOf({
      url: tab.value.url,
      granted: granted.value,
      stoppedOrigins: known.stoppedOrigins,
      isClosed: !mayEnable(managed.value, tab.value.url ?? ''),
      conversation,
      health: health.value,
      consoleName:
        health.value?.consoleName ??
        adapters.find(({ id }) => id === conversation?.consoleId)?.name ??
        conversation?.consoleId ??
        '',
    });
  });

  const saveStopped = (change: (origins: readonly string[]) => string[]): void => {
    notice.value = null;
    send('saveSettings', { stoppedOrigins: change(settings.value?.stoppedOrigins ?? []) }).catch(() => {
      notice.value = 'notSaved';
    });
  };
  const actions: PopupActions = {
    enable(origin) {
      notice.value = null;
      // Nothing is awaited before this: the browser asks only within a click.
      browser.permissions.request({ origins: [sitePattern(origin)] }).then(
        async (isGiven) => {
          if (isGiven) await send('updateConsoles', {});
          else notice.value = 'declined';
        },
        () => {
          notice.value = 'declined';
        },
      );
    },
    stop: (origin) => saveStopped((origins) => [...origins.filter((one) => one !== origin), origin]),
    resume: (origin) => saveStopped((origins) => origins.filter((one) => one !== origin)),
    takeBack(origin) {
      notice.value = null;
      browser.permissions.remove({ origins: [sitePattern(origin)] }).then(
        async (isGone) => {
          await send('updateConsoles', {});
          if (!isGone) notice.value = 'notSaved';
        },
        () => {
          notice.value = 'notSaved';
        },
      );
    },
    teach() {
      const id = tab.value?.id;
      if (id === undefined || id === null) return;
      send('startTeaching', { tabId: id }).then(
        () => window.close(),
        () => {
          notice.value = 'notSaved';
        },
      );
    },
    copyReport() {
      const report = health.value?.report;
      if (report === undefined) return;
      navigator.clipboard.writeText(report).then(
        () => {
          notice.value = 'copied';
        },
        () => {
          notice.value = 'notSaved';
        },
      );
    },
    openPanel() {
      openSidePanel(tab.value?.windowId ?? null).then(
        () => window.close(),
        () => {
          notice.value = 'notSaved';
        },
      );
    },
    openDashboard: () => openPage('dashboard.html'),
    openOptions: (part) => openPage(part === 'start' ? 'options.html' : `options.html#${part}`),
  };
  const locale = computed(() => (settings.value ?? defaultSettings(uiLanguage)).interfaceLocale);
  const shown = computed(() => health.value ?? null);
  return { store: { locale, state, notice, health: shown }, actions };
}

async function frontTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? null, windowId: tab?.windowId ?? null, url: tab?.url ?? null };
}

/** What the page says of itself; null: no coach in it answered. */
async function askHealth(tabId: number | null): Promise<PageHealth | null> {
  if (tabId === null) return null;
  try {
    return await sendToTab(tabId, 'readHealth', {});
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    return null;
  }
}

async function isGranted(url: string | null): Promise<boolean> {
  const origin = siteOf(url);
  return origin !== null && browser.permissions.contains({ origins: [sitePattern(origin)] });
}

function openPage(path: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path}` }).then(() => window.close());
}
