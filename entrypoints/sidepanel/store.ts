import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { customerView } from '../../components/side-panel/customer-view';
import { maskedPromise, maskedView } from '../../components/side-panel/mask';
import type { PanelStore } from '../../components/side-panel/Panel';
import type { FoundProfile, Notice, PanelView, SearchState } from '../../components/side-panel/panel-data';
import { type DuePromise, MOST_DUES, type Undoable } from '../../components/side-panel/promise-data';
import type { TeamTrouble } from '../../components/side-panel/TeamLine';
import { adapters } from '../../lib/consoles/catalog';
import { NO_CARE } from '../../lib/model/care';
import { type CustomerFile, profileFromFile } from '../../lib/model/customer';
import type { LibraryEntry } from '../../lib/model/library';
import { policyFromFile } from '../../lib/model/policy';
import { type RepairTicks, repairKey } from '../../lib/model/repair';
import type { Settings } from '../../lib/model/settings';
import type { MergeNote, TeamState, TeamWaiting } from '../../lib/model/team';
import { serviceHoursOf } from '../../lib/policy/service-hours';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';
import { maskNumbers } from '../../lib/review/mask';
import type { TabConversation } from '../../lib/storage/conversation-store';
import type { Due } from '../../lib/storage/due-store';
import type { PolicyVersion } from '../../lib/storage/policy-store';
import { defaultSettings } from '../../lib/storage/settings-store';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';
import { activeTab } from './active-tab';
import { followReminders } from './reminders';
import { holdsOf, sentencesOf, wordsForPromises } from './sentences';

/** The panel's signals, and those that its actions write. */
export interface PanelSignals extends Omit<PanelStore, 'plan'> {
  readonly row: ReadonlySignal<TabConversation | null | undefined>;
  readonly customer: ReadonlySignal<CustomerFile | null | undefined>;
  readonly notice: Signal<Notice | null>;
  readonly found: Signal<readonly FoundProfile[] | null>;
  readonly dismissed: ReadonlySignal<ReadonlySet<string>>;
  readonly undoable: Signal<Undoable | null>;
  readonly reminders: ReturnType<typeof followReminders>;
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
  const dueRows = signal<readonly Due[] | null>(null);
  const undoable = signal<Undoable | null>(null);
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
  follow(() => stores.dues.first(MOST_DUES), dueRows);
  const teamState = signal<TeamState | null>(null);
  const teamWaiting = signal<TeamWaiting>({ entries: 0, changes: 0, sinceMs: null });
  follow(stores.team.state, teamState);
  follow(stores.team.waiting, teamWaiting);
  const mergeNotes = signal<readonly MergeNote[]>([]);
  effect(() => {
    const id = customer.value?.id;
    mergeNotes.value = [];
    if (id !== undefined) return follow(() => stores.team.mergeNotes(id), mergeNotes);
  });
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
    undoable.value = null;
    if (who.value === null) return;
    const open = row.peek()?.conversation;
    if (open === undefined) return;
    return follow(async () => {
      const linked = await stores.customers.byConsoleKey(open.consoleId, open.customerKey);
      return linked ?? (open.customerId === null ? null : stores.customers.byId(open.customerId));
    }, customer);
  });

  effect(() => {
    dismissed.value = new Set();
    if (who.value === null) return;
    const open = row.peek()?.conversation;
    if (open === undefined) return;
    return follow(
      async () => new Set(await stores.setAside.of(open.consoleId, open.customerKey)),
      dismissed as Signal<Set<string>>,
    );
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
  const hours = computed(() =>
    serviceHoursOf(
      index.value?.policy ?? { shop: { name: '', currency: '', timeZone: timeZone.value }, service: null },
    ),
  );
  const dues = computed(() => dueRows.value && shownDues(dueRows.value, settings.value));
  const reminders = followReminders(settings);
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
    const holds = holdsOf(facts, hours.value, locale.value);
    const promiseSentences = wordsForPromises(facts, settings.value.agentName, locale.value);
    const shown = customerView({ ...facts, sentences, holds, promiseSentences });
    return { kind: 'customer', customer: settings.value.masksNumbers === true ? maskedView(shown) : shown };
  });

  const team = computed((): TeamTrouble | null => {
    if (teamState.value === null) return null;
    const { phase } = teamState.value;
    const waiting = teamWaiting.value;
    // What was logged a moment ago is on its way: no line for that.
    const isUnderWay = waiting.sinceMs === null || nowMs.value - waiting.sinceMs < CLOCK_MS;
    return phase === 'connected' && isUnderWay ? null : { phase, waiting };
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
    team,
    isInTeam: computed(() => teamState.value !== null),
    mergeNotes,
    ticks,
    index: computed(() => index.value ?? null),
    hours,
    dues,
    agentName: computed(() => settings.value.agentName),
    reminders,
    undoable,
  };
}

/** Open promises as the panel lists them. */
function shownDues(rows: readonly Due[], { masksNumbers }: Settings): readonly DuePromise[] {
  const list = rows.map(
    ({ customerId, promiseId, customerName, text, atMs, dueAtMs, by }): DuePromise => ({
      customerId,
      id: promiseId,
      customerName,
      text,
      whole: null,
      atMs,
      dueAtMs,
      by: by === '' ? null : by,
      proof: null,
    }),
  );
  return masksNumbers === true
    ? list.map((due) => ({ ...maskedPromise(due), customerName: maskNumbers(due.customerName) }))
    : list;
}

/** The time, each minute while the panel is seen; nothing runs while it is not. */
function clock(): ReadonlySignal<number> {
  const nowMs = signal(Date.now());
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = (): void => {
    nowMs.value = Date.now();
  };
  const look = (): void => {
    clearInterval(timer);
    if (document.visibilityState !== 'visible') return;
    tick();
    timer = setInterval(tick, CLOCK_MS);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return nowMs;
}
