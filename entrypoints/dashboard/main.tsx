import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Dashboard } from '../../components/dashboard/Dashboard';
import type { PageWords } from '../../components/dashboard/day-name';
import type { RuleBook } from '../../components/dashboard/entry-words';
import { createReviewStore } from '../../components/dashboard/review-store';
import { adapters } from '../../lib/consoles/catalog';
import { dashboardText } from '../../lib/i18n/dashboard';
import { send } from '../../lib/messages/messaging';
import type { CreditEntry } from '../../lib/model/credit';
import { adviceOf } from '../../lib/rules/advice-registry';
import { rules } from '../../lib/rules/registry';
import { openStores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';

const stores = openStores();
const uiLanguage = browser.i18n.getUILanguage();

// The first list already needs the shop's clock and the reader's language.
const settings = signal(await stores.settings.load(uiLanguage));
const policy = signal((await stores.policies.latest())?.file ?? null);
const follow = <T,>(read: () => Promise<T>, take: (value: T) => void) =>
  watch(read, take, () => console.warn('Candor: settings or policy could not be read'));
follow(
  () => stores.settings.load(uiLanguage),
  (value) => {
    settings.value = value;
  },
);
follow(stores.policies.latest, (value) => {
  policy.value = value?.file ?? null;
});

const timeZone = computed(
  () => policy.value?.shop.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
);
const reviewer = computed(() => settings.value.agentName);
const store = createReviewStore(
  {
    page: (filter, limit, before) => stores.log.page({ filter, limit, before }),
    entry: stores.log.entry,
    reviews: stores.reviews.allLatest,
    history: stores.reviews.history,
    follow: watch,
    save: (review) => send('saveReview', review),
    nowMs: Date.now,
    address: {
      read: () => location.search,
      write: (query, isNew) => {
        const url = location.pathname + query;
        if (isNew) history.pushState(null, '', url);
        else history.replaceState(null, '', url);
      },
    },
  },
  timeZone,
  reviewer,
);
addEventListener('popstate', store.follow);

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
  document.title = dashboardText[words.value.locale].title;
});

const WEEK_MS = 7 * 24 * 3_600_000;
const credits = signal<readonly CreditEntry[]>([]);
follow(
  () => stores.credits.range(nowMs.value - WEEK_MS, Number.POSITIVE_INFINITY),
  (value) => {
    credits.value = value;
  },
);

const book: RuleBook = new Map(
  rules.flatMap(({ id }) => {
    const advice = adviceOf(id);
    return advice === null ? [] : [[id, advice]];
  }),
);
const consoleNames = new Map(adapters.map(({ id, name }) => [id, name]));
store.start();
const root = document.getElementById('root');
if (root !== null)
  render(
    <Dashboard
      store={store}
      words={words}
      book={book}
      shopName={computed(() => policy.value?.shop.name ?? '')}
      reviewer={reviewer}
      credits={credits}
      consoleName={(id) => consoleNames.get(id) ?? id}
      optionsHref="options.html"
    />,
    root,
  );
