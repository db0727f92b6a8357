import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatDateTime, formatMoney } from '../../lib/i18n/format';
import { listImportText } from '../../lib/i18n/list-import';
import type { ImportPlan, PlannedFile, PreviewRow } from '../../lib/import/plan';
import type { Mapping } from '../../lib/import/recognise';
import type { Locale } from '../../lib/model/locale';
import { toMinor } from '../../lib/model/money';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_RECEIPT } from '../ui/icons';
import { Table } from '../ui/Table';
import { ColumnMapping } from './ColumnMapping';

export interface ImportPreviewProps {
  readonly plan: ImportPlan;
  /** Another mapping is being looked at. */
  readonly isPlanning: boolean;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Of rows that name none. */
  readonly currency: string;
  readonly onMap: (file: number, mapping: Mapping) => void;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** What the files were recognised as, and their first rows as they would be stored. Nothing is stored yet. */
export function ImportPreview(props: ImportPreviewProps) {
  const { plan, isPlanning, locale, onMap, onStart, onCancel } = props;
  const text = listImportText[locale];
  const [mapped, setMapped] = useState<number | null>(null);
  const isReady = plan.files.every(({ kind }) => kind !== null);
  return (
    <>
      <ul class="list">
        {plan.files.map((file, place) => (
          <li key={file.name}>
            <span class="with-mark">
              <Icon path={ICON_RECEIPT} />
              <span>
                <b>{file.name}</b>
                <small>{whatItIs(file, plan, place, locale)}</small>
              </span>
            </span>
            {file.kind !== null && plan.halves === null && (
              <Button
                look="quiet"
                large
                expanded={mapped === place}
                onPress={() => setMapped(mapped === place ? null : place)}
              >
                {text.changeColumns}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {plan.files.map(
        (file, place) =>
          (file.kind === null || mapped === place) && (
            <ColumnMapping
              file={file}
              locale={locale}
              onMap={(mapping) => onMap(place, mapping)}
              key={`${file.name} columns`}
            />
          ),
      )}
      {isReady && <FirstRows {...props} />}
      <div class="button-row">
        <Button look="primary" large disabled={!isReady || isPlanning} onPress={onStart}>
          {text.start}
        </Button>
        <Button look="quiet" large onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

function whatItIs(file: PlannedFile, plan: ImportPlan, place: number, locale: Locale): string {
  const text = listImportText[locale];
  const { formatId, kind, encoding } = file;
  const platform = formatId === null ? undefined : text.platform[formatId];
  const isHalf = plan.halves !== null && (place === plan.halves.orders || place === plan.halves.lines);
  const what =
    platform !== undefined
      ? text.isExportOf(platform)
      : kind === null
        ? text.isUnknown
        : kind === 'orders'
          ? text.isOrders
          : text.isCustomers;
  return [
    what,
    ...(isHalf ? [text.halves] : []),
    encoding === null ? text.workbook : text.encodedIn(encoding.toUpperCase()),
  ].join(locale === 'en' ? ', ' : '，');
}

function FirstRows({ plan, locale, timeZone, currency }: ImportPreviewProps) {
  const text = listImportText[locale];
  if (plan.preview.length === 0) return <p class="none">{text.noRows}</p>;
  const rows = plan.preview.map((row, place) => ({ row, place }));
  const isList = plan.preview.some(({ kind }) => kind === 'customer');
  type Row = (typeof rows)[number];
  const cell = (of: (row: PreviewRow) => ComponentChildren) => (shown: Row) => of(shown.row);
  const inOrders = [
    {
      key: 'bought',
      head: text.bought,
      cell: cell((row) =>
        row.kind === 'line'
          ? row.line.product
          : row.kind === 'fault' && (
              <small>
                {text.left}
                {locale === 'en' ? ': ' : '：'}
                {text.reason[row.fault.reason]} {row.fault.value}
              </small>
            ),
      ),
    },
    {
      key: 'when',
      head: text.when,
      cell: cell((row) => row.kind === 'line' && formatDateTime(row.line.atMs, locale, timeZone)),
    },
    {
      key: 'paid',
      head: text.paid,
      figure: true,
      cell: cell((row) => {
        if (row.kind !== 'line') return null;
        const paidIn = row.line.currency ?? currency;
        const money = formatMoney(toMinor(row.line.unitPrice, paidIn), paidIn, locale);
        return text.perPiece(money, row.line.quantity);
      }),
    },
  ];
  const inLists = [
    {
      key: 'details',
      head: text.details,
      cell: cell((row) => {
        if (row.kind !== 'customer')
          return row.kind === 'fault' && <small>{text.reason[row.fault.reason]}</small>;
        const { tags = [], tier, birthday, notes } = row.customer.details;
        return [...tags, tier, birthday, notes].filter(Boolean).join(locale === 'en' ? ', ' : '、');
      }),
    },
  ];
  return (
    <div class="import-preview">
      <h3>{text.preview}</h3>
      <p class="hint">{text.previewLead}</p>
      <Table
        plain
        label={text.preview}
        rows={rows}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            key: 'customer',
            head: text.customer,
            cell: cell((row) => {
              if (row.kind === 'fault') return <span class="mute">—</span>;
              const { name, phoneTail } = row.kind === 'line' ? row.line : row.customer;
              return (
                <>
                  <b>{name}</b>
                  {phoneTail !== null && <small>{text.phoneTail(phoneTail)}</small>}
                </>
              );
            }),
          },
          ...(isList ? inLists : inOrders),
        ]}
      />
    </div>
  );
}
