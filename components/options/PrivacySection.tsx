import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { privacyText } from '../../lib/i18n/privacy';
import type { Managed } from '../../lib/model/managed';
import type { Settings } from '../../lib/model/settings';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Fixed } from '../ui/Fixed';
import { Switch } from '../ui/Switch';
import { KeptConversations } from './KeptConversations';
import { OneCustomer } from './OneCustomer';
import { Part, Row } from './Section';

/** What is stored of one customer, counted. */
export interface StoredCustomer {
  readonly id: string;
  readonly name: string;
  readonly phoneTail: string | null;
  readonly purchases: number;
  readonly promises: number;
  readonly entries: number;
}

/** Chats stored to try changes on, counted. */
export interface KeptCount {
  readonly conversations: number;
  readonly sinceMs: number | null;
  readonly timeZone: string;
}

export interface PrivacyPorts {
  readonly settings: ReadonlySignal<Settings>;
  readonly managed: ReadonlySignal<Managed>;
  readonly saveSettings: (part: Partial<Settings>) => Promise<unknown>;
  readonly findCustomers: (words: string) => Promise<readonly StoredCustomer[]>;
  readonly exportCustomer: (customer: StoredCustomer) => Promise<unknown>;
  readonly eraseCustomer: (
    id: string,
  ) => Promise<{ readonly entries: number; readonly credits: number; readonly links: number }>;
  readonly countConversations: () => Promise<KeptCount>;
  readonly dropConversations: () => Promise<unknown>;
  /** What is kept of a passphrase. */
  readonly digest: (words: string) => Promise<NonNullable<Settings['panelPassphrase']>>;
}

const DAYS = [30, 90, 180, 365] as const;
/** Shorter ones are tried through in a minute at a counter. */
const SHORTEST = 4;

/** How long things are kept, what views hide, the panel's lock, and one customer's rights. */
export function PrivacySection({ ports }: { ports: PrivacyPorts }) {
  const settings = ports.settings.value;
  const managed = ports.managed.value;
  const { interfaceLocale: locale, retentionDays = null, masksNumbers = false, panelPassphrase } = settings;
  const text = privacyText[locale];
  const [isFailed, setIsFailed] = useState(false);
  const save = (part: Partial<Settings>): void => {
    ports.saveSettings(part).then(
      () => setIsFailed(false),
      () => setIsFailed(true),
    );
  };
  return (
    <div class="doc">
      {isFailed && (
        <Banner kind="warn">
          <b>{text.notErased}</b>
        </Banner>
      )}
      <OneCustomer ports={ports} locale={locale} />
      <Part title={text.retention} lead={text.retentionLead}>
        <Fixed by={managed.retentionDays !== undefined} locale={locale}>
          <fieldset class="checks">
            <legend class="vh">{text.retention}</legend>
            <div>
              {[...new Set([...DAYS, retentionDays, null])].map((days) => (
                <label key={days}>
                  <input
                    type="radio"
                    name="retention"
                    checked={retentionDays === days}
                    onChange={() => save({ retentionDays: days })}
                  />
                  {days === null ? text.keepForever : text.keepFor(days)}
                </label>
              ))}
            </div>
          </fieldset>
        </Fixed>
        {retentionDays !== null && <p class="hint">{text.retentionNote(retentionDays)}</p>}
      </Part>
      <KeptConversations ports={ports} save={save} />
      <Part title={text.lockPart} lead={text.lockLead}>
        <ul class="list">
          <Row
            name={panelPassphrase == null ? text.passphraseNew : text.passphraseSet}
            note={text.passphraseHint}
            end={
              panelPassphrase == null ? (
                <Passphrase
                  locale={locale}
                  onSet={async (words) => save({ panelPassphrase: await ports.digest(words) })}
                />
              ) : (
                <Button onPress={() => save({ panelPassphrase: null })}>{text.dropPassphrase}</Button>
              )
            }
          />
          <Row
            name={text.mask}
            note={text.maskNote}
            end={
              <Fixed by={managed.masksNumbers !== undefined} locale={locale}>
                <Switch label={text.mask} on={masksNumbers} onChange={(on) => save({ masksNumbers: on })} />
              </Fixed>
            }
          />
        </ul>
      </Part>
    </div>
  );
}

function Passphrase({
  locale,
  onSet,
}: {
  locale: Settings['interfaceLocale'];
  onSet: (words: string) => Promise<void>;
}) {
  const text = privacyText[locale];
  const [words, setWords] = useState('');
  const [isShort, setIsShort] = useState(false);
  return (
    <form
      class="button-row"
      onSubmit={(event) => {
        event.preventDefault();
        const isLong = words.trim().length >= SHORTEST;
        setIsShort(!isLong);
        if (isLong) void onSet(words.trim());
      }}
    >
      <Field
        hideLabel
        type="password"
        label={text.passphraseNew}
        value={words}
        fault={isShort ? text.passphraseShort : null}
        onInput={setWords}
      />
      <button type="submit" class="button">
        {text.setPassphrase}
      </button>
    </form>
  );
}
