import type { Profile } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import type { Ledger } from './ledger';

/**
 * The brand the customer is here for: named last in this chat if it is the shop's own, else that of the product
 * under discussion or bought last, else the shop's only brand with a store. Null: it cannot be told.
 */
export function wantedBrand(shop: ShopIndex, ledger: Ledger, profile: Profile | null): string | null {
  const { own } = shop.brands;
  if (ledger.brand !== null && own.includes(ledger.brand)) return ledger.brand;
  const discussed = ledger.sku === null ? undefined : shop.productBySku.get(ledger.sku)?.brand;
  if (discussed !== undefined) return discussed;
  const bought = profile?.purchases.findLast((purchase) => shop.brandById.has(purchase.brand ?? ''))?.brand;
  if (bought !== undefined && bought !== null) return bought;
  const withStore = [...new Set(shop.policy.shops.map(({ brand }) => brand))];
  return withStore.length === 1 ? (withStore[0] ?? null) : (own[0] ?? null);
}

/** 我要A牌的…: the brand a customer names before 牌, for want of a policy. Null: none. */
export function spokenBrand(words: string): string | null {
  return /(?:要|买|買|找|用)(?:的)?([\w\u4e00-\u9fff]{1,6}?)牌/.exec(words)?.[1] ?? null;
}
