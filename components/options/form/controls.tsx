import { useId, useState } from 'preact/hooks';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import type { FieldSpec } from './fields';
import { Labelled } from './Labelled';
import { instantOf, wallMoment } from './moment';

/** What a control needs of the form. */
interface ControlProps {
  readonly value: string;
  readonly fault: string | null;
  readonly locale: Locale;
  readonly onValue: (value: string) => void;
}

/** More than these are typed, with what fits offered below. */
const MOST_LISTED = 24;
/** The choice that opens a field for own words; no channel or kind is named so. */
const OTHER = '\u0000other';

/** One of several; long lists are typed into, short ones may end with own words. */
export function ChoiceField({
  field,
  label,
  fault,
  value,
  onValue,
  locale,
}: ControlProps & { field: Extract<FieldSpec, { kind: 'choice' }>; label: string }) {
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
export function MomentField({
  field,
  fault,
  value,
  locale,
  timeZone,
  onValue,
}: ControlProps & { field: Extract<FieldSpec, { kind: 'moment' }>; timeZone: string }) {
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
