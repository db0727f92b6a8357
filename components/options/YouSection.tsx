import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGE_NAMES, optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import type { Managed } from '../../lib/model/managed';
import type { Settings } from '../../lib/model/settings';
import { Banner } from '../ui/Banner';
import { Field } from '../ui/Field';
import { Fixed } from '../ui/Fixed';
import { Segmented } from '../ui/Segmented';

export interface YouProps {
  readonly settings: Settings;
  readonly managed: Managed;
  readonly failed: boolean;
  readonly onSave: (part: Partial<Settings>) => void;
}

/** A name is saved when typing stops; leaving the field saves it at once. */
const PAUSE_MS = 500;
/** As long as the settings take. */
const NAME_LENGTH = 80;

/** Who uses this browser, and in which language. Every change is in force at once. */
export function YouSection({ settings, managed, failed, onSave }: YouProps) {
  const text = optionsText[settings.interfaceLocale];
  return (
    <div class="doc form">
      {failed && (
        <Banner kind="warn">
          <b>{text.settingsFailed}</b>
        </Banner>
      )}
      <NameField
        name={settings.agentName}
        locale={settings.interfaceLocale}
        isFixed={managed.agentName !== undefined}
        onSave={(agentName) => onSave({ agentName })}
      />
      <RoleAndLanguage settings={settings} managed={managed} onSave={onSave} />
    </div>
  );
}

export function NameField({
  name,
  locale,
  isFixed,
  onSave,
}: {
  name: string;
  locale: Locale;
  isFixed: boolean;
  onSave: (name: string) => void;
}) {
  const text = optionsText[locale];
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, name, onSave });
  latest.current = { typed, name, onSave };
  const save = () => {
    const { typed: words, name: before, onSave: tell } = latest.current;
    if (words !== null && words.trim() !== before) tell(words.trim());
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => save, []);
  return (
    <div class="narrow" onFocusOut={save}>
      <Fixed by={isFixed} locale={locale}>
        <Field
          label={text.yourName}
          value={isFixed ? name : (typed ?? name)}
          maxLength={NAME_LENGTH}
          {...(isFixed ? {} : { hint: text.yourNameHint })}
          onInput={setTyped}
        />
      </Fixed>
    </div>
  );
}

/** Role and interface language, chosen among a few. */
export function RoleAndLanguage({ settings, managed, onSave }: Omit<YouProps, 'failed'>) {
  const { interfaceLocale: locale } = settings;
  const text = optionsText[locale];
  const roles: readonly Settings['role'][] = ['agent', 'supervisor', 'admin'];
  const languages = Object.entries(LANGUAGE_NAMES) as [Locale, string][];
  return (
    <>
      <Labelled words={text.role} hint={text.roleHint}>
        <Fixed by={managed.role !== undefined} locale={locale}>
          <Segmented
            label={text.role}
            value={settings.role}
            options={roles.map((value) => ({ value, words: text.roles[value] }))}
            onChange={(role) => onSave({ role })}
          />
        </Fixed>
      </Labelled>
      <Labelled words={text.language} hint={text.languageHint}>
        <Fixed by={managed.interfaceLocale !== undefined} locale={locale}>
          <Segmented
            label={text.language}
            value={locale}
            options={languages.map(([value, words]) => ({ value, words }))}
            onChange={(interfaceLocale) => onSave({ interfaceLocale })}
          />
        </Fixed>
      </Labelled>
    </>
  );
}

const Labelled = ({
  words,
  hint,
  children,
}: {
  words: string;
  hint: string;
  children: preact.ComponentChildren;
}) => (
  <div class="labelled">
    <span class="label" aria-hidden="true">
      {words}
    </span>
    <div>{children}</div>
    <p class="note">{hint}</p>
  </div>
);
