import { type Deed, deedsIn, isSameDeed } from './deeds';
import type { MessageFacts } from './message-facts';
import { CODE, DISOWNING, isSubstantial } from './promises';

/**
 * Whether a shop's message looks like a promise of `deed` kept: the number that was promised stands in it, the refund
 * is said to be done. Stricter than what gives a rule peace: an apology or "still asking" keeps nothing. It is a
 * suggestion; only the agent says that a promise is kept.
 */
export function looksKept(facts: MessageFacts, deed: Deed, words: string): boolean {
  const { reading, message, links } = facts;
  const brings = message.pictures.length > 0 || message.cards.length > 0 || links.length > 0;
  const named = deedsIn(reading, { start: 0, end: reading.text.length }).some(
    (hit) => isSameDeed(hit.deed, deed) && !reading.clause(hit.start).asks,
  );
  const isDone = facts.said('deed.done', DISOWNING).length > 0 && !STILL.test(reading.text);
  switch (deed) {
    case 'document':
      return NUMBERED.test(words) ? CODE.test(reading.text) : brings || (named && isDone);
    case 'invoice':
      return brings || (named && isDone);
    case 'ship':
    case 'arrive':
      return isDone && (named || PARCEL.test(reading.text));
    case 'reply':
    case 'other':
      return brings || (isDone && isSubstantial(facts));
    default:
      return named && isDone;
  }
}

/** A promise of a number: nothing else keeps it. */
const NUMBERED = /单号|單號|运单|運單|快递号|取件码|tracking|number/i;

/** A parcel with its number is on its way. */
const PARCEL = /单号|快递|物流|tracking|顺丰|圆通|中通|申通|韵达|京东|邮政|\bsf\d|fedex|\bups\b|dhl/;

/** Under way is not done: 已经在催了, "it's being processed". */
const STILL = /还没|尚未|在催|在问|在查|正在|处理中|\bnot yet\b|still|being (?:processed|packed)|waiting/;
