import { useEffect, useState } from 'preact/hooks';
import { formatDateTime } from '../../../lib/i18n/format';
import { versionsText } from '../../../lib/i18n/versions';
import { policyEdits } from '../../../lib/review/policy-edits';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ICON_POLICY, ICON_REPLAY, ICON_UNDO } from '../../ui/icons';
import { Choice } from '../Choice';
import type { PageWords } from '../day-name';
import type { RuleBook } from '../entry-words';
import type { PlaceStore } from '../place-store';
import { editWords } from './change-words';
import { EditList } from './EditList';
import type { VersionRow } from './replay-store';
import type { VersionsStore } from './versions-store';

export interface VersionsViewProps {
  readonly versions: VersionsStore;
  readonly place: PlaceStore;
  readonly words: PageWords;
  readonly book: RuleBook;
  /** Begins to try a version on past chats. */
  readonly onTry: (version: number) => void;
}

/** Every version of the policy; what one changed, against the one before or any other; and the way back. */
export function VersionsView(props: VersionsViewProps) {
  const { versions, words, place } = props;
  const text = versionsText[words.locale];
  const rows = versions.rows.value;
  const { about } = place.place.value;
  const chosen = rows?.find(({ version }) => String(version) === about) ?? rows?.[0] ?? null;
  useEffect(() => void versions.load(), [versions, versions.inForce.value]);
  return (
    <>
      <header class="page-head">
        <h1>{text.view}</h1>
        <span class="hint">{text.lead}</span>
      </header>
      {rows !== null && chosen === null && (
        <div class="whole-page empty">
          <Icon path={ICON_POLICY} />
          <h2>{text.nothing}</h2>
          <p class="mute">{text.nothingLead}</p>
        </div>
      )}
      {rows !== null && chosen !== null && (
        <div class="versions">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
          <div class="version-list" tabIndex={0} data-scroller>
            <ol aria-label={text.list}>
              {rows.map((row, at) => (
                <VersionLine
                  key={row.version}
                  row={row}
                  before={rows[at + 1] ?? null}
                  isChosen={row === chosen}
                  onOpen={() => place.go({ about: String(row.version) }, about === null)}
                  {...props}
                />
              ))}
            </ol>
          </div>
          <OneVersion key={chosen.version} row={chosen} rows={rows} {...props} />
        </div>
      )}
    </>
  );
}

/** Edits named in a line of the list. */
const NAMED = 2;

function VersionLine({
  row,
  before,
  isChosen,
  onOpen,
  versions,
  words,
  book,
}: VersionsViewProps & {
  readonly row: VersionRow;
  readonly before: VersionRow | null;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}) {
  const { locale, timeZone } = words;
  const text = versionsText[locale];
  const edits = policyEdits(before?.file ?? null, row.file);
  const named = edits.slice(0, NAMED).map((edit) => {
    const { part, name, what } = editWords(edit, words, book);
    return `${name || part} ${what}`;
  });
  return (
    <li>
      <button type="button" aria-current={isChosen ? 'true' : undefined} onClick={onOpen}>
        <span class="top">
          <b>{text.version(row.version)}</b>
          <time>{formatDateTime(row.savedAtMs, locale, timeZone)}</time>
          {row.version === versions.inForce.value && <span class="tag">{text.inForce}</span>}
        </span>
        {(row.by ?? '') !== '' && <small>{text.by(row.by ?? '')}</small>}
        <small class="said">
          {row.restores !== undefined
            ? text.restores(row.restores)
            : before === null
              ? text.first
              : named.join(locale === 'en' ? '; ' : '；')}
          {row.restores === undefined && before !== null && edits.length > NAMED && ' …'}
        </small>
      </button>
    </li>
  );
}

function OneVersion({
  row,
  rows,
  versions,
  words,
  book,
  onTry,
}: VersionsViewProps & { readonly row: VersionRow; readonly rows: readonly VersionRow[] }) {
  const { locale, timeZone } = words;
  const text = versionsText[locale];
  const [against, setAgainst] = useState<string | null>(null);
  const isInForce = row.version === versions.inForce.value;
  const others = rows.filter(({ version }) => version !== row.version);
  const before =
    against === null
      ? (rows.find(({ version }) => version < row.version) ?? null)
      : (rows.find(({ version }) => String(version) === against) ?? null);
  const edits = policyEdits(before?.file ?? null, row.file);
  const state = versions.state.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section class="version" tabIndex={0} data-scroller aria-label={text.version(row.version)}>
      <div aria-live="polite">
        {state.kind === 'saved' && <Banner kind="good">{text.rolledBack(state.version)}</Banner>}
        {state.kind === 'failed' && <Banner kind="warn">{text.failed}</Banner>}
      </div>
      <h2>{text.version(row.version)}</h2>
      <p class="mute">
        {[
          formatDateTime(row.savedAtMs, locale, timeZone),
          ...((row.by ?? '') === '' ? [] : [text.by(row.by ?? '')]),
          ...(row.restores === undefined ? [] : [text.restores(row.restores)]),
        ].join(locale === 'en' ? ', ' : '，')}
      </p>
      <div class="button-row">
        {others.length > 0 && (
          <Choice
            label={text.against}
            none={text.versionBefore}
            options={others.map(({ version, savedAtMs }) => ({
              value: String(version),
              words: `${text.version(version)} · ${formatDateTime(savedAtMs, locale, timeZone)}`,
            }))}
            value={against}
            onChange={setAgainst}
          />
        )}
        <span>{before === null ? text.first : text.changes(edits.length.toLocaleString(locale))}</span>
      </div>
      {before !== null && <EditList edits={edits} words={words} book={book} />}
      {!isInForce && (
        <>
          <div class="button-row">
            <Button large icon={ICON_REPLAY} onPress={() => onTry(row.version)}>
              {text.tryIt}
            </Button>
            <Button large icon={ICON_UNDO} onPress={() => void versions.rollBack(row)}>
              {text.rollBack(row.version)}
            </Button>
          </div>
          <p class="hint">{text.rollBackHint}</p>
        </>
      )}
    </section>
  );
}
