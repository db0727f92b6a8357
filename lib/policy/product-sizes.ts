import type { Product } from '../model/policy';
import { fold } from '../text/fold';
import { readWeight } from '../text/measure-words';

/** A product's name taken apart: what it is called without its size, and the size. */
export interface NamedSize {
  readonly base: string;
  /** Grams or millilitres as `readWeight` writes them, `250g`; null: the name carries none. */
  readonly size: string | null;
}

const BEFORE_SIZE = /(?:^|[^0-9a-z.])(?=\d)/g;

/** Splits a product's name: `小青柑普洱茶 250g 桶装` is `小青柑普洱茶` of `250g`. Both folded. */
export function namedSize(product: Product): NamedSize {
  const name = fold(product.name).text.trim();
  for (const gap of name.matchAll(BEFORE_SIZE)) {
    const at = gap.index + gap[0].length;
    const weight = readWeight(name, at);
    if (weight === null) continue;
    const before = name.slice(0, at).trim();
    return { base: before === '' ? name.slice(weight.end).trim() : before, size: weight.key };
  }
  return { base: name, size: null };
}

export interface FoundSize {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand between a product's name and its size: 小青柑（250g）, 250克的小青柑, 250 g tin of Drift. */
const GAP_AFTER = /[ 的装([（【「,，]{0,2}/y;
const LONGEST_BEFORE = 24; // code units, '1000 ml bottles of the '
const SIZE_BEFORE =
  /(?:^|[^0-9a-z.])(\d{1,5}(?:\.\d{1,2})?\s?(?:毫升|公斤|千克|kg|mg|ml|oz|lbs?|克|斤|两|升|g|l))(?:装|的|大|小|罐|桶|袋|盒|瓶| |-|tins?|cans?|bags?|jars?|packs?|bottles?|boxe?s?|of|the){0,8}$/;

/** The size that stands directly behind a name ending at `end`, or null. */
export function sizeAfter(text: string, end: number): FoundSize | null {
  GAP_AFTER.lastIndex = end;
  GAP_AFTER.test(text);
  const start = Math.max(end, GAP_AFTER.lastIndex);
  if (!/\d/.test(text.charAt(start))) return null;
  const weight = readWeight(text, start);
  return weight === null ? null : { key: weight.key, start, end: weight.end };
}

/** The size that stands directly before a name beginning at `start`, or null. */
export function sizeBefore(text: string, start: number): FoundSize | null {
  const from = Math.max(0, start - LONGEST_BEFORE);
  const match = SIZE_BEFORE.exec(text.slice(from, start));
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const at = from + match.index + match[0].indexOf(words);
  const weight = readWeight(text, at);
  return weight === null ? null : { key: weight.key, start: at, end: weight.end };
}

/** Every size written in `text`. */
export function sizesIn(text: string): readonly FoundSize[] {
  const found: FoundSize[] = [];
  for (const gap of text.matchAll(BEFORE_SIZE)) {
    const start = gap.index + gap[0].length;
    const weight = readWeight(text, start);
    if (weight !== null) found.push({ key: weight.key, start, end: weight.end });
  }
  return found;
}
