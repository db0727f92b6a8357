import { figuresText } from '../../../lib/i18n/figures';
import { formatDate } from '../../../lib/i18n/format';
import { uiText } from '../../../lib/i18n/ui';
import type { Severity } from '../../../lib/model/finding';
import type { DayFigures } from '../../../lib/review/figures';
import { dayBounds } from '../../../lib/review/filter';
import { Table } from '../../ui/Table';
import type { PageWords } from '../day-name';
import { axisOf, grouped, tick } from './numbers';
import { Plot } from './Plot';

const WIDTH = 760;
const HEIGHT = 238;
const LEFT = 30;
const TOP = 12;
const FLOOR = 214;
/** A single day is no wall. */
const WIDEST_BAR = 36;
/** Drawn from the floor up: the gravest lies on top, where it is seen first. */
const STACK: readonly Severity[] = ['advice', 'warning', 'critical'];
/** Names of days below the bars; more would run into each other. */
const MOST_TICKS = 5;

/** Warnings of each day by severity; told apart by lightness and pattern, not by colour alone. */
export function DayChart({ days, words }: { days: readonly DayFigures[]; words: PageWords }) {
  const { locale, timeZone } = words;
  const text = figuresText[locale];
  const { severity } = uiText[locale];
  const total = (day: DayFigures) => day.critical + day.warning + day.advice;
  const { top, step } = axisOf(Math.max(1, ...days.map(total)));
  const column = (WIDTH - LEFT) / Math.max(1, days.length);
  const bar = Math.min(column * 0.7, WIDEST_BAR);
  const y = (value: number) => FLOOR - (value / top) * (FLOOR - TOP);
  const name = (day: string) => formatDate(dayBounds(day, timeZone)?.fromMs ?? 0, locale, timeZone, 'short');
  const wordsOf = (at: number): string => {
    const day = days[at];
    if (day === undefined) return '';
    const parts = STACK.toReversed().map((key) => `${severity[key]} ${grouped(day[key], locale)}`);
    return [name(day.day), ...parts, `${text.credits} ${day.credits}`].join(locale === 'en' ? ', ' : '，');
  };
  const every = Math.max(1, Math.ceil(days.length / MOST_TICKS));
  return (
    <>
      <Plot
        label={text.perDay}
        count={days.length}
        width={WIDTH}
        height={HEIGHT}
        left={LEFT}
        column={column}
        wordsOf={wordsOf}
      >
        <defs>
          <pattern
            id="stripes"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" class="bar warning-ground" />
            <path d="M0 0v5" class="stripe" />
          </pattern>
        </defs>
        {Array.from({ length: top / step + 1 }, (_, line) => line * step).map((value) => (
          <g key={value}>
            <path class="grid" d={`M${LEFT} ${y(value)}H${WIDTH}`} />
            <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
              {tick(value, locale)}
            </text>
          </g>
        ))}
        {days.map((day, at) => {
          let from = 0;
          return (
            <g key={day.day}>
              {STACK.map((key) => {
                const base = from;
                from += day[key];
                return (
                  day[key] > 0 && (
                    <rect
                      key={key}
                      class={`bar ${key}`}
                      x={LEFT + at * column + (column - bar) / 2}
                      width={bar}
                      y={y(from)}
                      height={y(base) - y(from)}
                    />
                  )
                );
              })}
              {at % every === 0 && (
                <text x={LEFT + at * column} y={HEIGHT - 6}>
                  {name(day.day)}
                </text>
              )}
            </g>
          );
        })}
      </Plot>
      <details class="numbers">
        <summary>{text.table}</summary>
        <Table
          plain
          label={text.perDay}
          rows={days.toReversed()}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', head: text.day, cell: ({ day }) => name(day) },
            ...STACK.toReversed().map((key) => ({
              key,
              head: severity[key],
              figure: true,
              cell: (day: DayFigures) => grouped(day[key], locale),
            })),
            { key: 'credits', head: text.credits, figure: true, cell: ({ credits }) => credits },
          ]}
        />
      </details>
    </>
  );
}

/** What the bars' looks mean. */
export const SeverityLegend = ({ locale }: { locale: PageWords['locale'] }) => (
  <span class="legend push">
    {STACK.toReversed().map((key) => (
      <span key={key}>
        <i class={key} />
        {uiText[locale].severity[key]}
      </span>
    ))}
  </span>
);
