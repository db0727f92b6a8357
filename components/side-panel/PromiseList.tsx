import { useRef, useState } from 'preact/hooks';
import { promisesText } from '../../lib/i18n/promises';
import { Button } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { dueWords } from './due-words';
import { PanelEmpty } from './PanelEmpty';
import { PanelPart } from './PanelPart';
import type { DuePromise, PromiseActions } from './promise-data';
import { useWords } from './words';

export interface PromiseListProps {
  /** Due first; null: not read yet. */
  readonly promises: readonly DuePromise[] | null;
  /** As many as are read: more may be open. */
  readonly isCut: boolean;
  /** Of whoever uses this browser; empty: everybody's are theirs. */
  readonly agentName: string;
  /** Whether the browser may be asked for notifications. */
  readonly reminders: 'on' | 'off' | 'denied';
  readonly actions: PromiseActions;
  /** What a promise was opened as: the view to go to. */
  readonly onOpened: (opened: 'conversation' | 'profile') => void;
}

/** All that was promised to any customer and is still owed. */
export function PromiseList(props: PromiseListProps) {
  const { promises, isCut, agentName, reminders, actions, onOpened } = props;
  const words = useWords();
  const { locale, nowMs } = words;
  const text = promisesText[locale];
  const [whose, setWhose] = useState<'mine' | 'everyone'>('mine');
  if (promises === null) return null;
  const isMine = ({ by }: DuePromise): boolean => agentName === '' || by === null || by === agentName;
  const mine = promises.filter(isMine);
  const hasOthers = mine.length < promises.length;
  const shown = whose === 'mine' ? mine : promises;
  const late = shown.filter(({ dueAtMs }) => dueAtMs <= nowMs);
  const later = shown.filter(({ dueAtMs }) => dueAtMs > nowMs);
  return (
    <>
      {hasOthers && (
        <div class="promise-whose">
          <Segmented
            label={text.whose}
            value={whose}
            options={[
              { value: 'mine', words: text.mine },
              { value: 'everyone', words: text.everyone },
            ]}
            onChange={setWhose}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <PanelEmpty state="off" title={text.nothing} hint={text.nothingHint} />
      ) : (
        <Rows
          groups={[
            { head: text.late, promises: late },
            { head: text.later, promises: later },
          ]}
          actions={actions}
          onOpened={onOpened}
        />
      )}
      {isCut && <p class="promise-hint">{text.more200}</p>}
      {reminders !== 'on' && (
        <p class="promise-hint" role={reminders === 'denied' ? 'status' : undefined}>
          <span>{reminders === 'denied' ? text.remindDenied : text.remindOffer}</span>
          {reminders === 'off' && <Button onPress={() => actions.turnOnReminders()}>{text.remindOn}</Button>}
        </p>
      )}
    </>
  );
}

interface RowsProps {
  readonly groups: readonly { readonly head: string; readonly promises: readonly DuePromise[] }[];
  readonly actions: PromiseActions;
  readonly onOpened: PromiseListProps['onOpened'];
}

/** Arrows go from row to row over both groups; Enter opens, K keeps: only here, so that no other field loses them. */
function Rows({ groups, actions, onOpened }: RowsProps) {
  const words = useWords();
  const { text: panel, comma, date, locale, nowMs } = words;
  const text = promisesText[locale];
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const all = groups.flatMap(({ promises }) => promises);
  const current = Math.min(at, all.length - 1);
  const go = (place: number): void => {
    const next = Math.max(0, Math.min(all.length - 1, place));
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>('.promise-open')[next]?.focus();
  };
  const press = (event: KeyboardEvent, place: number, promise: DuePromise): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'ArrowDown') go(place + 1);
    else if (event.key === 'ArrowUp') go(place - 1);
    else if (event.code === 'KeyK' && !event.repeat) actions.settlePromise(promise, { status: 'kept' });
    else return;
    event.preventDefault();
  };
  return (
    <div ref={list}>
      {groups.map(({ head, promises }) =>
        promises.length === 0 ? null : (
          <PanelPart head={head} aside={panel.promises(promises.length)} key={head}>
            <ul>
              {promises.map((promise) => {
                const place = all.indexOf(promise);
                const { customerName, by, atMs, dueAtMs } = promise;
                return (
                  <li
                    class={dueAtMs <= nowMs ? 'promise-row late' : 'promise-row'}
                    key={`${promise.customerId} ${promise.id}`}
                  >
                    <button
                      type="button"
                      class="promise-open"
                      tabIndex={place === current ? 0 : -1}
                      onFocus={() => setAt(place)}
                      onKeyDown={(event) => press(event, place, promise)}
                      onClick={async () => onOpened(await actions.openPromise(promise))}
                    >
                      <span class="vh">{text.open} </span>
                      <b>{customerName}</b>
                      <span class="clamp">{promise.text}</span>
                      <small>
                        {[
                          ...dueWords(dueAtMs, words),
                          by === null ? panel.promisedOn(date(atMs)) : text.by(by, date(atMs)),
                        ].join(comma)}
                      </small>
                    </button>
                    <Button onPress={() => actions.settlePromise(promise, { status: 'kept' })}>
                      {panel.kept}
                      <span class="vh">{panel.quoted(promise.text)}</span>
                    </Button>
                  </li>
                );
              })}
            </ul>
          </PanelPart>
        ),
      )}
      <p class="promise-hint">
        <span>{text.keys}</span>
        <Button look="quiet" onPress={() => actions.copyPromises(all)}>
          {text.copyNote}
        </Button>
      </p>
    </div>
  );
}
