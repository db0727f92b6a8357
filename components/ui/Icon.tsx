/** One of the outlines of icons.ts. It stands beside a word, so it is hidden from screen readers. */
export const Icon = ({ path, small = false }: { path: string; small?: boolean }) => (
  <svg class={small ? 'i i--s' : 'i'} viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);
