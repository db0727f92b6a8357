import type { Concept } from '../text/concept';
import { conceptMask, type Reading } from '../text/reading';
import type { Span } from '../text/span';

/** What a promise is about. */
export type Deed =
  | 'call'
  | 'invoice'
  | 'document'
  | 'match'
  | 'refund'
  | 'gift'
  | 'freight'
  | 'replace'
  | 'repair'
  | 'return'
  | 'keep'
  | 'arrive'
  | 'ship'
  | 'reply'
  | 'other';

/** The most telling first: a parcel number for a replacement is a document, a call about a refund is a call. */
const DEEDS: readonly (readonly [Concept, Deed])[] = [
  ['deed.call', 'call'],
  ['deed.invoice', 'invoice'],
  ['deed.document', 'document'],
  ['deed.match', 'match'],
  ['deed.refund', 'refund'],
  ['deed.gift', 'gift'],
  ['deed.freight', 'freight'],
  ['deed.replace', 'replace'],
  ['deed.repair', 'repair'],
  ['deed.return', 'return'],
  ['deed.keep', 'keep'],
  ['deed.arrive', 'arrive'],
  ['deed.ship', 'ship'],
  ['deed.reply', 'reply'],
  ['promise.deed', 'other'],
];

export interface DeedHit extends Span {
  readonly deed: Deed;
}

/** The deeds named in `span`, the most telling first. */
export function deedsIn(reading: Reading, span: Span): readonly DeedHit[] {
  const all = deedsOf(reading);
  return all.length === 0 || (span.start === 0 && span.end === reading.text.length)
    ? all
    : all.filter(({ start, end }) => start >= span.start && end <= span.end);
}

/** One text is asked about clause by clause, by several rules. */
let inHand: { readonly reading: Reading; readonly deeds: readonly DeedHit[] } | null = null;

function deedsOf(reading: Reading): readonly DeedHit[] {
  if (!hasDeed(reading)) return NONE;
  if (inHand?.reading !== reading)
    inHand = {
      reading,
      deeds: DEEDS.flatMap(([concept, deed]) =>
        reading.all(concept).map(({ start, end }) => ({ start, end, deed })),
      ),
    };
  return inHand.deeds;
}

const NONE: readonly DeedHit[] = [];
const ANY_DEED = conceptMask(DEEDS.map(([concept]) => concept));

export const hasDeed = (reading: Reading): boolean => reading.hasAny(ANY_DEED);

/** Deeds that customers and agents call by each other's names. */
const SAME: Readonly<Partial<Record<Deed, Deed>>> = { arrive: 'ship', repair: 'replace' };

export const isSameDeed = (a: Deed, b: Deed): boolean => (SAME[a] ?? a) === (SAME[b] ?? b);

/** What the customer's turn wants done: its most telling deed; null: none is named. */
export function subjectOf(turn: readonly { readonly reading: Reading }[]): Deed | null {
  for (const { reading } of turn) {
    const [hit] = deedsIn(reading, { start: 0, end: reading.text.length });
    if (hit !== undefined && hit.deed !== 'other') return hit.deed;
  }
  return null;
}
