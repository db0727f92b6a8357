import { useState } from 'preact/hooks';
import { needsText } from '../../lib/i18n/needs';
import { NEED_FIELDS, type NeedField } from '../../lib/model/care';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { ICON_CLOSE } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { CustomerView, PanelActions } from './panel-data';
import { useWords } from './words';

export interface NeedsProps {
  readonly view: CustomerView;
  readonly onChange: PanelActions['changeCare'];
}

/** What this customer needs, as agents confirmed it, and the tags; each can be edited and taken off. */
export function Needs({ view, onChange }: NeedsProps) {
  const text = needsText[useWords().locale];
  const [editing, edit] = useState<NeedField | null>(null);
  const { needs } = view.care;
  const missing = NEED_FIELDS.filter((field) => needs[field] === undefined);
  return (
    <PanelPart head={text.needs}>
      <dl class="needs">
        {NEED_FIELDS.filter((field) => needs[field] !== undefined || field === editing).map((field) =>
          field === editing ? (
            <NeedForm
              field={field}
              value={needs[field]?.text ?? ''}
              onSave={(typed) => {
                edit(null);
                if (typed !== needs[field]?.text) onChange({ kind: 'keep-need', field, text: typed });
              }}
              onDrop={() => {
                edit(null);
                if (needs[field] !== undefined) onChange({ kind: 'drop-need', field });
              }}
              onCancel={() => edit(null)}
              key={field}
            />
          ) : (
            <Need field={field} view={view} onEdit={() => edit(field)} key={field} />
          ),
        )}
      </dl>
      {missing.length > 0 && editing === null && (
        <p class="add-need">
          <span class="mute">{text.addNeed}</span>
          {missing.map((field) => (
            <button type="button" class="link" onClick={() => edit(field)} key={field}>
              {text.fields[field]}
            </button>
          ))}
        </p>
      )}
      {view.profile !== null && view.profile.tags.length > 0 && (
        <ul class="own-tags" aria-label={text.tag}>
          {view.profile.tags.map((tag) => (
            <li class="tag" key={tag}>
              {tag}
              <Button
                look="quiet"
                icon={ICON_CLOSE}
                label={text.removeTag(tag)}
                onPress={() => onChange({ kind: 'drop-tag', tag })}
              />
            </li>
          ))}
        </ul>
      )}
    </PanelPart>
  );
}

function Need({ field, view, onEdit }: { field: NeedField; view: CustomerView; onEdit: () => void }) {
  const { locale, date, comma } = useWords();
  const text = needsText[locale];
  const need = view.care.needs[field];
  if (need === undefined) return null;
  const source = need.words === undefined ? null : text.from(need.words);
  return (
    <>
      <dt>{text.fields[field]}</dt>
      <dd>
        <button type="button" class="link" title={text.edit(text.fields[field])} onClick={onEdit}>
          {need.text}
        </button>
        <small class="clamp">
          {[text.keptOn(date(Date.parse(need.at)), need.by), source].filter(Boolean).join(comma)}
        </small>
      </dd>
    </>
  );
}

interface FormProps {
  readonly field: NeedField;
  readonly value: string;
  readonly onSave: (text: string) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

function NeedForm({ field, value, onSave, onDrop, onCancel }: FormProps) {
  const text = needsText[useWords().locale];
  const [typed, type] = useState(value);
  const save = (): void => {
    if (typed.trim() === '') onDrop();
    else onSave(typed.trim());
  };
  return (
    <>
      <dt>{text.fields[field]}</dt>
      <dd>
        <form
          class="need-form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
          ref={(form) => {
            const input = form?.querySelector('input');
            if (input != null && !form?.contains(document.activeElement)) input.focus();
          }}
        >
          <Field small hideLabel label={text.fields[field]} value={typed} maxLength={120} onInput={type} />
          <button type="submit" class="button">
            {text.save}
          </button>
          <Button look="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
        </form>
      </dd>
    </>
  );
}
