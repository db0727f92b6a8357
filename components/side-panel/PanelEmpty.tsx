import type { ComponentChildren } from 'preact';
import { type MarkState, StateMark } from '../ui/StateMark';

export interface PanelEmptyProps {
  readonly state: MarkState;
  readonly title: string;
  readonly hint: string;
  /** The one useful thing to do. */
  readonly children?: ComponentChildren;
}

/** Nothing to show: why, what follows, and the way on. */
export const PanelEmpty = ({ state, title, hint, children }: PanelEmptyProps) => (
  <div class="panel-empty">
    <StateMark state={state} />
    <h2>{title}</h2>
    <p>{hint}</p>
    {children}
  </div>
);
