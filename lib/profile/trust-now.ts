import type { OpenConversation, Topic } from '../model/open-conversation';

export type TrustEvent = OpenConversation['trust'][number];

/** What was sent in error and must be taken back, whether or not the customer has noticed. */
const MUST_BE_TAKEN_BACK: ReadonlySet<OpenConversation['faults'][number]> = new Set([
  'payment-code',
  'shop-link',
]);

/** How trust stands at the end of a conversation's events. */
export interface TrustNow {
  readonly kind: TrustEvent['kind'];
  /** How many crises there were, repaired ones too. */
  readonly crises: number;
  /** The event that decides; null: there was none, or the fault alone decides. */
  readonly event: TrustEvent | null;
  /** Subjects of crises that no repair followed, newest first. */
  readonly open: readonly Topic[];
}

/**
 * A crisis lasts until its own subject is repaired, whatever comes between; a repair that names no subject ends all.
 * A code or link sent in error counts as a crisis before anybody asks. With none open the last event decides, and
 * leaving decides over everything.
 */
export function trustNow({ trust: events, faults }: Pick<OpenConversation, 'trust' | 'faults'>): TrustNow {
  let open: TrustEvent[] = [];
  let crises = 0;
  for (const event of events) {
    if (event.kind === 'crisis') {
      crises += 1;
      open = [event, ...open.filter(({ topic }) => topic !== event.topic)];
    }
    if (event.kind === 'repaired')
      open = event.topic === null ? [] : open.filter(({ topic }) => topic !== event.topic);
  }
  const last = events.at(-1) ?? null;
  const left = last?.kind === 'lost';
  const mustTakeBack = faults.some((fault) => MUST_BE_TAKEN_BACK.has(fault));
  const event = left ? last : (open[0] ?? (mustTakeBack ? null : last));
  const kind = event?.kind ?? (mustTakeBack ? 'crisis' : 'steady');
  return {
    kind,
    crises,
    event,
    open: open.flatMap(({ topic }) => (topic === null ? [] : [topic])),
  };
}
