import { useMemo, useState } from 'preact/hooks';
import { libraryText } from '../../lib/i18n/library';
import { asTable } from '../../lib/library/read-library';
import { LibrarySearch } from '../../lib/library/search';
import { LIBRARY_KINDS, type LibraryEntry, type LibraryKind, validityOf } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { ICON_DOWNLOAD, ICON_SEARCH } from '../ui/icons';
import { Segmented } from '../ui/Segmented';
import { fromDraft, toDraft } from './form/fields';
import { RowForm } from './form/RowForm';
import { LibraryImportPart } from './LibraryImportPart';
import { LibraryRow } from './LibraryRow';
import type { LibraryAdmin } from './library-admin';
import { libraryFields } from './library-fields';
import { Part } from './Section';

export interface LibrarySectionProps {
  readonly admin: LibraryAdmin;
  readonly locale: Locale;
  readonly timeZone: string;
  /** `2026-11-30`, by the shop's calendar. */
  readonly today: string;
}

const STEP = 50;
type Open = { readonly id: string } | { readonly kind: LibraryKind } | null;

/** The library where it is kept: found, written, imported, and judged by the rules of drafts. */
export function LibrarySection({ admin, locale, timeZone, today }: LibrarySectionProps) {
  const text = libraryText[locale];
  const entries = admin.entries.value;
  const notes = admin.notes.value;
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<LibraryKind | null>(null);
  const [onlyWarned, setOnlyWarned] = useState(false);
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<Open>(null);
  const pool = useMemo(
    () => (entries ?? []).filter(({ id }) => !onlyWarned || notes.has(id)),
    [entries, onlyWarned, notes],
  );
  const search = useMemo(() => new LibrarySearch(pool), [pool]);
  if (entries === null) return null;
  const found = search.find({ words: query, kind, limit: shown });
  const aging = entries.filter((entry) => ['soon', 'expired'].includes(validityOf(entry, today))).length;

  const form = (of: LibraryKind, entry: LibraryEntry | null) => {
    const fields = libraryFields(of, locale);
    return (
      <RowForm
        label={entry?.title ?? text.kind[of]}
        fields={fields}
        start={toDraft(fields, entry ?? {})}
        locale={locale}
        timeZone={timeZone}
        onCancel={() => setOpen(null)}
        onSave={async (draft) => {
          const row = fromDraft(fields, draft);
          const faults = await admin.save({ ...row, kind: of, id: entry?.id ?? crypto.randomUUID() });
          if (faults === null) setOpen(null);
          return faults;
        }}
      >
        <p class="hint">{text.kindHint[of]}</p>
      </RowForm>
    );
  };
  return (
    <div class="doc">
      <Part
        title={text.count(entries.length)}
        lead={text.lead}
        action={
          entries.length > 0 && (
            <span class="button-row">
              <Button
                icon={ICON_DOWNLOAD}
                onPress={() => admin.download('candor-library.csv', asTable(entries))}
              >
                {text.exportTable}
              </Button>
              <Button
                icon={ICON_DOWNLOAD}
                onPress={() => admin.download('candor-library.json', `${JSON.stringify(entries, null, 2)}\n`)}
              >
                {text.exportJson}
              </Button>
            </span>
          )
        }
      >
        <LibraryImportPart admin={admin} locale={locale} />
      </Part>
      <Happened admin={admin} locale={locale} />
      {notes.size > 0 && (
        <Banner
          kind="warn"
          action={
            <Button pressed={onlyWarned} onPress={() => setOnlyWarned(!onlyWarned)}>
              {text.showWarned}
            </Button>
          }
        >
          <b>{text.warned(notes.size)}</b>
          <p>{text.warnedLead}</p>
        </Banner>
      )}
      {aging > 0 && <Banner>{text.expiring(aging)}</Banner>}
      <Part title={text.addOf}>
        {open !== null && 'kind' in open ? (
          <div class="list single">{form(open.kind, null)}</div>
        ) : (
          <div class="button-row">
            {LIBRARY_KINDS.map((one) => (
              <Button key={one} onPress={() => setOpen({ kind: one })}>
                {text.kind[one]}
              </Button>
            ))}
          </div>
        )}
      </Part>
      {entries.length > 0 && (
        <Part title={text.recent}>
          <div class="library-tools">
            <Field
              hideLabel
              type="search"
              icon={ICON_SEARCH}
              label={text.search}
              placeholder={text.searchHint}
              value={query}
              onInput={(words) => {
                setQuery(words);
                setShown(STEP);
              }}
            />
            <Segmented
              label={text.filter}
              value={kind ?? 'all'}
              options={[
                { value: 'all' as const, words: text.all },
                ...LIBRARY_KINDS.map((value) => ({ value, words: text.kind[value] })),
              ]}
              onChange={(value) => setKind(value === 'all' ? null : value)}
            />
          </div>
          <p class="hint" role="status">
            {found.total === 0 ? `${text.noneFound} · ${text.noneFoundHint}` : text.found(found.total)}
          </p>
          {found.total > 0 && (
            <ul class="list">
              {found.entries.map((entry) =>
                open !== null && 'id' in open && open.id === entry.id ? (
                  <li class="editing" key={`${entry.id} open`}>
                    {form(entry.kind, entry)}
                  </li>
                ) : (
                  <LibraryRow
                    key={entry.id}
                    entry={entry}
                    notes={notes.get(entry.id) ?? []}
                    today={today}
                    locale={locale}
                    onEdit={() => setOpen({ id: entry.id })}
                    onRemove={() => void admin.remove(entry)}
                  />
                ),
              )}
            </ul>
          )}
          {found.total > shown && (
            <Button look="quiet" large onPress={() => setShown(shown + STEP)}>
              {text.more(Math.min(STEP, found.total - shown))}
            </Button>
          )}
        </Part>
      )}
    </div>
  );
}

/** What was done last, with the way back. */
function Happened({ admin, locale }: { admin: LibraryAdmin; locale: Locale }) {
  const text = libraryText[locale];
  const last = admin.last.value;
  return (
    <div aria-live="polite" class="changed">
      {admin.isFailed.value && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      {last !== null && (
        <Banner
          kind="good"
          action={last.back !== null && <Button onPress={() => void admin.undo()}>{text.undo}</Button>}
        >
          <b>{last.kind === 'undone' ? text.undone : text[last.kind](last.title)}</b>
        </Banner>
      )}
    </div>
  );
}
