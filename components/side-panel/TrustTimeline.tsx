import type { TrustEvent } from '../../lib/profile/trust-now';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_CLOSE, ICON_OCTAGON, ICON_TRIANGLE } from '../ui/icons';
import { PanelPart } from './PanelPart';
import { useWords } from './words';

const ICONS: Readonly<Record<TrustEvent['kind'], string>> = {
  steady: ICON_CHECK,
  doubtful: ICON_TRIANGLE,
  crisis: ICON_OCTAGON,
  repaired: ICON_CHECK,
  lost: ICON_CLOSE,
};

export interface TrustTimelineProps {
  readonly head: string;
  readonly events: readonly TrustEvent[];
  readonly onShow: (messageId: string) => void;
}

/** How trust went in this conversation, event by event. It records what happened; it rates nobody. */
export function TrustTimeline({ head, events, onShow }: TrustTimelineProps) {
  const { text, time } = useWords();
  const crises = events.filter(({ kind }) => kind === 'crisis').length;
  let crisis = 0;
  return (
    <PanelPart head={head} aside={crises > 0 ? text.crises(crises) : undefined}>
      <ol class="trust-timeline">
        {events.map(({ kind, topic, messageId, atMs, words }, index) => {
          if (kind === 'crisis') crisis += 1;
          const name = kind === 'crisis' ? text.crisisNumber(crisis) : text.trustEvents[kind];
          return (
            <li class={kind} key={`${messageId} ${kind} ${topic ?? index}`}>
              <Icon path={ICONS[kind]} />
              <button type="button" class="link" onClick={() => onShow(messageId)}>
                {atMs === null ? text.goSee : time(atMs)}
              </button>
              <span class="said">
                <b>{topic === null ? name : text.withTopic(name, text.topics[topic])}</b>
                {words !== '' && <small class="clamp">{text.quoted(words)}</small>}
              </span>
            </li>
          );
        })}
      </ol>
    </PanelPart>
  );
}
