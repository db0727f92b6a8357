import { listImportText } from '../../lib/i18n/list-import';
import { FIELDS, type Field } from '../../lib/import/format';
import { missingIn } from '../../lib/import/missing';
import type { PlannedFile } from '../../lib/import/plan';
import type { Mapping } from '../../lib/import/recognise';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Table } from '../ui/Table';

export interface ColumnMappingProps {
  readonly file: PlannedFile;
  readonly locale: Locale;
  readonly onMap: (mapping: Mapping) => void;
}

/** Which column of a list is what, said by whoever knows it; remembered with the titles. */
export function ColumnMapping({ file, locale, onMap }: ColumnMappingProps) {
  const text = listImportText[locale];
  const columns = file.titles.map((title, place) => ({ title: title || text.untitled(place + 1), place }));
  const missing = missingIn(file.mapping);
  return (
    <div class="column-mapping">
      <h3>{text.columns}</h3>
      <p class="hint">{text.columnsLead}</p>
      {missing.length > 0 && (
        <Banner>
          <b>
            {text.stillMissing(missing.map((one) => text.missing[one]).join(locale === 'en' ? ', ' : '、'))}
          </b>
        </Banner>
      )}
      <Table
        plain
        label={text.columns}
        rows={columns}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'column', head: text.column, cell: ({ title }) => <b>{title}</b> },
          {
            key: 'sample',
            head: text.sample,
            cell: ({ place }) => (
              <span class="mute">
                {file.samples
                  .map((row) => row[place] ?? '')
                  .filter((sample) => sample !== '')
                  .join(' · ')}
              </span>
            ),
          },
          {
            key: 'meaning',
            head: text.meaning,
            cell: ({ title, place }) => (
              <select
                aria-label={text.meaningOf(title)}
                value={fieldAt(file.mapping, place) ?? ''}
                onChange={({ currentTarget }) => onMap(withField(file.mapping, place, currentTarget.value))}
              >
                <option value="">{text.unused}</option>
                {FIELDS.map((field) => (
                  <option value={field} key={field}>
                    {text.field[field]}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </div>
  );
}

const fieldAt = (mapping: Mapping, place: number): Field | undefined =>
  FIELDS.find((field) => mapping[field] === place);

/** A field stands in one column: chosen anew, it leaves the other. */
function withField(mapping: Mapping, place: number, chosen: string): Mapping {
  const next: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const at = field === chosen ? place : mapping[field];
    if (at !== undefined && (at !== place || field === chosen)) next[field] = at;
  }
  return next;
}
