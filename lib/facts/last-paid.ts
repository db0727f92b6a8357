import type { Profile, Purchase } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import { fold } from '../text/fold';

/**
 * The customer's last purchase of a product; null: none is recorded. One noted by its name alone counts where the
 * name is this product's. Without a policy no name can be told apart: then a purchase without a sku counts.
 */
export function lastPaid(profile: Profile, sku: string | null, shop: ShopIndex | null): Purchase | null {
  return profile.purchases.findLast((one) => isOf(one, sku, shop)) ?? null;
}

function isOf(one: Purchase, sku: string | null, shop: ShopIndex | null): boolean {
  if (sku === null || one.sku !== null) return sku === null || one.sku === sku;
  if (shop === null) return true;
  return shop.findTerms(fold(one.product).text).some((term) => term.kind === 'sku' && term.id === sku);
}
