import { uiText } from '../../lib/i18n/ui';
import type { Locale } from '../../lib/model/locale';
import { Icon } from './Icon';
import { ICON_EYE } from './icons';

/** How the draft looks from the customer's side: one sentence in the customer's voice. */
export const CustomerEyes = ({ words, locale }: { words: string; locale: Locale }) => (
  <p class="customer-eyes">
    <Icon path={ICON_EYE} />
    <span>
      <span class="who">{uiText[locale].customerSees}</span> {uiText[locale].quote(words)}
    </span>
  </p>
);
