import { repairText } from '../../lib/i18n/repair';
import { Icon } from '../ui/Icon';
import { ICON_CHECK } from '../ui/icons';
import { MendSteps, type RepairFirstProps } from './RepairFirst';
import { useWords } from './words';

/** A repair that is done: one line, and the steps behind it, so that a tick made in error can be taken back. */
export function Mended(props: Pick<RepairFirstProps, 'view' | 'repair' | 'onShow' | 'onTick'>) {
  const own = repairText[useWords().locale];
  return (
    <details class="mended">
      <summary>
        <Icon path={ICON_CHECK} />
        <span>{own.mended}</span>
        <span class="link push">{own.allSteps}</span>
      </summary>
      <MendSteps {...props} />
    </details>
  );
}
