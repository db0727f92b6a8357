import { listImportText } from '../../lib/i18n/list-import';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ImportPreview } from './ImportPreview';
import { ImportResult } from './ImportResult';
import type { ListImport as Flow } from './list-import';
import './list-import.css';

export interface ListImportProps {
  readonly flow: Flow;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly currency: string;
  readonly onDownload: (name: string, content: string) => void;
}

/** A list on its way into the store: what it was recognised as, how far it is, what came of it. */
export function ListImport({ flow, locale, timeZone, currency, onDownload }: ListImportProps) {
  const text = listImportText[locale];
  const state = flow.state.value;
  switch (state.step) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <p class="hint" role="status">
          {text.readingFiles(state.names.join(locale === 'en' ? ', ' : '、'))}
        </p>
      );
    case 'faulty':
      return (
        <Banner kind="warn">
          <b>{state.file}</b>
          <p>{text.notTable[state.reason]}</p>
        </Banner>
      );
    case 'preview':
      return (
        <ImportPreview
          plan={state.plan}
          isPlanning={state.planning}
          locale={locale}
          timeZone={timeZone}
          currency={currency}
          onMap={flow.map}
          onStart={flow.start}
          onCancel={flow.cancel}
        />
      );
    case 'running': {
      const { share, rows, stored } = state.progress;
      const words =
        stored === null
          ? text.readRows(rows.toLocaleString(locale), percent(share, locale))
          : text.stored(stored.done.toLocaleString(locale), stored.total.toLocaleString(locale));
      return (
        <div class="import-progress">
          <progress max={1} value={share} aria-label={text.start} />
          <p>
            <b>{words}</b>
          </p>
          <p class="hint">{text.pageStays}</p>
          <div class="button-row">
            <Button large disabled={state.stopping} onPress={flow.cancel}>
              {text.stop}
            </Button>
          </div>
        </div>
      );
    }
    case 'done':
      return <ImportResult state={state} locale={locale} onDownload={onDownload} onAnother={flow.cancel} />;
  }
}

export const percent = (share: number, locale: Locale): string =>
  share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
