import type { Product } from '../model/policy';
import { fold } from '../text/fold';
import { readWeight, WEIGHT_UNITS } from '../text/measure-words';
import { matchesOf } from '../text/sticky';

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
  const size = sizesIn(name)[0];
  if (size === undefined) return { base: name, size: null };
  return { base: name.slice(0, size.start).trim() || name.slice(size.end).trim(), size: size.key };
}

export interface FoundSize {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand between a product's name and its size: 小青柑（250g）, 250克的小青柑, 250 g tin of Drift. */
const GAP_AFTER = /[ 的装([（【「,，]{0,2}(?=\d)/y;
const LONGEST_BEFORE = 24; // code units, '1000 ml bottles of the '
const SIZE_BEFORE = new RegExp(
  `(?:^|[^0-9a-z.])(?=\\d{1,5}(?:\\.\\d{1,2})?\\s?(?:${WEIGHT_UNITS})(?:[装的大小罐桶袋盒瓶 -]|tins?|cans?|bags?|jars?|packs?|bottles?|boxe?s?|of|the){0,8}$)`,
);

/** The size that stands directly behind a name ending at `end`, or null. */
export function sizeAfter(text: string, end: number): FoundSize | null {
  GAP_AFTER.lastIndex = end;
  return GAP_AFTER.test(text) ? sizeAt(text, GAP_AFTER.lastIndex) : null;
}

/** The size that stands directly before a name beginning at `start`, or null. */
export function sizeBefore(text: string, start: number): FoundSize | null {
  const from = Math.max(0, start - LONGEST_BEFORE);
  const gap = SIZE_BEFORE.exec(text.slice(from, start));
  return gap && sizeAt(text, from + gap.index + gap[0].length);
}

/** Most texts have none. */
const ANY_SIZE = new RegExp(`\\d\\s?(?:${WEIGHT_UNITS})`);
const NO_SIZES: readonly FoundSize[] = [];

/** Every size written in `text`. */
export const sizesIn = (text: string): readonly FoundSize[] =>
  ANY_SIZE.test(text)
    ? matchesOf(BEFORE_SIZE, text).flatMap((gap) => sizeAt(text, gap.index + gap[0].length) ?? [])
    : NO_SIZES;

function sizeAt(text: string, start: number): FoundSize | null {
  const weight = readWeight(text, start);
  return weight && { ...weight, start };
}
