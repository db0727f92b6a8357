import type { ReadonlySignal } from '@preact/signals';
import { promisesText } from '../../lib/i18n/promises';
import { DEFAULT_LEAD_MINUTES, type Settings } from '../../lib/model/settings';
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
  ports,
  onSave,
}: {
  settings: Settings;
  ports: ReminderPorts;
  onSave: (part: Partial<Settings>) => void;
}) {
  const text = promisesText[settings.interfaceLocale];
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
              <Segmented
                label={text.lead}
                value={String(lead)}
                options={[...new Set([...LEADS, lead])].map((minutes) => ({
                  value: String(minutes),
                  words: text.leadChoice(minutes),
                }))}
                onChange={(minutes) => onSave({ remindLeadMinutes: Number(minutes) })}
              />
            }
          />
          <Row
            name={text.notify}
            note={state === 'denied' ? text.remindDenied : text.notifyNote}
            end={
              <Switch
                label={text.notify}
                on={state === 'on'}
                onChange={(on) => (on ? ports.turnOn() : onSave({ notifiesOfPromises: false }))}
              />
            }
          />
        </ul>
      </Part>
    </div>
  );
}
