import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Dispute } from '../../lib/model/dispute';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { type LogQuery, queryOf, type ReviewFilter } from '../../lib/review/filter';
import { inOrder } from '../../lib/review/inbox';
import { hasGap, type LogCursor, type LogPage, readPage } from './review-list';
import type { ReviewPorts } from './review-store';

export interface EntryListSetting {
  readonly filter: ReadonlySignal<ReviewFilter>;
  readonly timeZone: ReadonlySignal<string>;
  /** The verdicts that hold. */
  readonly reviews: ReadonlySignal<ReadonlyMap<string, Review>>;
  /** Disputes that wait for an answer. */
  readonly openDisputes: ReadonlySignal<readonly Dispute[]>;
  readonly mayShow: (entry: LogEntry) => boolean;
  /** The first page was read, or read again after a change. */
  readonly onFirst: () => void;
  /** A further page was added. */
  readonly onMore: () => void;
}

/** The entries of a filter: read page by page, followed at their new end, in the order they are shown. */
export function createEntryList(ports: ReviewPorts, setting: EntryListSetting) {
  const { filter, timeZone, reviews, openDisputes, mayShow } = setting;
  const known = signal<ReadonlyMap<string, LogEntry>>(new Map());
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const failedAtMs = signal(0);
  const next = signal<LogCursor | null>(null);
  const isLoadingMore = signal(false);
  const agents = signal<ReadonlySet<string>>(new Set());
  const entries = computed(() => {
    const list = [...known.value.values()].filter(mayShow);
    return filter.value.sample === null ? inOrder(list, timeZone.value) : list;
  });

  let endFirst: (() => void) | undefined;
  /** Grows with each list opened: an answer to an older question is dropped. */
  let turn = 0;
  let loadMore = async (): Promise<void> => undefined;

  const fail = () => {
    batch(() => {
      status.value = 'failed';
      failedAtMs.value = ports.nowMs();
    });
  };

  /** How the list of a filter is read, page by page. What was reviewed before now decides what it holds. */
  function readerOf(asked: ReviewFilter): (after: LogCursor | null) => Promise<LogPage> {
    const reviewed = new Set(reviews.peek().keys());
    const query = queryOf(asked, timeZone.peek());
    // A verdict that is on its way is not in the log yet.
    const fits = (entry: LogEntry) =>
      fitsQuery(entry, query) &&
      (query.verdict === undefined || reviewed.has(entry.id) === (query.verdict === 'reviewed'));
    const { sample } = asked;
    if (sample !== null)
      return async () => ({ entries: (await ports.sample(sample)).filter(fits), next: null });
    if (asked.state === 'disputed') {
      const ids = openDisputes.peek().map(({ entryId }) => entryId);
      return async () => {
        const found = await Promise.all(ids.map((id) => ports.entry(id)));
        return { entries: found.filter((entry) => entry !== null).filter(fits), next: null };
      };
    }
    return (after) => readPage(ports.page, query, fits, after, timeZone.peek());
  }

  /** Opens the list anew: a verdict given in it takes no row away. */
  function open(): void {
    endFirst?.();
    turn += 1;
    const mine = turn;
    const read = readerOf(filter.peek());
    batch(() => {
      known.value = new Map();
      next.value = null;
      status.value = 'loading';
      isLoadingMore.value = false;
    });
    endFirst = ports.follow(
      () => read(null),
      (page) => {
        if (mine === turn) takeFirst(page);
      },
      fail,
    );
    loadMore = async () => {
      if (next.value === null || isLoadingMore.value) return;
      isLoadingMore.value = true;
      try {
        const page = await read(next.value);
        if (mine !== turn) return;
        batch(() => {
          add(page.entries);
          next.value = page.next;
          isLoadingMore.value = false;
        });
        setting.onMore();
      } catch {
        if (mine === turn) fail();
      }
    };
  }

  function takeFirst(page: LogPage): void {
    batch(() => {
      if (status.value !== 'ready' || hasGap(known.value, page)) {
        known.value = new Map();
        next.value = page.next;
      }
      add(page.entries);
      status.value = 'ready';
    });
    setting.onFirst();
  }

  function add(more: readonly LogEntry[]): void {
    known.value = new Map([...known.value, ...more.map((entry): [string, LogEntry] => [entry.id, entry])]);
    agents.value = new Set([...agents.value, ...more.map(({ agent }) => agent)]);
  }

  return {
    entries,
    known: known as ReadonlySignal<ReadonlyMap<string, LogEntry>>,
    status: status as ReadonlySignal<'loading' | 'ready' | 'failed'>,
    failedAtMs: failedAtMs as ReadonlySignal<number>,
    hasMore: computed(() => next.value !== null),
    isLoadingMore: isLoadingMore as ReadonlySignal<boolean>,
    /** Every agent seen so far. */
    agents: agents as ReadonlySignal<ReadonlySet<string>>,
    open,
    loadMore: () => loadMore(),
    fail,
    end: () => endFirst?.(),
  };
}

const fitsQuery = (entry: LogEntry, { rule, severity, agent, fromMs, untilMs }: LogQuery): boolean =>
  (rule === undefined || entry.rule === rule) &&
  (severity === undefined || entry.severity === severity) &&
  (agent === undefined || entry.agent === agent) &&
  (fromMs === undefined || entry.atMs >= fromMs) &&
  (untilMs === undefined || entry.atMs < untilMs);
