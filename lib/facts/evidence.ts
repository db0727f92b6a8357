import type { Evidence } from '../model/finding';
import type { ShopIndex } from '../policy/shop-index';
import type { Said } from './ledger';
import type { LinkFact } from './links';

/** A message as evidence. */
export const messageEvidence = (said: Said): Evidence => ({
  kind: 'message',
  messageId: said.messageId,
  atMs: said.atMs,
  quote: said.words,
});

/** A link or card as evidence. */
export const linkEvidence = (link: LinkFact): Evidence => ({
  kind: 'link',
  host: link.host,
  shop: link.card?.shop ?? '',
});

/** The names to whom money may go, as evidence; nothing where the policy lists none. */
export const payeesEvidence = (shop: ShopIndex | null): readonly Evidence[] =>
  shop === null || shop.payees.length === 0
    ? []
    : [{ kind: 'policy', clause: 'payees', words: shop.payees.join(' · ') }];

/** The shop's own stores, as evidence; nothing where the policy lists none. */
export const shopsEvidence = (shop: ShopIndex | null): readonly Evidence[] =>
  shop === null || shop.policy.shops.length === 0
    ? []
    : [{ kind: 'policy', clause: 'shops', words: shop.policy.shops.map(({ name }) => name).join(' · ') }];

/** The shop's own brands, as evidence; nothing where the policy lists none. */
export const brandsEvidence = (shop: ShopIndex | null): readonly Evidence[] => {
  const own = shop?.policy.brands.filter((brand) => brand.own) ?? [];
  return own.length === 0
    ? []
    : [{ kind: 'policy', clause: 'brands', words: own.map(({ name }) => name).join(' · ') }];
};
