import type { TrustNow } from '../../lib/profile/trust-now';
import { PanelPart } from './PanelPart';
import type { CustomerView } from './panel-data';
import { useWords } from './words';

/** The customer has left: say so, and what it may cost. Nothing sells from here on. */
export function Outcome({ view, trust }: { view: CustomerView; trust: TrustNow }) {
  const { text } = useWords();
  return (
    <PanelPart head={text.outcome}>
      <p class="outcome">{text.lost}</p>
      {trust.event !== null && trust.event.words !== '' && <p>{text.quoted(trust.event.words)}</p>}
      <p class="mute">{text.lostHint}</p>
      {view.cycle !== null && <p class="mute">{text.lostCycle(view.cycle.days)}</p>}
    </PanelPart>
  );
}
