import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_PROMISE } from '../ui/icons';
import { DUE_CHOICES, type DueChoice, dueAtMs } from './days';
import { dueWords } from './OpenPromises';
import { PanelPart } from './PanelPart';
import type { HeardPromise } from './panel-data';
import { useWords } from './words';

export interface HeardPromisesProps {
  readonly promises: readonly HeardPromise[];
  /** Without a profile there is nobody to note it for. */
  readonly canConfirm: boolean;
  readonly onConfirm: (promise: HeardPromise, dueAtMs: number) => void;
  readonly onDismiss: (messageId: string) => void;
}

/** Promises made in this chat a moment ago. None is noted unless the agent says so. */
export function HeardPromises({ promises, canConfirm, onConfirm, onDismiss }: HeardPromisesProps) {
  const { text } = useWords();
  return (
    <PanelPart head={text.heard} aside={canConfirm ? text.heardHint : undefined}>
      {!canConfirm && <p class="mute">{text.heardUnlinked}</p>}
      <ul>
        {promises.map((promise, place) => (
          <Heard
            promise={promise}
            first={place === 0}
            canConfirm={canConfirm}
            onConfirm={onConfirm}
            onDismiss={onDismiss}
            key={`${promise.messageId} ${promise.words}`}
          />
        ))}
      </ul>
    </PanelPart>
  );
}

type HeardProps = Omit<HeardPromisesProps, 'promises'> & {
  readonly promise: HeardPromise;
  readonly first: boolean;
};

function Heard({ promise, first, canConfirm, onConfirm, onDismiss }: HeardProps) {
  const words = useWords();
  const { text, time, comma, nowMs, timeZone } = words;
  const id = useId();
  const [choice, setChoice] = useState<DueChoice>('today');
  const dueMs = promise.dueAtMs ?? dueAtMs(choice, nowMs, timeZone);
  const heardAt = promise.atMs === null ? [] : [time(promise.atMs)];
  return (
    <li class="fact-row heard">
      <Icon path={ICON_PROMISE} />
      <span class="clamp">{text.quoted(promise.words)}</span>
      <small>
        {[...heardAt, ...(promise.dueAtMs === null ? [] : dueWords(promise.dueAtMs, words))].join(comma)}
      </small>
      {canConfirm && (
        <div class="button-row">
          {promise.dueAtMs === null && (
            <label class="due-choice" for={id}>
              <span class="vh">{text.dueWhen}</span>
              <select
                id={id}
                value={choice}
                onChange={(event) =>
                  setChoice(DUE_CHOICES.find((due) => due === event.currentTarget.value) ?? 'today')
                }
              >
                {DUE_CHOICES.map((due) => (
                  <option value={due} key={due}>
                    {text.dueChoices[due]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Button
            keys={first && promise.dueAtMs !== null ? ['Alt', 'J'] : undefined}
            onPress={() => onConfirm(promise, dueMs)}
          >
            {text.confirmPromise}
            <span class="vh">{text.quoted(promise.words)}</span>
          </Button>
          <Button look="quiet" onPress={() => onDismiss(promise.messageId)}>
            {text.notPromise}
          </Button>
        </div>
      )}
    </li>
  );
}
