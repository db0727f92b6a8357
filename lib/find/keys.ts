import type { CustomerFile } from '../model/customer';
import { toMinor } from '../model/money';
import { fold } from '../text/fold';
import { textHash } from '../text/text-hash';
import { initialsOf } from './initials';

/** What a key of the finder's index stands for: its first letter. */
export const KEY = {
  name: 'n',
  initials: 'i',
  phone: 't',
  order: 'o',
  product: 'p',
  tag: 'g',
  price: 'm',
  day: 'd',
} as const;

/** Code units of a name, a tag or an order number that are looked at. */
export const KEY_LENGTH = 24;

/** From how many places of a name it is found: a longer one is a sentence. */
const MOST_STARTS = 6;

/**
 * The words a customer is found by, each once: parts of the name, its initials, the end of the phone, tags; and of the
 * purchases order, product, price and day. A product goes by its name's hash: a name of sixty characters is not repeated
 * with each customer, and any part of it is looked for among the few names there are.
 */
export function keysOf(file: CustomerFile): string[] {
  const keys = new Set<string>();
  for (const part of nameStarts(file.name)) keys.add(KEY.name + part);
  for (const letters of initialsOf(file.name)) keys.add(KEY.initials + letters);
  if (file.phoneTail !== undefined && file.phoneTail !== '') keys.add(KEY.phone + file.phoneTail);
  for (const tag of file.tags) keys.add(KEY.tag + plainWords(tag));
  for (const { at, product, unitPrice, currency, order } of file.purchases) {
    const day = dayOf(Date.parse(at));
    // With its day, and with its price: who bought this then, or for that, is one stretch of the index.
    keys.add(`${productKey(product)}:${day}`);
    keys.add(`${KEY.price}${toMinor(unitPrice, currency)}:${productKey(product)}`);
    keys.add(KEY.day + day);
    const number = orderNumber(order);
    if (number !== null) keys.add(KEY.order + number);
  }
  return [...keys];
}

export const productKey = (name: string): string => KEY.product + textHash(name);

/** A stretch of the index, ends included. */
export type KeyRange = readonly [from: string, to: string];

/** All keys that begin with one. */
export const beginsWith = (key: string): KeyRange => [key, `${key}\uffff`];

/** Who bought it at all; for that price; on a day of that stretch (epoch ms, the end exclusive). */
export const productRange = (product: string): KeyRange => beginsWith(`${product}:`);
export const priceRange = (minor: number): KeyRange => beginsWith(`${KEY.price}${minor}:`);
export const dayRange = (fromMs: number, untilMs: number): KeyRange => [
  KEY.day + dayOf(fromMs),
  KEY.day + dayOf(untilMs - 1),
];
export const productPriceRange = (product: string, minor: number): KeyRange => {
  const key = `${KEY.price}${minor}:${product}`;
  return [key, key];
};
export const productDayRange = (product: string, fromMs: number, untilMs: number): KeyRange => [
  `${product}:${dayOf(fromMs)}`,
  `${product}:${dayOf(untilMs - 1)}`,
];

/** The day of a moment in UTC: what the index knows; a shop's own day lies on two of them. */
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');

/** Text compared without width, case, script or blanks. */
export const plain = (words: string): string => fold(words).text.replace(/\s+/g, '');

/** The same, as long as a key is. */
export const plainWords = (words: string): string => plain(words).slice(0, KEY_LENGTH);

/** The number of an order as an agent types it; null: the purchase has none. */
export function orderNumber(order: string | undefined): string | null {
  // A purchase's identity is the order's number with what was bought; without a number there are blanks in it.
  const number = order?.split('/')[0]?.toLowerCase().replace(/^#/, '').slice(0, KEY_LENGTH) ?? '';
  return number === '' || number.includes(' ') ? null : number;
}

/** A name from each place at which somebody might begin to type it: 林小梅, 小梅, 梅; Anna Wu, Wu. */
export function nameStarts(name: string): string[] {
  const words = fold(name).text;
  return [...words.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu)]
    .slice(0, MOST_STARTS)
    .map(({ index }) => plainWords(words.slice(index)));
}
