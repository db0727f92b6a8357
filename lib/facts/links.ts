import type { Card } from '../model/conversation';
import type { OfficialShop, ShopIndex, Term } from '../policy/shop-index';
import { fold } from '../text/fold';
import { type Link, readLinks } from '../text/links';
import type { Reading } from '../text/reading';
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
  /** Brands its title, shop name or address names. */
  readonly brands: readonly string[];
  /** Title and shop of the card, folded; empty for a bare link. */
  readonly title: string;
}

/** All links and cards of a message, in order: text first. */
export function readLinkFacts(
  reading: Reading,
  cards: readonly Card[],
  shop: ShopIndex | null,
): readonly LinkFact[] {
  if (cards.length === 0 && reading.links.length === 0) return NONE;
  const facts: LinkFact[] = reading.links.map((link) => ({
    span: { start: link.start, end: link.end },
    link,
    card: null,
    host: link.hostUnicode,
    official: shop?.shopOf(link.url) ?? null,
    brands: brandsOf(shop, link.url, ''),
    title: '',
  }));
  for (const card of cards) {
    const [link] = readLinks(fold(card.url).text);
    const title = fold(`${card.title} ${card.shop}`).text;
    facts.push({
      span: null,
      link: link ?? null,
      card,
      host: link?.hostUnicode ?? '',
      official: shop?.shopOf(card.url) ?? null,
      brands: brandsOf(shop, card.url, title),
      title,
    });
  }
  return facts;
}

const NONE: readonly LinkFact[] = [];

function brandsOf(shop: ShopIndex | null, url: string, title: string): readonly string[] {
  if (shop === null) return [];
  const named = shop
    .findTerms(title)
    .filter((term: Term) => term.kind === 'brand')
    .map((term) => term.id);
  const byUrl = shop.brandOfUrl(url);
  return [...new Set(byUrl === null ? named : [byUrl, ...named])];
}
