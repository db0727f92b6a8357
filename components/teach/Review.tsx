import { teachText } from '../../lib/i18n/teach';
import { Button } from '../ui/Button';
import { ICON_DOWNLOAD } from '../ui/icons';
import { Problem } from './Teach';
import type { TeachActions, TeachView } from './view';

const KEYS = ['enter', 'ctrl+enter'] as const;

interface ReviewProps {
  readonly view: TeachView;
  readonly step: 'review' | 'saved';
  readonly actions: TeachActions;
}

/** What would be read, whether that is right, and what else there is to say before it is saved. */
export function Review({ view, step, actions }: ReviewProps) {
  const text = teachText[view.locale];
  if (step === 'saved')
    return (
      <>
        <p>{text.savedLead}</p>
        <div class="button-row">
          <Button look="primary" onPress={actions.cancel}>
            {text.done}
          </Button>
          <Button icon={ICON_DOWNLOAD} onPress={actions.exportFile}>
            {text.export}
          </Button>
        </div>
      </>
    );
  if (view.asked !== null) return <Whose view={view} actions={actions} />;
  const { customer, agent, unknown } = view.counts;
  const canSave = view.problem === null || view.problem === 'not-saved';
  return (
    <>
      {view.rows.length > 0 && (
        <>
          <p class="counts">{text.counts(customer, agent, unknown)}</p>
          <ul class="legend mute">
            <li class="customer">{text.legendCustomer}</li>
            <li class="agent">{text.legendAgent}</li>
            {unknown > 0 && <li class="unknown">{text.legendUnknown}</li>}
          </ul>
        </>
      )}
      <Problem view={view} />
      <p>{text.correct}</p>
      {(view.canGrow || view.canShrink) && (
        <div class="sizes">
          <p class="mute">{text.size}</p>
          <div class="button-row">
            <Button disabled={!view.canGrow} onPress={() => actions.resize(1)}>
              {text.larger}
            </Button>
            <Button disabled={!view.canShrink} onPress={() => actions.resize(-1)}>
              {text.smaller}
            </Button>
          </div>
        </div>
      )}
      <fieldset class="keys">
        <legend>{text.sends}</legend>
        {KEYS.map((key) => (
          <Button key={key} pressed={view.keys.includes(key)} onPress={() => actions.toggleKey(key)}>
            {text.keys[key]}
          </Button>
        ))}
      </fieldset>
      <label class="named">
        {text.name}
        <input
          value={view.name}
          maxLength={60}
          onInput={(event) => actions.rename(event.currentTarget.value)}
        />
      </label>
      <p class="mute">{text.weakName}</p>
      <div class="button-row">
        <Button look="primary" disabled={!canSave || view.isSaving} onPress={actions.save}>
          {view.isSaving ? text.saving : text.save}
        </Button>
        <Button look="quiet" onPress={actions.back}>
          {text.back}
        </Button>
        <Button look="quiet" onPress={actions.cancel}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}

function Whose({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const text = teachText[view.locale];
  return (
    <fieldset class="whose">
      <legend>{text.whose}</legend>
      <Button onPress={() => actions.answer('customer')}>{text.isCustomer}</Button>
      <Button onPress={() => actions.answer('agent')}>{text.isAgent}</Button>
      <Button onPress={() => actions.answer('none')}>{text.isNone}</Button>
      <Button look="quiet" onPress={actions.back}>
        {text.back}
      </Button>
    </fieldset>
  );
}
