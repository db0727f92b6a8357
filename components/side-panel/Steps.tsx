import { needsText } from '../../lib/i18n/needs';
import type { GuessName } from '../../lib/model/care';
import type { Evidence } from '../../lib/model/finding';
import { evidenceKeys } from '../../lib/profile/corrections';
import { EvidenceChip } from '../ui/EvidenceChip';
import { PanelPart } from './PanelPart';
import type { Guess, PanelActions } from './panel-data';
import { useWords } from './words';

export interface StepsProps<Name extends string> {
  readonly what: GuessName;
  readonly head: string;
  /** In order; those before the guess count as passed. */
  readonly steps: readonly { readonly name: Name; readonly words: string }[];
  readonly guess: Guess<Name>;
  /** Null: there is no profile to keep a correction in. */
  readonly onCorrect: PanelActions['changeCare'] | null;
  readonly onOpen: (evidence: Evidence) => void;
}

/**
 * A guess of how far someone is, with what it rests on; pressing another step corrects it. Used for the stage and for
 * the trust level.
 */
export function Steps<Name extends string>(props: StepsProps<Name>) {
  const { what, head, steps, guess, onCorrect, onOpen } = props;
  const { text, locale, timeZone } = useWords();
  const own = needsText[locale];
  const place = steps.findIndex(({ name }) => name === guess.name);
  const correct = (value: Name): void =>
    onCorrect?.({ kind: 'correct', what, value, restedOn: evidenceKeys(guess.evidence) });
  return (
    <PanelPart id={what} head={head} aside={guess.correction === null ? text.aGuess : undefined}>
      <ol class="steps">
        {steps.map(({ name, words }, index) => {
          const isOn = index === place;
          return (
            <li
              class={index < place ? 'done' : isOn ? 'on' : ''}
              aria-current={isOn ? 'step' : undefined}
              key={name}
            >
              {onCorrect === null || isOn ? (
                words
              ) : (
                <button type="button" title={own.correctTo(head, words)} onClick={() => correct(name)}>
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <Standing {...props} />
      {guess.evidence.length > 0 && (
        <div class="evidence steps-why">
          {guess.evidence.map((piece, index) => (
            <EvidenceChip evidence={piece} locale={locale} timeZone={timeZone} onPress={onOpen} key={index} />
          ))}
        </div>
      )}
    </PanelPart>
  );
}

/** Who corrected it and when, or that it can be. */
export function Standing<Name extends string>({
  what,
  steps,
  guess,
  onCorrect,
}: Pick<StepsProps<Name>, 'what' | 'steps' | 'guess' | 'onCorrect'>) {
  const { locale, date } = useWords();
  const own = needsText[locale];
  if (onCorrect === null) return null;
  const { correction, guessed, name, isOvertaken } = guess;
  if (correction === null)
    return <p class="standing mute">{isOvertaken ? own.overtaken : own.correctHint}</p>;
  const before = steps.find((step) => step.name === guessed)?.words;
  return (
    <p class="standing">
      {own.corrected(date(correction.atMs), correction.by)}
      {before !== undefined && (
        <span class="mute"> · {guessed === name ? own.guessedSame : own.guessedWas(before)}</span>
      )}{' '}
      <button type="button" class="link" onClick={() => onCorrect({ kind: 'uncorrect', what })}>
        {own.takeBack}
      </button>
    </p>
  );
}
