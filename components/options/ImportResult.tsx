import { listImportText } from '../../lib/i18n/list-import';
import { csvLine, FILE_MARK, faultLine } from '../../lib/import/fault-file';
import type { ImportPlan } from '../../lib/import/plan';
import type { FileFault } from '../../lib/import/run';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ICON_DOWNLOAD } from '../ui/icons';
import type { ListImportState } from './list-import';

export interface ImportResultProps {
  readonly state: Extract<ListImportState, { step: 'done' }>;
  readonly locale: Locale;
  readonly onDownload: (name: string, content: string) => void;
  readonly onAnother: () => void;
}

/** What an import added, and which rows it left out and why. */
export function ImportResult({ state, locale, onDownload, onAnother }: ImportResultProps) {
  const { run, isBroken, faults, plan } = state;
  const text = listImportText[locale];
  const written = (count: number): string => count.toLocaleString(locale);
  const isNothing = run.customers === 0 && run.purchases === 0;
  const isWhole = run.state === 'done' && !isBroken;
  return (
    <>
      <Banner kind={isWhole ? 'good' : 'warn'}>
        <b>{isBroken ? text.broken : isWhole ? text.done : text.stopped}</b>
        <p>
          {isNothing && isWhole
            ? text.nothingNew
            : text.added(written(run.customers), written(run.purchases))}
        </p>
      </Banner>
      {faults.length > 0 && (
        <div class="import-faults">
          <h3>{text.faults(written(faults.length))}</h3>
          <ul>
            {[...countBy(faults)].map(([reason, count]) => (
              <li key={reason}>{text.faultsOf(text.reason[reason], written(count))}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="button-row">
        {faults.length > 0 && (
          <Button
            large
            icon={ICON_DOWNLOAD}
            onPress={() => onDownload(text.faultFileName, faultFile(faults, plan, locale))}
          >
            {text.faultFile}
          </Button>
        )}
        <Button look="quiet" large onPress={onAnother}>
          {text.another}
        </Button>
      </div>
    </>
  );
}

function countBy(faults: readonly FileFault[]): ReadonlyMap<FileFault['reason'], number> {
  const counts = new Map<FileFault['reason'], number>();
  for (const { reason } of faults) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** The column is named as the list names it, so that it is found there. */
function faultFile(faults: readonly FileFault[], plan: ImportPlan, locale: Locale): string {
  const text = listImportText[locale];
  const columnOf = ({ file, field }: FileFault): string => {
    if (field === null) return '';
    const planned = plan.files.find(({ name }) => name === file);
    const place = planned?.mapping[field];
    return (place === undefined ? undefined : planned?.titles[place]) ?? text.field[field];
  };
  return [
    FILE_MARK,
    csvLine(text.faultHead),
    ...faults.map((fault) => faultLine(fault, columnOf(fault), text.reason[fault.reason])),
  ].join('');
}
