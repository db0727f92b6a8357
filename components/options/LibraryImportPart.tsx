import { libraryText } from '../../lib/i18n/library';
import { optionsText } from '../../lib/i18n/options';
import type { LibraryFault } from '../../lib/library/read-library';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ICON_DOWNLOAD } from '../ui/icons';
import { FileDrop } from './FileDrop';
import { FileFault } from './FileFault';
import type { LibraryAdmin } from './library-admin';

/** Faults listed on the page; all are in the file to download. */
const LISTED = 8;

/** A library file: what it would add, which rows it would not, then stored on request. */
export function LibraryImportPart({ admin, locale }: { admin: LibraryAdmin; locale: Locale }) {
  const text = libraryText[locale];
  const options = optionsText[locale];
  const { flow } = admin;
  const state = flow.state.value;
  if (state.step !== 'preview')
    return (
      <div class="import">
        <div aria-live="polite">
          {state.step === 'faulty' && <FileFault fault={state.fault} locale={locale} />}
          {state.step === 'reading' && <p class="hint">{options.reading(state.file)}</p>}
          {state.step === 'saved' && (
            <Banner kind="good">
              <b>{text.saved(state.file)}</b>
            </Banner>
          )}
        </div>
        <FileDrop
          locale={locale}
          title={text.drop}
          hint={text.dropHint}
          accept=".csv,.tsv,.xlsx,.json,application/json,text/csv"
          onFile={flow.take}
        />
      </div>
    );
  const { entries, faults } = state.content;
  const known = new Set(admin.entries.value?.map(({ id }) => id));
  const replaced = entries.filter(({ id }) => known.has(id)).length;
  return (
    <section class="import" aria-label={options.wouldChange(state.file)}>
      <h3>{options.wouldChange(state.file)}</h3>
      <p>{text.wouldAdd(entries.length - replaced, replaced)}</p>
      {faults.length > 0 && (
        <Banner
          kind="warn"
          action={
            <Button
              icon={ICON_DOWNLOAD}
              onPress={() => admin.download('candor-refused.csv', refusedTable(faults, text.row))}
            >
              {text.refusedFile}
            </Button>
          }
        >
          <b>{text.rowsRefused(faults.length)}</b>
          <ul class="attention">
            {faults.slice(0, LISTED).map(({ row, field, expected }) => (
              <li key={`${row} ${field}`}>
                {text.row} {row} · <span class="mono">{field}</span> · {expected}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {state.saving === 'failed' && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      <div class="button-row">
        {entries.length > 0 && (
          <Button look="primary" large disabled={state.saving === 'yes'} onPress={flow.confirm}>
            {text.take(entries.length)}
          </Button>
        )}
        <Button look="quiet" large onPress={flow.cancel}>
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}

const refusedTable = (faults: readonly LibraryFault[], row: string): string =>
  `\ufeff${row},field,expected\r\n${faults
    .map((fault) => `${fault.row},${fault.field},"${fault.expected.replaceAll('"', '""')}"\r\n`)
    .join('')}`;
