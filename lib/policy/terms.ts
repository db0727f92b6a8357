import type { Policy, Product } from '../model/policy';
import { fold } from '../text/fold';
import { createScanner } from '../text/phrases/scanner';
import { buildTrie, type Phrase } from '../text/phrases/trie';
import type { Span } from '../text/span';
import { CHANNEL_WORDS, NO_CHANNEL_WORDS, OWN_SITE_WORDS, STORE_WORDS } from './channel-words';
import { mainStore, ownSite } from './channels';
import { namedSize, sizeAfter, sizeBefore, sizesIn } from './product-sizes';

export const TERM_KINDS = ['sku', 'brand', 'shop', 'payee', 'promotion', 'channel'] as const;

/** One of the shop's own words found in folded text. */
export interface Term extends Span {
  readonly kind: (typeof TERM_KINDS)[number];
  /** sku, brand id, shop name, payee name, channel id or promotion id. */
  readonly id: string;
}

export interface Terms {
  /** The shop's words in folded text, in order, without overlap; the longest wins. One pass. */
  find(folded: string): readonly Term[];
  /** Sizes that, said of the product `sku`, mean another size of it: 「500g的呢」. In order. */
  findSizes(folded: string, sku: string): readonly Term[];
}

interface Meaning {
  /** `family`: a product of which only the size says which; `none`: swallows a shorter word. */
  readonly kind: Term['kind'] | 'family' | 'none';
  readonly id: string;
}

/** Products that are one thing in several sizes: size → sku. */
type Family = ReadonlyMap<string, string>;

/** A word for a product of a family. */
interface ProductWord {
  readonly family: Family;
  /** Meant when no size is said; null: none can be told. */
  readonly owner: string | null;
}

const NONE: readonly Term[] = [];

/** Compiles the words of a policy. `payees`: names to whom money may go. */
export function compileTerms(policy: Policy, channels: readonly string[], payees: readonly string[]): Terms {
  const meanings: Meaning[] = [];
  const phrases: Phrase[] = [];
  const taken = new Set<string>();
  const add = (kind: Meaning['kind'], id: string, words: readonly string[]): void => {
    const concept = meanings.push({ kind, id }) - 1;
    for (const word of words)
      for (const text of spellings(word)) {
        // The first meaning of a word stands: a shop that is called like its brand is found as the brand.
        if (taken.has(text)) continue;
        taken.add(text);
        phrases.push({
          text,
          concept,
          left: /^[a-z0-9]/.test(text),
          right: /[a-z0-9]$/.test(text),
          exception: false,
        });
      }
  };

  const products = policy.products ?? [];
  const families = familiesOf(products);
  for (const product of products) add('sku', product.sku, [product.name]);
  for (const word of families.words.keys()) add('family', word, [word]);
  for (const payee of payees) if (!/@|^\d+$/.test(payee)) add('payee', payee, [payee]);
  for (const shop of policy.shops) if (!isBrandName(policy, shop.name)) add('shop', shop.name, [shop.name]);
  for (const brand of policy.brands) add('brand', brand.id, [brand.name, ...brand.aliases]);
  for (const promotion of policy.promotions) add('promotion', promotion.id, [promotion.name]);
  add('none', '', NO_CHANNEL_WORDS);
  for (const [channel, words] of Object.entries(CHANNEL_WORDS)) add('channel', channel, words);
  for (const channel of channels)
    if (CHANNEL_WORDS[channel] === undefined && !PLAIN_WORDS.has(channel)) add('channel', channel, [channel]);
  const site = ownSite(channels);
  if (site !== null) add('channel', site, OWN_SITE_WORDS);
  const store = mainStore(channels);
  if (store !== null) add('channel', store, STORE_WORDS);

  const scanner = createScanner(buildTrie(phrases));
  const resolve = (text: string, span: Span & Meaning): Term | null => {
    const { start, end, kind, id } = span;
    if (kind === 'none') return null;
    if (kind !== 'family') return { start, end, kind, id };
    const word = families.words.get(id);
    if (word === undefined) return null;
    const size = word.family.size === 0 ? null : (sizeAfter(text, end) ?? sizeBefore(text, start));
    if (size === null) return word.owner === null ? null : { start, end, kind: 'sku', id: word.owner };
    const sku = word.family.get(size.key);
    // A size in which the shop does not sell it is another thing, not the one it does sell.
    if (sku === undefined) return null;
    return { start: Math.min(start, size.start), end: Math.max(end, size.end), kind: 'sku', id: sku };
  };

  return {
    find(folded) {
      const hits: (Span & Meaning)[] = [];
      scanner.scan(folded, (concept, start, end) => {
        const meaning = meanings[concept];
        if (meaning !== undefined) hits.push({ start, end, kind: meaning.kind, id: meaning.id });
      });
      return hits.length === 0 ? NONE : longest(hits).flatMap((hit) => resolve(folded, hit) ?? []);
    },
    findSizes(folded, sku) {
      const family = families.ofSku.get(sku);
      if (family === undefined || family.size < 2) return NONE;
      return sizesIn(folded).flatMap(({ key, start, end }) => {
        const id = family.get(key);
        return id === undefined ? [] : [{ start, end, kind: 'sku' as const, id }];
      });
    },
  };
}

