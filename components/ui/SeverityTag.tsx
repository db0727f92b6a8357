import { uiText } from '../../lib/i18n/ui';
import type { Severity } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { Icon } from './Icon';
import { ICON_INFO, ICON_OCTAGON, ICON_TRIANGLE } from './icons';

const ICONS: Readonly<Record<Severity, string>> = {
  critical: ICON_OCTAGON,
  warning: ICON_TRIANGLE,
  advice: ICON_INFO,
};

/** A severity as mark and word; never colour alone. */
export const SeverityTag = ({ severity, locale }: { severity: Severity; locale: Locale }) => (
  <span class={`severity-tag ${severity}`}>
    <Icon path={ICONS[severity]} />
    {uiText[locale].severity[severity]}
  </span>
);
