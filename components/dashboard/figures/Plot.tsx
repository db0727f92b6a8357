import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface PlotProps {
  readonly label: string;
  readonly count: number;
  /** Width and height of the drawing, units of its view box. */
  readonly width: number;
  readonly height: number;
  /** Where the first column begins and how wide each is. */
  readonly left: number;
  readonly column: number;
  /** The figures of one column in words: read out, and shown below the drawing. */
  readonly wordsOf: (at: number) => string;
  readonly children: ComponentChildren;
}

/**
 * A drawing one can walk through: arrows, Home and End choose a column, the pointer does too; its figures are said and
 * written below.
 */
export function Plot({ label, count, width, height, left, column, wordsOf, children }: PlotProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = count - 1;
  const at = Math.min(chosen ?? last, last);
  const choose = (to: number) => setChosen(Math.max(0, Math.min(last, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(to);
  };
  const onPointer = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (box === undefined) return;
    choose(Math.floor((((event.clientX - box.left) / box.width) * width - left) / column));
  };
  return (
    <div class="plot">
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={wordsOf(at)}
        onKeyDown={onKeyDown}
        onPointerMove={onPointer}
        onPointerLeave={() => setChosen(null)}
      >
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {children}
          {chosen !== null && (
            <rect class="chosen" x={left + at * column} y={0} width={column} height={height - 24} />
          )}
        </svg>
      </div>
      <p class="hint said">{wordsOf(at)}</p>
    </div>
  );
}
