import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { ICON_CLOSE } from '../../ui/icons';
import { ChoiceField, MomentField } from './controls';
import { type Draft, draftsIn, type Faults, type FieldSpec, stringsIn, textIn, type Value } from './fields';
import { Labelled, Note } from './Labelled';

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
