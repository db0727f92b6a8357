import { replayText } from '../../../lib/i18n/replay';
import { TURNS } from '../../../lib/model/difference';
import { type Trial, type TrialLine, volumeOf } from '../../../lib/review/trial';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { Table } from '../../ui/Table';
import { ruleName } from '../entry-words';
import { HitReader } from './HitReader';
import type { ReplayViewProps } from './ReplayView';
import type { Run } from './replay-store';

/** What the change would have done: how much, by rule, to whom; then one by one; then switched on or not. */
export function TrialResult(props: ReplayViewProps & { readonly done: Run & { readonly kind: 'done' } }) {
  const { replay, words, book, done } = props;
  const { locale } = words;
  const text = replayText[locale];
  const { trial } = done;
  const number = (value: number): string => value.toLocaleString(locale);
  const concerned = [...trial.rules.values()].filter(isConcerned).toSorted(byDifference);
  const agents = [...trial.agents.values()].filter(isConcerned).toSorted(byDifference);
  const sum = trial.totals.gained + trial.totals.lost + trial.totals.moved;
  return (
    <>
      <section class="block trial-head" aria-live="polite">
        <h2>{headlineOf(trial, locale)}</h2>
        <p>{volumeWords(trial, locale)}</p>
        {sum > 0 && trial.totals.moved > 0 && trial.totals.gained + trial.totals.lost > 0 && (
          <p>{text.moved(number(trial.totals.moved))}</p>
        )}
        <p class="hint">{text.sentOnly}</p>
      </section>
      <SwitchOn {...props} />
      {sum > 0 && (
        <>
          <section class="block">
            <h3>{text.byRule}</h3>
            <Lines
              rows={concerned}
              locale={locale}
              head={text.rule}
              nameOf={(id) => ruleName(id, book, locale)}
              withCounts
            />
          </section>
          <section class="block">
            <h3>{text.byAgent}</h3>
            <Lines rows={agents} locale={locale} head={text.agent} nameOf={(name) => name || text.nobody} />
          </section>
          <section class="block">
            <h3>{text.readThem}</h3>
            <Segmented
              label={text.readThem}
              options={TURNS.map((turn) => ({
                value: turn,
                words: `${text.turn[turn]} ${number(trial.totals[turn])}`,
              }))}
              value={replay.turn.value}
              onChange={replay.show}
            />
            <HitReader {...props} total={trial.totals[replay.turn.value]} />
          </section>
        </>
      )}
    </>
  );
}

function SwitchOn({ replay, words: { locale } }: ReplayViewProps) {
  const text = replayText[locale];
  const saved = replay.saved.value;
  return (
    <div class="switch-on" aria-live="polite">
      {saved.kind === 'saved' ? (
        <Banner kind="good" action={<Button onPress={replay.discard}>{text.another}</Button>}>
          <b>{text.switched(saved.version)}</b>
        </Banner>
      ) : (
        <>
          {saved.kind !== 'no' && (
            <Banner kind="warn">{saved.kind === 'stale' ? text.stale : text.notSaved}</Banner>
          )}
          <div class="button-row">
            <Button large look="primary" onPress={() => void replay.switchOn()}>
              {text.switchOn}
            </Button>
            <Button large look="quiet" onPress={replay.discard}>
              {text.discard}
            </Button>
            <span class="hint">{text.switchOnHint}</span>
          </div>
        </>
      )}
    </div>
  );
}

interface LinesProps {
  readonly rows: readonly TrialLine[];
  readonly head: string;
  readonly nameOf: (key: string) => string;
  readonly locale: ReplayViewProps['words']['locale'];
  /** How often it spoke before and would after. */
  readonly withCounts?: boolean;
}

function Lines({ rows, head, nameOf, locale, withCounts = false }: LinesProps) {
  const text = replayText[locale];
  const number = (value: number): string => value.toLocaleString(locale);
  return (
    <Table<TrialLine>
      plain
      label={head}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', head, cell: ({ key }) => <b>{nameOf(key)}</b> },
        ...(withCounts
          ? ([
              {
                key: 'before',
                head: text.before,
                figure: true,
                cell: (row: TrialLine) => number(row.before),
              },
              { key: 'after', head: text.after, figure: true, cell: (row: TrialLine) => number(row.after) },
            ] as const)
          : []),
        ...TURNS.map((turn) => ({
          key: turn,
          head: text.turn[turn],
          figure: true,
          cell: (row: TrialLine) => number(row[turn]),
        })),
        { key: 'chats', head: text.chats, figure: true, cell: (row) => number(row.conversations) },
      ]}
    />
  );
}

const isConcerned = ({ gained, lost, moved }: TrialLine): boolean => gained + lost + moved > 0;
const byDifference = (a: TrialLine, b: TrialLine): number =>
  b.gained + b.lost - a.gained - a.lost || b.moved - a.moved || a.key.localeCompare(b.key);

function headlineOf({ totals }: Trial, locale: ReplayViewProps['words']['locale']): string {
  const text = replayText[locale];
  if (totals.gained + totals.lost > 0)
    return text.headline(totals.gained.toLocaleString(locale), totals.lost.toLocaleString(locale));
  return totals.moved > 0 ? text.moved(totals.moved.toLocaleString(locale)) : text.noDifference;
}

function volumeWords(trial: Trial, locale: ReplayViewProps['words']['locale']): string {
  const text = replayText[locale];
  const { agents, perAgentDay } = volumeOf(trial);
  const number = (value: number): string => value.toLocaleString(locale);
  const volume = text.volume(number(trial.conversations), number(agents), number(trial.days.size));
  if (trial.totals.gained + trial.totals.lost === 0) return volume;
  const each = perAgentDay.toLocaleString(locale, { maximumSignificantDigits: 2, signDisplay: 'exceptZero' });
  return `${volume}${locale === 'en' ? ': ' : '，'}${text.perDay(each)}`;
}
