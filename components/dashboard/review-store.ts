import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Disposition, LogEntry, Review } from '../../lib/model/log-entry';
import { type LogQuery, queryOf, type ReviewFilter, readPlace, writePlace } from '../../lib/review/filter';
import { byNewest, hasGap, type LogCursor, type LogPage, nextOpen, readPage } from './review-list';

/** What the review page asks of the world; the entrypoint gives it stores, messages and the address. */
export interface ReviewPorts {
  readonly page: (query: LogQuery, limit: number, after: LogCursor | null) => Promise<LogPage>;
  readonly entry: (id: string) => Promise<LogEntry | null>;
  /** The verdict that holds of each reviewed entry. */
  readonly reviews: () => Promise<ReadonlyMap<string, Review>>;
  /** All verdicts on an entry, oldest first. */
  readonly history: (entryId: string) => Promise<readonly Review[]>;
  /** Calls back with what `read` finds, now and after each change of it; the answer ends it. */
  readonly follow: <T>(
    read: () => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ) => () => void;
  readonly save: (review: Review) => Promise<void>;
  readonly nowMs: () => number;
  readonly address: { readonly read: () => string; readonly write: (query: string, isNew: boolean) => void };
}

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The state of the review page. `timeZone` and `reviewer` may change while it is open. */
export function createReviewStore(
  ports: ReviewPorts,
  timeZone: ReadonlySignal<string>,
  reviewer: ReadonlySignal<string>,
) {
  const start = readPlace(ports.address.read());
  const filter = signal(start.filter);
  /** The entry that was opened on purpose; null: the first of the list is shown where there is room. */
  const openedId = signal(start.entryId);
  const known = signal<ReadonlyMap<string, LogEntry>>(new Map());
  const status = signal<'loading' | 'ready' | 'failed'>('loading');
  const failedAtMs = signal(0);
  const next = signal<LogCursor | null>(null);
  const isLoadingMore = signal(false);
  const reviews = signal<ReadonlyMap<string, Review>>(new Map());
  /** Opened by the address, not in the list. `missing`: the log does not have it. */
  const apart = signal<LogEntry | 'missing' | null>(null);
  const history = signal<readonly Review[]>([]);
  const notes = signal<ReadonlyMap<string, string>>(new Map());
  const lastJudgedId = signal<string | null>(null);
  const saving = signal<'no' | 'yes' | 'failed'>('no');
  const agents = signal<ReadonlySet<string>>(new Set());

  const entries = computed(() => byNewest(known.value.values()));
  const selected = computed<LogEntry | null>(() => {
    if (openedId.value === null) return entries.value[0] ?? null;
    const { value: other } = apart;
    return (
      known.value.get(openedId.value) ?? (other !== 'missing' && other?.id === openedId.value ? other : null)
    );
  });
  const note = computed(() => {
    const id = selected.value?.id;
    return id === undefined ? '' : (notes.value.get(id) ?? reviews.value.get(id)?.note ?? '');
  });
  /** Entries without a verdict as far as the list is loaded; null when it shows others. */
  const openCount = computed(() =>
    filter.value.state === 'open'
      ? {
          count: entries.value.filter(({ id }) => !reviews.value.has(id)).length,
          isLeast: next.value !== null,
        }
      : null,
  );

  let isListOpened = false;
  let endList: (() => void) | undefined;
  let endHistory: (() => void) | undefined;
  /** Grows with each list opened: an answer to an older question is dropped. */
  let turn = 0;

  const fail = () => {
    batch(() => {
      status.value = 'failed';
      failedAtMs.value = ports.nowMs();
    });
  };
  const write = (isNew: boolean) =>
    ports.address.write(writePlace({ filter: filter.value, entryId: openedId.value }), isNew);

  /** Opens the list anew. What was reviewed before now decides what it holds: a verdict given in it takes no row away. */
  function openList(): void {
    endList?.();
    isListOpened = true;
    turn += 1;
    const mine = turn;
    const reviewed = new Set(reviews.value.keys());
    const { state } = filter.value;
    const query = queryOf(filter.value, timeZone.value, reviewed);
    const keep = (entry: LogEntry) => state !== 'reviewed' || reviewed.has(entry.id);
    batch(() => {
      known.value = new Map();
      next.value = null;
      status.value = 'loading';
      isLoadingMore.value = false;
    });
    const read = (after: LogCursor | null) => readPage(ports.page, query, keep, after);
    endList = ports.follow(() => read(null), takeFirst, fail);
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
      } catch {
        if (mine === turn) fail();
      }
    };
  }
  let loadMore = async (): Promise<void> => undefined;

  function takeFirst(page: LogPage): void {
    batch(() => {
      const isFirst = status.value !== 'ready';
      if (isFirst || hasGap(known.value, page)) {
        known.value = new Map();
        next.value = page.next;
      }
      add(page.entries);
      status.value = 'ready';
    });
    followOpened();
  }

  function add(more: readonly LogEntry[]): void {
    known.value = new Map([...known.value, ...more.map((entry): [string, LogEntry] => [entry.id, entry])]);
    agents.value = new Set([...agents.value, ...more.map(({ agent }) => agent)]);
  }

  let followedId: string | undefined;
  /** Follows the verdicts on the entry shown, and fetches it when the list does not hold it. */
  function followOpened(): void {
    const id = openedId.value ?? entries.value[0]?.id;
    if (id === followedId) return;
    followedId = id;
    endHistory?.();
    batch(() => {
      history.value = [];
      apart.value = null;
    });
    if (id === undefined) return;
    endHistory = ports.follow(
      () => ports.history(id),
      (value) => {
        history.value = value;
      },
      fail,
    );
    if (!known.value.has(id)) void fetchApart(id);
  }

  async function fetchApart(id: string): Promise<void> {
    try {
      const entry = await ports.entry(id);
      if (openedId.value === id) apart.value = entry ?? 'missing';
    } catch {
      fail();
    }
  }

  function open(id: string | null): void {
    if (id === openedId.value) return;
    openedId.value = id;
    saving.value = 'no';
    write(false);
    followOpened();
  }

  async function judge(disposition: Disposition): Promise<void> {
    const entry = selected.value;
    if (entry === null || saving.value === 'yes') return;
    const review: Review = {
      entryId: entry.id,
      disposition,
      note: note.value.trim(),
      reviewer: reviewer.value,
      atMs: ports.nowMs(),
    };
    saving.value = 'yes';
    try {
      await ports.save(review);
    } catch {
      saving.value = 'failed'; // the note stays in its field, the verdict can be given again
      return;
    }
    batch(() => {
      reviews.value = new Map([...reviews.value, [entry.id, review]]);
      notes.value = new Map([...notes.value].filter(([id]) => id !== entry.id));
      lastJudgedId.value = entry.id;
      saving.value = 'no';
      if (selected.value?.id === entry.id) open(nextOpen(entries.value, entry.id, reviews.value) ?? entry.id);
    });
    if (next.value !== null && entries.value.at(-1)?.id === openedId.value) await loadMore();
  }

  return {
    filter: filter as ReadonlySignal<ReviewFilter>,
    openedId: openedId as ReadonlySignal<string | null>,
    status: status as ReadonlySignal<'loading' | 'ready' | 'failed'>,
    failedAtMs: failedAtMs as ReadonlySignal<number>,
    hasMore: computed(() => next.value !== null),
    isLoadingMore: isLoadingMore as ReadonlySignal<boolean>,
    isMissing: computed(() => apart.value === 'missing'),
    reviews: reviews as ReadonlySignal<ReadonlyMap<string, Review>>,
    history: history as ReadonlySignal<readonly Review[]>,
    agents: agents as ReadonlySignal<ReadonlySet<string>>,
    saving: saving as ReadonlySignal<'no' | 'yes' | 'failed'>,
    canGoBack: computed(() => lastJudgedId.value !== null),
    entries,
    selected,
    note,
    openCount,

    /** Reads everything and keeps following it. The answer ends it. */
    start(): () => void {
      const end = ports.follow(
        ports.reviews,
        (value) => {
          reviews.value = value;
          if (!isListOpened) openList();
        },
        fail,
      );
      return () => {
        end();
        endList?.();
        endHistory?.();
      };
    },
    narrow(part: Partial<ReviewFilter>): void {
      filter.value = { ...filter.value, ...part };
      openedId.value = null;
      write(true);
      openList();
    },
    /** The address changed under us: back, forward. */
    follow(): void {
      const place = readPlace(ports.address.read());
      const isOtherList =
        writePlace({ ...place, entryId: null }) !== writePlace({ filter: filter.value, entryId: null });
      filter.value = place.filter;
      openedId.value = place.entryId;
      if (isOtherList) openList();
      else followOpened();
    },
    retry: openList,
    loadMore: () => loadMore(),
    open,
    /** Opens the entry `step` rows further down (negative: up). */
    move(step: number): void {
      const at = entries.value.findIndex(({ id }) => id === selected.value?.id);
      const to = entries.value[at + step];
      if (to !== undefined) open(to.id);
      else if (step > 0) void loadMore();
    },
    write(words: string): void {
      const id = selected.value?.id;
      if (id !== undefined) notes.value = new Map([...notes.value, [id, words]]);
    },
    judge,
    /** Back to the entry judged last: another verdict on it takes the place of the first. */
    backToLast(): void {
      if (lastJudgedId.value !== null) open(lastJudgedId.value);
    },
  };
}
