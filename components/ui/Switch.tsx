export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** Fixed by the administrator; say so beside it. */
  readonly locked?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, in force at once. Its name is not shown: the row it stands in shows it. */
export const Switch = ({ label, on, locked = false, onChange }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    class={`switch${on ? ' on' : ''}${locked ? ' locked' : ''}`}
    aria-label={label}
    aria-checked={on}
    disabled={locked}
    onClick={() => onChange(!on)}
  />
);
