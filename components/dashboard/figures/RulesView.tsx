import { useState } from 'preact/hooks';
import { figuresText } from '../../../lib/i18n/figures';
import { onRung } from '../../../lib/policy/rungs';
import { PLAIN, writePlace } from '../../../lib/review/place';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { SeverityTag } from '../../ui/SeverityTag';
import { Table } from '../../ui/Table';
import { ruleName } from '../entry-words';
import type { RuleRow } from './figures-store';
import { grouped, part, percent, precise } from './numbers';
import { PrecisionBar } from './PrecisionBar';
import { RuleDrawer } from './RuleDrawer';
import type { FigureViewProps } from './TrendsView';

/** Every rule with what was made of its warnings, its precision, and how far it goes. */
export function RulesView({ figures, place, words, book }: FigureViewProps) {
  const { locale } = words;
  const text = figuresText[locale];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rows = figures.rows.value.toSorted(
    (a, b) =>
      Number(b.isProposed) - Number(a.isProposed) ||
      b.figures.shown + b.figures.onlyLogged - (a.figures.shown + a.figures.onlyLogged) ||
      a.id.localeCompare(b.id),
  );
  const chosen = rows.find(({ id }) => id === place.place.value.about) ?? null;
  const proposals = figures.proposals.value.filter(({ id }) => !left.has(id));
  const open = (about: string | null) => place.go({ about }, chosen === null);
  if (figures.status.value === 'failed')
    return (
      <div class="whole-page">
        <Banner kind="warn" action={<Button onPress={figures.retry}>{text.again}</Button>}>
          <b>{text.unreadable}</b>
        </Banner>
      </div>
    );
  const trial = rows.filter(({ rung }) => rung === 'trial').length;
  return (
    <>
      <header class="page-head">
        <h1>{text.view.rules}</h1>
        <span class="hint">{text.rulesLead(rows.length, trial)}</span>
        <span class="hint push">{text.inNinety}</span>
      </header>
      <div class={chosen === null ? 'rules' : 'rules is-open'}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
        <div class="rules-list" tabIndex={0} data-scroller>
          {!figures.hasPolicy.value && <Banner>{text.noPolicy}</Banner>}
          {figures.moveFailed.value && <Banner kind="warn">{text.notMoved}</Banner>}
          {proposals.length > 0 && (
            <Banner kind="warn">
              <b>{text.proposals(proposals.length)}</b>
              <ul class="proposals">
                {proposals.map((row) => (
                  <li key={row.id}>
                    <span>
                      {text.proposal(
                        ruleName(row.id, book, locale),
                        precise(row.standing.precision, locale),
                        percent(row.standing.target, locale),
                      )}
                    </span>
                    <Button
                      disabled={!figures.hasPolicy.value}
                      onPress={() => void figures.move(row, 'trial', 'supervisor')}
                    >
                      {text.toTrial}
                    </Button>
                    <Button look="quiet" onPress={() => setLeft(new Set([...left, row.id]))}>
                      {text.keepIt}
                    </Button>
                  </li>
                ))}
              </ul>
            </Banner>
          )}
          <Table<RuleRow>
            label={text.view.rules}
            rows={rows}
            rowKey={({ id }) => id}
            selected={chosen?.id ?? null}
            columns={[
              {
                key: 'rule',
                head: text.rule,
                cell: ({ id }) => (
                  <a
                    class="rule-link"
                    href={writePlace({ ...PLAIN, view: 'rules', about: id })}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                      event.preventDefault();
                      open(id);
                    }}
                  >
                    <b>{ruleName(id, book, locale)}</b>
                    <small class="mono">{id}</small>
                  </a>
                ),
              },
              {
                key: 'rung',
                head: text.ladder,
                cell: ({ rung, severity }) => (
                  <span class={`rung ${rung}`}>
                    {rung === 'trial' ? (
                      text.rung.trial
                    ) : (
                      <SeverityTag severity={onRung(severity, rung)} locale={locale} />
                    )}
                    {rung === 'justify' && <small>{text.rung.justify}</small>}
                  </span>
                ),
              },
              {
                key: 'precision',
                head: text.precisionHead,
                cell: ({ standing }) => <PrecisionBar standing={standing} locale={locale} />,
              },
              {
                key: 'shown',
                head: text.shown,
                figure: true,
                cell: ({ figures: f }) => grouped(f.shown, locale),
              },
              {
                key: 'changed',
                head: text.outcome.changed,
                figure: true,
                cell: ({ figures: f, rung }) =>
                  rung === 'trial' && f.shown === 0
                    ? text.outcome.onlyLogged
                    : percent(part(f.changed, f.shown), locale),
              },
              {
                key: 'sent',
                head: text.sentAnyway,
                figure: true,
                cell: ({ figures: f }) => grouped(f.sentAnyway + f.withReason, locale),
              },
              {
                key: 'useless',
                head: text.notUseful,
                figure: true,
                cell: ({ figures: f }) => grouped(f.notUseful, locale),
              },
              {
                key: 'confirmed',
                head: text.right,
                figure: true,
                cell: ({ figures: f }) => grouped(f.confirmed + f.coach, locale),
              },
              {
                key: 'wrong',
                head: text.wrong,
                figure: true,
                cell: ({ figures: f }) => grouped(f.wrong, locale),
              },
            ]}
          />
        </div>
        {chosen !== null && (
          <RuleDrawer
            key={chosen.id}
            row={chosen}
            figures={figures}
            place={place}
            words={words}
            book={book}
            onClose={() => open(null)}
          />
        )}
      </div>
    </>
  );
}
