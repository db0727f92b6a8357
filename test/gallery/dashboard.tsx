import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { createAccess } from '../../components/dashboard/access';
import { Dashboard } from '../../components/dashboard/Dashboard';
import { createPlaceStore } from '../../components/dashboard/place-store';
import { createReviewStore, type ReviewPorts } from '../../components/dashboard/review-store';
import type { CreditEntry } from '../../lib/model/credit';
import type { Dispute } from '../../lib/model/dispute';
import type { Locale } from '../../lib/model/locale';
import type { Review } from '../../lib/model/log-entry';
import type { Settings } from '../../lib/model/settings';
import { sampleOf } from '../../lib/review/sample';
import { rules } from '../../lib/rules/registry';
import { galleryAudit } from './audit-case';
import { galleryFigures } from './figures-case';
import { book, entries, nowMs, pastDisputes, pastReviews } from './log-case';
import { galleryReplay } from './replay-case';

// ?locale=en&theme=dark&log=empty|one|failing|slow|long&role=agent&locked&kept=none&at=<the page's own query>
const asked = new URLSearchParams(location.search);
const locale = (asked.get('locale') ?? 'zh-CN') as Locale;
const log = asked.get('log');
document.documentElement.lang = locale;
document.documentElement.classList.add(asked.get('theme') ?? 'light');

const all = log === 'empty' ? [] : log === 'long' ? long() : log === 'one' ? entries.slice(0, 1) : entries;
const given: Review[] = log === 'empty' ? [] : [...pastReviews];
const disputes: Dispute[] = log === 'empty' ? [] : [...pastDisputes];
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
        (filter.verdict === undefined ||
          given.some(({ entryId }) => entryId === entry.id) === (filter.verdict === 'reviewed')) &&
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
  save: async (reviews) => {
    given.push(...reviews);
    changed.dispatchEvent(new Event('change'));
  },
  nowMs: () => nowMs,
  sample: async (perRule) => sampleOf(all, perRule),
  disputes: async () => new Map(disputes.map((dispute) => [dispute.entryId, dispute])),
  dispute: async (dispute) => {
    disputes.push(dispute);
    changed.dispatchEvent(new Event('change'));
  },
};
const place = createPlaceStore({
  read: () => query,
  write: (next) => {
    query = next;
    document.title = next;
  },
});

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
const role = (asked.get('role') ?? 'supervisor') as Settings['role'];
const settings = signal<Settings>({
  interfaceLocale: locale,
  role,
  agentName: role === 'agent' ? '小叶' : reviewer.value,
  stoppedOrigins: [],
  ...(asked.has('locked') && { reviewPassphrase: { salt: 'a', digest: 'b' } }),
});
const access = createAccess(
  {
    save: async (part) => {
      settings.value = { ...settings.value, ...part };
    },
    digest: async () => ({ salt: 'a', digest: 'b' }),
    opens: async () => true,
  },
  settings,
);
const viewer = computed(() => ({
  name: settings.value.agentName,
  isAgent: !access.state.value.isOpen,
}));
const store = createReviewStore(ports, place, timeZone, viewer);
store.start();
const figures = galleryFigures({
  log,
  timeZone,
  viewer,
  place,
  isAutomatic: computed(() => access.state.value.isAutomatic),
});
figures.start();
const audit = await galleryAudit(all, given, place, timeZone, asked.has('broken'));
const { replay, versions } = await galleryReplay(asked.get('kept'), nowMs, locale);
const root = document.getElementById('root');
if (root !== null)
  render(
    <Dashboard
      store={store}
      figures={figures}
      place={place}
      access={access}
      words={computed(() => ({ locale, timeZone: timeZone.value, nowMs }))}
      book={book}
      shopName={signal('岭上柑茶铺')}
      reviewer={reviewer}
      credits={signal(credits)}
      consoleName={(id) => (id === 'harbour-desk' ? 'Harbour Desk' : id)}
      optionsHref="options.html"
      audit={audit}
      retentionDays={signal(365)}
      replay={replay}
      versions={versions}
      catalogue={rules.map(({ id, severity, status }) => ({ id, severity, status }))}
      keepsConversations={signal(asked.get('kept') !== 'none')}
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
