import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGE_NAMES, optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import type { Settings } from '../../lib/model/settings';
import { Banner } from '../ui/Banner';
import { Field } from '../ui/Field';
import { Segmented } from '../ui/Segmented';

export interface YouProps {
  readonly settings: Settings;
  readonly failed: boolean;
  readonly onSave: (part: Partial<Settings>) => void;
}

/** A name is saved when typing stops; leaving the field saves it at once. */
const PAUSE_MS = 500;
/** As long as the settings take. */
const NAME_LENGTH = 80;

/** Who uses this browser, and in which language. Every change is in force at once. */
export function YouSection({ settings, failed, onSave }: YouProps) {
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
        onSave={(agentName) => onSave({ agentName })}
      />
      <RoleAndLanguage settings={settings} onSave={onSave} />
    </div>
  );
}

export function NameField({
  name,
  locale,
  onSave,
}: {
  name: string;
  locale: Locale;
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
      <Field
        label={text.yourName}
        value={typed ?? name}
        maxLength={NAME_LENGTH}
        hint={text.yourNameHint}
        onInput={setTyped}
      />
    </div>
  );
}

/** Role and interface language, chosen among a few. */
export function RoleAndLanguage({ settings, onSave }: Omit<YouProps, 'failed'>) {
  const text = optionsText[settings.interfaceLocale];
  const roles: readonly Settings['role'][] = ['agent', 'supervisor', 'admin'];
  const languages = Object.entries(LANGUAGE_NAMES) as [Locale, string][];
  return (
    <>
      <Labelled words={text.role} hint={text.roleHint}>
        <Segmented
          label={text.role}
          value={settings.role}
          options={roles.map((value) => ({ value, words: text.roles[value] }))}
          onChange={(role) => onSave({ role })}
        />
      </Labelled>
      <Labelled words={text.language} hint={text.languageHint}>
        <Segmented
          label={text.language}
          value={settings.interfaceLocale}
          options={languages.map(([value, words]) => ({ value, words }))}
          onChange={(interfaceLocale) => onSave({ interfaceLocale })}
        />
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
