import { useEffect } from 'preact/hooks';
import { listImportText } from '../../lib/i18n/list-import';
import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { FileDrop } from './FileDrop';
import { FileFault } from './FileFault';
import { ImportRuns } from './ImportRuns';
import { ListImport } from './ListImport';
import type { OptionsStore } from './options-store';
import { customerChange } from './policy-change';
import { Part } from './Section';
import { sampleCustomers } from './samples';

/** Customers from a file: how many are new and how many would be replaced, then saved on request. */
export function CustomersSection({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const text = optionsText[locale];
  const { customerImport: flow, listImport: lists, countCustomers } = store;
  useEffect(() => void countCustomers(), [countCustomers]);
  const known = store.customerIds.value;
  const state = flow.state.value;
  const { step } = lists.state.value;
  const { timeZone = 'UTC', currency = 'CNY' } = store.policy.value?.file.shop ?? {};
  const take = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    if (/\.(?:jsonl?|ndjson)$/i.test(first.name)) {
      lists.cancel();
      void flow.take(first);
    } else {
      flow.cancel();
      void lists.take(files);
    }
  };
  return (
    <div class="doc">
      <Part
        title={known === null ? text.section.customers : text.customerCount(known.size)}
        lead={text.customersStay}
      >
        <div class="import">
          {store.failed.value === 'customers' && (
            <Banner kind="warn">
              <b>{text.uncounted}</b>
            </Banner>
          )}
          <div aria-live="polite">
            {state.step === 'faulty' && <FileFault fault={state.fault} locale={locale} />}
            {state.step === 'reading' && <p class="hint">{text.reading(state.file)}</p>}
            {state.step === 'saved' && (
              <Banner kind="good">
                <b>{text.customersSaved(customerChange(new Set(), state.content).customers)}</b>
              </Banner>
            )}
          </div>
          {state.step === 'preview' ? (
            <Preview
              locale={locale}
              change={customerChange(known ?? new Set(), state.content)}
              file={state.file}
              saving={state.saving}
              onSave={flow.confirm}
              onCancel={flow.cancel}
            />
          ) : step === 'preview' || step === 'running' || step === 'done' ? null : (
            <FileDrop
              locale={locale}
              title={listImportText[locale].drop}
              hint={`${listImportText[locale].dropHint} ${text.customersHint}`}
              accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
              several
              onFile={(_, files) => take(files)}
              onSample={() => store.downloadSample('candor-customers-sample.json', sampleCustomers(locale))}
            />
          )}
          <ListImport
            flow={lists}
            locale={locale}
            timeZone={timeZone}
            currency={currency}
            onDownload={store.downloadText}
          />
        </div>
      </Part>
      <ImportRuns runs={store.imports.value} flow={lists} locale={locale} timeZone={timeZone} />
    </div>
  );
}

interface PreviewProps {
  readonly locale: Locale;
  readonly change: ReturnType<typeof customerChange>;
  readonly file: string;
  readonly saving: 'no' | 'yes' | 'failed';
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function Preview({ locale, change, file, saving, onSave, onCancel }: PreviewProps) {
  const text = optionsText[locale];
  const { customers, added, replaced, purchases, promises, repeated } = change;
  return (
    <>
      <h3>{text.wouldChange(file)}</h3>
      <ul class="list">
        <li>
          <span>
            <b>{text.wouldAdd(customers, added, replaced)}</b>
            <small>{text.withThem(purchases, promises)}</small>
          </span>
        </li>
      </ul>
      {repeated > 0 && <Banner kind="warn">{text.repeated(repeated)}</Banner>}
      {replaced > 0 && <Banner>{text.replacedLead}</Banner>}
      {saving === 'failed' && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      <div class="button-row">
        {customers > 0 && (
          <Button look="primary" large disabled={saving === 'yes'} onPress={onSave}>
            {saving === 'yes' ? text.saving : text.saveCustomers(customers)}
          </Button>
        )}
        <Button look="quiet" large disabled={saving === 'yes'} onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}
