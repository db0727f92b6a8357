import { figuresText } from '../../../lib/i18n/figures';
import { formatDate } from '../../../lib/i18n/format';
import type { DayFigures } from '../../../lib/review/figures';
import { dayBounds } from '../../../lib/review/filter';
import type { PageWords } from '../day-name';
import { axisOf, grouped, tick } from './numbers';
import { Plot } from './Plot';

const WIDTH = 560;
const HEIGHT = 238;
const LEFT = 34;
const TOP = 12;
const FLOOR = 214;
const WEEK = 7;
/** From so many days on a point is a week. */
const BY_WEEK_FROM = 21;

interface Point {
  readonly from: string;
  readonly warnings: number;
  readonly credits: number;
}

/** Good acts beside warnings: two lines, told apart by dash and mark. */
export function WeekChart({ days, words }: { days: readonly DayFigures[]; words: PageWords }) {
  const { locale, timeZone } = words;
  const text = figuresText[locale];
  const points = pointsOf(days);
  const { top, step } = axisOf(
    Math.max(1, ...points.flatMap(({ warnings, credits }) => [warnings, credits])),
  );
  const column = (WIDTH - LEFT) / Math.max(1, points.length);
  const x = (at: number) => LEFT + column * (at + 0.5);
  const y = (value: number) => FLOOR - (value / top) * (FLOOR - TOP);
  const path = (key: 'warnings' | 'credits') =>
    points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(point[key])}`).join('');
  const name = (day: string) => formatDate(dayBounds(day, timeZone)?.fromMs ?? 0, locale, timeZone, 'short');
  const wordsOf = (at: number): string => {
    const point = points[at];
    if (point === undefined) return '';
    return [
      name(point.from),
      `${text.credits} ${point.credits}`,
      `${text.warnings} ${grouped(point.warnings, locale)}`,
    ].join(locale === 'en' ? ', ' : '，');
  };
  const every = Math.max(1, Math.ceil(points.length / 4));
  return (
    <Plot
      label={text.creditsAndWarnings}
      count={points.length}
      width={WIDTH}
      height={HEIGHT}
      left={LEFT}
      column={column}
      wordsOf={wordsOf}
    >
      {Array.from({ length: top / step + 1 }, (_, line) => line * step).map((value) => (
        <g key={value}>
          <path class="grid" d={`M${LEFT} ${y(value)}H${WIDTH}`} />
          <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {tick(value, locale)}
          </text>
        </g>
      ))}
      <path class="line warnings" d={path('warnings')} />
      <path class="line credits" d={path('credits')} />
      {points.map(({ from, warnings, credits }, at) => (
        <g key={from}>
          <rect class="mark warnings" x={x(at) - 3} y={y(warnings) - 3} width="6" height="6" />
          <circle class="mark credits" cx={x(at)} cy={y(credits)} r="3.5" />
          {at % every === 0 && (
            <text x={x(at)} y={HEIGHT - 6} text-anchor="middle">
              {name(from)}
            </text>
          )}
        </g>
      ))}
    </Plot>
  );
}

/** A point a day, or a week where there are many; weeks end with the last day shown. */
function pointsOf(days: readonly DayFigures[]): readonly Point[] {
  const size = days.length >= BY_WEEK_FROM ? WEEK : 1;
  const points: Point[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const group = days.slice(Math.max(0, end - size), end);
    points.unshift({
      from: group[0]?.day ?? '',
      warnings: group.reduce((n, { critical, warning, advice }) => n + critical + warning + advice, 0),
      credits: group.reduce((n, { credits }) => n + credits, 0),
    });
  }
  return points;
}
