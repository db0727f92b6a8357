import { useEffect } from 'preact/hooks';
import { auditText } from '../../../lib/i18n/audit';
import { formatDate, formatDateTime } from '../../../lib/i18n/format';
import { teamText } from '../../../lib/i18n/team';
import { Button } from '../../ui/Button';
import { ICON_DOWNLOAD } from '../../ui/icons';
import { Table } from '../../ui/Table';
import type { PageWords } from '../day-name';
import type { RuleBook } from '../entry-words';
import type { PlaceStore } from '../place-store';
import type { AuditStore, TakenOut } from './audit-store';
import { ChainState } from './ChainState';
import { csvFile, filterWords, jsonFile, reportPage } from './export-words';
import './audit.css';

export interface AuditViewProps {
  readonly audit: AuditStore;
  readonly place: PlaceStore;
  readonly words: PageWords;
  readonly book: RuleBook;
  readonly shopName: string;
  readonly retentionDays: number | null;
  /** Entries that came from other browsers of a team. */
  readonly received: number;
  readonly optionsHref: string;
}

/** The record: whether it is whole, what was taken out of it, and a copy of it. */
export function AuditView(props: AuditViewProps) {
  const { audit, place, words, book, shopName, retentionDays, received, optionsHref } = props;
  const text = auditText[words.locale];
  useEffect(() => void audit.open(), [audit]);
  const { filter } = place.place.value;
  const exported = audit.exporting.value;
  const about = filterWords(filter, words, book);
  const setting = { words, book, shopName, about };
  return (
    <>
      <header class="page-head">
        <h1>{text.view}</h1>
        <span class="hint">{text.lead}</span>
      </header>
      <div class="page-body audit">
        <section class="block">
          <h2>{text.chain}</h2>
          <p class="mute">{text.chainLead}</p>
          <ChainState check={audit.check.value} words={words} place={place} />
          <Button
            large
            look="primary"
            disabled={audit.check.value.kind === 'running'}
            onPress={() => void audit.verify()}
          >
            {audit.check.value.kind === 'done' ? text.checkAgain : text.check}
          </Button>
        </section>
        <section class="block">
          <h2>{text.export}</h2>
          <p class="mute">{text.exportLead(about)}</p>
          <div class="button-row">
            <Button large icon={ICON_DOWNLOAD} onPress={() => void audit.file(...csvFile(setting))}>
              {text.csv}
            </Button>
            <Button large icon={ICON_DOWNLOAD} onPress={() => void audit.file(...jsonFile(setting))}>
              {text.jsonLines}
            </Button>
            <Button large onPress={() => void audit.report(...reportPage(setting))}>
              {text.report}
            </Button>
          </div>
          <p role="status" class="mute">
            {exported.kind === 'failed' && text.notWritten}
            {exported.kind === 'writing' && text.writing(exported.count.toLocaleString(words.locale))}
            {exported.kind === 'done' && text.written(exported.count.toLocaleString(words.locale))}
          </p>
        </section>
        <section class="block">
          <h2>{text.retention}</h2>
          {received > 0 && <p>{teamText[words.locale].auditForeign(received)}</p>}
          <p>{retentionDays === null ? text.keptForGood : text.keptFor(retentionDays)}</p>
          <p>
            <a href={`${optionsHref}#privacy`}>{text.change}</a>
          </p>
        </section>
        <section class="block">
          <h2>{text.takenOut}</h2>
          <Tombstones rows={audit.takenOut.value} words={words} />
        </section>
      </div>
    </>
  );
}

function Tombstones({ rows, words }: { rows: readonly TakenOut[] | null; words: PageWords }) {
  const { locale, timeZone } = words;
  const text = auditText[locale];
  if (rows === null) return null;
  if (rows.length === 0) return <p class="mute">{text.nothingTakenOut}</p>;
  const number = (value: number): string => value.toLocaleString(locale);
  return (
    <Table<TakenOut>
      label={text.takenOut}
      plain
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'when', head: text.when, cell: ({ atMs }) => formatDateTime(atMs, locale, timeZone) },
        {
          key: 'what',
          head: text.what,
          cell: ({ kind, beforeMs }) =>
            kind === 'forgotten' && beforeMs !== null
              ? text.forgottenBefore(formatDate(beforeMs, locale, timeZone, 'long', words.nowMs))
              : text.tombstone[kind],
        },
        {
          key: 'count',
          head: text.count,
          cell: ({ entries, reviews }) => text.counted(number(entries), number(reviews)),
        },
        { key: 'place', head: text.place, figure: true, cell: ({ seq }) => number(seq) },
      ]}
    />
  );
}
