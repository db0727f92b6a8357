import type { ReadonlySignal } from '@preact/signals';
import { promisesText } from '../../lib/i18n/promises';
import type { Managed } from '../../lib/model/managed';
import { DEFAULT_LEAD_MINUTES, type Settings } from '../../lib/model/settings';
import { Fixed } from '../ui/Fixed';
import { Segmented } from '../ui/Segmented';
import { Switch } from '../ui/Switch';
import { Part, Row } from './Section';

export interface ReminderPorts {
  /** `denied`: the browser was asked and gave no permission. */
  readonly state: ReadonlySignal<'on' | 'off' | 'denied'>;
  /** Called within the click: the browser asks the agent then. */
  readonly turnOn: () => void;
}

const LEADS = [15, 30, 60, 120] as const;

/** When promises are reminded of, and whether by a notification too. */
export function ReminderPart({
  settings,
  managed,
  ports,
  onSave,
}: {
  settings: Settings;
  managed: Managed;
  ports: ReminderPorts;
  onSave: (part: Partial<Settings>) => void;
}) {
  const { interfaceLocale: locale } = settings;
  const text = promisesText[locale];
  const state = ports.state.value;
  const lead = settings.remindLeadMinutes ?? DEFAULT_LEAD_MINUTES;
  return (
    <div class="doc">
      <Part title={text.part} lead={text.partLead}>
        <ul class="list">
          <Row
            name={text.lead}
            note={text.leadNote}
            end={
              <Fixed by={managed.remindLeadMinutes !== undefined} locale={locale}>
                <Segmented
                  label={text.lead}
                  value={String(lead)}
                  options={[...new Set([...LEADS, lead])].map((minutes) => ({
                    value: String(minutes),
                    words: text.leadChoice(minutes),
                  }))}
                  onChange={(minutes) => onSave({ remindLeadMinutes: Number(minutes) })}
                />
              </Fixed>
            }
          />
          <Row
            name={text.notify}
            note={state === 'denied' ? text.remindDenied : text.notifyNote}
            end={
              // Wanted by the administrator, they still wait for the browser's permission, which only a click asks for.
              <Fixed by={managed.notifiesOfPromises === (state === 'on')} locale={locale}>
                <Switch
                  label={text.notify}
                  on={state === 'on'}
                  onChange={(on) => (on ? ports.turnOn() : onSave({ notifiesOfPromises: false }))}
                />
              </Fixed>
            }
          />
        </ul>
      </Part>
    </div>
  );
}
