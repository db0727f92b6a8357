import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { customerView } from '../../components/side-panel/customer-view';
import { maskedView } from '../../components/side-panel/mask';
import type { PanelStore } from '../../components/side-panel/Panel';
import type { FoundProfile, Notice, PanelView, SearchState } from '../../components/side-panel/panel-data';
import { adapters } from '../../lib/consoles/catalog';
import { NO_CARE } from '../../lib/model/care';
import { type CustomerFile, profileFromFile } from '../../lib/model/customer';
import type { LibraryEntry } from '../../lib/model/library';
import { policyFromFile } from '../../lib/model/policy';
import { type RepairTicks, repairKey } from '../../lib/model/repair';
import type { Settings } from '../../lib/model/settings';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';
import type { TabConversation } from '../../lib/storage/conversation-store';
import type { PolicyVersion } from '../../lib/storage/policy-store';
import { defaultSettings } from '../../lib/storage/settings-store';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';
import { activeTab } from './active-tab';
import { sentencesOf } from './sentences';

/** The panel's signals, and those that its actions write. */
export interface PanelSignals extends Omit<PanelStore, 'plan'> {
  readonly row: ReadonlySignal<TabConversation | null | undefined>;
  readonly customer: ReadonlySignal<CustomerFile | null | undefined>;
  readonly notice: Signal<Notice | null>;
  readonly found: Signal<readonly FoundProfile[] | null>;
  readonly dismissed: Signal<ReadonlySet<string>>;
  readonly search: Signal<SearchState>;
  /** The shop's, ISO 4217. */
  readonly currency: ReadonlySignal<string>;
  readonly settings: ReadonlySignal<Settings>;
  /** The shop, indexed; null: it has laid down nothing yet. */
  readonly index: ReadonlySignal<ShopIndex | null>;
  /** Steps of this conversation's repair ticked by hand; null: none. */
  readonly ticks: ReadonlySignal<RepairTicks | null>;
}

/** The finder before anything was typed. */
export const NOTHING_ASKED: SearchState = {
  query: '',
  found: null,
  isCut: false,
  failed: false,
  opened: null,
};

/** Waiting times and due dates are written in whole minutes. */
const CLOCK_MS = 60_000;

/** Reads the stores and follows them; `undefined` in a signal: not read yet. */
export function createPanelStore(stores: Stores): PanelSignals {
  const uiLanguage = browser.i18n.getUILanguage();
  const failed = signal(false);
  const settings = signal<Settings>(defaultSettings(uiLanguage));
  const policy = signal<PolicyVersion | null | undefined>(undefined);
  const row = signal<TabConversation | null | undefined>(undefined);
  const customer = signal<CustomerFile | null | undefined>(undefined);
  const notice = signal<Notice | null>(null);
  const found = signal<readonly FoundProfile[] | null>(null);
  const dismissed = signal<ReadonlySet<string>>(new Set());
  const search = signal<SearchState>(NOTHING_ASKED);
  const library = signal<readonly LibraryEntry[] | null>(null);
  const tabId = activeTab();

  const follow = <T>(read: () => Promise<T>, target: Signal<T | undefined> | Signal<T>): (() => void) =>
    watch(
      read,
      (value) => {
        target.value = value;
      },
      () => {
        failed.value = true;
      },
    );

  follow(() => stores.settings.load(uiLanguage), settings);
  follow(() => stores.policies.latest(), policy);
  // The customer first: the library is read when the panel has shown who it is.
  requestIdleCallback(() => follow(() => stores.library.all(), library));
  effect(() => {
    const id = tabId.value;
    row.value = id === undefined ? undefined : null;
    if (id !== undefined && id !== null) {
      row.value = undefined;
      return follow(() => stores.conversations.ofTab(id), row);
    }
  });
  // By the console's key, not by what the page reported: a link made here shows at once.
  const who = computed(() => {
    const open = row.value?.conversation;
    return open === undefined ? null : JSON.stringify([open.consoleId, open.customerKey, open.customerId]);
  });
  effect(() => {
    customer.value = undefined;
    notice.value = null;
    found.value = null;
    if (who.value === null) return;
    const open = row.peek()?.conversation;
    if (open === undefined) return;
    return follow(async () => {
      const linked = await stores.customers.byConsoleKey(open.consoleId, open.customerKey);
      return linked ?? (open.customerId === null ? null : stores.customers.byId(open.customerId));
    }, customer);
  });

  const ticks = signal<RepairTicks | null>(null);
  const chat = computed(() => {
    const open = row.value?.conversation;
    return open === undefined ? null : repairKey(open.consoleId, open.key);
  });
  effect(() => {
    const key = chat.value;
    ticks.value = null;
    if (key !== null) return follow(() => stores.repairs.of(key), ticks);
  });

  const index = computed(() => policy.value && indexPolicy(policyFromFile(policy.value.file)));
  const locale = computed(() => settings.value.interfaceLocale);
  const timeZone = computed(
    () => policy.value?.file.shop.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const currency = computed(() => policy.value?.file.shop.currency ?? 'CNY');
  const nowMs = clock();
  const profile = computed(() => customer.value && profileFromFile(customer.value));

  const view = computed((): PanelView => {
    if (failed.value) return { kind: 'failed' };
    if (row.value === undefined || policy.value === undefined) return { kind: 'loading' };
    const conversation = row.value?.conversation ?? null;
    if (conversation === null || conversation.blind === 'no-conversation')
      return { kind: 'no-conversation', hasPolicy: policy.value !== null };
    if (conversation.blind !== null)
      return { kind: 'blind', reason: conversation.blind, sinceMs: conversation.updatedAtMs };
    if (profile.value === undefined) return { kind: 'loading' };
    const facts = {
      conversation,
      consoleName: adapters.find(({ id }) => id === conversation.consoleId)?.name ?? conversation.consoleId,
      profile: profile.value,
      care: customer.value?.care ?? NO_CARE,
      ticks: ticks.value,
      index: index.value ?? null,
      dismissed: dismissed.value,
      locale: locale.value,
      timeZone: timeZone.value,
      nowMs: nowMs.value,
    };
    const sentences = sentencesOf(facts, settings.value.agentName);
    const shown = customerView({ ...facts, sentences });
    return { kind: 'customer', customer: settings.value.masksNumbers === true ? maskedView(shown) : shown };
  });

  const lock = computed(() =>
    settings.value.isPanelLocked === true ? { asksPassphrase: settings.value.panelPassphrase != null } : null,
  );

  return {
    view,
    locale,
    timeZone,
    nowMs,
    notice,
    found,
    row,
    customer,
    dismissed,
    settings,
    library,
    search,
    currency,
    lock,
    ticks,
    index: computed(() => index.value ?? null),
  };
}

/** The time, each minute while the panel is seen. */
function clock(): ReadonlySignal<number> {
  const nowMs = signal(Date.now());
  const tick = (): void => {
    if (document.visibilityState === 'visible') nowMs.value = Date.now();
  };
  setInterval(tick, CLOCK_MS);
  document.addEventListener('visibilitychange', tick);
  return nowMs;
}
