import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findText } from '../../lib/i18n/find';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_SEARCH } from '../ui/icons';
import { FoundProfile } from './FoundProfile';
import { FoundRow } from './FoundRow';
import type { PanelActions, SearchState } from './panel-data';
import { useWords } from './words';
import './finder.css';

export interface FinderProps {
  readonly search: SearchState;
  /** Whom the open conversation is with; null: none is open, or it cannot be linked. */
  readonly chat: { readonly name: string; readonly customerId: string | null } | null;
  readonly actions: PanelActions;
  readonly onLeave: () => void;
}

/** Customers and purchases as one types; a result opens the profile, Escape goes back step by step. */
export function Finder({ search, chat, actions, onLeave }: FinderProps) {
  const { locale } = useWords();
  const text = findText[locale];
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { query, found, isCut, opened } = search;
  // Before the next key comes: what is typed right after Escape is meant for the field.
  useLayoutEffect(() => {
    if (opened === null) input.current?.focus();
  }, [opened]);
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  if (opened !== null)
    return (
      <FoundProfile customer={opened} chat={chat} actions={actions} onBack={() => actions.closeProfile()} />
    );

  const ask = (next: string): void => {
    setChosen(0);
    actions.search(next);
  };
  const open = (place: number): void => {
    const one = found?.[place];
    if (one !== undefined) actions.openProfile(one.customer.id);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const count = found?.length ?? 0;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && count > 0) setChosen((chosen + step + count) % count);
    else if (event.key === 'Enter') open(chosen);
    else if (event.key === 'Escape') query === '' ? onLeave() : ask('');
    else return;
    event.preventDefault();
  };
  const hasResults = query.trim() !== '' && found !== null && found.length > 0;
  return (
    <div class="finder">
      <div class="finder-field field small">
        <Icon path={ICON_SEARCH} />
        <input
          ref={input}
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: without a data list the field has no such role by itself
          role="combobox"
          list={undefined}
          aria-label={text.search}
          aria-expanded={hasResults}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant={hasResults ? optionId(chosen) : undefined}
          placeholder={text.hint}
          value={query}
          maxLength={80}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <p class="vh" role="status">
        {query.trim() === '' || found === null
          ? ''
          : found.length === 0
            ? text.none
            : text.found(String(found.length), isCut)}
      </p>
      {search.failed && <p class="finder-note">{text.failed}</p>}
      {query.trim() === '' ? (
        <Examples onAsk={ask} />
      ) : (
        <>
          {hasResults && (
            <h2 class="finder-head">{text.found(found.length.toLocaleString(locale), isCut)}</h2>
          )}
          <div class="finder-results" id="found" role="listbox" aria-label={text.search}>
            {found?.map((one, place) => (
              <FoundRow
                found={one}
                query={query}
                id={optionId(place)}
                isChosen={place === chosen}
                onOpen={() => open(place)}
                key={one.customer.id}
              />
            ))}
          </div>
          {found?.length === 0 && (
            <div class="finder-note">
              <b>{text.none}</b>
              <p>{text.noneHint}</p>
            </div>
          )}
          {hasResults && isCut && <p class="finder-note">{text.cut}</p>}
        </>
      )}
      {hasResults && <p class="finder-keys">{text.keys}</p>}
    </div>
  );
}

const optionId = (place: number): string => `found-${place}`;

function Examples({ onAsk }: { readonly onAsk: (query: string) => void }) {
  const { locale } = useWords();
  const text = findText[locale];
  return (
    <section class="finder-examples">
      <h2 class="finder-head">{text.examples}</h2>
      <ul>
        {text.example.map(([query, finds]) => (
          <li key={query}>
            <Button look="quiet" onPress={() => onAsk(query)}>
              {query}
            </Button>
            <span class="mute">{finds}</span>
          </li>
        ))}
      </ul>
      <p class="finder-note">{text.lead}</p>
    </section>
  );
}
