import { useEffect, useRef } from 'preact/hooks';
import { dashboardText } from '../../lib/i18n/dashboard';
import type { LogEntry, Review } from '../../lib/model/log-entry';
import { groupByDay } from '../../lib/review/filter';
import { Button } from '../ui/Button';
import { dayName, type PageWords } from './day-name';
import { EntryRow } from './EntryRow';
import { type RuleBook, ruleName } from './entry-words';

export interface ReviewListProps {
  readonly entries: readonly LogEntry[];
  readonly reviews: ReadonlyMap<string, Review>;
  readonly disputes: ReadonlyMap<string, unknown>;
  readonly book: RuleBook;
  readonly words: PageWords;
  readonly selectedId: string | null;
  /** One day is shown already: its heading narrows nothing. */
  readonly isOneDay: boolean;
  /** Entries drawn by lot stand by rule. */
  readonly isSample: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onDay: (day: string) => void;
  readonly onMore: () => void;
}

/** The log, newest first, by day. Older pages come as the end comes into sight. */
export function ReviewList(props: ReviewListProps) {
  const { reviews, book, words, selectedId, hasMore, isLoadingMore } = props;
  const text = dashboardText[words.locale];
  const list = useRef<HTMLDivElement>(null);
  useKeepInSight(list, selectedId);
  return (
    <div class="review-list" ref={list}>
      {groupsOf(props).map((group) => {
        const { key, name } = group;
        return (
          <section key={key} aria-label={name}>
            <h2 class="day">
              {props.isOneDay || props.isSample ? (
                name
              ) : (
                <button
                  type="button"
                  class="link"
                  title={text.onlyThisDay(name)}
                  onClick={() => props.onDay(key)}
                >
                  {name}
                </button>
              )}
            </h2>
            <ol>
              {group.entries.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  review={reviews.get(entry.id)}
                  isDisputed={props.disputes.has(entry.id)}
                  book={book}
                  words={words}
                  isCurrent={entry.id === selectedId}
                  href={props.hrefOf(entry.id)}
                  onOpen={props.onOpen}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {hasMore && (
        <Older words={text.older} busy={isLoadingMore ? text.loading : null} onMore={props.onMore} />
      )}
    </div>
  );
}

/** A sample by rule, anything else by day. */
const groupsOf = ({ entries, words, book, isSample }: ReviewListProps) =>
  isSample
    ? [...Map.groupBy(entries, ({ rule }) => rule)].map(([rule, group]) => ({
        key: rule,
        name: ruleName(rule, book, words.locale),
        entries: group,
      }))
    : groupByDay(entries, words.timeZone).map(({ day, entries: group }) => ({
        key: day,
        name: dayName(group[0]?.atMs ?? words.nowMs, words),
        entries: group,
      }));

/** The end of what is loaded: goes on by itself when it comes near the view, and by hand. */
function Older({ words, busy, onMore }: { words: string; busy: string | null; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const isBusy = busy !== null;
  useEffect(() => {
    if (end.current === null || isBusy) return;
    const observer = new IntersectionObserver(
      ([found]) => {
        if (found?.isIntersecting) onMore();
      },
      { root: end.current.closest('.review-list'), rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isBusy, onMore]);
  return (
    <div class="older" ref={end}>
      {isBusy ? (
        <span class="hint" role="status">
          {busy}
        </span>
      ) : (
        <Button look="quiet" onPress={onMore}>
          {words}
        </Button>
      )}
    </div>
  );
}

/** Scrolls to the entry shown, and takes the focus along where a row had it. */
function useKeepInSight(list: { current: HTMLElement | null }, selectedId: string | null): void {
  useEffect(() => {
    const row = selectedId === null ? null : document.getElementById(`row-${selectedId}`);
    if (row === null) return;
    row.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (activeElement?.classList.contains('entry-row') && list.current?.contains(activeElement))
      row.focus({ preventScroll: true });
  }, [list, selectedId]);
}
