import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon';
import { Kbd } from './Kbd';

export interface ButtonProps {
  /** `plain` has an outline; `primary` is the one filled button of its surface. */
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly large?: boolean;
  readonly icon?: string;
  readonly keys?: readonly string[];
  /** The name of a button that shows an icon alone. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Seen and focused, and not to be pressed just yet. */
  readonly waits?: boolean;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  readonly children?: ComponentChildren;
}

/** A button: icon, words, keys, in that order. Without words it is square and takes its name from `label`. */
export function Button(props: ButtonProps) {
  const { look = 'plain', large, icon, keys, label, children } = props;
  const square = children === undefined ? 'icon' : '';
  return (
    <button
      type="button"
      ref={props.buttonRef}
      class={['button', look, large ? 'large' : '', square, props.class ?? ''].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-disabled={props.waits || undefined}
      disabled={props.disabled}
      onClick={props.waits ? undefined : props.onPress}
    >
      {icon !== undefined && <Icon path={icon} />}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
