import { useState } from 'preact/hooks';
import { promisesText } from '../../lib/i18n/promises';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_PROMISE } from '../ui/icons';
import { dueChoices, proposedDue } from './due-choices';
import { choiceWords, dueWords } from './due-words';
import { PanelPart } from './PanelPart';
import { PromiseForm } from './PromiseForm';
import { ProofLine } from './ProofLine';
import type { HeardPromise, PromiseActions } from './promise-data';
import { useHours } from './service-context';
import { useWords } from './words';

export interface HeardPromisesProps {
  readonly promises: readonly HeardPromise[];
  /** A console that tells nobody from anybody leaves nobody to note it for. */
  readonly canConfirm: boolean;
  readonly actions: PromiseActions;
}

/** Promises made in this chat a moment ago. None is noted unless the agent says so. */
export function HeardPromises({ promises, canConfirm, actions }: HeardPromisesProps) {
  const { text } = useWords();
  const keyed = promises.find(({ dueAtMs }) => dueAtMs !== null);
  return (
    <PanelPart head={text.heard} aside={canConfirm ? text.heardHint : undefined}>
      {!canConfirm && <p class="mute">{text.heardUnlinked}</p>}
      <ul>
        {promises.map((promise) => (
          <Heard
            promise={promise}
            isKeyed={promise === keyed}
            canConfirm={canConfirm}
            actions={actions}
            key={promise.item}
          />
        ))}
      </ul>
    </PanelPart>
  );
}

type HeardProps = Omit<HeardPromisesProps, 'promises'> & {
  readonly promise: HeardPromise;
  readonly isKeyed: boolean;
};

function Heard({ promise, isKeyed, canConfirm, actions }: HeardProps) {
  const words = useWords();
  const { text, time, comma, nowMs, locale } = words;
  const own = promisesText[locale];
  const hours = useHours();
  const [isOpen, setOpen] = useState(false);
  const { dueAtMs: read, proof, atMs } = promise;
  const dueMs = proposedDue(read, hours);
  const said = promise.words;
  const due =
    dueMs === null
      ? [own.noTime]
      : dueMs === read
        ? dueWords(dueMs, words)
        : [own.assumedClosing(dueWords(dueMs, words).join(comma))];
  const confirm = (dueAtMs: number, wording = said) => {
    setOpen(false);
    actions.confirmPromise(promise, { words: wording, dueAtMs });
  };
  return (
    <li class="fact-row heard">
      <Icon path={ICON_PROMISE} />
      <span class="clamp">{text.quoted(said)}</span>
      <small class={dueMs === null ? 'no-time' : undefined}>
        {[...(atMs === null ? [] : [time(atMs)]), ...due].join(comma)}
      </small>
      {canConfirm && proof !== undefined && (
        <ProofLine
          proof={proof}
          onShow={() => actions.showMessage(proof.messageId)}
          onDismiss={() => actions.setAside(promise.proofItem, 'not-proof')}
        />
      )}
      {canConfirm && isOpen && (
        <PromiseForm
          label={own.words}
          words={promise.raw}
          dueAtMs={dueMs}
          onSave={(made) => confirm(made.dueAtMs, made.words)}
          onCancel={() => setOpen(false)}
        />
      )}
      {canConfirm && !isOpen && (
        <div class="button-row">
          {dueMs === null && proof === undefined
            ? dueChoices(nowMs, hours).map((choice) => (
                <Button key={choice.key} onPress={() => confirm(choice.dueAtMs)}>
                  {choiceWords(choice, words)}
                  <span class="vh">{text.quoted(said)}</span>
                </Button>
              ))
            : (proof !== undefined || dueMs !== null) && (
                <Button
                  keys={isKeyed ? ['Alt', 'J'] : undefined}
                  onPress={() =>
                    proof === undefined
                      ? confirm(dueMs ?? nowMs)
                      : actions.confirmPromise(promise, { words: said, dueAtMs: dueMs ?? nowMs, proof })
                  }
                >
                  {proof === undefined ? own.confirm : own.confirmKept}
                  <span class="vh">{text.quoted(said)}</span>
                </Button>
              )}
          <Button look="quiet" onPress={() => setOpen(true)}>
            {own.change}
            <span class="vh">{text.quoted(said)}</span>
          </Button>
          <Button look="quiet" onPress={() => actions.setAside(promise.item, 'not-promise')}>
            {text.notPromise}
            <span class="vh">{text.quoted(said)}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
