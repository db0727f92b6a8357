import type { Profile, Purchase } from '../model/customer';
import type { OpenConversation } from '../model/open-conversation';
import { DAY_MS, skuOf } from './purchases';
import type { Said } from './stage';

export const TRUST_LEVELS = ['cognitive', 'emotional', 'behavioural'] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** How far a customer's trust has grown by what they did; a hint, never a score of a person. */
export interface TrustGuess {
  readonly level: TrustLevel;
  /** The purchases it rests on, oldest first. */
  readonly purchases: readonly Purchase[];
  /** What shook it in this conversation and has not been repaired since. */
  readonly shakenBy: readonly Said[];
}

/** Orders of the same product that make it a habit. */
const HABIT = 3;

/**
 * The level a customer's orders speak for: one order, it met a need (cognitive); came back, it was liked
 * (emotional); the same product a third time, it is a habit (behavioural), and such customers look for signs of
 * being cheated. Null: no profile or no order.
 */
export function trustLevelOf(profile: Profile | null, conversation: OpenConversation): TrustGuess | null {
  if (profile === null || profile.purchases.length === 0) return null;
  const { purchases } = profile;
  const last = purchases[purchases.length - 1];
  const same = purchases.filter(
    (one) => last !== undefined && (skuOf(one, null) ?? one.product) === (skuOf(last, null) ?? last.product),
  );
  const shakenBy = shaken(conversation);
  if (orders(same) >= HABIT) return { level: 'behavioural', purchases: same, shakenBy };
  return { level: orders(purchases) > 1 ? 'emotional' : 'cognitive', purchases, shakenBy };
}

/** Purchases within a day are one order. */
function orders(purchases: readonly Purchase[]): number {
  return purchases.filter((one, place) => {
    const before = purchases[place - 1];
    return before === undefined || one.atMs - before.atMs >= DAY_MS;
  }).length;
}

function shaken({ trust }: OpenConversation): readonly Said[] {
  const repaired = trust.findLastIndex((event) => event.kind === 'repaired');
  return trust
    .slice(repaired + 1)
    .filter((event) => event.kind !== 'steady')
    .map(({ messageId, atMs, words }) => ({ messageId, atMs, words }));
}
