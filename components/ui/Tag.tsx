import type { ComponentChildren } from 'preact';

/** A short property of a person or thing; `line` outlines it. */
export const Tag = ({ line = false, children }: { line?: boolean; children: ComponentChildren }) => (
  <span class={line ? 'tag line' : 'tag'}>{children}</span>
);
