import { dashboardText } from '../../lib/i18n/dashboard';
import type { Locale } from '../../lib/model/locale';
import type { Disposition } from '../../lib/model/log-entry';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Kbd } from '../ui/Kbd';
import { VERDICT_KEYS } from './shortcuts';
import { VERDICT_ICONS } from './VerdictTag';

export interface VerdictBarProps {
  readonly locale: Locale;
  readonly agent: string;
  /** The verdict that holds; null before the first. */
  readonly disposition: Disposition | null;
  readonly note: string;
  readonly isFailed: boolean;
  readonly canUndo: boolean;
  /** Open entries of the same cause, this one among them. */
  readonly causes: number;
  readonly onJudge: (disposition: Disposition) => void;
  readonly onJudgeCause: (disposition: Disposition) => void;
  readonly onNote: (note: string) => void;
  readonly onNext: () => void;
  readonly onUndo: () => void;
}

const DISPOSITIONS: readonly Disposition[] = ['confirmed', 'false-alarm', 'coach'];

/** Most of a note, as the log keeps it. */
const NOTE_LENGTH = 2000;

/** Three verdicts and a line to the agent. A verdict given again takes the place of the one before. */
export function VerdictBar(props: VerdictBarProps) {
  const text = dashboardText[props.locale];
  const agent = props.agent || text.role.agent;
  return (
    <section class="verdict-bar" aria-label={text.verdict}>
      {DISPOSITIONS.map((disposition) => (
        <Button
          key={disposition}
          large
          icon={VERDICT_ICONS[disposition]}
          keys={[VERDICT_KEYS[disposition]]}
          pressed={props.disposition === disposition}
          onPress={() => props.onJudge(disposition)}
        >
          {text.disposition[disposition]}
        </Button>
      ))}
      <Field
        label={text.note(agent)}
        hideLabel
        value={props.note}
        placeholder={text.noteHint(agent)}
        maxLength={NOTE_LENGTH}
        fault={props.isFailed ? text.notSaved : null}
        onInput={props.onNote}
      >
        <Kbd keys={['N']} />
      </Field>
      <span class="keys-hint">
        <button type="button" class="hint-key" onClick={props.onNext}>
          <Kbd keys={['↓']} />
          {text.next}
        </button>
        {props.canUndo && (
          <button type="button" class="hint-key" onClick={props.onUndo}>
            <Kbd keys={['⌫']} />
            {text.undo}
          </button>
        )}
      </span>
      {props.causes > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div class="same-cause" role="group" aria-label={text.sameCause(props.causes)}>
          <span title={text.sameCauseHint}>{text.sameCause(props.causes)}</span>
          {DISPOSITIONS.map((disposition) => (
            <Button
              key={disposition}
              look="quiet"
              keys={['⇧', VERDICT_KEYS[disposition]]}
              onPress={() => props.onJudgeCause(disposition)}
            >
              {text.disposition[disposition]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
