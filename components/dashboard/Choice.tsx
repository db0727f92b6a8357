import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { ICON_DOWN } from '../ui/icons';

export interface ChoiceProps {
  readonly label: string;
  /** What stands there when nothing is chosen. */
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of many, or none; the browser's own list. */
export function Choice({ label, none, options, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class={value === null ? 'choice' : 'choice on'}>
      <label class="vh" for={id}>
        {label}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <Icon path={ICON_DOWN} />
    </div>
  );
}
