import type { CustomerFile } from '../model/customer';
import type { ShopIndex } from '../policy/shop-index';
import { fold } from '../text/fold';
import { textHash } from '../text/text-hash';
import type { CustomerDetails } from './customer-list';
import type { ImportedCustomer, ImportedLine } from './gather';

type StoredPurchase = CustomerFile['purchases'][number];

/** Where the rows come from. */
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
export const customerIdOf = ({ formatId }: ImportSource, { key }: ImportedCustomer): string =>
  // A telephone number is kept by its end alone, so the id is no place for it either.
  `${formatId}:${/^[+\d][\d\s-]{6,}$/.test(key) ? textHash(key.replace(/\D/g, '')) : key}`;

export interface Added {
  readonly file: CustomerFile;
  readonly isNew: boolean;
  /** Purchases that were not known before. */
  readonly purchases: number;
  /** What of the list's details was not known before. */
  readonly details: CustomerDetails;
}

/**
 * `file` (null: nobody is known yet) with what it lacks of the list's customer. A purchase is known by its order, so
 * reading a list again adds nothing. What an agent wrote (name, tags, tier, notes) stays.
 */
export function withImported(
  file: CustomerFile | null,
  customer: ImportedCustomer,
  source: ImportSource,
  shop: ShopIndex | null,
): Added {
  const before: CustomerFile = file ?? {
    id: customerIdOf(source, customer),
    name: customer.name,
    tags: [],
    purchases: [],
    offers: [],
    promises: [],
    importedBy: source.importId,
  };
  const known = new Set(before.purchases.map(({ order }) => order));
  const fresh = customer.lines
    .filter(({ order }) => !known.has(order))
    .map((line) => purchaseOf(line, source, shop));
  const details = missingDetails(before, customer.details);
  const { tags = [], ...words } = details;
  const phoneTail = before.phoneTail ?? customer.phoneTail;
  return {
    file: {
      ...before,
      ...words,
      ...(phoneTail === null ? {} : { phoneTail }),
      tags: [...before.tags, ...tags],
      purchases: [...before.purchases, ...fresh],
    },
    isNew: file === null,
    purchases: fresh.length,
    details,
  };
}

/** Whether a run changed anything of the customer. */
export const isChanged = ({ isNew, purchases, details }: Added): boolean =>
  isNew || purchases > 0 || Object.keys(details).length > 0;

function missingDetails(
  file: CustomerFile,
  { tags = [], tier, birthday, notes }: CustomerDetails,
): CustomerDetails {
  const fresh = tags.filter((tag) => !file.tags.includes(tag));
  return {
    ...(fresh.length === 0 ? {} : { tags: fresh }),
    ...(tier === undefined || file.tier !== undefined ? {} : { tier }),
    ...(birthday === undefined || file.birthday !== undefined ? {} : { birthday }),
    ...(notes === undefined || (file.notes ?? '') !== '' ? {} : { notes }),
  };
}

/**
 * `file` without what a run added: its purchases, and of `details` what is still as the run wrote it. Null: the run
 * made the customer and nothing is left of it. A purchase or word that came later keeps the customer.
 */
export function withoutImport(
  file: CustomerFile,
  importId: string,
  details: CustomerDetails = {},
): CustomerFile | null {
  const { importedBy, tier, birthday, notes, ...rest } = file;
  const left: CustomerFile = {
    ...rest,
    purchases: file.purchases.filter((purchase) => purchase.importedBy !== importId),
    tags: file.tags.filter((tag) => details.tags?.includes(tag) !== true),
    ...(tier === undefined || tier === details.tier ? {} : { tier }),
    ...(birthday === undefined || birthday === details.birthday ? {} : { birthday }),
    ...(notes === undefined || notes === details.notes ? {} : { notes }),
  };
  if (importedBy === undefined) return left;
  if (importedBy !== importId) return { ...left, importedBy };
  const isEmpty = Object.entries(left).every(
    ([key, value]) => MADE_WITH.includes(key) || (Array.isArray(value) && value.length === 0),
  );
  return isEmpty ? null : left;
}

/** What a customer has by being made; anything else was added by somebody. */
const MADE_WITH: readonly string[] = ['id', 'name', 'phoneTail'];

/** Brand and sku come from the price book where it knows the article by its code or its name. */
function purchaseOf(line: ImportedLine, source: ImportSource, shop: ShopIndex | null): StoredPurchase {
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
  let named = namedBy.get(shop);
  if (named === undefined) {
    named = new Map();
    namedBy.set(shop, named);
  }
  if (!named.has(title)) {
    if (named.size >= MOST_TITLES) named.clear();
    const skus = new Set(
      shop.findTerms(fold(title).text).flatMap(({ kind, id }) => (kind === 'sku' ? [id] : [])),
    );
    named.set(title, skus.size === 1 ? [...skus][0] : undefined);
  }
  return named.get(title);
}

/** A list names the same few articles over and over. */
const namedBy = new WeakMap<ShopIndex, Map<string, string | undefined>>();
const MOST_TITLES = 20_000;

/** No policy names a brand so: what the price book does not know is neither own nor a rival's. */
const UNKNOWN_BRAND = 'unknown';
