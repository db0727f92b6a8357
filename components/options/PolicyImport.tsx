import { listImportText } from '../../lib/i18n/list-import';
import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import type { PolicyFile } from '../../lib/model/policy';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Table } from '../ui/Table';
import { FileDrop } from './FileDrop';
import { FileFault } from './FileFault';
import type { ImportFlow } from './import-flow';
import { isOtherShop, type PartChange, POLICY_PARTS, policyChange } from './policy-change';

export interface PolicyImportProps {
  readonly flow: ImportFlow<PolicyFile>;
  readonly locale: Locale;
  /** The policy in force. */
  readonly current: PolicyFile | null;
  readonly onSample: () => void;
}

/** The shop's policy from a file: what it would change first, then saved on request. */
export function PolicyImport({ flow, locale, current, onSample }: PolicyImportProps) {
  const text = optionsText[locale];
  const state = flow.state.value;
  if (state.step === 'preview')
    return (
      <PolicyPreview
        locale={locale}
        file={state.file}
        before={current}
        after={state.content}
        saving={state.saving}
        onSave={flow.confirm}
        onCancel={flow.cancel}
      />
    );
  return (
    <div class="import">
      <div aria-live="polite">
        {state.step === 'faulty' && <FileFault fault={state.fault} locale={locale} />}
        {state.step === 'saved' && (
          <Banner kind="good">
            <b>{text.policySaved}</b>
          </Banner>
        )}
        {state.step === 'reading' && <p class="hint">{text.reading(state.file)}</p>}
      </div>
      <FileDrop
        locale={locale}
        title={text.dropPolicy}
        hint={current === null ? text.dropHint : `${text.dropHint} ${listImportText[locale].priceBook.hint}`}
        accept={current === null ? '.json' : '.json,.csv,.tsv,.xlsx'}
        onFile={flow.take}
        onSample={onSample}
      />
    </div>
  );
}

interface PreviewProps {
  readonly locale: Locale;
  readonly file: string;
  readonly before: PolicyFile | null;
  readonly after: PolicyFile;
  readonly saving: 'no' | 'yes' | 'failed';
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function PolicyPreview({ locale, file, before, after, saving, onSave, onCancel }: PreviewProps) {
  const text = optionsText[locale];
  const changes = policyChange(before, after);
  const isSame = before !== null && JSON.stringify(before) === JSON.stringify(after);
  return (
    <section class="import" aria-label={text.wouldChange(file)}>
      <h3>{text.wouldChange(file)}</h3>
      {before !== null && isOtherShop(before, after) && (
        <Banner kind="warn">
          <b>{text.otherShop(before.shop.name, after.shop.name)}</b>
          <p>{text.otherShopLead}</p>
        </Banner>
      )}
      <Table
        plain
        label={text.wouldChange(file)}
        rows={POLICY_PARTS.map((part) => ({ part, ...changes[part] }))}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', head: after.shop.name, cell: ({ part }) => <b>{text.part[part]}</b> },
          ...(before === null
            ? []
            : [{ key: 'now', head: text.now, figure: true, cell: (row: PartChange) => row.before }]),
          { key: 'after', head: text.after, figure: true, cell: (row) => <b>{row.after}</b> },
          ...(before === null
            ? []
            : [{ key: 'change', head: text.change, cell: (row: PartChange) => changeWords(row, locale) }]),
        ]}
      />
      {isSame && <p class="hint">{text.nothingChanges}</p>}
      {saving === 'failed' && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      <div class="button-row">
        {!isSame && (
          <Button look="primary" large disabled={saving === 'yes'} onPress={onSave}>
            {saving === 'yes' ? text.saving : text.savePolicy}
          </Button>
        )}
        <Button look="quiet" large disabled={saving === 'yes'} onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}

function changeWords({ added, changed, removed }: PartChange, locale: Locale) {
  const text = optionsText[locale];
  const words = [
    added > 0 && text.added(added),
    changed > 0 && text.changed(changed),
    removed > 0 && text.removed(removed),
  ].filter((word) => word !== false);
  if (words.length === 0) return <span class="mute">{text.same}</span>;
  return words.join(text.separator);
}
