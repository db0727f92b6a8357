import { figuresText } from '../../../lib/i18n/figures';
import { formatDateTime } from '../../../lib/i18n/format';
import { RUNGS, type Rung } from '../../../lib/model/finding';
import { NO_FILTER, type ReviewFilter } from '../../../lib/review/filter';
import { Button } from '../../ui/Button';
import { ICON_CLOSE } from '../../ui/icons';
import { ruleName } from '../entry-words';
import type { RuleRow } from './figures-store';
import { grouped, percent, precise } from './numbers';
import type { FigureViewProps } from './TrendsView';

export interface RuleDrawerProps extends Pick<FigureViewProps, 'figures' | 'place' | 'words' | 'book'> {
  readonly row: RuleRow;
  readonly onClose: () => void;
}

/** Entries of a rule for a sample: as many as its judging takes. */
const SAMPLE = 30;

/** One rule: how it stands, how far it goes for the shop and for each team, and where it was moved. */
export function RuleDrawer({ row, figures, place, words, book, onClose }: RuleDrawerProps) {
  const { locale, timeZone } = words;
  const text = figuresText[locale];
  const { standing, rung } = row;
  const { figures: sums } = row;
  const counts = [
    [text.shown, sums.shown],
    [text.outcome.changed, sums.changed],
    [text.sentAnyway, sums.sentAnyway + sums.withReason],
    [text.outcome.onlyLogged, sums.onlyLogged],
    [text.notUseful, sums.notUseful],
    [text.right, sums.confirmed + sums.coach],
    [text.wrong, sums.wrong],
  ] as const;
  const moves = figures.moves.value.filter(({ rule }) => rule === row.id).toReversed();
  const toReview = (part: Partial<ReviewFilter>) =>
    place.go({ view: 'review', about: null, entryId: null, filter: { ...NO_FILTER, rule: row.id, ...part } });
  return (
    <aside class="drawer" aria-labelledby="rule-title">
      <Button class="close" look="quiet" icon={ICON_CLOSE} label={text.view.rules} onPress={onClose} />
      <h2 id="rule-title">{ruleName(row.id, book, locale)}</h2>
      <p class="hint mono">{row.id}</p>
      <section class="block">
        <h3>{text.precisionHead}</h3>
        {standing.precision === null ? (
          <p class="mute">{text.noneJudged}</p>
        ) : (
          <p>
            <span class="figure">{precise(standing.precision, locale)}</span>{' '}
            {text.between(precise(standing.interval.low, locale), precise(standing.interval.high, locale))}
          </p>
        )}
        <p class="hint">
          {text.precision(percent(standing.target, locale))} · {text.standing[standing.state]}
          {standing.missing > 0 && ` · ${text.missing(standing.missing)}`}
        </p>
        <dl class="counts">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{grouped(count, locale)}</dd>
            </div>
          ))}
        </dl>
        <div class="button-row">
          <Button onPress={() => toReview({ sample: SAMPLE })}>{text.sample}</Button>
          {row.figures.wrong > 0 && (
            <Button look="quiet" onPress={() => toReview({ state: 'reviewed' })}>
              {text.showWrong(row.figures.wrong)}
            </Button>
          )}
          <Button look="quiet" onPress={() => toReview({ state: 'all' })}>
            {text.showAll}
          </Button>
        </div>
      </section>
      <Ladder
        name={text.ladder}
        group="shop"
        rung={rung}
        locale={locale}
        isFixed={!figures.hasPolicy.value}
        onChoose={(to) => void figures.move(row, to, 'supervisor')}
      />
      {row.teams.map(([team, own]) => (
        <Ladder
          key={team}
          name={`${text.team} ${team}`}
          group={team}
          rung={own}
          locale={locale}
          isFixed={!figures.hasPolicy.value}
          onChoose={(to) => void figures.move(row, to, 'supervisor', team)}
        />
      ))}
      {moves.length > 0 && (
        <section class="block">
          <h3>{text.moves}</h3>
          <ol class="moves">
            {moves.map((move, at) => (
              <li class="said-box" key={moves.length - at}>
                {move.team !== null && `${text.team} ${move.team} · `}
                <b>{text.move(text.rung[move.from], text.rung[move.to])}</b> {text.cause[move.cause]}
                <small>
                  {[
                    move.by,
                    formatDateTime(move.atMs, locale, timeZone),
                    text.moveFigures(move.correct, move.wrong),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                {at === 0 && move.cause !== 'undo' && (
                  <Button look="quiet" onPress={() => void figures.move(row, move.from, 'undo', move.team)}>
                    {text.undoMove}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}

interface LadderProps {
  readonly name: string;
  /** Radio buttons of one ladder belong together. */
  readonly group: string;
  readonly rung: Rung;
  readonly locale: FigureViewProps['words']['locale'];
  readonly isFixed: boolean;
  readonly onChoose: (rung: Rung) => void;
}

/** The four rungs, the strictest last; each says what the agent meets. */
const Ladder = ({ name, group, rung, locale, isFixed, onChoose }: LadderProps) => {
  const text = figuresText[locale];
  return (
    <fieldset class="ladder" disabled={isFixed}>
      <legend>{name}</legend>
      {RUNGS.map((one) => (
        <label key={one} class={one === rung ? 'on' : undefined}>
          <input type="radio" name={`rung-${group}`} checked={one === rung} onChange={() => onChoose(one)} />
          <span>
            <b>{text.rung[one]}</b>
            <small>{text.rungLong[one]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
