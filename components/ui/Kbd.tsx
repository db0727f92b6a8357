/** Key caps, pressed together: `['Alt', '↵']`. Seen, not read out: the button's name already says what it does. */
export const Kbd = ({ keys }: { keys: readonly string[] }) => (
  <span class="kbds" aria-hidden="true">
    {keys.map((key) => (
      <kbd class="kbd" key={key}>
        {key}
      </kbd>
    ))}
  </span>
);
