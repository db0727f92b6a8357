import { useState } from 'preact/hooks';
import { dashboardText } from '../../lib/i18n/dashboard';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { ICON_MESSAGE } from '../ui/icons';

export interface DisputeBarProps {
  readonly locale: Locale;
  readonly isGiven: boolean;
  readonly answering: 'no' | 'yes' | 'failed';
  readonly onAnswer: (words: string) => void;
}

/** As long as the log keeps. */
const MOST_WORDS = 500;

/** The agent's answer to a warning: once, in own words. */
export function DisputeBar({ locale, isGiven, answering, onAnswer }: DisputeBarProps) {
  const text = dashboardText[locale];
  const [words, setWords] = useState('');
  if (isGiven) return null;
  const isReady = words.trim() !== '' && answering !== 'yes';
  return (
    <form
      class="verdict-bar"
      aria-label={text.dispute}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAnswer(words);
      }}
    >
      <Field
        label={text.disputeLead}
        value={words}
        placeholder={text.disputeHint}
        maxLength={MOST_WORDS}
        fault={answering === 'failed' ? text.disputeFailed : null}
        onInput={setWords}
      />
      <Button large icon={ICON_MESSAGE} disabled={!isReady} class="end" onPress={() => onAnswer(words)}>
        {text.disputeSend}
      </Button>
    </form>
  );
}
