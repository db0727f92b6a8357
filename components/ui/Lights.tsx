import { healthText } from '../../lib/i18n/health';
import { type Lights as Health, LIGHTS, type LightState } from '../../lib/model/health';
import type { Locale } from '../../lib/model/locale';
import { Icon } from './Icon';
import { ICON_CHECK, ICON_CLOSE, ICON_FOLD, ICON_INFO } from './icons';

/** A shape beside the word, so that no light is told by its colour. */
const ICONS: Readonly<Record<LightState, string>> = {
  read: ICON_CHECK,
  missing: ICON_CLOSE,
  weak: ICON_INFO,
  none: ICON_FOLD,
  unseen: ICON_FOLD,
};

/** Five lights: whether messages, sides, input, sending and customer are read. */
export function Lights({ lights, locale }: { lights: Health; locale: Locale }) {
  const text = healthText[locale];
  return (
    <ul class="lights" aria-label={text.title}>
      {LIGHTS.map((light) => (
        <li class={lights[light]} data-light={light} key={light}>
          <Icon path={ICONS[lights[light]]} small />
          <span>{text.lights[light]}</span>
          <small>{text.states[lights[light]]}</small>
        </li>
      ))}
    </ul>
  );
}
