import type { ComponentChildren } from 'preact';
import { figuresText } from '../../../lib/i18n/figures';
import { formatDate } from '../../../lib/i18n/format';
import { WAIT_CLASSES } from '../../../lib/model/wait-classes';
import { BREAKDOWNS, type Breakdown } from '../../../lib/review/breakdown';
import { breakDown, byDay, sum } from '../../../lib/review/figures';
import { dayBounds, dayOf, lastDays } from '../../../lib/review/filter';
import { PERIODS, type Period } from '../../../lib/review/place';
import { waitingOf } from '../../../lib/review/waiting';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ICON_INBOX } from '../../ui/icons';
import { Segmented } from '../../ui/Segmented';
import type { PageWords } from '../day-name';
import { type RuleBook, ruleName } from '../entry-words';
import type { PlaceStore } from '../place-store';
import { BreakdownTable, OutcomeLegend } from './BreakdownTable';
import { DayChart, SeverityLegend } from './DayChart';
import type { FiguresStore } from './figures-store';
import { KeyFigures } from './KeyFigures';
import { Topics } from './Topics';
import { WaitBars } from './WaitBars';
import { WeekChart } from './WeekChart';

export interface FigureViewProps {
  readonly figures: FiguresStore;
  readonly place: Pick<PlaceStore, 'place' | 'go'>;
  readonly words: PageWords;
  readonly book: RuleBook;
  readonly consoleName: (id: string) => string;
}

/** How it goes: by day, by rule, agent, console and product; what to practise; how long customers waited. */
export function TrendsView(props: FigureViewProps) {
  const { figures, place, words } = props;
  const { locale, timeZone, nowMs } = words;
  const text = figuresText[locale];
  const { days: period } = place.place.value;
  const days = lastDays(nowMs, timeZone, period).toReversed();
  const name = (day: string | undefined) =>
    formatDate(dayBounds(day ?? '', timeZone)?.fromMs ?? 0, locale, timeZone, 'short');
  return (
    <>
      <header class="page-head">
        <h1>{text.view.trends}</h1>
        <Segmented<string>
          label={text.period}
          value={String(period)}
          options={PERIODS.map((one) => ({ value: String(one), words: text.days(one) }))}
          onChange={(value) => place.go({ days: Number(value) as Period })}
        />
        <span class="hint">{text.span(name(days[0]), name(days.at(-1)))}</span>
      </header>
      {figures.status.value === 'failed' ? (
        <div class="whole-page">
          <Banner kind="warn" action={<Button onPress={figures.retry}>{text.again}</Button>}>
            <b>{text.unreadable}</b>
          </Banner>
        </div>
      ) : (
        figures.status.value === 'ready' && <Body {...props} days={days} />
      )}
    </>
  );
}

function Body({
  figures,
  place,
  words,
  book,
  consoleName,
  days,
}: FigureViewProps & { days: readonly string[] }) {
  const { locale, timeZone, nowMs } = words;
  const text = figuresText[locale];
  const { by } = place.place.value;
  const inDays = new Set(days);
  const before = new Set(lastDays(nowMs, timeZone, days.length * 2).slice(days.length));
  const tallies = figures.tallies.value.filter(({ day }) => inDays.has(day));
  const credits = figures.credits.value.map(({ atMs }) => dayOf(atMs, timeZone));
  const isEmpty = tallies.length === 0 && !credits.some((day) => inDays.has(day));
  if (isEmpty)
    return (
      <div class="whole-page empty">
        <Icon path={ICON_INBOX} />
        <h2>{text.nothing}</h2>
        <p class="mute">{text.nothingLead}</p>
      </div>
    );
  const series = byDay(tallies, credits, days);
  const nameOf = (key: string): string =>
    by === 'rule' ? ruleName(key, book, locale) : by === 'console' ? consoleName(key) : key;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div class="page-body" tabIndex={0} data-scroller>
      <KeyFigures
        figures={figures}
        words={words}
        days={days}
        now={sum(tallies)}
        before={sum(figures.tallies.value.filter(({ day }) => before.has(day)))}
      />
      <div class="charts">
        <Chart title={text.perDay} wide legend={<SeverityLegend locale={locale} />}>
          <DayChart days={series} words={words} />
        </Chart>
        <Chart title={text.topics}>
          <Topics figures={figures} words={words} book={book} />
        </Chart>
        <Chart title={text.after} full legend={<OutcomeLegend locale={locale} />}>
          <Segmented<Breakdown>
            label={text.byLabel}
            value={by}
            options={BREAKDOWNS.map((value) => ({ value, words: text.by[value] }))}
            onChange={(value) => place.go({ by: value })}
          />
          <BreakdownTable parts={breakDown(tallies, by)} by={by} nameOf={nameOf} locale={locale} />
        </Chart>
        <Chart
          title={text.creditsAndWarnings}
          half
          legend={
            <span class="legend push">
              <span>
                <i class="credits" />
                {text.credits}
              </span>
              <span>
                <i class="warnings" />
                {text.warnings}
              </span>
            </span>
          }
        >
          <WeekChart days={series} words={words} />
        </Chart>
        <Chart title={text.waits} half>
          <WaitBars
            waiting={waitingOf(
              figures.activity.value.filter(({ day }) => inDays.has(day)),
              WAIT_CLASSES,
            )}
            locale={locale}
          />
        </Chart>
      </div>
    </div>
  );
}

interface ChartProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly half?: boolean;
  readonly full?: boolean;
  readonly legend?: ComponentChildren;
  readonly children: ComponentChildren;
}

const Chart = ({ title, wide, half, full, legend, children }: ChartProps) => (
  <section class={`chart ${full ? 'full' : half ? 'half' : wide ? 'wide' : ''}`}>
    <header>
      <h2>{title}</h2>
      {legend}
    </header>
    {children}
  </section>
);
