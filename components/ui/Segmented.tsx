export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few views of the same thing, one of them shown. */
export const Segmented = <T extends string>({ label, options, value, onChange }: SegmentedProps<T>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame of its own
  <div class="segmented" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        type="button"
        key={option.value}
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.words}
      </button>
    ))}
  </div>
);
