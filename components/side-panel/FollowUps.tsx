import { useEffect } from 'preact/hooks';
import { isoOf, middayMs } from '../../lib/followup/day';
import type { NotNow } from '../../lib/followup/plan';
import { WEATHERS } from '../../lib/followup/plan';
import { type FollowUpText, followUpText } from '../../lib/i18n/follow-up';
import { formatDate } from '../../lib/i18n/format';
import { Button } from '../ui/Button';
import { FollowUpCard } from './FollowUpCard';
import { PanelPart } from './PanelPart';
import type { CustomerView, Notice, PanelActions, PlanState } from './panel-data';
import { useWords } from './words';

export interface FollowUpsProps {
  /** Null: nobody has asked yet. */
  readonly plan: PlanState | null;
  readonly view: CustomerView | null;
  readonly notice: Notice | null;
  readonly actions: PanelActions;
}

/** Who may be written to today and why, one sentence a person: to read, to insert or to copy, never sent from here. */
export function FollowUps({ plan, view, notice, actions }: FollowUpsProps) {
  const { locale } = useWords();
  const text = followUpText[locale];
  useEffect(() => actions.planFollowUps(plan?.weather ?? null), []);
  if (plan === null || (plan.list === null && !plan.failed))
    return <p class="panel-part mute">{text.reading}</p>;
  const openId = view?.profile?.id ?? null;
  const card = { plan, openId, notice, actions };
  const list = plan.list ?? [];
  return (
    <div class="follow-ups">
      <Weather plan={plan} onChoose={(weather) => actions.planFollowUps(weather)} />
      {plan.open !== null && (
        <PanelPart head={text.openHead(plan.open.file.name)}>
          {plan.open.verdict.may ? (
            <FollowUpCard
              {...card}
              planned={{ file: plan.open.file, occasions: plan.open.verdict.occasions }}
              isNamed={false}
            />
          ) : (
            <p class="not-now">{notNowWords(plan.open.verdict, text, locale, plan.today)}</p>
          )}
        </PanelPart>
      )}
      <PanelPart head={text.head} aside={list.length > 0 ? text.count(list.length) : undefined}>
        {plan.failed ? (
          <p class="mute">{text.failed}</p>
        ) : list.length === 0 ? (
          <p>
            {text.nobody} <span class="mute">{text.nobodyHint}</span>
          </p>
        ) : (
          <>
            <p class="mute lead">{text.lead}</p>
            <ul class="follow-up-list">
              {list.map((planned) => (
                <li key={planned.file.id}>
                  <FollowUpCard {...card} planned={planned} isNamed />
                </li>
              ))}
            </ul>
          </>
        )}
        {plan.isCut && <p class="mute">{text.cut}</p>}
      </PanelPart>
      {plan.settled.length > 0 && (
        <PanelPart head={text.settledHead}>
          <ul class="settled">
            {plan.settled.map(({ file, followUp }) => (
              <li key={`${file.id} ${followUp.at}`}>
                <span>{file.name}</span>
                <small class="mute">{settledWords(followUp, text)}</small>
                <Button look="quiet" onPress={() => actions.undoFollowUp(file.id, followUp.at)}>
                  {text.undo}
                  <span class="vh">{file.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
      <p class="panel-part mute">{text.never}</p>
    </div>
  );
}

function settledWords(
  { outcome, reason, why, until }: PlanState['settled'][number]['followUp'],
  text: FollowUpText,
): string {
  const parts = [text.reasons[reason]];
  parts.push(outcome === 'done' ? text.done : outcome === 'skipped' ? text.skip : text.later);
  if (why !== undefined) parts.push(text.skips[why]);
  if (until !== undefined) parts.push(until.slice(0, 10));
  return parts.join(' · ');
}

/** Why the customer of the open conversation is not to be written to. */
function notNowWords(
  verdict: NotNow,
  text: FollowUpText,
  locale: 'zh-CN' | 'zh-TW' | 'en',
  today: number,
): string {
  if (!('untilDay' in verdict)) return text.notNow[verdict.because];
  const date = formatDate(middayMs(verdict.untilDay), locale, 'UTC', 'long', middayMs(today));
  return text.notBefore[verdict.because](date);
}

/** The weather is never looked up: whoever sits at the window says it. */
function Weather({ plan, onChoose }: { plan: PlanState; onChoose: PanelActions['planFollowUps'] }) {
  const text = followUpText[useWords().locale];
  return (
    <p class="panel-part weather">
      <label>
        <span class="mute">{text.weather}</span>
        <select
          value={plan.weather ?? ''}
          onChange={({ currentTarget }) =>
            onChoose(WEATHERS.find((weather) => weather === currentTarget.value) ?? null)
          }
        >
          <option value="">{text.noWeather}</option>
          {WEATHERS.map((weather) => (
            <option value={weather} key={weather}>
              {text.weathers[weather]}
            </option>
          ))}
        </select>
      </label>
      <time class="push mute">{isoOf(plan.today)}</time>
    </p>
  );
}
