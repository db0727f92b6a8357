import { accessText } from '../../lib/i18n/access';
import type { Locale } from '../../lib/model/locale';
import { Icon } from './Icon';
import { ICON_CLOSE, ICON_EYE } from './icons';

/** What leave to read a site means, before it is given. */
export function WhatIsRead({ locale }: { locale: Locale }) {
  const text = accessText[locale];
  return (
    <dl class="what-is-read">
      <dt>{text.reads}</dt>
      {text.readsWhat.map((line) => (
        <dd key={line}>
          <Icon path={ICON_EYE} small />
          {line}
        </dd>
      ))}
      <dt>{text.never}</dt>
      {text.neverWhat.map((line) => (
        <dd key={line}>
          <Icon path={ICON_CLOSE} small />
          {line}
        </dd>
      ))}
    </dl>
  );
}
