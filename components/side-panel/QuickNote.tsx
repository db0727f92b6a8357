import type { InputHTMLAttributes } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { ICON_TRIANGLE } from '../ui/icons';
import { Kbd } from '../ui/Kbd';
import { isoDateOf } from './days';
import { type NoteFault, readNote } from './note';
import { PanelPart } from './PanelPart';
import type { PurchaseNote } from './panel-data';
import { useWords } from './words';

export interface QuickNoteProps {
  readonly productNames: readonly string[];
  readonly currency: string;
  /** One line that opens the form. */
  readonly isFolded: boolean;
  readonly onSave: (note: PurchaseNote) => void;
}

/** Product, price, date: what was bought before, noted in ten seconds. */
export function QuickNote({ productNames, currency, isFolded, onSave }: QuickNoteProps) {
  const { text, nowMs, timeZone } = useWords();
  const [isOpened, open] = useState(false);
  const today = isoDateOf(nowMs, timeZone);
  const [typed, setTyped] = useState({ product: '', price: '', date: today });
  const [fault, setFault] = useState<NoteFault | null>(null);
  const id = useId();
  const type = (part: keyof typeof typed, value: string): void => {
    setTyped({ ...typed, [part]: value });
    if (fault === part) setFault(null);
  };
  const save = (): void => {
    const note = readNote(typed, { currency, timeZone, nowMs });
    if (typeof note === 'string') {
      setFault(note);
      document.getElementById(`${id}-${note}`)?.focus();
      return;
    }
    onSave(note);
    setTyped({ product: '', price: '', date: today });
  };
  const input = (part: NoteFault, label: string, rest: InputHTMLAttributes) => (
    <>
      <label for={`${id}-${part}`}>{label}</label>
      <div class={fault === part ? 'field small bad' : 'field small'}>
        <input
          id={`${id}-${part}`}
          value={typed[part]}
          aria-invalid={fault === part || undefined}
          aria-describedby={fault === part ? `${id}-fault` : undefined}
          onInput={(event) => type(part, event.currentTarget.value)}
          {...rest}
        />
      </div>
      {fault === part && (
        <p class="note-fault" id={`${id}-fault`} role="alert">
          <Icon path={ICON_TRIANGLE} small />
          {text.noteFaults[part]}
        </p>
      )}
    </>
  );
  if (isFolded && !isOpened)
    return (
      <section class="panel-part">
        <button type="button" class="link" onClick={() => open(true)}>
          {text.notOneOfThem}
        </button>
      </section>
    );
  return (
    <PanelPart head={text.quickNote} aside={text.quickHint}>
      <form
        class="quick-note"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {input('product', text.noteProduct, {
          type: 'text',
          list: `${id}-products`,
          autocomplete: 'off',
          maxLength: 120,
        })}
        <datalist id={`${id}-products`}>
          {productNames.map((name) => (
            <option value={name} key={name} />
          ))}
        </datalist>
        {input('price', text.notePrice, {
          type: 'text',
          inputMode: 'decimal',
          autocomplete: 'off',
          placeholder: text.howMuch(currency),
          maxLength: 12,
        })}
        {input('date', text.noteDate, { type: 'date', max: today })}
        <div class="button-row">
          {/* A form of several fields is sent by Enter only when it has a button that sends it. */}
          <button type="submit" class="button primary">
            {text.noteSave}
            <Kbd keys={['↵']} />
          </button>
          <span class="mute stays">{text.noteStays}</span>
        </div>
      </form>
    </PanelPart>
  );
}
