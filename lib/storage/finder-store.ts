import { byRank, type Found, matchCustomer, productHas } from '../find/match';
import { type QuerySetting, rangesOf, type Term, termsOf } from '../find/query';
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
/** Keys read of a word that many customers have, when no other word of the query has few. */
const MOST_KEYS = 3_000;
/** Products whose buyers are read at once, and of how many at most. */
const PRODUCTS_AT_ONCE = 8;
const MOST_PRODUCTS = 64;
/** Customers read and looked at, some at a time, until enough are found. */
const READ_AT_ONCE = 60;
const MOST_READ = 240;

/** Customers that one word leads to, the most telling meaning first; whole: there are no others. */
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

  const keysIn = (from: string, to: string, limit: number): Promise<string[]> =>
    finder.where('keys').between(from, to, true, true).limit(limit).primaryKeys();

  const candidatesOf = async (term: Term, limit: number): Promise<Candidates> => {
    const lists = await Promise.all(rangesOf(term).map(([from, to]) => keysIn(from, to, limit)));
    const ids = new Set(lists.flat());
    let isWhole = lists.every(({ length }) => length < limit);
    const products = term.isText ? (await productsNow()).filter(({ name }) => productHas(name, term)) : [];
    for (let at = 0; at < products.length; at += PRODUCTS_AT_ONCE) {
      if (ids.size >= limit || at >= MOST_PRODUCTS) return { ids: [...ids], isWhole: false };
      const some = products.slice(at, at + PRODUCTS_AT_ONCE);
      for (const list of await Promise.all(some.map(({ id }) => keysIn(id, id, limit)))) {
        if (list.length >= limit) isWhole = false;
        for (const id of list) ids.add(id);
      }
    }
    return { ids: [...ids], isWhole };
  };

  /** The customers of the word that fewest have: whether they meet the others is seen when they are read. */
  const narrowest = async (terms: readonly Term[]): Promise<Candidates> => {
    const first = await Promise.all(terms.map((term) => candidatesOf(term, FIRST_KEYS)));
    const whole = first.filter(({ isWhole }) => isWhole).sort((a, b) => a.ids.length - b.ids.length);
    const [fewest] = whole;
    if (fewest !== undefined) return fewest;
    const byBreadth = terms
      .map((term, at) => ({ term, at }))
      .sort((a, b) => breadthOf(a.term) - breadthOf(b.term));
    const [least] = byBreadth;
    if (least === undefined) return { ids: [], isWhole: true };
    // Of a product or a month there is no end: the first customers of it are looked through.
    if (terms.length > 1 && breadthOf(least.term) === 0) return candidatesOf(least.term, MOST_KEYS);
    return first[least.at] ?? { ids: [], isWhole: true };
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

/** How many customers a word may lead to: a name or number few, a product more, a month most. */
const breadthOf = ({ days, isText, tail, order, priceMinor }: Term): number =>
  days !== null ? 2 : isText && tail === null && order === null && priceMinor === null ? 1 : 0;
