import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import type { PolicyFile } from '../../../lib/model/policy';
import { Button } from '../../ui/Button';
import { type Draft, type Faults, faultsAt, fromDraft, toDraft } from '../form/fields';
import { RowForm } from '../form/RowForm';
import type { OptionsStore } from '../options-store';
import { Part } from '../Section';
import { fieldsOf } from './part-fields';
import { pathOf, rowOf, type SinglePart, withRow } from './parts';

export interface PolicySingleProps {
  readonly store: OptionsStore;
  readonly file: PolicyFile;
  readonly part: SinglePart;
  readonly title: string;
  readonly lead?: string;
  readonly locale: Locale;
  /** What is stored, in words. */
  readonly children: ComponentChildren;
}

/** A part of the policy that is one thing: shown in words, changed in place. */
export function PolicySingle({ store, file, part, title, lead, locale, children }: PolicySingleProps) {
  const text = policyFormText[locale];
  const [isOpen, setIsOpen] = useState(false);
  const fields = fieldsOf(part, file, locale);
  const save = async (draft: Draft): Promise<Faults | 'not-saved' | null> => {
    const result = await store.changePolicy(withRow(part, file, fromDraft(fields, draft)));
    if (result.kind === 'faulty') return faultsAt(result.issues, pathOf(part, null));
    if (result.kind === 'not-saved') return 'not-saved';
    setIsOpen(false);
    return null;
  };
  return (
    <Part
      title={title}
      {...(lead === undefined ? {} : { lead })}
      action={
        !isOpen && (
          <Button onPress={() => setIsOpen(true)}>
            {text.edit}
            <span class="vh"> {title}</span>
          </Button>
        )
      }
    >
      {isOpen ? (
        <div class="list single">
          <RowForm
            label={title}
            fields={fields}
            start={toDraft(fields, onlyFields(fields, rowOf(part, file)))}
            locale={locale}
            timeZone={file.shop.timeZone}
            onSave={save}
            onCancel={() => setIsOpen(false)}
          />
        </div>
      ) : (
        children
      )}
    </Part>
  );
}

/** The whole file stands behind the terms: only what is asked for goes into the form. */
const onlyFields = (fields: readonly { name: string }[], row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => fields.some((field) => field.name === name)));
