import { figuresText } from '../../../lib/i18n/figures';
import type { Locale } from '../../../lib/model/locale';
import type { Breakdown } from '../../../lib/review/breakdown';
import type { Part } from '../../../lib/review/figures';
import { Table } from '../../ui/Table';
import { grouped, part, percent } from './numbers';

export interface BreakdownTableProps {
  readonly parts: readonly Part[];
  readonly by: Breakdown;
  readonly nameOf: (key: string) => string;
  readonly locale: Locale;
}

/** In the order of the bar. */
export const OUTCOMES = ['changed', 'sentAnyway', 'withReason', 'onlyLogged'] as const;

/** What became of warnings, by rule, agent, console or product: a bar, and its numbers beside it. */
export function BreakdownTable({ parts, by, nameOf, locale }: BreakdownTableProps) {
  const text = figuresText[locale];
  const total = ({ figures }: Part) => figures.shown + figures.onlyLogged;
  return (
    <>
      <Table
        plain
        label={`${text.after}: ${text.by[by]}`}
        rows={parts}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: text.by[by], cell: ({ key }) => (key === '' ? text.nobody[by] : nameOf(key)) },
          {
            key: 'bar',
            head: text.after,
            cell: (row) => (
              <span class="share-bar" aria-hidden="true">
                {OUTCOMES.map((outcome) => (
                  <i
                    class={outcome}
                    key={outcome}
                    style={{
                      flexGrow: row.figures[outcome],
                      display: row.figures[outcome] === 0 ? 'none' : '',
                    }}
                  />
                ))}
              </span>
            ),
          },
          {
            key: 'changed',
            head: text.outcome.changed,
            figure: true,
            // A share beside a name would be a mark for a person: of agents there are counts alone.
            cell: ({ figures }) =>
              by === 'agent' ? (
                grouped(figures.changed, locale)
              ) : (
                <b>{percent(part(figures.changed, figures.shown), locale)}</b>
              ),
          },
          ...OUTCOMES.slice(1).map((outcome) => ({
            key: outcome,
            head: text.outcome[outcome],
            figure: true,
            cell: (row: Part) => grouped(row.figures[outcome], locale),
          })),
          { key: 'total', head: text.total, figure: true, cell: (row) => grouped(total(row), locale) },
        ]}
      />
      {by === 'agent' && <p class="hint">{text.byName}</p>}
    </>
  );
}

/** What the parts of a bar mean. */
export const OutcomeLegend = ({ locale }: { locale: Locale }) => (
  <span class="legend">
    {OUTCOMES.map((outcome) => (
      <span key={outcome}>
        <i class={outcome} />
        {figuresText[locale].outcome[outcome]}
      </span>
    ))}
  </span>
);
