import { PanelPart } from './PanelPart';
import type { PanelCycle } from './panel-data';
import { labelWidth, spread } from './spread';
import { useWords } from './words';

/** The narrowest drawing, px: a panel of 320 less its padding. */
const LEAST_WIDTH = 288;
/** Free room at both ends, as a share: half a date. */
const MARGIN = 0.1;

/** Purchases on a line of time and when the next one is due: selling before that is pushing. */
export function PurchaseCycle({ cycle }: { cycle: PanelCycle }) {
  const { text, date, money, daysTo } = useWords();
  const days = daysTo(cycle.dueMs);
  const stops = [
    ...cycle.bought.map(({ atMs, money: paid }) => ({
      atMs,
      above: /[-\d.,]+/.exec(money(paid))?.[0] ?? '',
      due: false,
    })),
    { atMs: cycle.dueMs, above: days > 0 ? text.dueIn(days) : text.dueNow(-days), due: true },
  ];
  const first = stops[0]?.atMs ?? cycle.dueMs;
  const span = Math.max(1, cycle.dueMs - first);
  const wanted = stops.map(({ atMs }) => (MARGIN + ((atMs - first) / span) * (1 - 2 * MARGIN)) * LEAST_WIDTH);
  const places = set(
    wanted,
    stops.map(({ atMs }) => date(atMs)),
  );
  const above = set(
    places,
    stops.map((stop) => stop.above),
  );
  const at = (index: number): string => percent(places.at(index));
  return (
    <PanelPart head={text.cycle} aside={text.everyDays(cycle.days)}>
      <svg class="cycle" role="img" aria-label={text.cycleSays(cycle.days, date(cycle.dueMs))}>
        <line class="past" x1={at(0)} x2={at(-2)} y1="20" y2="20" />
        <line class="ahead" x1={at(-2)} x2={at(-1)} y1="20" y2="20" />
        {stops.map(({ atMs, above: label, due }, index) => (
          <g key={`${atMs} ${due}`}>
            <circle class={due ? 'due' : 'bought'} cx={at(index)} cy="20" r="4.5" />
            <text x={percent(above[index])} y="10" text-anchor="middle">
              {label}
            </text>
            <text class={due ? 'now' : ''} x={at(index)} y="40" text-anchor="middle">
              {date(atMs)}
            </text>
          </g>
        ))}
      </svg>
      <p class="cycle-note">{days > 0 ? text.cycleNotDue(days) : text.cycleDue(-days)}</p>
    </PanelPart>
  );
}

/** Labels set apart, px. */
const set = (centres: readonly number[], labels: readonly string[]): readonly number[] =>
  spread(
    centres.map((centre, index) => ({ centre, width: labelWidth(labels[index] ?? '') })),
    LEAST_WIDTH,
  );

/** Shares of the width: type keeps its size in a narrow panel. */
const percent = (x: number | undefined): string => `${(((x ?? 0) / LEAST_WIDTH) * 100).toFixed(2)}%`;
