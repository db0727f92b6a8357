import { type KeyRange, productRange } from '../find/keys';
import { byRank, type Found, matchCustomer, productHas } from '../find/match';
import {
  isOfPurchase,
  ownRanges,
  type QuerySetting,
  rangesOf,
  type Term,
  termsOf,
  withProduct,
} from '../find/query';
import type { Database } from './database';
import type { ProductRow } from './finder-rows';

/** What a search found. */
export interface Findings {
  /** Best first. */
  readonly found: readonly Found[];
  /** There may be more than are shown. */
  readonly isCut: boolean;
}

/** Customers and purchases by what an agent remembers of them. */
export interface FinderStore {
  /** Up to `limit` customers who meet every word of `query`. */
  find(query: string, limit: number, setting: QuerySetting): Promise<Findings>;
}

/** Keys read at first for each meaning of a word: more than are shown, few enough to be read at once. */
const FIRST_KEYS = 150;
/** Keys read of each part of a query when none of them has few: enough to see who is in several. */
const MOST_KEYS = 3_000;
/** Products whose buyers are read at once, and of how many at most. */
const PRODUCTS_AT_ONCE = 8;
const MOST_PRODUCTS = 64;
/** Customers read and looked at, some at a time, until enough are found. */
const READ_AT_ONCE = 60;
const MOST_READ = 240;

/** Words of a query that are looked up together: one word, or a product with what was paid for it or when. */
interface Lead {
  readonly own: readonly KeyRange[];
  /** Stretches of the index in which a product's buyers lie. */
  readonly ofProduct: (product: string) => readonly KeyRange[];
  /** The word that names the products; null: it is no name. */
  readonly product: Term | null;
}

/** Customers that a lead leads to; whole: there are no others. */
interface Candidates {
  readonly ids: readonly string[];
  readonly isWhole: boolean;
}

export function createFinderStore({ finder, productNames, customers }: Database): FinderStore {
  let names: readonly ProductRow[] = [];
  let namesRead = 0;

  /** Names are only ever added; counting a thousand takes a millisecond, reading them ten. */
  const productsNow = async (): Promise<readonly ProductRow[]> => {
    const count = await productNames.count();
    if (count !== namesRead) {
      names = await productNames.toArray();
      namesRead = count;
    }
    return names;
  };

  const keysIn = ([from, to]: KeyRange, limit: number): Promise<string[]> =>
    finder.where('keys').between(from, to, true, true).limit(limit).primaryKeys();

  const candidatesOf = async (lead: Lead, limit: number): Promise<Candidates> => {
    const lists = await Promise.all(lead.own.map((range) => keysIn(range, limit)));
    const ids = new Set(lists.flat());
    let isWhole = lists.every(({ length }) => length < limit);
    const named = lead.product;
    const products =
      named === null ? [] : (await productsNow()).filter(({ name }) => productHas(name, named));
    for (let at = 0; at < products.length; at += PRODUCTS_AT_ONCE) {
      if (ids.size >= limit || at >= MOST_PRODUCTS) return { ids: [...ids], isWhole: false };
      const ranges = products.slice(at, at + PRODUCTS_AT_ONCE).flatMap(({ id }) => lead.ofProduct(id));
      for (const list of await Promise.all(ranges.map((range) => keysIn(range, limit)))) {
        if (list.length >= limit) isWhole = false;
        for (const id of list) ids.add(id);
      }
    }
    return { ids: [...ids], isWhole };
  };

  /** The customers whom fewest words leave: whether they meet the others is seen when they are read. */
  const narrowest = async (terms: readonly Term[]): Promise<Candidates> => {
    const leads = leadsOf(terms);
    const first = await Promise.all(leads.map((lead) => candidatesOf(lead, FIRST_KEYS)));
    const fewest = smallest(first.filter(({ isWhole }) => isWhole));
    if (fewest !== null) return fewest;
    const [only] = first;
    if (leads.length < 2) return only ?? { ids: [], isWhole: true };
    // Each part has many: whoever is in all of them is read first.
    const all = await Promise.all(leads.map((lead) => candidatesOf(lead, MOST_KEYS)));
    const base = smallest(all.filter(({ isWhole }) => isWhole)) ?? all[0] ?? { ids: [], isWhole: true };
    const others = all
      .filter((one) => one !== base)
      .map(({ ids, isWhole }) => ({ ids: new Set(ids), isWhole }));
    const meets = (id: string): number => others.filter((other) => other.ids.has(id)).length;
    const ids = base.ids
      .filter((id) => others.every((other) => !other.isWhole || other.ids.has(id)))
      .map((id) => ({ id, meets: meets(id) }))
      .sort((a, b) => b.meets - a.meets)
      .map(({ id }) => id);
    return { ids, isWhole: base.isWhole };
  };

  return {
    async find(query, limit, setting) {
      const terms = termsOf(query, setting);
      if (terms.length === 0) return { found: [], isCut: false };
      const { ids, isWhole } = await narrowest(terms);
      const found: Found[] = [];
      let read = 0;
      while (read < ids.length && read < MOST_READ && found.length < limit) {
        const some = ids.slice(read, read + READ_AT_ONCE);
        read += some.length;
        for (const file of await customers.bulkGet(some)) {
          const match = file === undefined ? null : matchCustomer(file, terms);
          if (match !== null) found.push(match);
        }
      }
      const isCut = !isWhole || read < ids.length || found.length > limit;
      return { found: found.sort(byRank).slice(0, limit), isCut };
    },
  };
}

const smallest = (lists: readonly Candidates[]): Candidates | null =>
  lists.reduce<Candidates | null>(
    (least, one) => (least === null || one.ids.length < least.ids.length ? one : least),
    null,
  );

/** A word that may be a product stands with each that tells a price or a day, any other alone. */
function leadsOf(terms: readonly Term[]): readonly Lead[] {
  const purchases = terms.filter(isOfPurchase);
  const pairs = terms
    .filter(({ isText }) => isText)
    .flatMap((product) =>
      purchases.map((term) => ({
        own: [...ownRanges(product), ...ownRanges(term)],
        ofProduct: (id: string) => withProduct(id, term),
        product,
      })),
    );
  const alone = terms
    .filter((term) => pairs.length === 0 || !(term.isText || isOfPurchase(term)))
    .map((term) => ({
      own: rangesOf(term),
      ofProduct: (id: string) => [productRange(id)],
      product: term.isText ? term : null,
    }));
  return [...pairs, ...alone];
}
