import type { ConsoleContext } from '../model/conversation';
import type { Policy, Product } from '../model/policy';
import { fold } from '../text/fold';
import { channelHere, channelsOf, mainStore } from './channels';
import { homeOf, hostOf, type OfficialShop, officialPlaces } from './official-places';
import { compileOwnRules, type OwnRules } from './own-rules';
import { contactsOf, type PayloadClass, payeesOf } from './payees';
import { compileTerms, type Term } from './terms';

export type Brand = Policy['brands'][number];
export type { OfficialShop } from './official-places';
export type { PayloadClass } from './payees';
export type { Term } from './terms';

/** A policy made ready for look-ups on each key. Built once when the policy changes. */
export interface ShopIndex {
  readonly policy: Policy;
  /** Channels on which the shop sells, those of its shops first. */
  readonly channels: readonly string[];
  readonly productBySku: ReadonlyMap<string, Product>;
  readonly brandById: ReadonlyMap<string, Brand>;
  /** Brand ids by relation. */
  readonly brands: { readonly own: readonly string[]; readonly rival: readonly string[] };
  /** Whether two different brands are both the shop's own. */
  isSister(a: string, b: string): boolean;

  /** The official place at an address; null: not the shop's, or no address. */
  shopOf(url: string): OfficialShop | null;
  isOfficialUrl(url: string): boolean;
  readonly officialHosts: readonly string[];
  /** Brand id of the shop at an address; a rival's is told by its name in the host. Null: unknown. */
  brandOfUrl(url: string): string | null;
  /** The brand's shop on a channel, the product's own page if it lies there. Null: the policy gives no address. */
  linkFor(channel: string, sku: string | null): string | null;

  /** Names to whom money may go, as written. */
  readonly payees: readonly string[];
  /** Whether the policy lays down payments; if not, what is allowed is undetermined. */
  readonly hasPayments: boolean;
  allowsPayee(name: string): boolean;
  /** A bank account, e-mail, wallet or app id; separators do not count. */
  allowsAccount(account: string): boolean;
  allowsPayload(payload: string, found: PayloadClass): boolean;
  /** Whether the policy lists contacts; if not, what is allowed is undetermined. */
  readonly hasContacts: boolean;
  allowsContact(kind: string, value: string): boolean;
  /** Name of the shop's mini-program; null: it has none, or the policy does not name it. */
  readonly miniProgramName: string | null;

  /** The rules the shop wrote itself, made ready. */
  readonly own: OwnRules;

  /** The shop's own words in folded text, in order, without overlap. */
  findTerms(folded: string): readonly Term[];
  /** Sizes that, said of `sku`, mean another size of the same product. */
  findSizes(folded: string, sku: string): readonly Term[];
}

/** Indexes a policy. Costs some milliseconds; every look-up is then a map access or one pass over the text. */
export function indexPolicy(policy: Policy): ShopIndex {
  const channels = channelsOf(policy);
  const places = officialPlaces(policy);
  const payees = payeesOf(policy);
  const terms = compileTerms(policy, channels, payees.names);
  const products = policy.products ?? [];
  const productBySku = new Map(products.map((product) => [product.sku, product]));
  const brandById = new Map(policy.brands.map((brand) => [brand.id, brand]));
  const isOwn = (id: string): boolean => brandById.get(id)?.own === true;
  const inHost = brandsInHosts(policy);
  const brandOfUrl = (url: string): string | null => {
    const host = hostOf(url);
    return places.shopOf(url)?.brand ?? inHost.find(({ label }) => host.includes(label))?.brand ?? null;
  };

  return {
    policy,
    channels,
    productBySku,
    brandById,
    brands: {
      own: policy.brands.filter((brand) => brand.own).map((brand) => brand.id),
      rival: policy.brands.filter((brand) => !brand.own).map((brand) => brand.id),
    },
    isSister: (a, b) => a !== b && isOwn(a) && isOwn(b),
    shopOf: places.shopOf,
    isOfficialUrl: (url) => places.shopOf(url) !== null,
    officialHosts: places.hosts,
    brandOfUrl,
    linkFor(channel, sku) {
      const product = sku === null ? undefined : productBySku.get(sku);
      const page = product?.url ?? null;
      if (page !== null && places.shopOf(page)?.channel === channel) return page;
      const shops = policy.shops.filter((shop) => shop.channel === channel);
      const shop = shops.find((one) => one.brand === product?.brand) ?? (sku === null ? shops[0] : undefined);
      for (const pattern of (shop ?? shops[0])?.urls ?? []) {
        const home = homeOf(pattern);
        if (home !== null) return home;
      }
      return null;
    },
    payees: payees.names,
    hasPayments: payees.isKnown,
    allowsPayee: payees.allowsName,
    allowsAccount: payees.allowsAccount,
    allowsPayload: payees.allowsPayload,
    hasContacts: policy.contacts !== null,
    allowsContact: contactsOf(policy),
    miniProgramName: miniProgramName(policy),
    own: compileOwnRules(policy.ownRules),
    findTerms: terms.find,
    findSizes: terms.findSizes,
  };
}

/** The public store customers compare prices with; null: the shop has none. */
export const storeChannel = (index: ShopIndex): string | null => mainStore(index.channels);

/** The channel on which an order from this console is placed; null: the policy sells nowhere, or not there. */
export const hereChannel = (index: ShopIndex, console: ConsoleContext): string | null =>
  channelHere(index.channels, console);

/** Shorter names stand in other hosts by chance. */
const SHORTEST_LABEL = 5;

function brandsInHosts(policy: Policy): readonly { label: string; brand: string }[] {
  return policy.brands
    .flatMap((brand) =>
      [brand.name, brand.id, ...brand.aliases].map((name) => ({
        label: fold(name).text.replace(/[\s'-]/g, ''),
        brand: brand.id,
      })),
    )
    .filter(({ label }) => label.length >= SHORTEST_LABEL && /^[a-z0-9]+$/.test(label))
    .sort((a, b) => b.label.length - a.label.length);
}

function miniProgramName(policy: Policy): string | null {
  const program = policy.payments?.allowed.find((one) => one.kind === 'wechat-mini-program');
  if (program?.name !== undefined) return program.name;
  const shop = policy.shops.find((one) => /小程[序式]$/.test(one.name));
  return shop === undefined ? null : shop.name.replace(/\s*(?:官方)?小程[序式]$/, '');
}
