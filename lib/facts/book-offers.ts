import type { ConsoleContext } from '../model/conversation';
import type { Profile } from '../model/customer';
import { fromMinor } from '../model/money';
import type { Promotion } from '../model/policy';
import { isValidAt, type Offer, offersAmong, offersFor } from '../policy/offers';
import { createPriceMemo } from '../policy/price-window';
import { hereChannel, type ShopIndex } from '../policy/shop-index';

/** Offers tied to a deed or a membership are no one's price until that is done; told by their names. */
const CONDITIONAL =
  /会员|會員|周期|定期|订阅|訂閱|首单|首單|首次|新客|新人|学生|學生|生日|member|newsletter|sign-?up|subscri|first order|student|birthday|new customer/i;
const FOR_RETURNING = /老客|老顾客|老顧客|回购|回購|复购|複購|熟客|returning|repeat|loyal/i;

/**
 * The lowest price this customer may be told of unasked: public, valid, open to them, tied to no deed of theirs. A
 * marketplace's desk sells on its own channel only; from the shop's own chat every channel may be named.
 */
export function sayableOffer(
  shop: ShopIndex,
  sku: string,
  profile: Profile | null,
  console: ConsoleContext,
  atMs: number,
  quantity = 1,
): Offer | null {
  const channel = console.privateDomain ? null : hereChannel(shop, console);
  return sayable(shop, { sku, quantity, channel, currency: null }, profile, atMs, () =>
    findSayable(shop, sku, profile, channel, atMs, quantity),
  );
}

const sayable = createPriceMemo<Offer | null>();

function findSayable(
  shop: ShopIndex,
  sku: string,
  profile: Profile | null,
  channel: string | null,
  atMs: number,
  quantity: number,
): Offer | null {
  const isKnown = (profile?.purchases.length ?? 0) > 0;
  let best: Offer | null = null;
  for (const offer of offersFor(shop, sku, { profile, channel, atMs, quantity })) {
    if (offer.currency !== shop.policy.shop.currency) continue;
    if (!offer.promotions.every((one) => isSayable(one, isKnown))) continue;
    if (best === null || offer.totalMinor < best.totalMinor) best = offer;
  }
  return best;
}

function isSayable({ name, conditions, public: isPublic, audience }: Promotion, isKnown: boolean): boolean {
  if (!isPublic) return false;
  if (audience !== 'all') return true;
  const words = `${name} ${conditions ?? ''}`;
  return !CONDITIONAL.test(words) && (isKnown || !FOR_RETURNING.test(words));
}

/** The offer that makes a price of one piece, whoever it is for; null: no valid one does. */
export function offerBehind(
  shop: ShopIndex,
  sku: string,
  unitMinor: number,
  quantity: number,
  atMs: number,
): Offer | null {
  const offers = holding(shop, { sku, quantity, channel: null, currency: null }, null, atMs, () =>
    offersAmong(
      shop,
      sku,
      { channel: null, atMs, quantity },
      shop.policy.promotions.filter((one) => isValidAt(one, atMs)),
    ),
  );
  return offers.find((offer) => offer.unitPriceMinor === unitMinor) ?? null;
}

const holding = createPriceMemo<readonly Offer[]>();

/** An amount as bare figures, `118` or `44.10`: for titles that list several prices. */
export function figure(amountMinor: number, currency: string): string {
  const amount = fromMinor(amountMinor, currency);
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** Whether an amount's bare figures stand in a folded text as a number of their own: "it was 139 two years ago". */
export function saysFigure(folded: string, amountMinor: number, currency: string): boolean {
  const figures = figure(amountMinor, currency);
  for (let at = folded.indexOf(figures); at >= 0; at = folded.indexOf(figures, at + 1)) {
    const before = folded.charAt(at - 1);
    const after = folded.slice(at + figures.length, at + figures.length + 2);
    if (!/[\d.]/.test(before) && !/^(?:\d|\.\d|[%克gm月日号点])/.test(after)) return true;
  }
  return false;
}
