import { optionsText } from '../../lib/i18n/options';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CONSOLE, ICON_DOWNLOAD } from '../ui/icons';
import { FileDrop } from './FileDrop';
import { FileFault } from './FileFault';
import type { OptionsStore } from './options-store';
import { Part } from './Section';

/** Consoles the workplace told us how to read: from files, which other workplaces can take too. */
export function OwnConsoles({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const text = optionsText[locale];
  const own = store.ownAdapters.value;
  const { adapterImport: flow } = store;
  const state = flow.state.value;
  return (
    <Part title={text.ownConsoles} lead={text.ownConsolesLead}>
      {own.length === 0 ? (
        <p class="mute">{text.noOwnConsoles}</p>
      ) : (
        <ul class="list">
          {own.map((adapter) => (
            <li key={adapter.id}>
              <span class="with-mark">
                <Icon path={ICON_CONSOLE} />
                <span>
                  <b>{adapter.name}</b>
                  <small>{text.adapterAt(adapter.matches.join(' '))}</small>
                </span>
              </span>
              <span class="button-row">
                <Button icon={ICON_DOWNLOAD} onPress={() => store.exportAdapter(adapter)}>
                  {text.exportPolicy}
                  <span class="vh"> {adapter.name}</span>
                </Button>
                <Button look="quiet" onPress={() => store.removeAdapter(adapter.id)}>
                  {text.remove}
                  <span class="vh"> {adapter.name}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="import">
        <div aria-live="polite">
          {state.step === 'faulty' && <FileFault fault={state.fault} locale={locale} />}
          {state.step === 'reading' && <p class="hint">{text.reading(state.file)}</p>}
          {state.step === 'saved' && (
            <Banner kind="good">
              <b>{text.adapterSaved(state.content.name)}</b>
            </Banner>
          )}
        </div>
        {state.step === 'preview' ? (
          <Preview
            adapter={state.content}
            isKnown={own.some(({ id }) => id === state.content.id)}
            saving={state.saving}
            locale={locale}
            onSave={flow.confirm}
            onCancel={flow.cancel}
          />
        ) : (
          <FileDrop
            locale={locale}
            title={text.dropAdapter}
            hint={text.adapterHint}
            accept=".json,application/json"
            onFile={flow.take}
          />
        )}
      </div>
    </Part>
  );
}

interface PreviewProps {
  readonly adapter: ConsoleAdapter;
  readonly isKnown: boolean;
  readonly saving: 'no' | 'yes' | 'failed';
  readonly locale: Locale;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function Preview({ adapter, isKnown, saving, locale, onSave, onCancel }: PreviewProps) {
  const text = optionsText[locale];
  return (
    <>
      <h3>{text.adapterWould(adapter.name, isKnown)}</h3>
      <p class="mute">{text.adapterAt(adapter.matches.join(' '))}</p>
      {saving === 'failed' && (
        <Banner kind="warn">
          <b>{text.notSaved}</b>
        </Banner>
      )}
      <div class="button-row">
        <Button look="primary" large disabled={saving === 'yes'} onPress={onSave}>
          {saving === 'yes' ? text.saving : text.saveAdapter}
        </Button>
        <Button look="quiet" large disabled={saving === 'yes'} onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}
