import type { FileFaultWords } from '../../lib/i18n/file-faults';
import { optionsText } from '../../lib/i18n/options';
import type { Locale } from '../../lib/model/locale';
import { Banner } from '../ui/Banner';

/** A file that was not taken: where in it, and what belongs there. What is stored did not change. */
export function FileFault({ fault, locale }: { fault: FileFaultWords; locale: Locale }) {
  const text = optionsText[locale];
  return (
    <Banner kind="warn">
      <b>{text.notTaken(fault.file)}</b>
      <dl class="fault">
        {fault.line !== null && (
          <>
            <dt>{text.line}</dt>
            <dd class="num">{fault.line}</dd>
            <dt>{text.field}</dt>
            <dd class={fault.field === '' ? undefined : 'mono'}>{fault.field || text.wholeFile}</dd>
          </>
        )}
        <dt>{text.expected}</dt>
        <dd>{fault.expected}</dd>
      </dl>
      <p class="mute">{text.nothingLost}</p>
    </Banner>
  );
}
