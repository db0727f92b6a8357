import { useRef, useState } from 'preact/hooks';
import { promisesText } from '../../lib/i18n/promises';
import { isDayOff } from '../../lib/policy/service-hours';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { dueChoices, momentOf, wallClockOf } from './due-choices';
import { choiceWords } from './due-words';
import { useHours } from './service-context';
import { useFocusOnce } from './use-focus-once';
import { useWords } from './words';

export interface PromiseFormProps {
  /** What the words are asked as; null: they stay, the time alone is asked for. */
  readonly label: string | null;
  readonly words: string;
  /** Null: none was said. */
  readonly dueAtMs: number | null;
  readonly onSave: (promise: { readonly words: string; readonly dueAtMs: number }) => void;
  readonly onCancel: () => void;
}

/** What is promised and by when, both to be corrected; Enter saves, Escape leaves everything as it was. */
export function PromiseForm({ label, words, dueAtMs, onSave, onCancel }: PromiseFormProps) {
  const panelWords = useWords();
  const { locale, nowMs } = panelWords;
  const hours = useHours();
  const text = promisesText[locale];
  const [typed, setTyped] = useState(words);
  const [wall, setWall] = useState(dueAtMs === null ? '' : wallClockOf(dueAtMs, hours.timeZone));
  const form = useRef<HTMLFormElement>(null);
  useFocusOnce(form);
  const dueMs = momentOf(wall, hours.timeZone);
  const isReady = typed.trim() !== '' && dueMs !== null;
  const hint =
    dueMs === null ? null : dueMs <= nowMs ? text.duePast : isDayOff(dueMs, hours) ? text.dayOff : null;
  return (
    <form
      class="promise-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave({ words: typed.trim(), dueAtMs: dueMs });
      }}
    >
      {label !== null && <Field label={label} value={typed} maxLength={200} onInput={setTyped} />}
      <Field
        label={text.due}
        type="datetime-local"
        value={wall}
        hint={hint ?? foreignClock(hours.timeZone, text.dueByShop)}
        onInput={setWall}
      />
      <div class="due-chips">
        {dueChoices(nowMs, hours).map((choice) => (
          <Button
            key={choice.key}
            pressed={choice.dueAtMs === dueMs}
            onPress={() => setWall(wallClockOf(choice.dueAtMs, hours.timeZone))}
          >
            {choiceWords(choice, panelWords)}
          </Button>
        ))}
      </div>
      <div class="button-row">
        <button type="submit" class="button primary" disabled={!isReady}>
          {text.save}
        </button>
        <Button look="quiet" onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Said only where this machine's clock is another one than the shop's. */
const foreignClock = (timeZone: string, words: (zone: string) => string): string =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone ? '' : words(timeZone);
