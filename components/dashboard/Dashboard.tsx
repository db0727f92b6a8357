import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { dashboardText } from '../../lib/i18n/dashboard';
import type { CreditEntry } from '../../lib/model/credit';
import { type ReviewState, writePlace } from '../../lib/review/filter';
import { ICON_INBOX, ICON_SETTINGS } from '../ui/icons';
import { Segmented } from '../ui/Segmented';
import { CreditLines } from './CreditLines';
import type { PageWords } from './day-name';
import { Entry } from './Entry';
import type { RuleBook } from './entry-words';
import { FilterBar } from './FilterBar';
import { ListBones, Nothing, Unreadable } from './ListStates';
import { PageFrame } from './PageFrame';
import { ReviewList } from './ReviewList';
import type { ReviewStore } from './review-store';
import { type KeyPress, shortcutOf } from './shortcuts';
import { VerdictBar } from './VerdictBar';
import './dashboard.css';

export interface DashboardProps {
  readonly store: ReviewStore;
  readonly words: ReadonlySignal<PageWords>;
  readonly book: RuleBook;
  readonly shopName: ReadonlySignal<string>;
  readonly reviewer: ReadonlySignal<string>;
  /** Good acts of the last days. */
  readonly credits: ReadonlySignal<readonly CreditEntry[]>;
  readonly consoleName: (id: string) => string;
  readonly optionsHref: string;
}

/** The supervisor's page: the log on the left, one warning with its evidence on the right, the verdict below it. */
export function Dashboard(props: DashboardProps) {
  const { store, book, optionsHref } = props;
  const words = props.words.value;
  const text = dashboardText[words.locale];
  const filter = store.filter.value;
  useShortcuts(store);
  return (
    <PageFrame
      name={text.name}
      label={text.pages}
      places={[
        {
          key: 'review',
          href: '?',
          icon: ICON_INBOX,
          words: text.review,
          count: openWords(store, text),
          isCurrent: true,
          onOpen: () => store.narrow({ rule: null, severity: null, agent: null, day: null, state: 'open' }),
        },
        { key: 'options', href: optionsHref, icon: ICON_SETTINGS, words: text.options },
      ]}
      foot={
        <>
          {props.shopName.value}
          <br />
          {text.onThisMachine}
          {props.reviewer.value === '' && (
            <>
              <br />
              <a href={`${optionsHref}#you`}>{text.noName}</a>
            </>
          )}
        </>
      }
    >
      <header class="page-head">
        <h1>{text.review}</h1>
        <Segmented<ReviewState>
          label={text.stateLabel}
          value={filter.state}
          options={(['open', 'reviewed', 'all'] as const).map((value) => ({
            value,
            words: text.state[value],
          }))}
          onChange={(state) => store.narrow({ state })}
        />
        <FilterBar
          filter={filter}
          words={words}
          book={book}
          agents={store.agents.value}
          onNarrow={store.narrow}
        />
      </header>
      <CreditLines credits={props.credits.value} words={words} />
      <Review {...props} />
    </PageFrame>
  );
}

function Review({ store, book, words: { value: words }, consoleName, optionsHref }: DashboardProps) {
  const text = dashboardText[words.locale];
  const filter = store.filter.value;
  const status = store.status.value;
  if (status === 'failed')
    return <Unreadable words={words} sinceMs={store.failedAtMs.value} onRetry={store.retry} />;
  if (status === 'loading')
    return (
      <div class="review">
        <ListBones words={words} />
      </div>
    );

  const entries = store.entries.value;
  const selected = store.selected.value;
  if (entries.length === 0 && selected === null && !store.isMissing.value)
    return (
      <Nothing
        words={words}
        filter={filter}
        hasReviews={store.reviews.value.size > 0}
        optionsHref={optionsHref}
        onNarrow={store.narrow}
      />
    );
  const review = selected === null ? undefined : store.reviews.value.get(selected.id);
  return (
    <div class={store.openedId.value === null ? 'review' : 'review is-open'}>
      <ReviewList
        entries={entries}
        reviews={store.reviews.value}
        book={book}
        words={words}
        selectedId={selected?.id ?? null}
        isOneDay={filter.day !== null}
        hasMore={store.hasMore.value}
        isLoadingMore={store.isLoadingMore.value}
        hrefOf={(entryId) => writePlace({ filter, entryId })}
        onOpen={store.open}
        onDay={(day) => store.narrow({ day })}
        onMore={store.loadMore}
      />
      {selected === null ? (
        <div class="whole-page empty">
          <h2>{store.isMissing.value ? text.gone : text.pickOne}</h2>
          {store.isMissing.value && <p class="mute">{text.goneLead}</p>}
        </div>
      ) : (
        <Entry
          key={selected.id}
          entry={selected}
          history={store.history.value}
          book={book}
          words={words}
          consoleName={consoleName}
          onNarrow={store.narrow}
          onClose={() => store.open(null)}
        >
          <VerdictBar
            locale={words.locale}
            agent={selected.agent}
            disposition={review?.disposition ?? null}
            note={store.note.value}
            saving={store.saving.value}
            canGoBack={store.canGoBack.value}
            onJudge={store.judge}
            onNote={store.write}
            onNext={() => store.move(1)}
            onBack={store.backToLast}
          />
        </Entry>
      )}
    </div>
  );
}

function openWords({ openCount: { value } }: ReviewStore, text: { countAtLeast: (count: number) => string }) {
  if (value === null || value.count === 0) return null;
  return value.isLeast ? text.countAtLeast(value.count) : String(value.count);
}

/** Keys of the whole page; what is typed into a field stays there. */
function useShortcuts(store: ReviewStore): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(pressOf(event));
      if (shortcut === null || event.defaultPrevented) return;
      event.preventDefault();
      if (shortcut.kind === 'judge') void store.judge(shortcut.disposition);
      else if (shortcut.kind === 'move') store.move(shortcut.step);
      else store.backToLast();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
}

function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  const isField = target?.closest('input, textarea, select, [contenteditable]') != null;
  return {
    key: event.key,
    isModified: event.ctrlKey || event.metaKey || event.altKey || event.shiftKey,
    isRepeated: event.repeat,
    isComposing: event.isComposing,
    focus: isField ? 'field' : target?.closest('[data-scroller]') != null ? 'scroller' : 'page',
  };
}
