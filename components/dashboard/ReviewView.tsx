import type { ComponentChildren } from 'preact';
import { dashboardText } from '../../lib/i18n/dashboard';
import type { Standing } from '../../lib/review/contract';
import type { ReviewState } from '../../lib/review/filter';
import { PLAIN, writePlace } from '../../lib/review/place';
import { Segmented } from '../ui/Segmented';
import { DisputeBar } from './DisputeBar';
import type { PageWords } from './day-name';
import { Entry } from './Entry';
import type { RuleBook } from './entry-words';
import { FilterBar } from './FilterBar';
import { ListBones, Nothing, Unreadable } from './ListStates';
import { ReviewList } from './ReviewList';
import type { ReviewStore } from './review-store';
import { useShortcuts } from './use-shortcuts';
import { VerdictBar } from './VerdictBar';

export interface ReviewViewProps {
  readonly store: ReviewStore;
  readonly words: PageWords;
  readonly book: RuleBook;
  readonly consoleName: (id: string) => string;
  readonly optionsHref: string;
  /** How a rule stands by its verdicts; null: not known yet. */
  readonly standingOf: (rule: string) => Standing | null;
  /** What was done well, above the list. */
  readonly credits: ComponentChildren;
}

/** The log on the left, one warning with its evidence on the right, the verdict, or the agent's answer, below it. */
export function ReviewView(props: ReviewViewProps) {
  const { store, words, book } = props;
  const text = dashboardText[words.locale];
  const filter = store.filter.value;
  const disputed = store.openDisputes.value;
  useShortcuts(store);
  if (store.viewer.value.isAgent)
    return (
      <>
        <header class="page-head">
          <h1>{text.own}</h1>
          <p class="hint">{text.ownLead}</p>
        </header>
        {props.credits}
        <List {...props} />
      </>
    );
  return (
    <>
      <header class="page-head">
        <h1>{text.review}</h1>
        <Segmented<ReviewState>
          label={text.stateLabel}
          value={filter.state}
          options={(['open', 'disputed', 'reviewed', 'all'] as const).map((value) => ({
            value,
            words:
              value === 'disputed' && disputed > 0 ? `${text.state[value]} ${disputed}` : text.state[value],
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
      {props.credits}
      <List {...props} />
    </>
  );
}

function List({ store, book, words, consoleName, optionsHref, standingOf }: ReviewViewProps) {
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
  const viewer = store.viewer.value;
  if (entries.length === 0 && selected === null && !store.isMissing.value)
    return (
      <Nothing
        words={words}
        filter={filter}
        isAgent={viewer.isAgent}
        hasReviews={store.reviews.value.size > 0}
        optionsHref={optionsHref}
        onNarrow={store.narrow}
      />
    );
  return (
    <div class={store.openedId.value === null ? 'review' : 'review is-open'}>
      <ReviewList
        entries={entries}
        reviews={store.reviews.value}
        disputes={store.disputes.value}
        book={book}
        words={words}
        selectedId={selected?.id ?? null}
        isOneDay={filter.day !== null}
        isSample={filter.sample !== null}
        hasMore={store.hasMore.value}
        isLoadingMore={store.isLoadingMore.value}
        hrefOf={(entryId) => writePlace({ ...PLAIN, filter, entryId })}
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
          review={store.reviews.value.get(selected.id)}
          dispute={store.disputes.value.get(selected.id)}
          standing={standingOf(selected.rule)}
          book={book}
          words={words}
          consoleName={consoleName}
          onNarrow={viewer.isAgent ? null : store.narrow}
          onClose={() => store.open(null)}
        >
          {viewer.isAgent ? (
            <DisputeBar
              locale={words.locale}
              isGiven={store.disputes.value.has(selected.id)}
              answering={store.answering.value}
              onAnswer={store.answer}
            />
          ) : (
            <VerdictBar
              locale={words.locale}
              agent={selected.agent}
              disposition={store.reviews.value.get(selected.id)?.disposition ?? null}
              note={store.note.value}
              isFailed={store.isFailed.value}
              canUndo={store.canUndo.value}
              causes={store.causes.value.length}
              onJudge={store.judge}
              onJudgeCause={store.judgeCause}
              onNote={store.write}
              onNext={() => store.move(1)}
              onUndo={store.undo}
            />
          )}
        </Entry>
      )}
    </div>
  );
}
