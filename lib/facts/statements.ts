import type { MessageFacts } from './message-facts';

export type StatementKind = 'same-price' | 'lowest-price' | 'no-discount' | 'free-shipping';

/** What a message says of prices in general. */
export function readStatements(facts: MessageFacts): readonly StatementKind[] {
  const kinds: StatementKind[] = [];
  if (facts.said('price.same').length > 0 || SAME_AMOUNT.test(facts.reading.text)) kinds.push('same-price');
  if (facts.said('price.lowest').length > 0) kinds.push('lowest-price');
  if (facts.has('price.no-discount')) kinds.push('no-discount');
  if (facts.said('price.free-shipping').length > 0) kinds.push('free-shipping');
  return kinds;
}

/** 跟天猫一样128, 和店里一样的价格, same $49 as the site. */
const SAME_AMOUNT =
  /(?:跟|和|与|同)[^，。!?\n]{1,12}(?:一样|相同|同样)[^，。!?\n]{0,3}(?:[¥$€£]|\d|价)|same [^.!?\n]{0,12}as (?:the|our|in) /;
