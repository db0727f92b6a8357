import type { CustomerFile } from '../../lib/model/customer';
import type { PolicyFile } from '../../lib/model/policy';

/** Parts of a policy that are counted, in the order they are shown. */
export const POLICY_PARTS = [
  'brands',
  'shops',
  'payees',
  'contacts',
  'products',
  'promotions',
  'claims',
  'ownRules',
] as const;
export type PolicyPart = (typeof POLICY_PARTS)[number];

/** How one part would change. */
export interface PartChange {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export type PolicyChange = Readonly<Record<PolicyPart, PartChange>>;

/** What `after` would change in the policy in force; null: there is none yet. */
export function policyChange(before: PolicyFile | null, after: PolicyFile): PolicyChange {
  const [was, is] = [before === null ? null : rowsOf(before), rowsOf(after)];
  const change = (part: PolicyPart) => partChange(was?.[part] ?? new Map(), is[part]);
  return {
    brands: change('brands'),
    shops: change('shops'),
    payees: change('payees'),
    contacts: change('contacts'),
    products: change('products'),
    promotions: change('promotions'),
    claims: change('claims'),
    ownRules: change('ownRules'),
  };
}

/** Whether the file is of another shop: then everything would be replaced, most likely by mistake. */
export const isOtherShop = (before: PolicyFile | null, after: PolicyFile): boolean =>
  before !== null && before.shop.name !== after.shop.name;

/** Rows by what identifies them, each with all it says. */
type Rows = ReadonlyMap<string, string>;

function rowsOf(file: PolicyFile): Record<PolicyPart, Rows> {
  const by = <T>(list: readonly T[], key: (row: T) => string): Rows =>
    new Map(list.map((row) => [key(row), JSON.stringify(row)]));
  return {
    brands: by(file.brands, ({ id }) => id),
    shops: by(file.shops, ({ channel, brand, name }) => JSON.stringify([channel, brand, name])),
    payees: by([...(file.payments?.payees ?? []), ...(file.payments?.allowed ?? [])], (row) =>
      JSON.stringify(row),
    ),
    contacts: by(file.contacts?.allowed ?? [], (row) => JSON.stringify(row)),
    products: by(file.products ?? [], ({ sku }) => sku),
    promotions: by(file.promotions, ({ id }) => id),
    claims: by(file.claims, ({ text }) => text),
    ownRules: by(file.ownRules ?? [], ({ id }) => id),
  };
}

function partChange(before: Rows, after: Rows): PartChange {
  const kept = [...after].filter(([key]) => before.has(key));
  return {
    before: before.size,
    after: after.size,
    added: after.size - kept.length,
    changed: kept.filter(([key, row]) => before.get(key) !== row).length,
    removed: before.size - kept.length,
  };
}

/** What a file of customers would do. */
export interface CustomerChange {
  readonly customers: number;
  readonly added: number;
  readonly replaced: number;
  readonly purchases: number;
  readonly promises: number;
  /** Lines whose id came before in the same file: the last one of an id counts. */
  readonly repeated: number;
}

export function customerChange(known: ReadonlySet<string>, files: readonly CustomerFile[]): CustomerChange {
  const kept = [...new Map(files.map((file) => [file.id, file])).values()];
  const replaced = kept.filter(({ id }) => known.has(id)).length;
  return {
    customers: kept.length,
    added: kept.length - replaced,
    replaced,
    purchases: kept.reduce((sum, { purchases }) => sum + purchases.length, 0),
    promises: kept.reduce((sum, { promises }) => sum + promises.length, 0),
    repeated: files.length - kept.length,
  };
}
