import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Dispute } from '../../lib/model/dispute';
import type { Disposition, LogEntry, Review } from '../../lib/model/log-entry';
import type { LogQuery, ReviewFilter } from '../../lib/review/filter';
import { disputeState, sameCause } from '../../lib/review/inbox';
import { createEntryList } from './entry-list';
import type { PlaceStore } from './place-store';
import { type LogCursor, type LogPage, nextOpen } from './review-list';
import { createVerdicts, type VerdictPorts } from './verdicts';

/** What the review page asks of the world; the entrypoint gives it stores and messages. */
export interface ReviewPorts extends VerdictPorts {
  readonly page: (query: LogQuery, limit: number, after: LogCursor | null) => Promise<LogPage>;
  readonly entry: (id: string) => Promise<LogEntry | null>;
  /** Entries drawn by lot, so many of each rule. */
  readonly sample: (perRule: number) => Promise<readonly LogEntry[]>;
  /** The verdict that holds of each reviewed entry. */
  readonly reviews: () => Promise<ReadonlyMap<string, Review>>;
  /** All verdicts on an entry, oldest first. */
  readonly history: (entryId: string) => Promise<readonly Review[]>;
  readonly disputes: () => Promise<ReadonlyMap<string, Dispute>>;
  readonly dispute: (dispute: Dispute) => Promise<unknown>;
  /** Calls back with what `read` finds, now and after each change of it; the answer ends it. */
  readonly follow: <T>(
    read: () => Promise<T>,
    onValue: (value: T) => void,
    onError: (error: unknown) => void,
  ) => () => void;
}

/** Who looks at the page. An agent sees their own entries alone, and judges none. */
export interface Viewer {
  readonly name: string;
  readonly isAgent: boolean;
}

