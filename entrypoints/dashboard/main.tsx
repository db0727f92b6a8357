import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createAccess } from '../../components/dashboard/access';
import { createAuditStore } from '../../components/dashboard/audit/audit-store';
import { Dashboard } from '../../components/dashboard/Dashboard';
import type { PageWords } from '../../components/dashboard/day-name';
import { type RuleBook, withOwnRules } from '../../components/dashboard/entry-words';
import { CONTRACT_DAYS, createFiguresStore } from '../../components/dashboard/figures/figures-store';
import { createPlaceStore } from '../../components/dashboard/place-store';
import { createReplayStore } from '../../components/dashboard/replay/replay-store';
import { createVersionsStore } from '../../components/dashboard/replay/versions-store';
import { createReviewStore, type Viewer } from '../../components/dashboard/review-store';
import { adapters } from '../../lib/consoles/catalog';
import { auditText } from '../../lib/i18n/audit';
import { dashboardText } from '../../lib/i18n/dashboard';
import { figuresText } from '../../lib/i18n/figures';
import { replayText } from '../../lib/i18n/replay';
import { versionsText } from '../../lib/i18n/versions';
import { send } from '../../lib/messages/messaging';
import type { CreditEntry } from '../../lib/model/credit';
import type { Locale } from '../../lib/model/locale';
import { digestOf, hex, opens } from '../../lib/review/passphrase';
import type { View } from '../../lib/review/place';
import { sampleOf } from '../../lib/review/sample';
import { adviceOf } from '../../lib/rules/advice-registry';
import { rules } from '../../lib/rules/registry';
import { openStores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';
import { auditPorts } from './audit-ports';
import { figuresPorts } from './figures-ports';
import { lockWhenIdle } from './idle';
import { replayPorts } from './replay-ports';

const DAY_MS = 24 * 3_600_000;
const stores = openStores();
const uiLanguage = browser.i18n.getUILanguage();

// The first list already needs the shop's clock and the reader's language.
const settings = signal(await stores.settings.load(uiLanguage));
const inForce = signal(await stores.policies.latest());
const policy = computed(() => inForce.value?.file ?? null);
const follow = <T,>(read: () => Promise<T>, take: (value: T) => void) =>
  watch(read, take, () => console.warn('Candor: settings or policy could not be read'));
follow(
  () => stores.settings.load(uiLanguage),
  (value) => {
    settings.value = value;
  },
);
follow(stores.policies.latest, (value) => {
  inForce.value = value;
});

const timeZone = computed(
  () => policy.value?.shop.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
);
const reviewer = computed(() => settings.value.agentName);
const access = createAccess(
  {
    save: (part) => send('saveSettings', part),
    digest: (words) => digestOf(words, hex(crypto.getRandomValues(new Uint8Array(16)))),
    opens,
  },
  settings,
);
lockWhenIdle(access.lock);
const viewer = computed<Viewer>(() => ({ name: reviewer.value, isAgent: !access.state.value.isOpen }));
const place = createPlaceStore({
  read: () => location.search,
  write: (query, isNew) => {
    const url = location.pathname + query;
    if (isNew) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  },
});
addEventListener('popstate', place.follow);

const store = createReviewStore(
  {
    page: (filter, limit, before) => stores.log.page({ filter, limit, before }),
    entry: stores.log.entry,
    sample: async (perRule) =>
      sampleOf(
        await stores.log.range(Date.now() - CONTRACT_DAYS * DAY_MS, Number.POSITIVE_INFINITY),
        perRule,
      ),
    reviews: stores.reviews.allLatest,
    history: stores.reviews.history,
    disputes: stores.disputes.all,
    dispute: (dispute) => send('saveDispute', dispute),
    follow: watch,
    save: (reviews) => send('saveReviews', { reviews: [...reviews] }),
    nowMs: Date.now,
  },
  place,
  timeZone,
  viewer,
);
const ruleFacts = rules.map(({ id, severity, status }) => ({ id, severity, status }));
const figures = createFiguresStore(figuresPorts(stores, timeZone), {
  timeZone,
  viewer,
  policy,
  isAutomatic: computed(() => access.state.value.isAutomatic),
  catalogue: ruleFacts,
  changes: computed(() => [store.reviews.value, store.entries.value]),
  isShown: computed(() => place.place.value.view !== 'review'),
});

const audit = createAuditStore(auditPorts(stores, place, timeZone));
const trials = replayPorts(stores, inForce, () => settings.value.interfaceLocale);
const replay = createReplayStore(trials, inForce);
const versions = createVersionsStore(
  trials,
  computed(() => inForce.value?.version ?? 0),
);

const nowMs = signal(Date.now());
/** "Today" moves on when the page is looked at again. */
document.addEventListener('visibilitychange', () => {
  nowMs.value = Date.now();
});
const words = computed<PageWords>(() => ({
  locale: settings.value.interfaceLocale,
  timeZone: timeZone.value,
  nowMs: nowMs.value,
}));
effect(() => {
  document.documentElement.lang = words.value.locale;
  const { locale } = words.value;
  const { view } = place.place.value;
  document.title = viewer.value.isAgent ? dashboardText[locale].ownTitle : titleOf(view, locale);
});

function titleOf(view: View, locale: Locale): string {
  if (view === 'review') return dashboardText[locale].title;
  if (view === 'audit') return auditText[locale].title;
  if (view === 'replay') return replayText[locale].title;
  if (view === 'versions') return versionsText[locale].title;
  return figuresText[locale].title[view];
}

const WEEK_MS = 7 * DAY_MS;
const credits = signal<readonly CreditEntry[]>([]);
follow(
  () => stores.credits.range(nowMs.value - WEEK_MS, Number.POSITIVE_INFINITY),
  (value) => {
    credits.value = value;
  },
);

const advised: RuleBook = new Map(
  rules.flatMap(({ id }) => {
    const advice = adviceOf(id);
    return advice === null ? [] : [[id, advice]];
  }),
);
const book = withOwnRules(advised, () => policy.value?.ownRules ?? []);
const consoleNames = new Map(adapters.map(({ id, name }) => [id, name]));
store.start();
figures.start();
const root = document.getElementById('root');
if (root !== null)
  render(
    <Dashboard
      store={store}
      figures={figures}
      place={place}
      access={access}
      words={words}
      book={book}
      shopName={computed(() => policy.value?.shop.name ?? '')}
      reviewer={reviewer}
      credits={credits}
      consoleName={(id) => consoleNames.get(id) ?? id}
      optionsHref="options.html"
      audit={audit}
      replay={replay}
      versions={versions}
      catalogue={ruleFacts}
      keepsConversations={computed(() => settings.value.keepsConversations === true)}
      retentionDays={computed(() => settings.value.retentionDays ?? null)}
    />,
    root,
  );
