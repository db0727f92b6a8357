import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import { Icon } from '../ui/Icon';
import { ICON_CHECK } from '../ui/icons';
import { Part } from './Section';

/** What Candor is and what it keeps to. */
export function AboutSection({ locale, version }: { locale: Locale; version: string }) {
  const text = optionsText[locale];
  return (
    <div class="doc">
      <Part title={text.version(version)} lead={text.aboutLead}>
        <ul class="kept">
          {text.promises.map((promise) => (
            <li key={promise}>
              <Icon path={ICON_CHECK} />
              {promise}
            </li>
          ))}
        </ul>
        <p class="button-row">
          <a class="button large" href="welcome.html">
            {text.welcomeAgain}
          </a>
          <span class="hint">{text.licence}</span>
        </p>
      </Part>
    </div>
  );
}
