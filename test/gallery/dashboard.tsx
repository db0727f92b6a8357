import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { Dashboard } from '../../components/dashboard/Dashboard';
import { createReviewStore, type ReviewPorts } from '../../components/dashboard/review-store';
import type { CreditEntry } from '../../lib/model/credit';
import type { Locale } from '../../lib/model/locale';
import type { Review } from '../../lib/model/log-entry';
import { book, entries, nowMs, pastReviews } from './log-case';

// ?locale=en&theme=dark&log=empty|failing|slow|long&at=<the page's own query>
const asked = new URLSearchParams(location.search);
const locale = (asked.get('locale') ?? 'zh-CN') as Locale;
const log = asked.get('log');
document.documentElement.lang = locale;
document.documentElement.classList.add(asked.get('theme') ?? 'light');

const all = log === 'empty' ? [] : log === 'long' ? long() : entries;
const given: Review[] = log === 'empty' ? [] : [...pastReviews];
let query = asked.get('at') ?? '';
const changed = new EventTarget();

const ports: ReviewPorts = {
  page: async (filter, limit, after) => {
    if (log === 'failing') throw new Error('disk');
    if (log === 'slow') return new Promise(() => undefined);
    const found = all.filter(
      (entry) =>
        (filter.rule === undefined || entry.rule === filter.rule) &&
        (filter.severity === undefined || entry.severity === filter.severity) &&
        (filter.agent === undefined || entry.agent === filter.agent) &&
        (filter.fromMs === undefined || entry.atMs >= filter.fromMs) &&
        (filter.untilMs === undefined || entry.atMs < filter.untilMs) &&
        filter.without?.has(entry.id) !== true &&
        (after === null || entry.atMs < after.atMs),
    );
    const last = found[limit - 1];
    return { entries: found.slice(0, limit), next: last !== undefined && found.length > limit ? last : null };
  },
  entry: async (id) => all.find((entry) => entry.id === id) ?? null,
  reviews: async () => new Map(given.map((review) => [review.entryId, review])),
  history: async (id) => given.filter(({ entryId }) => entryId === id),
  follow: (read, onValue, onError) => {
    const again = () => void read().then(onValue, onError);
    again();
    changed.addEventListener('change', again);
    return () => changed.removeEventListener('change', again);
  },
  save: async (review) => {
    given.push(review);
    changed.dispatchEvent(new Event('change'));
  },
  nowMs: () => nowMs,
  address: {
    read: () => query,
    write: (next) => {
      query = next;
      document.title = next;
    },
  },
};

const credits = (['three-prices-told', 'purchase-recalled', 'three-prices-told'] as const).map(
  (credit, place): CreditEntry => ({
    id: `00000000-0000-4000-a000-00000000000${place}`,
    atMs: nowMs - place * 3_600_000,
    credit,
    consoleId: 'harbour-desk',
    conversationKey: 'chat-1',
    customerId: null,
    customerName: '周女士',
    agent: '小叶',
    snippet: '您上次89元拿的，天猫今天98元，我这里84元，到11月30日。',
  }),
);
const timeZone = signal('Asia/Shanghai');
const reviewer = signal(asked.get('reviewer') ?? '陈主管');
const store = createReviewStore(ports, timeZone, reviewer);
store.start();
const root = document.getElementById('root');
if (root !== null)
  render(
    <Dashboard
      store={store}
      words={computed(() => ({ locale, timeZone: timeZone.value, nowMs }))}
      book={book}
      shopName={signal('岭上柑茶铺')}
      reviewer={reviewer}
      credits={signal(credits)}
      consoleName={(id) => (id === 'harbour-desk' ? 'Harbour Desk' : id)}
      optionsHref="options.html"
    />,
    root,
  );

function long() {
  return Array.from({ length: 300 }, (_, n) => {
    const entry = entries[n % entries.length] ?? entries[0];
    const id = `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
    return entry && { ...entry, id, atMs: nowMs - n * 47 * 60_000 };
  }).filter((entry) => entry !== undefined);
}
