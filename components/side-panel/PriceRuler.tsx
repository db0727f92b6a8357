import { useId } from 'preact/hooks';
import type { PanelPrices } from './panel-data';
import type { PriceScale, SaidPoint } from './price-scale';
import { labelWidth, spread } from './spread';
import type { Words } from './words';
import { useWords } from './words';

export interface PriceRulerProps {
  readonly scale: PriceScale;
  readonly prices: PanelPrices;
}

/** The narrowest ruler there is, px: a panel of 320 less its padding and the outlines. Labels are set apart for it. */
const LEAST_WIDTH = 286;

/**
 * The prices to scale: ticks for what is laid down, hollow triangles with times for what was said. A price that
 * drifts is seen, not computed. Places are shares of the width, so that type keeps its size in a narrow panel.
 */
export function PriceRuler({ scale, prices }: PriceRulerProps) {
  const words = useWords();
  const hatch = useId();
  const ticks = scale.points.map((point) => ({
    ...point,
    label: point.isFloor
      ? words.text.lowest(figureOf(words.money(point.money)))
      : figureOf(words.money(point.money)),
  }));
  const said = scale.said.map((point) => ({ ...point, label: saidLabel(point, words) }));
  const tickX = placed(ticks);
  const saidX = placed(said);
  return (
    <svg class="price-ruler" role="img" aria-label={words.text.rulerSays(readOut(scale, prices, words))}>
      {scale.floorAt !== null && (
        <>
          <defs>
            <pattern
              id={hatch}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <path class="hatch" d="M0 0v5" />
            </pattern>
          </defs>
          <rect x="2%" y="21" width={percent(scale.floorAt - 0.02)} height="8" fill={`url(#${hatch})`} />
        </>
      )}
      <line class="axis" x1="2%" x2="98%" y1="29.5" y2="29.5" />
      {ticks.map((tick, index) => (
        <g key={tick.money.amountMinor}>
          <line class="tick" x1={percent(tick.at)} x2={percent(tick.at)} y1="23" y2="29.5" />
          {tick.isHere && <circle class="give" cx={percent(tick.at)} cy="29.5" r="4" />}
          <text x={percent(tickX[index] ?? tick.at)} y="45" text-anchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {said.map((point, index) => (
        <g key={point.money.amountMinor}>
          <svg x={percent(point.at)} overflow="visible" aria-hidden="true">
            <path class="said" d="M0 21.5-5 14.5h10z" />
          </svg>
          <text class="said-t" x={percent(saidX[index] ?? point.at)} y="10.5" text-anchor="middle">
            {point.label}
          </text>
        </g>
      ))}
      {said.length === 0 && scale.floorAt !== null && (
        <text x="2%" y="13">
          {words.text.belowFloor}
        </text>
      )}
    </svg>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const placed = (points: readonly { at: number; label: string }[]): readonly number[] =>
  spread(
    points.map(({ at, label }) => ({ centre: at * LEAST_WIDTH, width: labelWidth(label) })),
    LEAST_WIDTH,
  ).map((x) => x / LEAST_WIDTH);

/** Signs and units stand above the ruler already. */
const figureOf = (amount: string): string => /[-\d.,]+/.exec(amount)?.[0] ?? amount;

function saidLabel(point: SaidPoint, { text, time }: Words): string {
  const latest = point.timesMs.at(-1);
  return latest === undefined ? text.saidUntimed : text.saidAt(time(latest));
}

function readOut({ said }: PriceScale, { lastPaid, store, here, floor }: PanelPrices, words: Words): string {
  const { text, money, time, comma } = words;
  const fixed = [
    [text.lastPaid, lastPaid?.money],
    [store === null ? text.storeNow : text.storeToday(store.owner), store?.money],
    [text.giveHere, here?.money],
  ] as const;
  return [
    ...fixed.flatMap(([name, amount]) =>
      amount === undefined ? [] : [text.rulerPoint(name, money(amount))],
    ),
    ...(floor === null ? [] : [text.lowest(money(floor))]),
    ...said.map((point) =>
      text.rulerPoint(
        point.timesMs.length === 0 ? text.saidUntimed : text.saidAt(point.timesMs.map(time).join(' ')),
        money(point.money),
      ),
    ),
  ].join(comma);
}
