import { bestOffer } from '../policy/offers';
import { pricesLately } from '../policy/past-prices';
import { priceAt } from '../policy/price-book';
import { placeName, type Scene } from './scene';
import { money } from './words';

/** The stock as the policy has it; where it has none, nothing is said of it. */
export function trueStock(scene: Scene): string {
  const { texts, product } = scene;
  return product === null || product.stock === null ? texts.noRush(false) : texts.stockNow(product.stock);
}

/** The article, what comes on top and the sum, so that nothing is added later. */
export function totalPrice(scene: Scene): string {
  const { texts, facts, product, prices, index } = scene;
  const price = prices.here ?? prices.store;
  const words = (minor: number, currency: string): string => money(minor, currency, facts.locale);
  const fees = product?.fees.filter((fee) => fee.region === 'all') ?? [];
  const known = fees.reduce((sum, fee) => sum + fee.amountMinor, 0);
  if (price === null)
    return texts.totalPrice(scene.blank('price'), scene.blank('price'), scene.blank('price'));
  const item = words(price.amountMinor, price.currency);
  if (fees.length === 0 || price.currency !== index?.policy.shop.currency)
    return texts.totalPrice(scene.blank('price'), item, scene.blank('price'));
  return texts.totalPrice(
    words(price.amountMinor + known, price.currency),
    item,
    words(known, price.currency),
  );
}

/** The store's price of today and the lowest of the last thirty days, instead of a price nobody paid. */
export function trueReference(scene: Scene): string {
  const { texts, index, sku, facts, prices, here, otherStore } = scene;
  const channel = prices.store?.channel ?? otherStore ?? here;
  const row =
    index === null || sku === null || channel === null ? null : priceAt(index, sku, channel, facts.nowMs);
  if (index === null || sku === null || channel === null || row === null)
    return texts
      .unknownPrice(scene.productName, scene.blank('price'))
      .replace(/^[a-z]/, (one) => one.toUpperCase());
  const lows = pricesLately(index, sku, row.currency, facts.nowMs, channel).map((one) => one.priceMinor);
  const low = money(Math.min(...lows), row.currency, facts.locale);
  const now = prices.here;
  const isLess = now?.kind === 'offer' && now.currency === row.currency && now.amountMinor < row.priceMinor;
  return texts.trueReference(
    placeName(scene, channel),
    money(row.priceMinor, row.currency, facts.locale),
    low,
    isLess
      ? {
          price: money(now.amountMinor, now.currency, facts.locale),
          less: money(row.priceMinor - now.amountMinor, now.currency, facts.locale),
        }
      : null,
  );
}

/** What is paid in the end, for one and for three. */
export function totalsFirst(scene: Scene): string {
  const { texts, index, sku, facts, here, prices } = scene;
  const one = prices.here ?? prices.store;
  if (index === null || sku === null || one === null) return texts.totalsFirst(scene.blank('price'), null);
  const channel = here ?? one.channel;
  const offer = bestOffer(index, sku, { profile: facts.profile, channel, atMs: facts.nowMs, quantity: 3 });
  const row = priceAt(index, sku, channel, facts.nowMs);
  const three = offer?.totalMinor ?? (row === null ? null : row.priceMinor * 3);
  return texts.totalsFirst(
    money(one.amountMinor, one.currency, facts.locale),
    three === null ? null : money(three, one.currency, facts.locale),
  );
}

/** What was asked for, and the choice: wait, another article with its difference and price, or the money back. */
export function choiceInstead(scene: Scene): string {
  const { texts, productName } = scene;
  return texts.choiceInstead(
    productName,
    scene.blank('time'),
    scene.blank('product'),
    scene.blank('difference'),
    scene.blank('price'),
  );
}
