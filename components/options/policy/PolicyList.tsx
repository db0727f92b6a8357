import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
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
  /** Rows to begin a new one with. */
  readonly starts?: readonly { readonly label: string; readonly row: object }[];
  readonly startWith?: string;
  /** A row in words. */
  readonly words: (index: number) => RowWords;
}

/** A list of the policy: each row in words, changed in place. Every save is a version of the policy. */
export function PolicyList(props: PolicyListProps) {
  const { store, file, part, title, lead, none, locale, words, starts = [], startWith } = props;
  const text = policyFormText[locale];
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const [start, setStart] = useState<{ readonly label: string; readonly row: object } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = rowsOf(part, file);
  const fields = fieldsOf(part, file, locale);
  const save = async (index: number, draft: Draft): Promise<Faults | 'not-saved' | null> => {
    const row = withIdentity(part, fromDraft(fields, draft));
    const next = index === rows.length ? [...rows, row] : rows.map((one, at) => (at === index ? row : one));
    const result = await store.changePolicy(withRows(part, file, next));
    if (result.kind === 'faulty') return faultsAt(result.issues, pathOf(part, index));
    if (result.kind === 'not-saved') return 'not-saved';
    setOpen(null);
    // The form was tall: without it the page would stand somewhere else.
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
    return null;
  };
  const form = (index: number, label: string) => (
    <RowForm
      label={label}
      fields={fields}
      start={toDraft(fields, rows[index] ?? start?.row ?? {})}
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
        <Button
          expanded={open === 'new'}
          onPress={() => {
            setStart(null);
            setOpen('new');
          }}
        >
          {text.add}
          <span class="vh"> {title}</span>
        </Button>
      }
    >
      {rows.length === 0 && open !== 'new' && <p class="none">{none}</p>}
      {(rows.length > 0 || open === 'new') && (
        <ul class="list" ref={list}>
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
          {open === 'new' && (
            <li class="editing">
              {starts.length > 0 && (
                <p class="hint button-row starts">
                  {startWith}
                  {starts.map((one) => (
                    <Button key={one.label} onPress={() => setStart(one)}>
                      {one.label}
                    </Button>
                  ))}
                </p>
              )}
              <div key={start?.label ?? ''}>{form(rows.length, `${text.add} ${title}`)}</div>
            </li>
          )}
        </ul>
      )}
    </Part>
  );
}

const HAS_ID: readonly ListPart[] = ['brands', 'promotions', 'ownRules'];

/** Brands, promotions and own rules go by an id that nobody need see. */
export function withIdentity(part: ListPart, row: Record<string, unknown>): Record<string, unknown> {
  if (!HAS_ID.includes(part) || typeof row.id === 'string') return row;
  return { id: crypto.randomUUID().slice(0, 8), ...row };
}
