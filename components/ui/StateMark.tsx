import type { ComponentChildren } from 'preact';
import type { Severity } from '../../lib/model/finding';

/** What the mark can say. `blind` also stands for stopped, `off` for undetermined. */
export type MarkState = 'calm' | 'busy' | 'blind' | 'off' | Severity;

const RING = 'M13.4 10a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0';

/** The product's sign: corner brackets hold what the coach sees; shape and colour say the state. */
export const StateMark = ({ state }: { state: MarkState }) => (
  <svg class={`state-mark ${state}`} viewBox="0 0 20 20" aria-hidden="true">
    <path class="br" d="M3 8.5V3h5.5M17 11.5V17h-5.5" />
    {INSIDE[state]()}
  </svg>
);

const line = { stroke: 'currentColor', 'stroke-width': 1.6 };

const INSIDE: Readonly<Record<MarkState, () => ComponentChildren>> = {
  calm: () => <path d={RING} fill="currentColor" />,
  busy: () => <path class="arc" d="M13.4 10a3.4 3.4 0 1 1-3.4-3.4" {...line} />,
  blind: () => <path d={`${RING}M5.6 14.4l8.8-8.8`} {...line} />,
  off: () => <path d={RING} {...line} stroke-dasharray="1.8 1.76" />,
  advice: () => <path d="M10 9.4v4M10 6.4v.01" {...line} stroke-width="2.3" />,
  warning: () => (
    <>
      <path d="M10 5.7 14.6 13.6H5.4z" fill="currentColor" {...line} stroke-width="1.2" />
      <path class="cut" d="M10 8.5v2.4M10 12.3v.1" />
    </>
  ),
  critical: () => (
    <>
      <path
        d="M8.3 5.8h3.4l2.5 2.5v3.4l-2.5 2.5H8.3l-2.5-2.5V8.3z"
        fill="currentColor"
        {...line}
        stroke-width="1"
      />
      <path class="cut" d="M8.9 8.2v3.6M11.1 8.2v3.6" />
    </>
  ),
};
