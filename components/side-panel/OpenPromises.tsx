import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CLOCK } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { OwedPromise } from './panel-data';
import type { Words } from './words';
import { useWords } from './words';

export interface OpenPromisesProps {
  /** The one due first comes first; it has the key. */
  readonly promises: readonly OwedPromise[];
  readonly onKept: (index: number) => void;
}

/** What this customer was promised and has not got yet. */
export function OpenPromises({ promises, onKept }: OpenPromisesProps) {
  const words = useWords();
  const { text, date, comma, nowMs } = words;
  return (
    <PanelPart head={text.owed} aside={text.promises(promises.length)}>
      <ul>
        {promises.map((promise, place) => (
          <li class={promise.dueAtMs <= nowMs ? 'fact-row late' : 'fact-row'} key={promise.index}>
            <Icon path={ICON_CLOCK} />
            <span class="clamp">{promise.text}</span>
            <Button keys={place === 0 ? ['Alt', 'K'] : undefined} onPress={() => onKept(promise.index)}>
              {text.kept}
              <span class="vh">{promise.text}</span>
            </Button>
            <small>
              {[text.promisedOn(date(promise.atMs)), ...dueWords(promise.dueAtMs, words)].join(comma)}
            </small>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

/** When something is due, and how far that is from now. */
export function dueWords(dueAtMs: number, { text, end, time, daysTo, nowMs }: Words): readonly string[] {
  const days = daysTo(dueAtMs);
  if (dueAtMs <= nowMs) return [text.dueBy(end(dueAtMs)), days === 0 ? text.lateToday : text.daysLate(-days)];
  return days === 0 ? [text.dueToday(time(dueAtMs))] : [text.dueBy(end(dueAtMs)), text.daysLeft(days)];
}
