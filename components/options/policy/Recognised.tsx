import { useEffect, useRef, useState } from 'preact/hooks';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import type { Draft, Faults, FieldSpec } from '../form/fields';
import { textIn } from '../form/fields';

export interface RecognisedProps {
  /** What it was taken for. */
  readonly words: string;
  readonly fields: readonly FieldSpec[];
  readonly draft: Draft;
  readonly locale: Locale;
  readonly onSave: (draft: Draft) => Promise<Faults | 'not-saved' | null>;
  /** Opens the whole form. */
  readonly onEdit: () => void;
  readonly onCancel: () => void;
}

/** A row that needs no more words: what will be stored in one line, and one key to store it. */
export function Recognised({ words, fields, draft, locale, onSave, onEdit, onCancel }: RecognisedProps) {
  const text = policyFormText[locale];
  const [isFailed, setIsFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const save = async (): Promise<void> => {
    const result = await onSave(draft);
    if (result === 'not-saved') setIsFailed(true);
    else if (result !== null) onEdit();
  };
  return (
    <div class="row-form recognised">
      <Banner kind="good">
        <b>{words}</b>
        <dl>
          {fields
            .map((field) => [field, shownValue(field, draft)] as const)
            .filter(([, value]) => value !== '')
            .map(([field, value]) => (
              <div key={field.name}>
                <dt>{field.label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Banner>
      {isFailed && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      <div class="button-row">
        <Button look="primary" large buttonRef={button} onPress={() => void save()}>
          {text.save}
        </Button>
        <Button large onPress={onEdit}>
          {text.edit}
        </Button>
        <Button look="quiet" large onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Whether a draft holds all that its form asks for. */
export const isComplete = (fields: readonly FieldSpec[], draft: Draft): boolean =>
  fields.every(({ name, required }) => required !== true || textIn(draft, name).trim() !== '');

function shownValue(field: FieldSpec, draft: Draft): string {
  const value = textIn(draft, field.name);
  const option = field.kind === 'choice' ? field.options.find((one) => one.value === value) : undefined;
  return option?.words ?? value;
}
