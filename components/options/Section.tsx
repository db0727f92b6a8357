import type { ComponentChildren } from 'preact';

export interface PartProps {
  readonly title: string;
  readonly lead?: string;
  /** Stands at the end of the heading: a button. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a section: heading, what it is for, the thing itself. */
export const Part = ({ title, lead, action, children }: PartProps) => (
  <section class="set">
    <header>
      <h2>{title}</h2>
      {action !== undefined && <div class="push">{action}</div>}
    </header>
    {lead !== undefined && <p class="lead">{lead}</p>}
    {children}
  </section>
);

export interface RowProps {
  readonly name: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly end?: ComponentChildren;
}

/** One thing in a list. */
export const Row = ({ name, note, end }: RowProps) => (
  <li>
    <span>
      <b>{name}</b>
      {note !== undefined && note !== '' && <small>{note}</small>}
    </span>
    {end !== undefined && <span class="button-row">{end}</span>}
  </li>
);
