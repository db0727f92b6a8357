import { useState } from 'preact/hooks';
import { needsText } from '../../lib/i18n/needs';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { ICON_CLOSE } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { CustomerView, PanelActions } from './panel-data';
import { useWords } from './words';

export interface NotesProps {
  readonly view: CustomerView;
  readonly onChange: PanelActions['changeCare'];
}

/** Notes with date and author, newest first, and a line to write the next one in. */
export function Notes({ view, onChange }: NotesProps) {
  const { locale, date } = useWords();
  const text = needsText[locale];
  const [typed, type] = useState('');
  const { notes } = view.care;
  const imported = view.profile?.notes ?? '';
  const save = (): void => {
    const note = typed.trim();
    if (note === '') return;
    onChange({ kind: 'add-note', text: note });
    type('');
  };
  return (
    <PanelPart head={text.notes} aside={notes.length > 0 ? text.notesCount(notes.length) : undefined}>
      <form
        class="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          small
          hideLabel
          label={text.addNote}
          placeholder={text.noteHint}
          value={typed}
          maxLength={600}
          onInput={type}
        />
        <button type="submit" class="button">
          {text.addNote}
        </button>
      </form>
      <ul class="notes">
        {[...notes].reverse().map((note) => (
          <li key={note.at + note.text}>
            <span>{note.text}</span>
            <small class="mute">{text.keptOn(date(Date.parse(note.at)), note.by)}</small>
            <Button
              look="quiet"
              icon={ICON_CLOSE}
              label={text.remove(note.text.slice(0, 20))}
              onPress={() => onChange({ kind: 'drop-note', noteAt: note.at })}
            />
          </li>
        ))}
        {imported !== '' && (
          <li>
            <span>{imported}</span>
            <small class="mute">{text.importedNote}</small>
          </li>
        )}
      </ul>
    </PanelPart>
  );
}
