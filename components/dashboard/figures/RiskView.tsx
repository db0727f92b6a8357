import { figuresText } from '../../../lib/i18n/figures';
import { formatDateTime } from '../../../lib/i18n/format';
import { panelText } from '../../../lib/i18n/panel';
import type { Crisis } from '../../../lib/model/crisis';
import type { Locale } from '../../../lib/model/locale';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ICON_CLOCK, ICON_OCTAGON, ICON_PERSON } from '../../ui/icons';
import { Table } from '../../ui/Table';
import type { PageWords } from '../day-name';
import { Redacted } from '../Redacted';
import type { FiguresStore, OverduePromise } from './figures-store';

interface Risk {
  readonly key: string;
  readonly name: string;
  readonly sinceMs: number;
  readonly agent: string;
  readonly crisis: Crisis | null;
  readonly promise: OverduePromise | null;
}

/** Customers one may lose: trust that broke comes first, then promises past their time, the oldest first. */
export function RiskView({ figures, words }: { figures: FiguresStore; words: PageWords }) {
  const { locale, timeZone, nowMs } = words;
  const text = figuresText[locale];
  const rows: readonly Risk[] = [
    ...figures.crises.value
      .toSorted((a, b) => b.sinceMs - a.sinceMs)
      .map(
        (crisis): Risk => ({
          key: `crisis ${crisis.consoleId} ${crisis.conversationKey}`,
          name: crisis.customerName,
          sinceMs: crisis.sinceMs,
          agent: crisis.agent,
          crisis,
          promise: null,
        }),
      ),
    ...figures.overdue.value.map(
      (promise, at): Risk => ({
        key: `promise ${promise.customerId} ${at}`,
        name: promise.customerName,
        sinceMs: promise.dueAtMs,
        agent: promise.by,
        crisis: null,
        promise,
      }),
    ),
  ];
  return (
    <>
      <header class="page-head">
        <h1>{text.view.risk}</h1>
        <span class="hint">{text.riskLead}</span>
      </header>
      {rows.length === 0 ? (
        <div class="whole-page empty">
          <Icon path={ICON_PERSON} />
          <h2>{text.noRisk}</h2>
          <p class="mute">{text.noRiskLead}</p>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <div class="page-body" tabIndex={0} data-scroller>
          <Table<Risk>
            plain
            label={text.view.risk}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'name',
                head: text.customer,
                cell: ({ name }) => (
                  <b>{name === '' ? text.nameless : <Redacted text={name} locale={locale} />}</b>
                ),
              },
              {
                key: 'why',
                head: text.why,
                cell: ({ crisis, promise }) =>
                  crisis !== null ? (
                    <>
                      <span class="severity-tag critical">
                        <Icon path={ICON_OCTAGON} small />
                        {text[crisis.kind]}
                        {crisis.topic !== null && ` · ${panelText[locale].topics[crisis.topic]}`}
                      </span>
                      {crisis.words !== '' && (
                        <small>
                          <Redacted text={crisis.words} locale={locale} />
                        </small>
                      )}
                    </>
                  ) : (
                    promise !== null && (
                      <>
                        <span class="severity-tag warning">
                          <Icon path={ICON_CLOCK} small />
                          {text.overdue(lasting(nowMs - promise.dueAtMs, locale))}
                        </span>
                        <small>{promise.text}</small>
                      </>
                    )
                  ),
              },
              {
                key: 'since',
                head: text.since,
                cell: ({ sinceMs }) => (
                  <span class="nowrap">{formatDateTime(sinceMs, locale, timeZone)}</span>
                ),
              },
              { key: 'who', head: text.who, cell: ({ agent }) => agent },
              {
                key: 'done',
                head: text.seenTo,
                cell: ({ crisis }) =>
                  crisis !== null && (
                    <Button look="quiet" onPress={() => void figures.settle(crisis)}>
                      {text.seenTo}
                    </Button>
                  ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `2天`, `3 h`: the largest unit that is whole. */
function lasting(ms: number, locale: Locale): string {
  const [value, unit] =
    ms >= DAY_MS ? [ms / DAY_MS, 'day'] : ms >= HOUR_MS ? [ms / HOUR_MS, 'hour'] : [ms / 60_000, 'minute'];
  return Math.max(1, Math.floor(value)).toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long' });
}
