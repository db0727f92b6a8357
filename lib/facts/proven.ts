import type { ShopIndex } from '../policy/shop-index';
import { fold } from '../text/fold';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';

const folded = new WeakMap<ShopIndex, readonly string[]>();

/**
 * Whether the shop can prove the words at `span`: one of its claims holds them. A number is part of the words:
 * what was proved for 42 % is not proved for 98 %.
 */
export function isProven(shop: ShopIndex | null, reading: Reading, span: Span): boolean {
  if (shop === null || shop.policy.claims.length === 0) return false;
  const words = reading.text.slice(span.start, span.end);
  return claimsOf(shop).some((claim) => claim.includes(words));
}

function claimsOf(shop: ShopIndex): readonly string[] {
  const known = folded.get(shop);
  if (known !== undefined) return known;
  const texts = shop.policy.claims.map((claim) => fold(claim.text).text);
  folded.set(shop, texts);
  return texts;
}
