import { useId } from 'preact/hooks';
import { stripText } from '../../lib/i18n/strip';
import type { Locale } from '../../lib/model/locale';
import type { SendReason } from '../../lib/model/log-entry';
import { Kbd } from '../ui/Kbd';

/** In the order of their digits. Written out: the schema's own list would bring zod into the content script. */
export const REASONS: readonly SendReason[] = [
  'approved',
  'customer-asked',
  'facts-outdated',
  'false-alarm',
  'other',
];

/** As long as the log keeps. */
const WORDS_MOST = 500;

export interface SendReasonListProps {
  readonly locale: Locale;
  readonly reason: SendReason | null;
  readonly words: string;
  readonly onChoose: (reason: SendReason) => void;
  readonly onWords: (words: string) => void;
}

/** Why a held message is to be sent after all: digits choose, own words where they help. Nothing here sends. */
export function SendReasonList({ locale, reason, words, onChoose, onWords }: SendReasonListProps) {
  const text = stripText[locale];
  const name = useId();
  return (
    <fieldset class="send-reason">
      <legend>{text.whySend}</legend>
      {REASONS.map((choice, index) => {
        const on = choice === reason;
        const takesWords =
          choice === 'other' || (on && (choice === 'approved' || choice === 'customer-asked'));
        return (
          <div class={on ? 'on' : undefined} key={choice}>
            <label>
              <input type="radio" name={name} checked={on} onChange={() => onChoose(choice)} />
              {text.reason[choice]}
            </label>
            {takesWords ? (
              <span class="field small">
                <input
                  type="text"
                  aria-label={text.reasonHint[choice]}
                  placeholder={text.reasonHint[choice]}
                  maxLength={WORDS_MOST}
                  value={on ? words : ''}
                  onFocus={() => !on && onChoose(choice)}
                  onInput={(event) => onWords(event.currentTarget.value)}
                />
              </span>
            ) : (
              <span class="mute push">{text.reasonHint[choice]}</span>
            )}
            <Kbd keys={[String(index + 1)]} />
          </div>
        );
      })}
    </fieldset>
  );
}
