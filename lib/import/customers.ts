import type { CustomerFile } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import { fold } from '../text/fold';
import type { OrderLine } from './orders';

type StoredPurchase = CustomerFile['purchases'][number];

/** Where the lines come from. */
export interface ImportSource {
  /** Of this run; what it added is taken back by it. */
  readonly importId: string;
  /** The export's platform, or `list`: with it two platforms' customers of one name stay two. */
  readonly formatId: string;
  readonly channel: string;
  /** Console on which the buyer's account is the customer's key; null: none. */
  readonly consoleId: string | null;
  /** Of lines that name none. */
  readonly currency: string;
}

/** The id under which a list's customer is kept: the same list read again finds the same customer. */
export const customerIdOf = ({ formatId }: ImportSource, line: OrderLine): string =>
  `${formatId}:${line.customer}`;

/** Lines of one run by the customer they belong to, in order of first appearance. */
export function byCustomer(
  lines: readonly OrderLine[],
  source: ImportSource,
): ReadonlyMap<string, readonly OrderLine[]> {
  const groups = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const id = customerIdOf(source, line);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [line]);
    else group.push(line);
  }
  return groups;
}

export interface Added {
  readonly file: CustomerFile;
  /** Purchases that were not known before. */
  readonly count: number;
}

/**
 * `file` (null: nobody is known yet) with the purchases of `lines` it lacks. A purchase is known by its order, so
 * reading a list again adds nothing. What an agent wrote (name, tags, notes) stays.
 */
export function withPurchases(
  file: CustomerFile | null,
  lines: readonly OrderLine[],
  source: ImportSource,
  shop: ShopIndex | null,
): Added | null {
  const [first] = lines;
  if (first === undefined) return null;
  const before: CustomerFile = file ?? {
    id: customerIdOf(source, first),
    name: first.name,
    ...(first.phoneTail === null ? {} : { phoneTail: first.phoneTail }),
    tags: [],
    purchases: [],
    offers: [],
    promises: [],
    importedBy: source.importId,
  };
  const known = new Set(before.purchases.map(({ order }) => order));
  const fresh = lines.filter(({ order }) => !known.has(order)).map((line) => purchaseOf(line, source, shop));
  if (fresh.length === 0 && file !== null) return { file, count: 0 };
  return { file: { ...before, purchases: [...before.purchases, ...fresh] }, count: fresh.length };
}

/**
 * `file` without what a run added; null: nothing is left of a customer the run made. A purchase or word that came
 * later keeps the customer.
 */
export function withoutImport(file: CustomerFile, importId: string): CustomerFile | null {
  const purchases = file.purchases.filter((purchase) => purchase.importedBy !== importId);
  const { importedBy, ...rest } = file;
  const isUntouched =
    purchases.length === 0 &&
    file.tags.length === 0 &&
    file.promises.length === 0 &&
    file.offers.length === 0 &&
    file.notes === undefined;
  if (importedBy === importId && isUntouched) return null;
  return importedBy === importId || importedBy === undefined
    ? { ...rest, purchases }
    : { ...file, purchases };
}

/** Brand and sku come from the price book where it knows the article by its code or its name. */
function purchaseOf(line: OrderLine, source: ImportSource, shop: ShopIndex | null): StoredPurchase {
  const byCode = line.sku === null ? undefined : shop?.productBySku.get(line.sku);
  const named = byCode === undefined ? skuNamed(line.product, shop) : undefined;
  const product = byCode ?? (named === undefined ? undefined : shop?.productBySku.get(named));
  const sku = product?.sku ?? line.sku;
  return {
    at: new Date(line.atMs).toISOString(),
    channel: source.channel,
    ...(line.shop === null ? {} : { shop: line.shop }),
    brand: product?.brand ?? UNKNOWN_BRAND,
    ...(sku === null ? {} : { sku }),
    product: line.product,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    currency: line.currency ?? source.currency,
    order: line.order,
    importedBy: source.importId,
  };
}

/** The one product the title names; a title that names two names none. */
function skuNamed(title: string, shop: ShopIndex | null): string | undefined {
  if (shop === null) return undefined;
  const skus = new Set(
    shop.findTerms(fold(title).text).flatMap(({ kind, id }) => (kind === 'sku' ? [id] : [])),
  );
  return skus.size === 1 ? [...skus][0] : undefined;
}

/** No policy names a brand so: what the price book does not know is neither own nor a rival's. */
const UNKNOWN_BRAND = 'unknown';
