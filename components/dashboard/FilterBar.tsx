import { dashboardText } from '../../lib/i18n/dashboard';
import { uiText } from '../../lib/i18n/ui';
import type { Severity } from '../../lib/model/finding';
import { ALL_OF_IT, dayBounds, isNarrowed, lastDays, type ReviewFilter } from '../../lib/review/filter';
import { SAMPLE_SIZES } from '../../lib/review/sample';
import { Button } from '../ui/Button';
import { ICON_CLOSE } from '../ui/icons';
import { Choice } from './Choice';
import { dayName, type PageWords } from './day-name';
import { type RuleBook, ruleName } from './entry-words';

export interface FilterBarProps {
  readonly filter: ReviewFilter;
  readonly words: PageWords;
  readonly book: RuleBook;
  readonly agents: ReadonlySet<string>;
  readonly onNarrow: (part: Partial<ReviewFilter>) => void;
}

/** Days offered: two weeks. Older ones are reached in the list. */
const DAYS = 14;

/** Rule, severity, agent, day. What the address names is offered even when nothing of it was seen yet. */
export function FilterBar({ filter, words, book, agents, onNarrow }: FilterBarProps) {
  const { locale, timeZone, nowMs } = words;
  const text = dashboardText[locale];
  const { severity: severities } = uiText[locale];
  const rules = withChosen([...book.keys()], filter.rule)
    .map((id) => ({ value: id, words: ruleName(id, book, locale) }))
    .sort((a, b) => a.words.localeCompare(b.words, locale));
  const people = withChosen([...agents].filter(Boolean), filter.agent).sort((a, b) =>
    a.localeCompare(b, locale),
  );
  const days = withChosen(lastDays(nowMs, timeZone, DAYS), filter.day);
  return (
    <search class="filters" aria-label={text.filters}>
      <Choice
        label={text.rule}
        none={text.allRules}
        value={filter.rule}
        options={rules}
        onChange={(rule) => onNarrow({ rule })}
      />
      <Choice
        label={text.severity}
        none={text.allSeverities}
        value={filter.severity}
        options={Object.entries(severities).map(([value, name]) => ({ value, words: name }))}
        onChange={(value) => onNarrow({ severity: value as Severity | null })}
      />
      <Choice
        label={text.agent}
        none={text.allAgents}
        value={filter.agent}
        options={people.map((name) => ({ value: name, words: name }))}
        onChange={(agent) => onNarrow({ agent })}
      />
      <Choice
        label={text.day}
        none={text.allDays}
        value={filter.day}
        options={days.map((day) => ({
          value: day,
          words: dayName(dayBounds(day, timeZone)?.fromMs ?? nowMs, words),
        }))}
        onChange={(day) => onNarrow({ day })}
      />
      <Choice
        label={text.sample}
        none={text.noSampling}
        value={filter.sample === null ? null : String(filter.sample)}
        options={withChosen(
          SAMPLE_SIZES.map(String),
          filter.sample === null ? null : String(filter.sample),
        ).map((value) => ({ value, words: text.perRule(Number(value)) }))}
        onChange={(value) => onNarrow({ sample: value === null ? null : Number(value) })}
      />
      {isNarrowed(filter) && (
        <Button look="quiet" large icon={ICON_CLOSE} label={text.clear} onPress={() => onNarrow(ALL_OF_IT)} />
      )}
    </search>
  );
}

const withChosen = (known: readonly string[], chosen: string | null): string[] =>
  chosen === null || known.includes(chosen) ? [...known] : [...known, chosen];
