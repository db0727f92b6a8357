import { useState } from 'preact/hooks';
import { figuresText } from '../../lib/i18n/figures';
import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Switch } from '../ui/Switch';
import type { Access } from './access';

/** Shorter ones are tried through in a minute. */
const SHORTEST = 4;

/** Who may see what on this browser, what guards it, and what that is worth; and whether rules move by themselves. */
export function AccessView({ access, locale }: { access: Access; locale: Locale }) {
  const text = figuresText[locale];
  const { hasPassphrase, isAutomatic } = access.state.value;
  const [words, setWords] = useState('');
  const [isShort, setIsShort] = useState(false);
  const set = () => {
    const isLong = [...words.trim()].length >= SHORTEST;
    setIsShort(!isLong);
    if (!isLong) return;
    setWords('');
    void access.setPassphrase(words.trim());
  };
  return (
    <>
      <header class="page-head">
        <h1>{text.view.access}</h1>
        <span class="hint">{text.accessLead}</span>
      </header>
      <div class="page-body access">
        <section class="block">
          <h2>{text.passphrase}</h2>
          <p>{hasPassphrase ? text.passphraseSet : text.passphraseNone}</p>
          {hasPassphrase ? (
            <div class="button-row">
              <Button large onPress={access.lock}>
                {text.lock}
              </Button>
              <Button large look="quiet" onPress={() => void access.setPassphrase(null)}>
                {text.dropPassphrase}
              </Button>
            </div>
          ) : (
            <form
              class="button-row"
              onSubmit={(event) => {
                event.preventDefault();
                set();
              }}
            >
              <Field
                type="password"
                label={text.passphrase}
                hideLabel
                value={words}
                fault={isShort ? text.tooShort : null}
                onInput={setWords}
              />
              <Button large onPress={set}>
                {text.setPassphrase}
              </Button>
            </form>
          )}
          <ul class="hint">
            <li>{text.protects}</li>
            <li>{text.protectsNot}</li>
            <li>{text.forAgents}</li>
          </ul>
        </section>
        <section class="block">
          <h2>{text.view.rules}</h2>
          <div class="setting">
            <span>
              {text.auto}
              <small class="hint">{text.autoNote}</small>
            </span>
            <Switch label={text.auto} on={isAutomatic} onChange={access.setAutomatic} />
          </div>
        </section>
      </div>
    </>
  );
}

/** The way from an agent's page to the supervisor's, where a passphrase guards it. */
export function Unlock({ access, locale }: { access: Access; locale: Locale }) {
  const text = figuresText[locale];
  const [words, setWords] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const unlock = async (): Promise<void> => {
    const isOpen = await access.unlock(words);
    setWords('');
    setIsWrong(!isOpen);
  };
  return (
    <details class="unlock">
      <summary>{text.unlock}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <p class="hint">{text.unlockLead}</p>
        <Field
          type="password"
          label={text.passphrase}
          value={words}
          fault={isWrong ? text.wrongPassphrase : null}
          onInput={setWords}
        />
        <Button large onPress={unlock}>
          {text.unlock}
        </Button>
      </form>
    </details>
  );
}
