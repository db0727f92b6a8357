import type { ShopIndex } from '../policy/shop-index';
import { hasPromotion, priceOn } from './blocks-prices';
import { brandName, isOwnChannel, payeeName, placeWords, priceWords, type Scene } from './scene';
import { isReadable } from './words';

/** How to pay: the official place for an order from this chat, the payee, and what the order brings. */
export function officialPayment(scene: Scene): string {
  const { texts, here } = scene;
  const place = placeWords(scene, here ?? scene.otherStore ?? '');
  if (here !== null && !isOwnChannel(here)) return texts.payOnPlatform(place, extras(scene));
  const named = here === null ? { ...place, shop: texts.ownShop } : place;
  return texts.payHere(named, payeeName(scene), extras(scene));
}

/** The answer to "is this really yours?": the one place we take money at, and another to choose. */
export function answerPayment(scene: Scene): string {
  const { texts, here, otherStore } = scene;
  if (here === null || !isOwnChannel(here)) return officialPayment(scene);
  const other = otherStore === null || !hasLink(scene, otherStore) ? null : placeWords(scene, otherStore);
  return texts.onlyPayHere(placeWords(scene, here), payeeName(scene), other);
}

export function officialStoreLink(scene: Scene): string {
  const channel = scene.otherStore ?? scene.here;
  const place = channel === null ? unknownPlace(scene) : placeWords(scene, channel);
  const price = channel === null ? null : priceOn(scene, channel);
  return scene.texts.storeLink(place, scene.productName, scene.productName === null ? null : price);
}

/** The customer prefers the store: there it is, and what stays valid here. */
export function storeInstead(scene: Scene): string {
  const channel = scene.otherStore ?? scene.here;
  if (channel === null) return scene.texts.storeInstead(unknownPlace(scene), null, null, true);
  const { here } = scene.prices;
  const kept =
    here !== null && here.kind === 'offer' && here.channel !== channel ? priceWords(scene, here) : null;
  return scene.texts.storeInstead(
    placeWords(scene, channel),
    priceOn(scene, channel),
    kept,
    hasPromotion(scene, channel),
  );
}

/** The goods themselves, not a stand-in: the page, what the order will show, the price there. */
export function productLink(scene: Scene): string {
  const { texts, here, prices } = scene;
  const channel = here ?? scene.otherStore;
  const place = channel === null ? unknownPlace(scene) : placeWords(scene, channel);
  const product = scene.productName ?? scene.blank('product');
  const price = [prices.here, prices.store].find((one) => one !== null && one.channel === channel) ?? null;
  return texts.productLink(place, product, price === null ? null : priceWords(scene, price));
}

/** Every official place for this product's brand; on a marketplace's desk that marketplace alone. */
export function officialPlaces(scene: Scene): string {
  const { index, product, here } = scene;
  const brand = product?.brand ?? index?.brands.own[0];
  const shops = index?.policy.shops.filter((shop) => shop.brand === brand) ?? [];
  const channels = [...new Set(shops.map((shop) => shop.channel))];
  // The place of this chat first: the others are the choice beside it.
  channels.sort((a, b) => Number(b === here) - Number(a === here));
  const isDesk = here !== null && !scene.facts.console.privateDomain;
  const linked = channels.filter((channel) => hasLink(scene, channel) && (!isDesk || channel === here));
  if (linked.length === 0) return scene.texts.places([unknownPlace(scene)], false);
  return scene.texts.places(
    linked.map((channel) => placeWords(scene, channel)),
    linked.length === channels.length,
  );
}

export function notOurBrand(scene: Scene): string {
  return scene.texts.notOurBrand(scene.facts.foreignBrand ?? scene.blank('brand'));
}

/** Another own brand: whose it is and how it differs, for the customer to choose. Of a brand that is not ours: that. */
export function sisterBrand(scene: Scene): string {
  const { index, facts, product } = scene;
  const name = facts.foreignBrand ?? null;
  const sister = index?.policy.brands.find((brand) => brand.own && isCalled(index, brand.id, name));
  if (sister === undefined && index?.brands.rival.some((id) => isCalled(index, id, name)) === true)
    return notOurBrand(scene);
  const ownId = product?.brand ?? index?.brands.own.find((id) => id !== sister?.id);
  const own = ownId === undefined ? null : brandName(scene, ownId);
  const relation = sister?.relation;
  const isSaid = relation !== undefined && isReadable(relation, facts.locale);
  return scene.texts.sisterBrand(
    sister === undefined ? scene.blank('brand') : (brandName(scene, sister.id) ?? sister.name),
    isSaid ? relation : scene.blank('difference'),
    own ?? scene.blank('brand'),
  );
}

const isCalled = (index: ShopIndex, id: string, name: string | null): boolean => {
  const brand = index.brandById.get(id);
  return brand !== undefined && name !== null && [id, brand.name, ...brand.aliases].includes(name);
};

/** What an order brings, as far as the policy says it: order, invoice, returns. */
function extras(scene: Scene): readonly string[] {
  const { index, texts, facts } = scene;
  const returns = index?.policy.returns ?? null;
  const invoice = index?.policy.invoice ?? null;
  return [
    texts.order(),
    ...(invoice !== null && invoice !== false ? [texts.invoice()] : []),
    ...(returns !== null && isReadable(returns, facts.locale)
      ? [texts.returns(returns.replace(/[。.]$/, ''))]
      : []),
  ];
}

const hasLink = ({ index, sku }: Scene, channel: string): boolean => index?.linkFor(channel, sku) != null;

const unknownPlace = (scene: Scene) => ({
  place: scene.texts.ownShop,
  shop: scene.texts.ownShop,
  link: scene.blank('link'),
});
