import type { Profile } from '../model/customer';
import type { PriceRow, Promotion } from '../model/policy';
import { priceAt } from './price-book';
import type { ShopIndex } from './shop-index';

/** One promotion, or several that combine, applied to an order. Money in minor units, times in epoch ms. */
export interface Offer {
  /** The one that takes most off. */
  readonly promotion: Promotion;
  /** All that are applied, in the order in which they are. */
  readonly promotions: readonly Promotion[];
  readonly channel: string;
  /** Paid for one piece, rounded to the minor unit. */
  readonly unitPriceMinor: number;
  readonly totalMinor: number;
  readonly currency: string;
  /** While all of them hold. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** In the shop's words; null: none. */
  readonly conditions: string | null;
}

export interface OfferQuery {
  /** Null: an unknown customer, who qualifies for what is open to all. */
  readonly profile: Profile | null;
  /** Null: any channel. */
  readonly channel: string | null;
  readonly atMs: number;
  readonly quantity: number;
}

/** More promotions than this are not put together: the sets grow by powers of two. */
const MOST_COMBINED = 4;

/** Every offer valid then that this customer qualifies for and that is below the list price, combinations included. */
export function offersFor(index: ShopIndex, sku: string, query: OfferQuery): readonly Offer[] {
  return offersAmong(
    index,
    sku,
    query,
    index.policy.promotions.filter(
      (one) => isValidAt(one, query.atMs) && qualifies(one.audience, query.profile),
    ),
  );
}

/** The cheapest of {@link offersFor}; of equal ones the one with fewer promotions, then the one that lasts longer. */
export function bestOffer(index: ShopIndex, sku: string, query: OfferQuery): Offer | null {
  const { currency } = index.policy.shop;
  const rank = (a: Offer, b: Offer): number =>
    a.totalMinor - b.totalMinor || a.promotions.length - b.promotions.length || b.untilMs - a.untilMs;
  return (
    offersFor(index, sku, query)
      .filter((offer) => offer.currency === currency)
      .sort(rank)[0] ?? null
  );
}

/** Whether a customer belongs to an audience: `all`, `new` (known to have bought nothing), `returning`, or a tag or tier. */
export function qualifies(audience: string, profile: Profile | null): boolean {
  if (audience === 'all') return true;
  if (profile === null) return false;
  if (audience === 'returning') return profile.purchases.length > 0;
  if (audience === 'new') return profile.purchases.length === 0;
  return profile.tags.includes(audience) || profile.tier === audience;
}

export const isValidAt = (promotion: Promotion, atMs: number): boolean =>
  promotion.fromMs <= atMs && atMs <= promotion.untilMs;

/** The offers that `promotions` make on the query's channels; who qualifies and when they hold is not asked here. */
export function offersAmong(
  index: ShopIndex,
  sku: string,
  query: Omit<OfferQuery, 'profile'>,
  promotions: readonly Promotion[],
): readonly Offer[] {
  const offers: Offer[] = [];
  for (const channel of query.channel === null ? index.channels : [query.channel]) {
    const fitting = promotions.filter(
      (one) => (one.skus === 'all' || one.skus.includes(sku)) && coversChannel(one, channel),
    );
    if (fitting.length === 0) continue;
    const row = priceAt(index, sku, channel, query.atMs);
    for (const set of combinable(fitting)) {
      const offer = apply(set, row, channel, query.quantity, index.policy.shop.currency);
      if (offer !== null) offers.push(offer);
    }
  }
  return offers;
}

const coversChannel = (promotion: Promotion, channel: string): boolean =>
  promotion.channels.length === 0 || promotion.channels.includes(channel);

/** Every non-empty set whose members combine with each other; saying so on one side is enough. */
function combinable(promotions: readonly Promotion[]): readonly (readonly Promotion[])[] {
  const sets: (readonly Promotion[])[] = [];
  const grow = (set: readonly Promotion[], next: number): void => {
    if (set.length > 0) sets.push(set);
    if (set.length === MOST_COMBINED) return;
    for (let at = next; at < promotions.length; at++) {
      const one = promotions[at];
      if (one !== undefined && set.every((other) => combine(one, other))) grow([...set, one], at + 1);
    }
  };
  grow([], 0);
  return sets;
}

const combine = (a: Promotion, b: Promotion): boolean =>
  (a.combinesWith.includes(b.id) || b.combinesWith.includes(a.id)) &&
  !(a.kind === 'price' && b.kind === 'price');

/** A fixed price stands before a rate, a rate before an amount: so 118 each, then 20 off 354. */
const ORDER: Readonly<Record<Promotion['kind'], number>> = { price: 0, rate: 1, amount: 2 };

/** The order's price under a set; null: a threshold is not reached, or it is not below the list price. */
function apply(
  set: readonly Promotion[],
  row: PriceRow | null,
  channel: string,
  quantity: number,
  shopCurrency: string,
): Offer | null {
  const currency = row?.currency ?? shopCurrency;
  // Amounts of a promotion are written in the shop's currency; only a rate says something in another one.
  if (currency !== shopCurrency && set.some((one) => one.kind !== 'rate')) return null;
  const ordered = [...set].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const listMinor = row === null ? null : row.priceMinor * quantity;
  let total = listMinor;
  let best: { promotion: Promotion; off: number } | null = null;
  for (const one of ordered) {
    if (total === null && one.kind !== 'price') return null;
    const before: number = total ?? Number.POSITIVE_INFINITY;
    const worth = total ?? one.value * quantity;
    if (one.thresholdMinor !== null && worth < one.thresholdMinor) return null;
    if (one.kind === 'price') total = one.value * quantity;
    else if (one.kind === 'rate') total = Math.round(before * one.value);
    else total = before - one.value;
    const off = before - total;
    if (best === null || off > best.off) best = { promotion: one, off };
  }
  if (total === null || best === null || total < 0) return null;
  if (listMinor !== null && total >= listMinor) return null;
  const conditions = ordered.flatMap((one) => one.conditions ?? []);
  return {
    promotion: best.promotion,
    promotions: ordered,
    channel,
    unitPriceMinor: Math.round(total / quantity),
    totalMinor: total,
    currency,
    fromMs: Math.max(...ordered.map((one) => one.fromMs)),
    untilMs: Math.min(...ordered.map((one) => one.untilMs)),
    conditions: conditions.length === 0 ? null : conditions.join(', '),
  };
}
