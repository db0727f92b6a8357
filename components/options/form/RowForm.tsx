import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FormFields } from './FormFields';
import { type Draft, type Faults, type FieldSpec, plainFaults } from './fields';

export interface RowFormProps {
  /** Read out as the form's name. */
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly start: Draft;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Says what is wrong, or nothing when it was stored; `'not-saved'`: it is right, and storing failed. */
  readonly onSave: (draft: Draft) => Promise<Faults | 'not-saved' | null>;
  readonly onCancel: () => void;
  /** Stands above the fields. */
  readonly children?: ComponentChildren;
}

const NONE: Faults = new Map();

/** One row while it is written. What is wrong stands at its field; nothing typed is lost by saving or failing. */
export function RowForm({
  label,
  fields,
  start,
  locale,
  timeZone,
  onSave,
  onCancel,
  children,
}: RowFormProps) {
  const text = policyFormText[locale];
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<Faults>(NONE);
  const [isFailed, setIsFailed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  useEffect(() => {
    if (faults.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid], .faulty input')?.focus();
  }, [faults]);
  const save = async (): Promise<void> => {
    const result = await onSave(draft);
    setIsFailed(result === 'not-saved');
    if (result !== null && result !== 'not-saved') setFaults(plainFaults(result, fields, draft, text));
  };
  return (
    <form
      class="row-form"
      ref={form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      {children}
      <FormFields
        fields={fields}
        draft={draft}
        faults={faults}
        locale={locale}
        timeZone={timeZone}
        onChange={setDraft}
      />
      {faults.get('') !== undefined && (
        <Banner kind="warn">
          <b>{faults.get('')}</b>
        </Banner>
      )}
      {isFailed && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      <div class="button-row">
        <button type="submit" class="button primary large">
          {text.save}
        </button>
        <Button look="quiet" large onPress={onCancel}>
          {text.cancel}
        </Button>
        {fields.some(({ required }) => required) && <span class="hint">{text.required}</span>}
      </div>
    </form>
  );
}
