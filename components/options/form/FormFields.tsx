import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { ICON_CLOSE, ICON_TRIANGLE } from '../../ui/icons';
import { type Draft, draftsIn, type Faults, type FieldSpec, stringsIn, textIn, type Value } from './fields';
import { instantOf, wallMoment } from './moment';

export interface FormFieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly draft: Draft;
  readonly faults: Faults;
  /** Of this draft within the form: `prices.2.`. */
  readonly prefix?: string;
  readonly locale: Locale;
  /** The shop's: moments are written by its clock. */
  readonly timeZone: string;
  readonly onChange: (draft: Draft) => void;
}

/** The fields of a form in their order, each with its hint or what is wrong with it. */
export function FormFields(props: FormFieldsProps) {
  return (
    <>
      {props.fields.map((field) => (
        <FormField
          {...props}
          key={field.name}
          field={field}
          onValue={(value) => props.onChange({ ...props.draft, [field.name]: value })}
        />
      ))}
    </>
  );
}

type OneProps = FormFieldsProps & {
  readonly field: FieldSpec;
  readonly onValue: (value: Value) => void;
};

function FormField(props: OneProps) {
  const { field, draft, faults, prefix = '', locale, onValue } = props;
  const text = policyFormText[locale];
  const label = field.required ? `${field.label} *` : field.label;
  const fault = faults.get(prefix + field.name) ?? null;
  const value = textIn(draft, field.name);
  switch (field.kind) {
    case 'text':
    case 'url':
    case 'day':
    case 'number':
      return (
        <Field
          label={label}
          value={value}
          type={field.kind === 'day' ? 'date' : 'text'}
          fault={fault}
          {...(field.hint === undefined ? {} : { hint: field.hint })}
          onInput={onValue}
        />
      );
    case 'long':
    case 'list':
      return (
        <Labelled
          label={label}
          fault={fault}
          hint={field.hint ?? (field.kind === 'list' ? text.oneALine : undefined)}
        >
          {(id, note) => (
            <textarea
              class="field"
              id={id}
              rows={field.kind === 'list' ? Math.max(2, value.split('\n').length) : 3}
              value={value}
              aria-describedby={note}
              aria-invalid={fault !== null || undefined}
              onInput={(event) => onValue(event.currentTarget.value)}
            />
          )}
        </Labelled>
      );
    case 'choice':
      return <ChoiceField {...props} field={field} label={label} fault={fault} value={value} />;
    case 'checks':
      return (
        <fieldset class="checks">
          <legend>{label}</legend>
          <div>
            {field.options.map((option) => {
              const chosen = stringsIn(draft[field.name]);
              return (
                <label key={option.value}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(option.value)}
                    onChange={(event) =>
                      onValue(
                        event.currentTarget.checked
                          ? [...chosen, option.value]
                          : chosen.filter((one) => one !== option.value),
                      )
                    }
                  />
                  {option.words}
                </label>
              );
            })}
          </div>
          <Note fault={fault} hint={field.hint} />
        </fieldset>
      );
    case 'flag':
      return (
        <div class="labelled">
          <label class="flag">
            <input
              type="checkbox"
              checked={draft[field.name] === true}
              onChange={(event) => onValue(event.currentTarget.checked)}
            />
            {field.label}
          </label>
          <Note fault={fault} hint={field.hint} />
        </div>
      );
    case 'moment':
      return <MomentField {...props} field={field} fault={fault} value={value} />;
    case 'rows':
      return <RowsField {...props} field={field} />;
  }
}

/** More than these are typed, with what fits offered below. */
const MOST_LISTED = 24;
/** The choice that opens a field for own words; no channel or kind is named so. */
const OTHER = '\u0000other';

