import type { CustomerFile } from '../../lib/model/customer';
import type { FoundProfile } from './panel-data';

/** Most profiles that are offered at a time. */
export const FOUND_MOST = 8;

/**
 * Customers that a query may mean: by name, by the end of the phone number, by what they bought, in that order.
 * Of each the purchase is given that made it fit, else the latest.
 */
export function matchProfiles(files: readonly CustomerFile[], query: string): readonly FoundProfile[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const ranked = files.flatMap((file) => {
    const bought = [...file.purchases].sort(byTime).findLast((one) => plain(one.product).includes(wanted));
    const rank = rankOf(file, wanted, bought !== undefined);
    return rank === null ? [] : [{ rank, profile: foundProfile(file, bought) }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, FOUND_MOST)
    .map(({ profile }) => profile);
}

/** Customers who go by exactly this name. */
export const namesakes = (files: readonly CustomerFile[], name: string): readonly FoundProfile[] =>
  files
    .filter((file) => plain(file.name) === plain(name))
    .slice(0, FOUND_MOST)
    .map((file) => foundProfile(file));

function rankOf(file: CustomerFile, wanted: string, hasBought: boolean): number | null {
  const name = plain(file.name);
  if (name === wanted) return 0;
  if (file.phoneTail?.endsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  return hasBought ? 3 : null;
}

function foundProfile(file: CustomerFile, bought?: CustomerFile['purchases'][number]): FoundProfile {
  const purchase = bought ?? [...file.purchases].sort(byTime).at(-1);
  return {
    id: file.id,
    name: file.name,
    phoneTail: file.phoneTail ?? null,
    purchase: purchase === undefined ? null : { product: purchase.product, atMs: Date.parse(purchase.at) },
  };
}

const byTime = (a: { at: string }, b: { at: string }): number => Date.parse(a.at) - Date.parse(b.at);

/** Width and case do not tell two names apart. */
const plain = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
