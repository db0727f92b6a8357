import { libraryText } from '../../lib/i18n/library';
import { KIND_FIELDS, LIBRARY_FIELDS, type LibraryField, type LibraryKind } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';
import type { FieldSpec } from './form/fields';

const LONG: readonly LibraryField[] = ['text', 'weaknesses'];
const DAYS: readonly LibraryField[] = ['date', 'validUntil'];
const LISTS: readonly LibraryField[] = ['aliases', 'skus', 'tags'];

/** The form of a kind: its title, what it needs, then what it may say beside. */
export function libraryFields(kind: LibraryKind, locale: Locale): readonly FieldSpec[] {
  const text = libraryText[locale];
  const { needs, may } = KIND_FIELDS[kind];
  const ordered = LIBRARY_FIELDS.filter((name) => needs.includes(name)).concat(
    LIBRARY_FIELDS.filter((name) => may.includes(name)),
  );
  return [
    { kind: 'text', name: 'title', label: text.titleOf[kind], required: true },
    ...ordered.map((name): FieldSpec => {
      const common = {
        name,
        label: text.field[name],
        hint: text.fieldHint[name],
        required: needs.includes(name),
      };
      if (LISTS.includes(name)) return { kind: 'list', ...common };
      if (DAYS.includes(name)) return { kind: 'day', ...common };
      return { kind: LONG.includes(name) ? 'long' : 'text', ...common };
    }),
  ];
}
