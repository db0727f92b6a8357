import { useState } from 'preact/hooks';
import { promisesText } from '../../lib/i18n/promises';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CLOCK, ICON_INSERT } from '../ui/icons';
import { dueWords } from './due-words';
import type { OpenPromisesProps } from './OpenPromises';
import { PromiseForm } from './PromiseForm';
import { ProofLine } from './ProofLine';
import type { Notice, PanelSentence } from './panel-data';
import { type OwedPromise, type PromiseActions, proofItemOf } from './promise-data';
import { SentenceState } from './ReadySentences';
import { useWords } from './words';

export interface OwedRowProps {
  readonly promise: OwedPromise;
  readonly isKeyed: boolean;
  readonly sentences: OpenPromisesProps['sentences'];
  readonly notice: Notice | null;
  readonly actions: OpenPromisesProps['actions'];
}

/** One promise that is owed: kept at a press, other outcomes behind one more. */
export function OwedRow({ promise, isKeyed, sentences, notice, actions }: OwedRowProps) {
  const words = useWords();
  const { text, date, comma, nowMs, locale } = words;
  const own = promisesText[locale];
  const [shown, setShown] = useState<'nothing' | 'outcomes' | 'half' | 'time'>('nothing');
  const { proof, by, atMs, dueAtMs, whole } = promise;
  const settle: PromiseActions['settlePromise'] = (...given) => {
    setShown('nothing');
    actions.settlePromise(...given);
  };
  const isLate = dueAtMs <= nowMs;
  const [inserted, setInserted] = useState<PanelSentence | null>(null);
  const say = (sentence: PanelSentence) => (
    <Button
      look="quiet"
      icon={ICON_INSERT}
      onPress={() => {
        setInserted(sentence);
        actions.insert(sentence);
      }}
    >
      {sentence.title}
      {name}
    </Button>
  );
  const name = <span class="vh">{text.quoted(promise.text)}</span>;
  return (
    <li class={isLate ? 'fact-row owed late' : 'fact-row owed'}>
      <Icon path={ICON_CLOCK} />
      <span class="clamp">{promise.text}</span>
      <Button keys={isKeyed ? ['Alt', 'K'] : undefined} onPress={() => settle(promise, { status: 'kept' })}>
        {text.kept}
        {name}
      </Button>
      <small>
        {[
          by === null ? text.promisedOn(date(atMs)) : own.by(by, date(atMs)),
          ...dueWords(dueAtMs, words),
        ].join(comma)}
        {whole !== null && <span class="whole">{own.halfWas(whole)}</span>}
      </small>
      {proof !== null && (
        <ProofLine
          proof={proof}
          onShow={() => actions.showMessage(proof.messageId)}
          onDismiss={() => actions.setAside(proofItemOf(promise), 'not-proof')}
        />
      )}
      {shown === 'half' || shown === 'time' ? (
        <PromiseForm
          label={shown === 'half' ? own.halfLeft : null}
          words={shown === 'half' ? '' : promise.text}
          dueAtMs={isLate ? null : dueAtMs}
          onSave={(made) =>
            settle(
              promise,
              shown === 'half'
                ? { status: 'half-kept', stillOwed: made.words, dueAtMs: made.dueAtMs }
                : whole === null
                  ? { status: 'open', dueAtMs: made.dueAtMs }
                  : { status: 'half-kept', stillOwed: made.words, dueAtMs: made.dueAtMs },
            )
          }
          onCancel={() => setShown('nothing')}
        />
      ) : (
        <div class="button-row">
          <Button
            look="quiet"
            expanded={shown === 'outcomes'}
            onPress={() => setShown(shown === 'outcomes' ? 'nothing' : 'outcomes')}
          >
            {own.more}
            {name}
          </Button>
          {isLate && sentences !== null && say(sentences.late)}
          {shown === 'outcomes' && (
            <>
              <Button onPress={() => setShown('half')}>
                {own.half}
                {name}
              </Button>
              <Button onPress={() => setShown('time')}>
                {own.putOff}
                {name}
              </Button>
              <Button onPress={() => settle(promise, { status: 'broken' })}>
                {own.broken}
                {name}
              </Button>
              {sentences !== null && say(sentences.broken)}
              <small class="wide">{own.brokenHint}</small>
            </>
          )}
        </div>
      )}
      {inserted !== null && (
        <div class="owed-said">
          <SentenceState sentence={inserted} notice={notice} />
        </div>
      )}
    </li>
  );
}
