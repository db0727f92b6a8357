import type { ComponentChildren } from 'preact';
import { managedText } from '../../lib/i18n/managed';
import type { Locale } from '../../lib/model/locale';
import { Icon } from './Icon';
import { ICON_LOCK } from './icons';

export interface FixedProps {
  /** Whether an administrator fixed what stands here. */
  readonly by: boolean;
  readonly locale: Locale;
  readonly children: ComponentChildren;
}

/** Controls that an administrator may have fixed: then they show what holds, take nothing, and say why. */
export const Fixed = ({ by: isFixed, locale, children }: FixedProps) =>
  isFixed ? (
    <fieldset class="fixed" disabled>
      {children}
      <p class="note with-lock">
        <Icon path={ICON_LOCK} small />
        {managedText[locale].fixed}
      </p>
    </fieldset>
  ) : (
    children
  );
