import type { Policy } from '../model/policy';
import { compilePattern } from '../text/match-pattern';

/** A place the policy names as the shop's own. */
export interface OfficialShop {
  readonly name: string;
  /** Null: the policy names the address (payment, contact, product page) without saying on which channel it sells. */
  readonly channel: string | null;
  /** Brand id; null where the policy does not say. */
  readonly brand: string | null;
  /** Which part of the policy names it. */
  readonly source: 'shops' | 'payments' | 'contacts' | 'products';
}

export interface OfficialPlaces {
  shopOf(url: string): OfficialShop | null;
  /** Hosts of all official addresses, without wildcards, each once. */
  readonly hosts: readonly string[];
}

interface Place {
  readonly pattern: string;
  readonly shop: OfficialShop;
}

/** Everything in the policy that is an address of the shop; shops come before payments, contacts and products. */
export function officialPlaces(policy: Policy): OfficialPlaces {
  const places: Place[] = policy.shops.flatMap((shop) =>
    shop.urls.map((pattern) => ({ pattern, shop: { ...pick(shop), source: 'shops' as const } })),
  );
  const shopByHost = new Map(places.map((place) => [hostOf(place.pattern), place.shop]));
  const add = (pattern: string, source: OfficialShop['source'], brand: string | null): void => {
    const known = shopByHost.get(hostOf(pattern));
    places.push({
      pattern,
      shop: known ?? { name: policy.shop.name, channel: null, brand, source },
    });
  };
  for (const product of policy.products ?? [])
    if (product.url !== null) add(withAnyQuery(product.url), 'products', product.brand);
  for (const allowed of policy.payments?.allowed ?? [])
    if (allowed.kind === 'url' && allowed.pattern !== undefined) add(allowed.pattern, 'payments', null);
  for (const contact of policy.contacts?.allowed ?? [])
    if (contact.kind === 'url') add(contact.value, 'contacts', null);

  const tests = places.flatMap(({ pattern, shop }) =>
    pattern.endsWith('?*')
      ? [pattern.slice(0, -2), pattern].map((one) => ({ matches: compilePattern(one), shop }))
      : [{ matches: compilePattern(pattern), shop }],
  );
  return {
    shopOf: (url) => tests.find((test) => test.matches(url))?.shop ?? null,
    hosts: [...new Set(places.map((place) => hostOf(place.pattern)).filter((host) => host !== ''))],
  };
}

/** The host of a pattern or an address, lower case, without `*.` and port; empty when there is none. */
export function hostOf(pattern: string): string {
  const rest = /^(?:(?:\*|https?):\/\/)?(.*)$/i.exec(pattern.trim())?.[1] ?? '';
  if (rest.includes('://')) return '';
  const host = /^(?:\*\.)?([^/?#:*\s]+)/.exec(rest)?.[1] ?? '';
  return host.includes('.') ? host.toLowerCase() : '';
}

/** The address of a place, when the pattern says one: `https://x.example/*` is its home page. Null: it cannot be known. */
export function homeOf(pattern: string): string | null {
  const address = pattern.trim().replace(/\*$/, '');
  if (address.includes('*') || !/^https?:\/\//i.test(address)) return null;
  // `…/keyan_official*` leads to `…/keyan_official`; an unfinished query leads nowhere.
  return /[?&=]$/.test(address) || !URL.canParse(address) ? null : address;
}

/** A product page is the same page whatever the link's query carries. */
const withAnyQuery = (url: string): string => `${url.replace(/[?#].*$/, '')}?*`;

const pick = (shop: Policy['shops'][number]) => ({
  name: shop.name,
  channel: shop.channel,
  brand: shop.brand,
});
