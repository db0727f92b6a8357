import { isValidAt } from '../policy/offers';
import { GAP_MS, priceAt } from '../policy/price-book';
import type { LastPaid, OwnedPrice } from '../profile/three-prices';
import { placeName, priceWords, type Scene } from './scene';
import { money } from './words';

/** All prices this customer compares, each with its owner. */
export function threePricesBlock(scene: Scene): string {
  return prices(scene, scene.texts.pricesIntro());
}

/** The same after a wrong price was said. */
export function correctPrice(scene: Scene): string {
  return prices(scene, scene.texts.correctionIntro());
}

export function offerWithDates(scene: Scene): string {
  const { here, store } = scene.prices;
  const { texts } = scene;
  if (here?.kind !== 'offer') return threePricesBlock(scene);
  const parts = [texts.offerWithDates(priceWords(scene, here))];
  if (store !== null && store.channel !== here.channel) parts.push(texts.storePart(priceWords(scene, store)));
  return sentence(scene, parts);
}

/** The true end of the best price, and what holds after it. */
export function trueDeadline(scene: Scene): string {
  const { here, store } = scene.prices;
  const price = here?.kind === 'offer' || store === null ? here : store;
  if (price === null) return unknownPrice(scene);
  const words = priceWords(scene, price);
  if (words.until === null) return scene.texts.noDeadline(words);
  return scene.texts.deadline(words, afterwards(scene, price));
}

/** Until the shop has confirmed a price, that of the page stands. */
export function confirmPrice(scene: Scene): string {
  const price = scene.prices.store ?? scene.prices.here;
  if (price === null) return unknownPrice(scene);
  return scene.texts.confirmPrice(scene.blank('minutes'), priceWords(scene, price));
}

/** The offer that was not said when it should have been, where it is, and since when. */
export function admitWithheld(scene: Scene): string {
  const { here, store } = scene.prices;
  if (here?.kind !== 'offer') return scene.texts.admitWithheld(null, null);
  const other = store !== null && store.channel !== here.channel ? store : null;
  return scene.texts.admitWithheld(priceWords(scene, here), other === null ? null : priceWords(scene, other));
}

/** The store's price of today in words; null: the store has none. */
export function priceOn(scene: Scene, channel: string): string | null {
  const { index, sku, facts } = scene;
  const row = index === null || sku === null ? null : priceAt(index, sku, channel, facts.nowMs);
  return row === null ? null : money(row.priceMinor, row.currency, facts.locale);
}

/** Whether any promotion of the product holds (now, unless said otherwise), for whomever. */
export function hasPromotion(scene: Scene, channel: string | null = null, atMs = scene.facts.nowMs): boolean {
  const { index, sku } = scene;
  if (index === null || sku === null) return false;
  return index.policy.promotions.some(
    (one) =>
      isValidAt(one, atMs) &&
      (one.skus === 'all' || one.skus.includes(sku)) &&
      (channel === null || one.channels.length === 0 || one.channels.includes(channel)),
  );
}

function prices(scene: Scene, intro: string): string {
  const { texts, index } = scene;
  const { lastPaid, store, here } = scene.prices;
  if (store === null && here === null)
    return intro + texts.unknownPrice(scene.productName, scene.blank('price'));
  const parts: string[] = [];
  if (lastPaid !== null) parts.push(paidPart(scene, lastPaid));
  if (store !== null) parts.push(texts.storePart(priceWords(scene, store)));
  if (here !== null)
    parts.push(
      texts.herePart(
        priceWords(scene, here),
        store !== null && store.currency === here.currency && store.amountMinor === here.amountMinor,
      ),
    );
  if (index !== null && here?.kind !== 'offer' && store?.kind !== 'limited' && !hasPromotion(scene))
    parts.push(texts.noPromotionPart());
  const both = store !== null && here !== null && store.channel !== here.channel;
  return (
    intro +
    parts.join(texts.join.parts) +
    texts.join.end +
    (both ? texts.join.sentences + texts.sameGoods() : '')
  );
}

function paidPart(scene: Scene, paid: LastPaid): string {
  const { texts, dates } = scene;
  const words = priceWords(scene, paid);
  const day = dates.day(paid.atMs);
  const place =
    paid.purchase.shop !== null && texts.channels[paid.channel] === undefined && paid.channel !== 'private'
      ? paid.purchase.shop
      : placeName(scene, paid.channel);
  const month =
    paid.kind === 'limited' && paid.fromMs !== null && paid.untilMs !== null
      ? dates.month(paid.fromMs, paid.untilMs)
      : null;
  if (month !== null) return texts.paidPart({ ...words, offer: texts.monthPromotion(month) }, null);
  return texts.paidPart({ ...words, place }, day);
}

const unknownPrice = (scene: Scene): string =>
  capital(scene.texts.unknownPrice(scene.productName, scene.blank('price')));

/** The list price that the book already holds for the time after an offer; null: none, or another offer begins. */
function afterwards(scene: Scene, { channel, untilMs, amountMinor }: OwnedPrice): string | null {
  const { index, sku, facts } = scene;
  if (index === null || sku === null || untilMs === null) return null;
  const afterMs = untilMs + GAP_MS;
  if (hasPromotion(scene, channel, afterMs)) return null;
  const row = priceAt(index, sku, channel, afterMs);
  return row === null || row.priceMinor <= amountMinor
    ? null
    : money(row.priceMinor, row.currency, facts.locale);
}

/** Parts as one sentence. */
const sentence = ({ texts }: Scene, parts: readonly string[]): string => {
  const words = parts.join(texts.join.parts) + texts.join.end;
  return capital(words);
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
