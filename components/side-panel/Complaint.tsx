import { useId, useState } from 'preact/hooks';
import { complaintText } from '../../lib/i18n/complaint';
import type { Care } from '../../lib/model/care';
import { Button } from '../ui/Button';
import { PanelPart } from './PanelPart';
import type { PanelActions } from './panel-data';
import { useWords } from './words';

type Kept = NonNullable<Care['complaints']>[number];

export interface ComplaintProps {
  /** The one that is open, else the last; null: there was none. */
  readonly complaint: Kept | null;
  readonly onChange: PanelActions['changeCare'];
}

/** A complaint until it is settled: what about, who sees to it, what comes next; then what came of it. */
export function Complaint({ complaint, onChange }: ComplaintProps) {
  const { locale, date, daysTo } = useWords();
  const text = complaintText[locale];
  const [form, setForm] = useState<'none' | 'write' | 'close'>('none');
  const open = complaint !== null && complaint.closed === undefined ? complaint : null;
  if (form === 'write')
    return (
      <ComplaintForm
        fields={['what', 'owner', 'next']}
        start={{ what: open?.text ?? '', owner: open?.owner ?? '', next: open?.next ?? '', result: '' }}
        onCancel={() => setForm('none')}
        onSave={({ what, owner, next }) => {
          setForm('none');
          const of = open === null ? {} : { complaintAt: open.at };
          onChange({ kind: 'complain', text: what, owner, next, ...of });
        }}
      />
    );
  if (open === null)
    return (
      <PanelPart head={text.head}>
        {complaint?.closed !== undefined && (
          <p class="complaint">
            {complaint.text}
            <small class="mute">
              {text.closedOn(date(Date.parse(complaint.closed.at)), complaint.closed.by)}:{' '}
              {complaint.closed.result}
            </small>
            <Button
              look="quiet"
              onPress={() => onChange({ kind: 'reopen-complaint', complaintAt: complaint.at })}
            >
              {text.reopen}
            </Button>
          </p>
        )}
        <button type="button" class="link" onClick={() => setForm('write')}>
          {text.begin}
        </button>
      </PanelPart>
    );
  if (form === 'close')
    return (
      <ComplaintForm
        fields={['result']}
        start={{ what: '', owner: '', next: '', result: '' }}
        onCancel={() => setForm('none')}
        onSave={({ result }) => {
          setForm('none');
          onChange({ kind: 'close-complaint', complaintAt: open.at, result });
        }}
      />
    );
  return (
    <PanelPart head={text.head} aside={text.since(-daysTo(Date.parse(open.at)))}>
      <div class="complaint open">
        <b>{open.text}</b>
        <dl>
          <dt>{text.owner}</dt>
          <dd class={open.owner === '' ? 'missing' : undefined}>{open.owner || text.noOwner}</dd>
          <dt>{text.next}</dt>
          <dd class={open.next === '' ? 'missing' : undefined}>{open.next || text.noNext}</dd>
        </dl>
        <div class="button-row">
          <Button onPress={() => setForm('write')}>{text.edit}</Button>
          <Button look="quiet" onPress={() => setForm('close')}>
            {text.close}
          </Button>
        </div>
      </div>
    </PanelPart>
  );
}

type FieldName = 'what' | 'owner' | 'next' | 'result';
type Typed = Readonly<Record<FieldName, string>>;

interface FormProps {
  /** The first of them must be filled in. */
  readonly fields: readonly [FieldName, ...FieldName[]];
  readonly start: Typed;
  readonly onSave: (typed: Typed) => void;
  readonly onCancel: () => void;
}

function ComplaintForm({ fields, start, onSave, onCancel }: FormProps) {
  const text = complaintText[useWords().locale];
  const [typed, setTyped] = useState(start);
  const id = useId();
  const hints: Readonly<Partial<Record<FieldName, string>>> = {
    owner: text.ownerHint,
    next: text.nextHint,
    result: text.resultHint,
  };
  return (
    <PanelPart head={text.head}>
      <form
        class="quick-note"
        onSubmit={(event) => {
          event.preventDefault();
          onSave({
            what: typed.what.trim(),
            owner: typed.owner.trim(),
            next: typed.next.trim(),
            result: typed.result.trim(),
          });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) onCancel();
        }}
        ref={(form) => {
          if (form !== null && !form.contains(document.activeElement)) form.querySelector('input')?.focus();
        }}
      >
        {fields.map((name) => (
          <>
            <label for={`${id}-${name}`}>{text[name]}</label>
            <div class="field small">
              <input
                id={`${id}-${name}`}
                value={typed[name]}
                maxLength={name === 'owner' ? 80 : 300}
                placeholder={hints[name]}
                onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              />
            </div>
          </>
        ))}
        <div class="button-row">
          <button type="submit" class="button primary" disabled={typed[fields[0]].trim() === ''}>
            {text.save}
          </button>
          <Button look="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </PanelPart>
  );
}
