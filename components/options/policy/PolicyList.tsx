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
import { type ListPart, pathOf, rowsOf, withRows } from './parts';

export interface RowWords {
  readonly name: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly end?: ComponentChildren;
  /** Read out with the buttons of the row. */
  readonly plain: string;
}

export interface PolicyListProps {
  readonly store: OptionsStore;
  readonly file: PolicyFile;
  readonly part: ListPart;
  readonly title: string;
  readonly lead?: string;
  readonly none: string;
  readonly locale: Locale;
  /** A row in words. */
  readonly words: (index: number) => RowWords;
}

/** A list of the policy: each row in words, changed in place. Every save is a version of the policy. */
export function PolicyList(props: PolicyListProps) {
  const { store, file, part, title, lead, none, locale, words } = props;
  const text = policyFormText[locale];
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const rows = rowsOf(part, file);
  const fields = fieldsOf(part, file, locale);
  const save = async (index: number, draft: Draft): Promise<Faults | 'not-saved' | null> => {
    const row = withIdentity(part, fromDraft(fields, draft));
    const next = index === rows.length ? [...rows, row] : rows.map((one, at) => (at === index ? row : one));
    const result = await store.changePolicy(withRows(part, file, next));
    if (result.kind === 'faulty') return faultsAt(result.issues, pathOf(part, index));
    if (result.kind === 'not-saved') return 'not-saved';
    setOpen(null);
    return null;
  };
  const form = (index: number, label: string) => (
    <RowForm
      label={label}
      fields={fields}
      start={toDraft(fields, rows[index] ?? {})}
      locale={locale}
      timeZone={file.shop.timeZone}
      onSave={(draft) => save(index, draft)}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <Part
      title={title}
      {...(lead === undefined ? {} : { lead })}
      action={
        <Button expanded={open === 'new'} onPress={() => setOpen('new')}>
          {text.add}
          <span class="vh"> {title}</span>
        </Button>
      }
    >
      {rows.length === 0 && open !== 'new' && <p class="none">{none}</p>}
      {(rows.length > 0 || open === 'new') && (
        <ul class="list">
          {rows.map((_, index) => {
            const { name, note, end, plain } = words(index);
            if (open === index)
              return (
                <li class="editing" key={`${index} open`}>
                  {form(index, plain)}
                </li>
              );
            return (
              <li key={index}>
                <span>
                  <b>{name}</b>
                  {note !== undefined && note !== '' && <small>{note}</small>}
                </span>
                <span class="button-row">
                  {end}
                  <Button look="quiet" onPress={() => setOpen(index)}>
                    {text.edit}
                    <span class="vh"> {plain}</span>
                  </Button>
                  <Button
                    look="quiet"
                    onPress={() =>
                      void store.changePolicy(
                        withRows(
                          part,
                          file,
                          rows.filter((__, at) => at !== index),
                        ),
                      )
                    }
                  >
                    {text.remove}
                    <span class="vh"> {plain}</span>
                  </Button>
                </span>
              </li>
            );
          })}
          {open === 'new' && <li class="editing">{form(rows.length, `${text.add} ${title}`)}</li>}
        </ul>
      )}
    </Part>
  );
}

/** Brands and promotions go by an id that nobody need see. */
export function withIdentity(part: ListPart, row: Record<string, unknown>): Record<string, unknown> {
  if ((part !== 'brands' && part !== 'promotions') || typeof row.id === 'string') return row;
  return { id: crypto.randomUUID().slice(0, 8), ...row };
}
