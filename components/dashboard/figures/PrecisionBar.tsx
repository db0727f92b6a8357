import { figuresText } from '../../../lib/i18n/figures';
import type { Locale } from '../../../lib/model/locale';
import type { Standing } from '../../../lib/review/contract';
import { precise } from './numbers';

const WIDTH = 84;
/** The bar begins here: below a half a rule is as bad as a coin, and what counts would be too small to see. */
const FROM = 0.5;

/** A rule's precision: a point with its interval, and a line at what is required. Before a verdict there is none. */
export function PrecisionBar({ standing, locale }: { standing: Standing; locale: Locale }) {
  const { precision, interval, target, correct, wrong } = standing;
  const text = figuresText[locale];
  if (precision === null) return <span class="mute">–</span>;
  const x = (share: number) => 2 + ((Math.max(FROM, share) - FROM) / (1 - FROM)) * (WIDTH - 4);
  return (
    <span
      class="precision"
      title={text.between(precise(interval.low, locale), precise(interval.high, locale))}
    >
      <svg viewBox={`0 0 ${WIDTH} 16`} width={WIDTH} height="16" aria-hidden="true">
        <path class="grid" d={`M0 8H${WIDTH}`} />
        <path class="target" d={`M${x(target)} 2V14`} />
        <path class="interval" d={`M${x(interval.low)} 8H${x(interval.high)}`} />
        <circle class={standing.state} cx={x(precision)} cy="8" r="3.5" />
      </svg>
      <b>{precise(precision, locale)}</b> <small>{text.judgedCount(correct + wrong)}</small>
    </span>
  );
}