/** Channel ids that are everyday words: only their shops' names stand for them. */
const PLAIN_WORDS = new Set([
  'web',
  'site',
  'website',
  'official',
  'store',
  'shop',
  'line',
  'app',
  'online',
  'offline',
]);

const isBrandName = (policy: Policy, name: string): boolean =>
  policy.brands.some((brand) => brand.name === name || brand.aliases.includes(name));

/** A word as it may be typed: folded, with and without the spaces around Han characters. */
function spellings(word: string): readonly string[] {
  const text = fold(word).text.trim().replace(/\s+/g, ' ');
  if (text === '') return [];
  const tight = text.replace(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/g, '');
  return tight === text ? [text] : [text, tight];
}

/** In order of starts, longest first; what overlaps one already kept is dropped. */
function longest<T extends Span>(hits: T[]): T[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const hit of hits) {
    const last = kept[kept.length - 1];
    if (last !== undefined && hit.start < last.end) {
      if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
    } else kept.push(hit);
  }
  return kept;
}

/** Groups products that are one thing in several sizes: same name but for the size, or an alias that is that name. */
function familiesOf(products: readonly Product[]) {
  const named = products.map((product) => ({
    product,
    ...namedSize(product),
    aliases: product.aliases.map((alias) => fold(alias).text.trim()),
  }));
  const rootOf = new Map<string, string>(); // word → first sku of its family
  const members = new Map<string, typeof named>();
  for (const one of named) {
    const own = [one.base, ...one.aliases];
    const root = own.map((word) => rootOf.get(word)).find((sku) => sku !== undefined) ?? one.product.sku;
    for (const word of own) if (!rootOf.has(word)) rootOf.set(word, root);
    members.set(root, [...(members.get(root) ?? []), one]);
  }
  const words = new Map<string, ProductWord>();
  const ofSku = new Map<string, Family>();
  for (const [root, family] of members) {
    const bySize = new Map(
      family.flatMap(({ product, size }) => (size === null ? [] : [[size, product.sku] as const])),
    );
    for (const { product } of family) ofSku.set(product.sku, bySize);
    for (const [word, wordRoot] of rootOf)
      if (wordRoot === root) {
        const named = family.filter(({ aliases }) => aliases.includes(word));
        const known = family.filter(({ aliases }) => aliases.length > 0);
        words.set(word, { family: bySize, owner: only(named) ?? only(family) ?? only(known) });
      }
  }
  return { words, ofSku };

  function only(some: typeof named): string | null {
    return some.length === 1 ? (some[0]?.product.sku ?? null) : null;
  }
}
