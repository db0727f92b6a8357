import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';
import { ICON_TRIANGLE } from './icons';

/** Preact types each kind of input apart. */
const TYPES = {
  text: { type: 'text' },
  search: { type: 'search' },
  url: { type: 'url' },
  number: { type: 'number' },
  date: { type: 'date' },
  'datetime-local': { type: 'datetime-local' },
  password: { type: 'password', autocomplete: 'off' },
} as const;

export interface FieldProps {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  /** What is wrong, in words; shown with a triangle, never in red. */
  readonly fault?: string | null;
  readonly icon?: string;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly type?: keyof typeof TYPES;
  readonly maxLength?: number;
  /** Stands behind the input: a unit, a button. */
  readonly children?: ComponentChildren;
}

/** A labelled input with its hint or its fault below. */
export function Field(props: FieldProps) {
  const id = useId();
  const note = props.fault ?? props.hint;
  return (
    <div class="labelled">
      <label class={props.hideLabel ? 'vh' : undefined} for={id}>
        {props.label}
      </label>
      <div class={['field', props.small ? 'small' : '', props.fault ? 'bad' : ''].filter(Boolean).join(' ')}>
        {props.icon !== undefined && <Icon path={props.icon} />}
        <input
          id={id}
          {...TYPES[props.type ?? 'text']}
          value={props.value}
          placeholder={props.placeholder}
          disabled={props.disabled}
          maxLength={props.maxLength}
          aria-invalid={props.fault ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        {props.children}
      </div>
      {note && (
        <p class={props.fault ? 'note bad' : 'note'} id={`${id}-note`}>
          {props.fault && <Icon path={ICON_TRIANGLE} small />}
          {note}
        </p>
      )}
    </div>
  );
}
