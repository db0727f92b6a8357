import type { Card } from '../model/conversation';
import type { OfficialShop, ShopIndex, Term } from '../policy/shop-index';
import { fold } from '../text/fold';
import { isSharedLabel } from '../text/host-labels';
import { registrable } from '../text/hosts';
import { type Link, readLinks } from '../text/links';
import { classifyPayload, type PayloadClass } from '../text/payloads';
import { Reading } from '../text/reading';
import type { Span } from '../text/span';

/** A link or card the customer is asked to open. */
export interface LinkFact {
  /** Where the link stands in the folded text; null for a card. */
  readonly span: Span | null;
  readonly link: Link | null;
  readonly card: Card | null;
  readonly host: string;
  /** The official shop it leads to; null: not on the shop's list (or no policy). */
  readonly official: OfficialShop | null;
  /** On the list, or another host under a name that is registered by the shop alone. */
  readonly own: boolean;
  /** Brands its title, shop name or address names. */
  readonly brands: readonly string[];
  /** Title and shop of the card, folded; empty for a bare link. */
  readonly title: string;
  /** What the address is for, when it is a known payment or contact form. */
  readonly payload: PayloadClass;
}

/** All links and cards of a message, in order: text first. */
export function readLinkFacts(
  reading: Reading,
  cards: readonly Card[],
  shop: ShopIndex | null,
): readonly LinkFact[] {
  if (cards.length === 0 && reading.links.length === 0) return NONE;
  const links = reading.links.filter((link) => !isTailOfSpelling(reading.text, link));
  const facts: LinkFact[] = links.map((link) => ({
    span: { start: link.start, end: link.end },
    link,
    card: null,
    host: link.hostUnicode,
    official: shop?.shopOf(link.url) ?? null,
    own: shop !== null && isOwnAddress(shop, link),
    brands: brandsOf(shop, link.url, ''),
    title: '',
    payload: classifyPayload(link.url),
  }));
  for (const card of cards) {
    const [link] = readLinks(card.url);
    const title = fold(`${card.title} ${card.shop}`).text;
    const official = shop?.shopOf(card.url) ?? shopOfCard(shop, card, link);
    facts.push({
      span: null,
      link: link ?? null,
      card,
      host: link?.hostUnicode ?? '',
      official,
      own: official !== null || (shop !== null && link !== undefined && isOwnAddress(shop, link)),
      brands: brandsOf(shop, card.url, title),
      title,
      payload: classifyPayload(card.url),
    });
  }
  return facts;
}

const NONE: readonly LinkFact[] = [];

/** `m i n i 点 s h o p 点 com`: an address read out letter by letter, of which only the end looks like a host. */
const isTailOfSpelling = (text: string, { start, evasive }: Link): boolean =>
  evasive && /(?:^|[^a-z0-9])(?:[a-z0-9] ){2,}$/.test(text.slice(Math.max(0, start - 8), start));

function brandsOf(shop: ShopIndex | null, url: string, title: string): readonly string[] {
  if (shop === null) return [];
  const named = shop
    .findTerms(title)
    .filter((term: Term) => term.kind === 'brand')
    .map((term) => term.id);
  const byUrl = shop.brandOfUrl(url);
  return [...new Set(byUrl === null ? named : [byUrl, ...named])];
}

function isOwnAddress(shop: ShopIndex, link: Link): boolean {
  if (shop.isOfficialUrl(link.url)) return true;
  const { label, suffix } = registrable(link.host);
  if (suffix === '' || isSharedLabel(label)) return false;
  return shop.officialHosts.some((host) => {
    const own = registrable(host);
    return own.label === label && own.suffix === suffix;
  });
}

/** On a marketplace the item's address names no seller, the console's card does. */
function shopOfCard(shop: ShopIndex | null, card: Card, link: Link | undefined): OfficialShop | null {
  if (shop === null || card.shop === '' || link === undefined) return null;
  if (!isSharedLabel(registrable(link.host).label)) return null;
  const name = fold(card.shop).text.trim();
  const found = shop.policy.shops.find((one) => fold(one.name).text.trim() === name);
  return found === undefined
    ? null
    : { name: found.name, channel: found.channel, brand: found.brand, source: 'shops' };
}

/** Query parameters by which marketplaces name the seller of an item: Amazon's `m` and `smid`, others' `shop`, `seller`. */
const SELLER = /[?&](?:m|smid|seller|seller_name|shop|shop_name|store)=([^&#]{4,})/i;

/**
 * Whether a card shows a freight, price-difference or other stand-in item. Its title is the console's word, not the
 * agent's: it is read without guards.
 */
export const isPlaceholderCard = ({ card, title }: LinkFact): boolean =>
  card !== null && new Reading(title).has('placeholder.item');

/** The seller an item's address names besides the host; null: none. */
export const sellerIn = (fact: LinkFact): string | null =>
  fact.link === null ? null : (SELLER.exec(fact.link.path)?.[1] ?? null);
