import { managedText } from '../../lib/i18n/managed';
import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CONSOLE, ICON_LOCK, ICON_PAUSE } from '../ui/icons';
import { OwnConsoles } from './OwnConsoles';
import type { OptionsStore } from './options-store';
import { Part } from './Section';

/** The pages that were allowed. Allowing one is done on the page itself, from the popup. */
export function ConsolesSection({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const text = optionsText[locale];
  const consoles = store.consoles.value;
  if (consoles.length === 0)
    return (
      <div class="doc">
        <div class="empty">
          <Icon path={ICON_CONSOLE} />
          <h2>{text.noConsoles}</h2>
          <p class="mute">{text.noConsolesLead}</p>
        </div>
        <AllowedConsoles store={store} locale={locale} />
        <OwnConsoles store={store} locale={locale} />
      </div>
    );
  return (
    <div class="doc">
      <Part title={text.granted} lead={text.grantedLead}>
        {store.failed.value === 'consoles' && (
          <Banner kind="warn">
            <b>{text.consolesFailed}</b>
          </Banner>
        )}
        <ul class="list">
          {consoles.map(({ pattern, isStopped }) => {
            const host = hostOf(pattern) ?? text.allSites;
            return (
              <li key={pattern}>
                <span class="with-mark">
                  <Icon path={isStopped ? ICON_PAUSE : ICON_CONSOLE} />
                  <span>
                    <b class="mono">{host}</b>
                    <small>{isStopped ? text.isStopped : text.reads}</small>
                  </span>
                </span>
                <span class="button-row">
                  {isStopped && <Button onPress={() => store.resumeConsole(pattern)}>{text.resume}</Button>}
                  <Button look="quiet" onPress={() => store.removeConsole(pattern)}>
                    {text.remove}
                    <span class="vh"> {host}</span>
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      </Part>
      <AllowedConsoles store={store} locale={locale} />
      <OwnConsoles store={store} locale={locale} />
    </div>
  );
}

/** The sites an administrator opened, if others are closed. */
function AllowedConsoles({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const { consoles } = store.managed.value;
  if (consoles === undefined) return null;
  const text = managedText[locale];
  return (
    <Part title={text.consolesFixed} lead={text.consolesFixedLead}>
      <ul class="list">
        {consoles.map((pattern) => (
          <li key={pattern}>
            <span class="with-mark">
              <Icon path={ICON_LOCK} />
              <b class="mono">{hostOf(pattern) ?? pattern}</b>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The host of a match pattern, with the scheme where it is not https; null for a pattern of all hosts. */
export function hostOf(pattern: string): string | null {
  const [, scheme, host] = /^([a-z*]+):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (host === undefined || host === '*') return null;
  return scheme === 'http' ? `http://${host}` : host;
}
