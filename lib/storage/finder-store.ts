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

/** Keys read for one meaning of a word. A word that many customers have says little: others narrow it down. */
const MOST_KEYS = 3_000;
/** Products that a word may name; a word in more names than these is none of one product. */
const MOST_PRODUCTS = 40;
/** Customers read and looked at, some at a time, until enough are found. */
const READ_AT_ONCE = 60;
const MOST_READ = 480;

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

  const keysIn = (from: string, to: string): Promise<string[]> =>
    finder.where('keys').between(from, to, true, true).limit(MOST_KEYS).primaryKeys();

  /** Ids that one term leads to, the most telling meaning first; complete when no meaning was cut off. */
  const idsOf = async (term: Term): Promise<{ ids: Set<string>; isWhole: boolean }> => {
    const products = term.isText ? (await productsNow()).filter(({ name }) => productHas(name, term)) : [];
    const ranges = [
      ...rangesOf(term),
      ...products.slice(0, MOST_PRODUCTS).map(({ id }) => [id, id] as const),
    ];
    const lists = await Promise.all(ranges.map(([from, to]) => keysIn(from, to)));
    return {
      ids: new Set(lists.flat()),
      isWhole: products.length <= MOST_PRODUCTS && lists.every(({ length }) => length < MOST_KEYS),
    };
  };

  return {
    async find(query, limit, setting) {
      const terms = termsOf(query, setting);
      if (terms.length === 0) return { found: [], isCut: false };
      const perTerm = await Promise.all(terms.map(idsOf));
      const candidates = narrow(perTerm);
      const found: Found[] = [];
      let read = 0;
      while (read < candidates.length && read < MOST_READ) {
        const ids = candidates.slice(read, read + READ_AT_ONCE);
        read += ids.length;
        for (const file of await customers.bulkGet(ids)) {
          const match = file === undefined ? null : matchCustomer(file, terms);
          if (match !== null) found.push(match);
        }
        if (found.length >= limit) break;
      }
      return {
        found: found.sort(byRank).slice(0, limit),
        isCut: read < candidates.length || perTerm.every(({ isWhole }) => !isWhole),
      };
    },
  };
}

/** Ids that every term leads to. Of a term that was cut off the ids are no measure, as long as another is whole. */
function narrow(
  terms: readonly { readonly ids: ReadonlySet<string>; readonly isWhole: boolean }[],
): string[] {
  const whole = terms.filter(({ isWhole }) => isWhole);
  const deciding = [...(whole.length > 0 ? whole : terms)].sort((a, b) => a.ids.size - b.ids.size);
  const [fewest, ...others] = deciding;
  return [...(fewest?.ids ?? [])].filter((id) => others.every(({ ids }) => ids.has(id)));
}
