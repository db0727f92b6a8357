import { libraryText } from '../../lib/i18n/library';
import { type LibraryEntry, validityOf } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CLOCK, ICON_TRIANGLE } from '../ui/icons';
import { SeverityTag } from '../ui/SeverityTag';
import { Tag } from '../ui/Tag';
import type { LintNote } from './library-admin';

export interface LibraryRowProps {
  readonly entry: LibraryEntry;
  readonly notes: readonly LintNote[];
  readonly today: string;
  readonly locale: Locale;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One entry in the list: its words, what it rests on, and what the rules say of it. */
export function LibraryRow({ entry, notes, today, locale, onEdit, onRemove }: LibraryRowProps) {
  const text = libraryText[locale];
  const validity = validityOf(entry, today);
  return (
    <li>
      <span>
        <b>{entry.title}</b>
        <small class="said">{entry.text ?? entry.handles}</small>
        <small>
          {[
            entry.hours,
            entry.scope !== undefined && text.heldFor(entry.scope),
            entry.source !== undefined && text.from(entry.source, entry.date ?? null),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {(validity === 'soon' || validity === 'expired') && entry.validUntil !== undefined && (
          <small class="unsure">
            <Icon path={validity === 'expired' ? ICON_TRIANGLE : ICON_CLOCK} small />{' '}
            {validity === 'expired' ? text.expired(entry.validUntil) : text.soon(entry.validUntil)}
          </small>
        )}
        {notes.map((note) => (
          <span class="lint" key={note.title}>
            <SeverityTag severity={note.severity} locale={locale} /> {note.title}
          </span>
        ))}
      </span>
      <span class="button-row">
        <Tag line>{text.kind[entry.kind]}</Tag>
        <Button look="quiet" onPress={onEdit}>
          {text.edit}
          <span class="vh"> {entry.title}</span>
        </Button>
        <Button look="quiet" onPress={onRemove}>
          {text.remove}
          <span class="vh"> {entry.title}</span>
        </Button>
      </span>
    </li>
  );
}