/** Open entries kept ready below the one shown: the next page is there before the keys reach its place. */
const READY_BELOW = 12;

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The state of the review page. `timeZone` and `viewer` may change while it is open. */
export function createReviewStore(
  ports: ReviewPorts,
  { place, go }: Pick<PlaceStore, 'place' | 'go'>,
  timeZone: ReadonlySignal<string>,
  viewer: ReadonlySignal<Viewer>,
) {
  /** What is shown: for an agent narrowed to their own entries, whatever the address says. */
  const filter = computed<ReviewFilter>(() => {
    const { value: asked } = place;
    return viewer.value.isAgent
      ? { ...asked.filter, agent: viewer.value.name, sample: null, state: 'all' }
      : asked.filter;
  });
  /** The entry that was opened on purpose; null: the first of the list is shown where there is room. */
  const openedId = computed(() => place.value.entryId);
  /** The one shown while none was opened: it stays when others come in above it, so that no key judges what moved in. */
  const pinnedId = signal<string | null>(null);
  const verdicts = createVerdicts(
    ports,
    computed(() => viewer.value.name),
  );
  const { reviews } = verdicts;
  const disputes = signal<ReadonlyMap<string, Dispute>>(new Map());
  /** Opened by the address, not in the list. `missing`: the log does not have it. */
  const apart = signal<LogEntry | 'missing' | null>(null);
  const history = signal<readonly Review[]>([]);
  const answering = signal<'no' | 'yes' | 'failed'>('no');

  /** Another list is opened when this changes. */
  const listKey = computed(() => JSON.stringify([filter.value, timeZone.value]));

  const mayShow = (entry: LogEntry) => !viewer.value.isAgent || entry.agent === viewer.value.name;
  const openDisputes = computed(() =>
    [...disputes.value.values()].filter(
      (one) => disputeState(one, reviews.value.get(one.entryId)) === 'open',
    ),
  );
  const list = createEntryList(ports, {
    filter,
    timeZone,
    reviews,
    openDisputes,
    mayShow,
    onFirst() {
      if (!known.value.has(pinnedId.value ?? '')) pinnedId.value = entries.value[0]?.id ?? null;
      followOpened();
    },
    onMore: goOn,
  });
  const { entries, known, hasMore, fail, loadMore } = list;
  const selected = computed<LogEntry | null>(() => {
    if (openedId.value === null)
      return entries.value.find(({ id }) => id === pinnedId.value) ?? entries.value[0] ?? null;
    const { value: other } = apart;
    const found =
      known.value.get(openedId.value) ?? (other !== 'missing' && other?.id === openedId.value ? other : null);
    return found !== null && mayShow(found) ? found : null;
  });
  /** Entries without a verdict as far as the list is loaded; null when it shows others. */
  const openCount = computed(() =>
    filter.value.state === 'open'
      ? {
          count: entries.value.filter(({ id }) => !reviews.value.has(id)).length,
          isLeast: hasMore.value,
        }
      : null,
  );
  const causes = computed(() =>
    selected.value === null ? [] : sameCause(selected.value, entries.value, reviews.value),
  );

  /** The last entry of what is loaded was judged: the next one is shown when it comes. */
  let awaitsMore = false;
  let isStarted = false;
  let endHistory: (() => void) | undefined;
  let followedId: string | undefined;
  /** Follows the verdicts on the entry shown, and fetches it when the list does not hold it. */
  function followOpened(): void {
    const id = selected.peek()?.id ?? openedId.peek() ?? undefined;
    if (id === followedId) return;
    followedId = id;
    endHistory?.();
    batch(() => {
      history.value = [];
      apart.value = null;
      answering.value = 'no';
    });
    if (id === undefined) return;
    endHistory = ports.follow(
      () => ports.history(id),
      (value) => {
        history.value = value;
      },
      fail,
    );
    if (!known.peek().has(id)) void fetchApart(id);
  }

  async function fetchApart(id: string): Promise<void> {
    try {
      const entry = await ports.entry(id);
      if (openedId.peek() === id) apart.value = entry ?? 'missing';
    } catch {
      fail();
    }
  }

  /** Opens the list anew: a verdict given in it takes no row away. */
  function openList(): void {
    awaitsMore = false;
    list.open();
  }

  function open(id: string | null): void {
    if (id === openedId.value) return;
    awaitsMore = false;
    go({ entryId: id }, false);
    followOpened();
  }

  function goOn(): void {
    if (!awaitsMore) return;
    const id = nextOpen(entries.value, openedId.value ?? '', reviews.value);
    awaitsMore = id === null && hasMore.value;
    if (id !== null) open(id);
    else if (awaitsMore) void loadMore();
  }

  const openBelow = (id: string | null): number => {
    const at = entries.value.findIndex((entry) => entry.id === id);
    return entries.value.slice(at + 1).filter((entry) => !reviews.value.has(entry.id)).length;
  };

  /** One verdict on `targets`, and on to the next. Resolves when it is stored or was given back. */
  async function judge(targets: readonly LogEntry[], disposition: Disposition): Promise<void> {
    const [entry] = targets;
    if (entry === undefined || viewer.value.isAgent) return;
    if (awaitsMore) return; // it was judged already; the key was for one that is not here yet
    const stored = verdicts.judge(targets, disposition);
    const following = nextOpen(entries.value, entry.id, reviews.value);
    open(following ?? entry.id);
    awaitsMore = following === null && hasMore.value;
    if (openBelow(openedId.value) < READY_BELOW) void loadMore();
    await stored;
    if (verdicts.failed.value.has(entry.id)) open(entry.id);
  }

  return {
    filter: filter as ReadonlySignal<ReviewFilter>,
    openedId: openedId as ReadonlySignal<string | null>,
    status: list.status,
    failedAtMs: list.failedAtMs,
    hasMore,
    isLoadingMore: list.isLoadingMore,
    isMissing: computed(() => apart.value === 'missing' || (apart.value !== null && selected.value === null)),
    reviews,
    history: history as ReadonlySignal<readonly Review[]>,
    agents: list.agents,
    disputes: disputes as ReadonlySignal<ReadonlyMap<string, Dispute>>,
    openDisputes: computed(() => openDisputes.value.length),
    answering: answering as ReadonlySignal<'no' | 'yes' | 'failed'>,
    isFailed: computed(() => selected.value !== null && verdicts.failed.value.has(selected.value.id)),
    canUndo: verdicts.canUndo,
    viewer,
    entries,
    selected,
    note: computed(() => (selected.value === null ? '' : verdicts.noteOf(selected.value.id))),
    /** Entries one verdict can be given to at once: those of the same cause, the one shown first. */
    causes,
    openCount,

    /** Reads everything and keeps following it. The answer ends it. */
    start(): () => void {
      const got = { reviews: false, disputes: false };
      const begin = () => {
        if (isStarted || !got.reviews || !got.disputes) return;
        isStarted = true;
        const endFilter = effect(() => {
          void listKey.value;
          untracked(openList);
        });
        const endOpened = effect(() => {
          void openedId.value;
          if (list.status.peek() === 'ready') untracked(followOpened);
        });
        ends.push(endFilter, endOpened);
      };
      const ends = [
        ports.follow(
          ports.reviews,
          (value) => {
            verdicts.take(value);
            got.reviews = true;
            begin();
          },
          fail,
        ),
        ports.follow(
          ports.disputes,
          (value) => {
            disputes.value = value;
            got.disputes = true;
            begin();
          },
          fail,
        ),
      ];
      return () => {
        for (const end of ends) end();
        list.end();
        endHistory?.();
      };
    },
    narrow(part: Partial<ReviewFilter>): void {
      go({ filter: { ...place.value.filter, ...part }, entryId: null, view: 'review' });
    },
    retry: openList,
    loadMore,
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
      if (id !== undefined) verdicts.write(id, words);
    },
    judge: (disposition: Disposition): Promise<void> =>
      judge(selected.value === null ? [] : [selected.value], disposition),
    /** The same verdict, and note, on every open entry of the same cause in the list. */
    judgeCause: (disposition: Disposition): Promise<void> => judge(causes.value, disposition),
    /** Takes the last verdict back and shows its entry again. */
    undo(): void {
      const id = verdicts.undo();
      awaitsMore = false;
      if (id !== null) open(id);
    },
    /** The agent's answer to the entry shown: once. */
    async answer(words: string): Promise<void> {
      const entry = selected.value;
      if (entry === null || answering.value === 'yes') return;
      answering.value = 'yes';
      try {
        await ports.dispute({
          entryId: entry.id,
          words: words.trim(),
          agent: viewer.value.name,
          atMs: ports.nowMs(),
        });
        answering.value = 'no';
      } catch {
        answering.value = 'failed';
      }
    },
  };
}
