import { dashboardText } from '../../lib/i18n/dashboard';
import type { Locale } from '../../lib/model/locale';
import type { Disposition } from '../../lib/model/log-entry';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_CLOSE, ICON_FLAG } from '../ui/icons';

export const VERDICT_ICONS: Readonly<Record<Disposition, string>> = {
  confirmed: ICON_CHECK,
  'false-alarm': ICON_CLOSE,
  coach: ICON_FLAG,
};

/** A verdict as mark and word. */
export const VerdictTag = ({ disposition, locale }: { disposition: Disposition; locale: Locale }) => (
  <span class="verdict-tag">
    <Icon path={VERDICT_ICONS[disposition]} small />
    {dashboardText[locale].disposition[disposition]}
  </span>
);
