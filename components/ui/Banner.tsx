import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import { ICON_CHECK, ICON_INFO, ICON_TRIANGLE } from './icons';

const ICONS = { note: ICON_INFO, good: ICON_CHECK, warn: ICON_TRIANGLE };

/** A state of the whole page in one or two sentences, with the way out behind them. */
export const Banner = ({
  kind = 'note',
  action,
  children,
}: {
  kind?: keyof typeof ICONS;
  action?: ComponentChildren;
  children: ComponentChildren;
}) => (
  <div class={`banner ${kind}`} role={kind === 'warn' ? 'alert' : 'status'}>
    <Icon path={ICONS[kind]} />
    <div>{children}</div>
    {action !== undefined && <div class="push">{action}</div>}
  </div>
);
