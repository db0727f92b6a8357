import { useState } from 'preact/hooks';
import { dayOf, isoOf, middayMs } from '../../lib/followup/day';
import type { Occasion } from '../../lib/followup/occasions';
import { followUpSentence, wordingCount } from '../../lib/followup/sentence';
import { followUpTexts } from '../../lib/followup/texts';
import { type FollowUpText, followUpText } from '../../lib/i18n/follow-up';
import { formatDate } from '../../lib/i18n/format';
import { type FollowUp, SKIP_REASONS, type SkipReason } from '../../lib/model/care';
import { LOCALES, type Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_INSERT } from '../ui/icons';
import type { Notice, PanelActions, Planned, PlanState } from './panel-data';
import { useWords } from './words';

export interface FollowUpCardProps {
  readonly plan: PlanState;
  readonly planned: Planned;
  /** The customer of the open conversation: into it a sentence can be inserted. */
  readonly openId: string | null;
  readonly isNamed: boolean;
  readonly notice: Notice | null;
  readonly actions: PanelActions;
}

/** How long somebody can be put off, days. */
const LATER_DAYS = [3, 7, 30] as const;

/** One person, one reason, one sentence; and what became of it. */
export function FollowUpCard({ plan, planned, openId, isNamed, notice, actions }: FollowUpCardProps) {
  const { locale, text: panel } = useWords();
  const text = followUpText[locale];
  const { file, occasions } = planned;
  const [place, setPlace] = useState(0);
  const [turn, setTurn] = useState(0);
  const [language, setLanguage] = useState<Locale>(file.care?.language ?? locale);
  const [asks, ask] = useState<'skipped' | 'later' | null>(null);
  const occasion = occasions[place % occasions.length] ?? occasions[0];
  const sentence = followUpSentence(file, occasion, language, plan, turn);
  const last = file.care?.followUps.findLast(({ outcome }) => outcome === 'done');
  const date = (day: number): string =>
    formatDate(middayMs(day), locale, 'UTC', 'short', middayMs(plan.today));
  const settle = (outcome: FollowUp['outcome'], rest: Partial<FollowUp> = {}): void => {
    ask(null);
    const { reason, id } = occasion;
    actions.settleFollowUp(file.id, { reason, occasion: id, outcome, ...rest });
  };
  const isOpen = openId === file.id;
  return (
    <article class="follow-up" aria-label={file.name}>
      <header>
        {isNamed && <h3>{file.name}</h3>}
        <span class="tag">{text.reasons[occasion.reason]}</span>
        {last !== undefined && (
          <small class="push mute">{text.lastWritten(date(dayOf(last.at)), text.reasons[last.reason])}</small>
        )}
      </header>
      <p class="why">{reasonWords(occasion, text, locale, date)}</p>
      <p class="sentence" lang={language}>
        {sentence}
      </p>
      <div class="turns">
        {occasions.length > 1 && (
          <button type="button" class="link" onClick={() => setPlace(place + 1)}>
            {text.otherReason}
          </button>
        )}
        {wordingCount(occasion) > 1 && (
          <button type="button" class="link" onClick={() => setTurn(turn + 1)}>
            {text.otherWording}
          </button>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame of its own */}
        <span class="push languages" role="group" aria-label={text.language}>
          {LOCALES.map((one) => (
            <button
              type="button"
              class="link"
              aria-pressed={one === language}
              onClick={() => setLanguage(one)}
              key={one}
            >
              {text.languages[one]}
            </button>
          ))}
        </span>
      </div>
      <div class="button-row">
        <Button
          look={isOpen ? 'primary' : 'plain'}
          icon={ICON_INSERT}
          onPress={() => actions.writeFollowUp(file.id, sentence)}
        >
          {isOpen ? text.insert : text.copy}
          <span class="vh">{file.name}</span>
        </Button>
        <Button look="quiet" icon={ICON_CHECK} onPress={() => settle('done', { text: sentence })}>
          {text.done}
          <span class="vh">{file.name}</span>
        </Button>
        <Button
          look="quiet"
          expanded={asks === 'skipped'}
          onPress={() => ask(asks === 'skipped' ? null : 'skipped')}
        >
          {text.skip}
          <span class="vh">{file.name}</span>
        </Button>
        <Button
          look="quiet"
          expanded={asks === 'later'}
          onPress={() => ask(asks === 'later' ? null : 'later')}
        >
          {text.later}
          <span class="vh">{file.name}</span>
        </Button>
      </div>
      {asks === 'skipped' && (
        <Choices
          label={text.skipWhy}
          choices={SKIP_REASONS.map((why) => [why, text.skips[why]])}
          onChoose={(why: SkipReason) => settle('skipped', { why })}
        />
      )}
      {asks === 'later' && (
        <Choices
          label={text.later}
          choices={LATER_DAYS.map((days) => [days, text.laterDays(days)])}
          onChoose={(days: number) => settle('later', { until: `${isoOf(plan.today + days)}T00:00:00Z` })}
        />
      )}
      {isOpen && notice?.kind === 'reply' && notice.sentenceId === `follow-up ${file.id}` && (
        <p class="sentence-note">
          <Icon path={ICON_CHECK} small />
          {panel.reply[notice.state]}
        </p>
      )}
    </article>
  );
}

function Choices<T extends string | number>({
  label,
  choices,
  onChoose,
}: {
  label: string;
  choices: readonly (readonly [T, string])[];
  onChoose: (choice: T) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame of its own
    <div class="choices" role="group" aria-label={label}>
      {choices.map(([value, words]) => (
        <Button onPress={() => onChoose(value)} key={value}>
          {words}
        </Button>
      ))}
    </div>
  );
}

/** What the reason rests on, in one line. */
function reasonWords(
  { reason, bought, everyDays, festival, arrived, day }: Occasion,
  text: FollowUpText,
  locale: Locale,
  date: (day: number) => string,
): string {
  const product = bought?.product ?? '';
  const boughtDate = bought === null ? '' : date(bought.day);
  switch (reason) {
    case 'cycle':
      return text.cycleWhy(product, everyDays ?? 0, date(day));
    case 'order':
      return text.orderWhy(product, boughtDate);
    case 'usage':
      return text.usageWhy(product, boughtDate);
    case 'birthday':
      return text.birthdayWhy(date(day));
    case 'festival':
      return festival === null
        ? ''
        : text.festivalWhy(followUpTexts[locale].festivals[festival], date(day), bought?.product ?? null);
    case 'arrival':
      return text.arrivalWhy(arrived?.product ?? '', arrived?.isPromised === true);
    case 'weather':
      return text.weatherWhy;
  }
}
