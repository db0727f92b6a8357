import type { ConsoleContext } from '../model/conversation';
import type { Profile, Purchase } from '../model/customer';
import { BLANK } from '../model/finding';
import type { Locale } from '../model/locale';
import type { OpenConversation, Topic } from '../model/open-conversation';
import type { Product, Promotion } from '../model/policy';
import { CHANNEL_WORDS, OWN_SITE_CHANNELS, PRIVATE_CHANNEL } from '../policy/channel-words';
import { hereChannel, type ShopIndex, storeChannel } from '../policy/shop-index';
import { lastPurchase, skuOf } from '../profile/purchases';
import { listPrice, type OwnedPrice, type ThreePrices, threePrices } from '../profile/three-prices';
import { TEXTS } from './texts/all';
import type { PlaceWords, PriceWords, ProductWords, Texts } from './texts/texts';
import { type Dates, dates, isReadable, measured, money, productName } from './words';

/** What is known when a sentence is composed. Nothing else may stand in it. */
export interface SentenceFacts {
  /** Null: no policy. */
  readonly index: ShopIndex | null;
  /** Null: unknown customer. */
  readonly profile: Profile | null;
  /** The product under discussion; null: the one last bought is meant. */
  readonly sku: string | null;
  readonly console: ConsoleContext;
  readonly nowMs: number;
  /** The chat's language. */
  readonly locale: Locale;
  /** Empty: the agent is not named. */
  readonly agentName: string;
  readonly faults: OpenConversation['faults'];
  readonly customerName: string | null;
  /** Name of the brand or shop a wrong link led to. */
  readonly foreignBrand?: string | null;
  /** Subjects the customer asked about or doubts, not answered yet. */
  readonly openTopics: readonly Topic[];
}

/** Facts that can be missing from a sentence. */
export type Blank =
  | 'product'
  | 'price'
  | 'link'
  | 'payee'
  | 'brand'
  | 'minutes'
  | 'time'
  | 'answer'
  | 'difference'
  | 'step'
  | 'fact'
  | 'source'
  | 'terms';

/** The facts in the words of one language, while one sentence is composed. */
export interface Scene {
  readonly facts: SentenceFacts;
  readonly texts: Texts;
  readonly index: ShopIndex | null;
  readonly dates: Dates;
  readonly sku: string | null;
  readonly product: Product | null;
  readonly productName: string | null;
  readonly last: Purchase | null;
  readonly prices: ThreePrices;
  /** Channel on which an order from this chat is placed. */
  readonly here: string | null;
  /** The public store, where it is another one than {@link here}; null on a marketplace's desk: nobody is sent away. */
  readonly otherStore: string | null;
  readonly blanks: Set<Blank>;
  /** Says what has been admitted already, so that a second fault is added, not begun anew. */
  readonly admitted: Set<'code' | 'link'>;
  blank(name: Blank): string;
}

const NO_PRICES: ThreePrices = { lastPaid: null, store: null, here: null };

export function createScene(facts: SentenceFacts): Scene {
  const { index, profile, locale, nowMs, console } = facts;
  const lastAny = profile === null ? null : lastPurchase(profile);
  const sku = facts.sku ?? (lastAny === null ? null : skuOf(lastAny, index));
  const product = sku === null ? null : (index?.productBySku.get(sku) ?? null);
  const here = index === null ? null : hereChannel(index, console);
  const store = index === null ? null : storeChannel(index);
  const blanks = new Set<Blank>();
  return {
    facts,
    texts: TEXTS[locale],
    index,
    dates: dates(locale, index?.policy.shop.timeZone ?? 'UTC', nowMs),
    sku,
    product,
    productName: product === null ? null : productName(product, locale),
    last: (profile === null || sku === null ? null : lastPurchase(profile, sku, index)) ?? lastAny,
    prices: index === null || sku === null ? NO_PRICES : pricesHere(facts, index, sku, here),
    here,
    otherStore: store === here || !console.privateDomain ? null : store,
    blanks,
    admitted: new Set(),
    blank(name) {
      blanks.add(name);
      return BLANK;
    },
  };
}

/** On a marketplace's desk the store is that marketplace: another one's price is not held against it. */
function pricesHere(facts: SentenceFacts, index: ShopIndex, sku: string, here: string | null): ThreePrices {
  const { profile, console, nowMs } = facts;
  const prices = threePrices(index, profile, sku, console, nowMs);
  if (console.privateDomain) return prices;
  const store = here === null ? null : listPrice(index, sku, here, nowMs);
  return { ...prices, store, here: prices.here?.kind === 'offer' ? prices.here : null };
}

/** Whether orders on a channel are paid to the shop itself, not through a marketplace. */
export const isOwnChannel = (channel: string): boolean =>
  channel === PRIVATE_CHANNEL || OWN_SITE_CHANNELS.includes(channel) || CHANNEL_WORDS[channel] === undefined;

/** What customers call a channel: 天猫店. */
export function placeName(scene: Scene, channel: string): string {
  const { texts, index } = scene;
  if (channel === PRIVATE_CHANNEL) return isMiniProgram(index) ? texts.miniProgram : texts.ownShop;
  const shop = index?.policy.shops.find((one) => one.channel === channel);
  return texts.channels[channel] ?? shop?.name ?? channel;
}

/** The channel as a place to order, the address included; a link the policy does not give is left blank. */
export function placeWords(scene: Scene, channel: string): PlaceWords {
  const link = scene.index?.linkFor(channel, scene.sku) ?? scene.blank('link');
  return { place: placeName(scene, channel), shop: shopName(scene, channel), link };
}

