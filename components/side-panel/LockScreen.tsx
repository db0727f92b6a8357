import { useState } from 'preact/hooks';
import { privacyText } from '../../lib/i18n/privacy';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { ICON_LOCK } from '../ui/icons';

export interface LockScreenProps {
  readonly locale: Locale;
  readonly asksPassphrase: boolean;
  /** Resolves to whether it opened. Without a passphrase the words are empty. */
  readonly onUnlock: (words: string) => Promise<boolean>;
}

/** All there is of a locked panel: nothing of a customer stands behind it. */
export function LockScreen({ locale, asksPassphrase, onUnlock }: LockScreenProps) {
  const text = privacyText[locale];
  const [words, setWords] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const unlock = async (): Promise<void> => {
    const isOpen = await onUnlock(words);
    setWords('');
    setIsWrong(!isOpen);
  };
  return (
    <main class="panel lock-screen" lang={locale}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <Icon path={ICON_LOCK} />
        <h1>{text.locked}</h1>
        <p>{text.lockedHint}</p>
        {asksPassphrase && (
          <Field
            type="password"
            label={text.passphrase}
            value={words}
            fault={isWrong ? text.wrongPassphrase : null}
            onInput={setWords}
          />
        )}
        <Button look="primary" large onPress={unlock}>
          {text.unlock}
        </Button>
      </form>
    </main>
  );
}
