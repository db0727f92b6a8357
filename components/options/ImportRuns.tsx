import { useState } from 'preact/hooks';
import { formatDateTime } from '../../lib/i18n/format';
import { listImportText } from '../../lib/i18n/list-import';
import type { ImportRun } from '../../lib/model/import-run';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { ICON_UNDO } from '../ui/icons';
import { percent } from './ListImport';
import type { ListImport } from './list-import';
import { Part } from './Section';

export interface ImportRunsProps {
  readonly runs: readonly ImportRun[];
  readonly flow: ListImport;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Earlier imports, the latest first; each can be taken back as a whole. */
export function ImportRuns({ runs, flow, locale, timeZone }: ImportRunsProps) {
  const text = listImportText[locale];
  if (runs.length === 0) return null;
  return (
    <Part title={text.runs} lead={text.runsLead}>
      <ul class="list import-runs">
        {runs.map((run) => (
          <Run run={run} flow={flow} locale={locale} timeZone={timeZone} key={run.id} />
        ))}
      </ul>
    </Part>
  );
}

function Run({ run, flow, locale, timeZone }: Omit<ImportRunsProps, 'runs'> & { readonly run: ImportRun }) {
  const text = listImportText[locale];
  const [isAsking, setAsking] = useState(false);
  const files = run.files.join(locale === 'en' ? ', ' : '、');
  const added = [run.customers.toLocaleString(locale), run.purchases.toLocaleString(locale)] as const;
  const undoing = flow.undoing.value?.id === run.id ? flow.undoing.value : null;
  const isRunning = flow.state.value.step === 'running' && flow.state.value.run.id === run.id;
  const platform = run.formats.map((id) => text.platform[id] ?? id)[0] ?? text.otherFormat;
  const hint = [formatDateTime(run.startedAtMs, locale, timeZone), platform, text.added(...added)].join(
    locale === 'en' ? ', ' : '，',
  );
  return (
    <li>
      <span>
        <b>{files}</b>
        <small>{hint}</small>
        {undoing?.state === 'failed' && <small class="bad">{text.undoFailed}</small>}
      </span>
      <span class="button-row" aria-live="polite">
        {undoing?.state === 'under-way' ? (
          <span class="mute">{text.undoing(percent(undoing.share, locale))}</span>
        ) : isAsking ? (
          <>
            <span>{text.undoSure(...added)}</span>
            <Button
              large
              onPress={() => {
                setAsking(false);
                void flow.undo(run);
              }}
            >
              {text.undoYes}
            </Button>
            <Button look="quiet" large onPress={() => setAsking(false)}>
              {text.undoNo}
            </Button>
          </>
        ) : (
          <>
            <span class="mute">{isRunning ? '' : text.state[run.state]}</span>
            {run.state !== 'undone' && !isRunning && (
              <Button look="quiet" large icon={ICON_UNDO} onPress={() => setAsking(true)}>
                <span aria-hidden="true">{text.undo}</span>
                <span class="vh">{text.undoNamed(files)}</span>
              </Button>
            )}
          </>
        )}
      </span>
    </li>
  );
}