/** The shop's own name for a place: 官方小程序「岭上柑茶铺」, 岭上柑官方旗舰店. */
function shopName(scene: Scene, channel: string): string {
  const { index, facts, product } = scene;
  const place = placeName(scene, channel);
  if (channel === PRIVATE_CHANNEL) {
    const name = isMiniProgram(index) ? (index?.miniProgramName ?? null) : null;
    if (name === null) return place;
    return facts.locale === 'en' ? `${place} ${name}` : `${place}「${name}」`;
  }
  const shops = index?.policy.shops.filter((one) => one.channel === channel) ?? [];
  const shop = shops.find((one) => one.brand === product?.brand) ?? shops[0];
  if (shop === undefined) return place;
  // A shop's name in English text reads badly after "our": Fellgate on Amazon.
  if (facts.locale !== 'en' && isReadable(shop.name, facts.locale)) return shop.name;
  const brand = brandName(scene, shop.brand);
  if (brand === null) return place;
  return facts.locale === 'en' ? `official ${brand} ${place}` : brand + place;
}

/** A brand's name that the chat's language can read, from its name and aliases. */
export function brandName(scene: Scene, id: string): string | null {
  const brand = scene.index?.brandById.get(id);
  if (brand === undefined) return null;
  const names = [brand.name, ...brand.aliases];
  if (scene.facts.locale !== 'en') return brand.name;
  // Of several Latin spellings the longest has its words apart: Lingshang Gan.
  const latin = names.filter((name) => isReadable(name, 'en')).sort((a, b) => b.length - a.length);
  return latin[0] ?? null;
}

/** Who is paid, in the script of the chat where the policy has one; blank when it names nobody. */
export function payeeName(scene: Scene): string {
  const names = scene.index?.payees.filter((name) => !/@|^\d+$/.test(name)) ?? [];
  return names.find((name) => isReadable(name, scene.facts.locale)) ?? names[0] ?? scene.blank('payee');
}

/** A price in words. What it was called, its condition and its end belong to offers alone. */
export function priceWords(scene: Scene, price: OwnedPrice): PriceWords {
  const { facts, dates: on } = scene;
  const isOffer = price.kind === 'offer' || price.kind === 'limited';
  const { fromMs, untilMs } = price;
  return {
    amount: money(price.amountMinor, price.currency, facts.locale),
    place: placeName(scene, price.channel),
    offer: isOffer ? offerName(scene, price) : null,
    condition: price.condition === null ? null : condition(scene, price.condition),
    until: isOffer && untilMs !== null ? on.deadline(untilMs) : null,
    range: isOffer && fromMs !== null && untilMs !== null ? on.range(fromMs, untilMs) : null,
  };
}

/** The product bought, with the number of pieces. */
export function purchaseWords(scene: Scene, purchase: Purchase): ProductWords {
  const { facts, index, texts } = scene;
  const sku = skuOf(purchase, index);
  const product = sku === null ? undefined : index?.productBySku.get(sku);
  const noted = measured(purchase.product, facts.locale);
  const named = measured(
    product === undefined ? purchase.product : productName(product, facts.locale),
    facts.locale,
  );
  const measure = noted.measure ?? named.measure;
  const name = measure === null ? named.name : product === undefined ? noted.name : named.name;
  return { name, quantity: texts.pieces(purchase.quantity, measure) };
}

/** Words that push, or that say more than the offer's dates do. A name that holds one is not said. */
const PUSHING =
  /限量|限时|限時|最后|最後|秒杀|秒殺|抢|搶|清仓|清倉|仅剩|僅剩|手慢|limited|last|hurry|flash|clear|final|only/i;
const LONGEST_NAME = 48; // code units

/**
 * What an offer is called: 老客价, if its name is that of a price; else by whom it is for, its name before it, since
 * that may say what it asks for: 「老客复购立减10元」活动价.
 */
function offerName(scene: Scene, { promotion, isCombined }: OwnedPrice): string {
  const { texts, facts } = scene;
  if (promotion === null) return texts.offerNames.all;
  if (isCombined) return texts.offerNames.other;
  const { name } = promotion;
  const generic = audienceName(promotion, texts);
  if (!isReadable(name, facts.locale) || name.length > LONGEST_NAME || PUSHING.test(name)) return generic;
  const isPriceName = facts.locale === 'en' ? /\bprice$/i.test(name) : /[价價]$/.test(name);
  return isPriceName && !/[\d%％]/.test(name) ? name : texts.named(name, generic);
}

function audienceName({ audience, public: isPublic }: Promotion, { offerNames }: Texts): string {
  if (audience === 'returning') return offerNames.returning;
  if (audience === 'new') return offerNames.new;
  return audience === 'all' && isPublic ? offerNames.all : offerNames.other;
}

const FREE_SHIPPING = /^(?:包邮|包郵|免运费?|免運費?|含运|含運|free shipping|shipping included)$/i;

const condition = (scene: Scene, words: string): string =>
  FREE_SHIPPING.test(words.trim()) ? scene.texts.freeShipping : words;

/** A mini-program is known by its app or by the name of the shop on the own channel. */
const isMiniProgram = (index: ShopIndex | null): boolean =>
  index !== null &&
  (index.miniProgramName !== null ||
    (index.policy.payments?.allowed.some((one) => one.kind === 'wechat-mini-program') ?? false));