function ChoiceField({
  field,
  label,
  fault,
  value,
  onValue,
  locale,
}: OneProps & {
  field: Extract<FieldSpec, { kind: 'choice' }>;
  label: string;
  fault: string | null;
  value: string;
}) {
  const isKnown = value === '' || field.options.some((option) => option.value === value);
  const id = useId();
  const [isOther, setIsOther] = useState(false);
  const text = policyFormText[locale];
  if (field.free === true && field.options.length > MOST_LISTED)
    return (
      <Labelled label={label} fault={fault} hint={field.hint}>
        {(inputId, note) => (
          <div class="field">
            <input
              id={inputId}
              list={`${id}-list`}
              value={value}
              aria-describedby={note}
              onInput={(event) => onValue(event.currentTarget.value)}
            />
            <datalist id={`${id}-list`}>
              {field.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.words}
                </option>
              ))}
            </datalist>
          </div>
        )}
      </Labelled>
    );
  return (
    <Labelled label={label} fault={fault} hint={field.hint}>
      {(inputId, note) => (
        <>
          <select
            class="field"
            id={inputId}
            value={isOther ? OTHER : value}
            aria-describedby={note}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              setIsOther(chosen === OTHER);
              onValue(chosen === OTHER ? '' : chosen);
            }}
          >
            <option value="">{text.choose}</option>
            {!isKnown && <option value={value}>{value}</option>}
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
            {field.free === true && <option value={OTHER}>{text.other}</option>}
          </select>
          {isOther && (
            <input
              class="field other"
              aria-label={label}
              value={value}
              onInput={(event) => onValue(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </Labelled>
  );
}

/** A day and, where it matters, a time of it, by the shop's clock. */
function MomentField({
  field,
  fault,
  value,
  locale,
  timeZone,
  onValue,
}: OneProps & { field: Extract<FieldSpec, { kind: 'moment' }>; fault: string | null; value: string }) {
  const text = policyFormText[locale];
  const wall = wallMoment(value, timeZone, field.edge);
  const set = (part: Partial<typeof wall>): void =>
    onValue(instantOf({ ...wall, ...part }, timeZone, field.edge));
  return (
    <Labelled label={field.required ? `${field.label} *` : field.label} fault={fault} hint={field.hint}>
      {(id, note) => (
        <div class="moment">
          <input
            class="field"
            type="date"
            id={id}
            value={wall.day}
            aria-describedby={note}
            onInput={(event) => set({ day: event.currentTarget.value })}
          />
          <input
            class="field"
            type="time"
            aria-label={`${field.label} ${text.time}`}
            value={wall.time}
            disabled={wall.day === ''}
            onInput={(event) => set({ time: event.currentTarget.value })}
          />
        </div>
      )}
    </Labelled>
  );
}

function RowsField({
  field,
  draft,
  onValue,
  prefix = '',
  ...rest
}: OneProps & { field: Extract<FieldSpec, { kind: 'rows' }> }) {
  const text = policyFormText[rest.locale];
  const rows = draftsIn(draft[field.name]);
  return (
    <fieldset class="sub-rows">
      <legend>{field.label}</legend>
      {field.hint !== undefined && <p class="hint">{field.hint}</p>}
      {rows.map((row, index) => (
        <div class="sub-row" key={index}>
          <FormFields
            {...rest}
            fields={field.fields}
            draft={row}
            prefix={`${prefix}${field.name}.${index}.`}
            onChange={(next) => onValue(rows.map((one, at) => (at === index ? next : one)))}
          />
          <Button
            look="quiet"
            icon={ICON_CLOSE}
            label={text.removeRow(index + 1)}
            onPress={() => onValue(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Note fault={rest.faults.get(prefix + field.name) ?? null} hint={undefined} />
      <Button onPress={() => onValue([...rows, {}])}>{field.add}</Button>
    </fieldset>
  );
}

function Labelled({
  label,
  hint,
  fault,
  children,
}: {
  label: string;
  hint: string | undefined;
  fault: string | null;
  children: (id: string, note: string | undefined) => ComponentChildren;
}) {
  const id = useId();
  const hasNote = fault !== null || (hint !== undefined && hint !== '');
  return (
    <div class={fault === null ? 'labelled' : 'labelled faulty'}>
      <label for={id}>{label}</label>
      {children(id, hasNote ? `${id}-note` : undefined)}
      <Note fault={fault} hint={hint} id={`${id}-note`} />
    </div>
  );
}

function Note({ fault, hint, id }: { fault: string | null; hint: string | undefined; id?: string }) {
  const words = fault ?? hint;
  if (words === undefined || words === '') return null;
  return (
    <p class={fault === null ? 'note' : 'note bad'} id={id}>
      {fault !== null && <Icon path={ICON_TRIANGLE} small />}
      {words}
    </p>
  );
}
