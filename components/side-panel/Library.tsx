import { useMemo, useRef, useState } from 'preact/hooks';
import { libraryText } from '../../lib/i18n/library';
import { LibrarySearch } from '../../lib/library/search';
import { LIBRARY_KINDS, type LibraryEntry, type LibraryKind } from '../../lib/model/library';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { ICON_SEARCH } from '../ui/icons';
import { isoDateOf } from './days';
import { LibraryCard } from './LibraryCard';
import { PanelEmpty } from './PanelEmpty';
import { PanelPart } from './PanelPart';
import type { CustomerView, Notice, PanelActions } from './panel-data';
import { useWords } from './words';
import './library.css';

export interface LibraryProps {
  /** Null: not read yet. */
  readonly entries: readonly LibraryEntry[] | null;
  /** The customer of the open conversation; null: none is open. */
  readonly view: CustomerView | null;
  readonly notice: Notice | null;
  readonly actions: PanelActions;
}

/** Shown at first, and added each time more is asked for: a screen and a half. */
const STEP = 12;
/** Answers offered to what the customer asked. */
const MAY_ANSWER = 2;

/** What the shop keeps ready to say, as one types; before anything is typed, what may answer the customer. */
export function Library({ entries, view, notice, actions }: LibraryProps) {
  const words = useWords();
  const text = libraryText[words.locale];
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<LibraryKind | null>(null);
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const search = useMemo(() => new LibrarySearch(newestFirst(entries ?? [])), [entries]);
  const kinds = useMemo(
    () => LIBRARY_KINDS.filter((name) => entries?.some((entry) => entry.kind === name)),
    [entries],
  );
  if (entries === null) return null;
  if (entries.length === 0)
    return (
      <PanelEmpty state="off" title={text.empty} hint={text.emptyHint}>
        <Button look="primary" onPress={() => actions.openOptions('library')}>
          {text.manage}
        </Button>
      </PanelEmpty>
    );
  const asked = view?.conversation.openQuestions.map((question) => question.words).join(' ') ?? '';
  const answers = query.trim() === '' && kind === null ? search.answersTo(asked, MAY_ANSWER) : [];
  const found = search.find({ words: query, kind, limit: shown });
  const today = isoDateOf(words.nowMs, words.timeZone);
  const card = (entry: LibraryEntry) => (
    <LibraryCard key={entry.id} entry={entry} today={today} view={view} notice={notice} actions={actions} />
  );
  const choose = (next: LibraryKind | null): void => {
    setKind(next);
    setShown(STEP);
  };
  return (
    <div class="library">
      <div class="library-search">
        <Field
          small
          hideLabel
          type="search"
          icon={ICON_SEARCH}
          label={text.search}
          placeholder={text.searchHint}
          value={query}
          maxLength={200}
          onInput={(next) => {
            setQuery(next);
            setShown(STEP);
          }}
        />
        {kinds.length > 1 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
          <div class="kinds" role="group" aria-label={text.filter}>
            {[null, ...kinds].map((name) => (
              <button
                type="button"
                class="tag"
                key={name}
                aria-pressed={kind === name}
                onClick={() => choose(name)}
              >
                {name === null ? text.all : text.kind[name]}
              </button>
            ))}
          </div>
        )}
      </div>
      {answers.length > 0 && (
        <PanelPart head={text.mayAnswer}>
          <ul class="library-list">{answers.map(card)}</ul>
        </PanelPart>
      )}
      <PanelPart head={query.trim() === '' ? text.recent : text.found(found.total)}>
        <ul class="library-list" ref={list}>
          {found.entries.filter((entry) => !answers.includes(entry)).map(card)}
        </ul>
        {found.total === 0 && (
          <p class="mute">
            {text.noneFound}
            {words.comma}
            {text.noneFoundHint}
          </p>
        )}
        {found.total > shown && (
          <Button look="quiet" onPress={() => setShown(shown + STEP)}>
            {text.more(Math.min(STEP, found.total - shown))}
          </Button>
        )}
      </PanelPart>
      <p class="vh" role="status">
        {query.trim() === '' ? '' : found.total === 0 ? text.noneFound : text.found(found.total)}
      </p>
    </div>
  );
}

/** What was written or looked at last stands first. */
const newestFirst = (entries: readonly LibraryEntry[]): readonly LibraryEntry[] =>
  [...entries].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
