import type { ComponentChildren } from 'preact';

export interface PanelPartProps {
  readonly id?: string;
  readonly head: string;
  /** Stands at the end of the head: a count, a way to more. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the panel: a small head above what is known. */
export const PanelPart = ({ id, head, aside, children }: PanelPartProps) => (
  <section class="panel-part" id={id}>
    <h2 class="part-head">
      {head}
      {aside !== undefined && <span class="push">{aside}</span>}
    </h2>
    {children}
  </section>
);
