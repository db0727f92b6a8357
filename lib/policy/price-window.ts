import type { Profile } from '../model/customer';
import type { ShopIndex } from './shop-index';

/** A stretch of time in which no price row and no promotion begins or ends; ends excluded, epoch ms. */
export interface PriceWindow {
  readonly fromMs: number;
  readonly untilMs: number;
}

const boundaries = new WeakMap<ShopIndex, readonly number[]>();

/** The stretch around `atMs` in which every look-up in the price book answers alike; null: right at a boundary. */
export function priceWindow(index: ShopIndex, atMs: number): PriceWindow | null {
  let times = boundaries.get(index);
  if (times === undefined) {
    times = timesOf(index);
    boundaries.set(index, times);
  }
  const next = times.findIndex((time) => time >= atMs);
  if (times[next] === atMs) return null;
  return {
    fromMs: (next === -1 ? times.at(-1) : times[next - 1]) ?? Number.NEGATIVE_INFINITY,
    untilMs: times[next] ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether `atMs` lies in `window`. */
export const isInside = ({ fromMs, untilMs }: PriceWindow, atMs: number): boolean =>
  fromMs < atMs && atMs < untilMs;

function timesOf({ policy }: ShopIndex): readonly number[] {
  const rows = (policy.products ?? []).flatMap((product) => product.prices);
  const times = [...rows, ...policy.promotions].flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]);
  return [...new Set(times.filter((time) => time !== null))].sort((a, b) => a - b);
}

/** What is asked of a price book beside the shop, the customer and the time; null: any. */
export interface PriceQuestion {
  readonly sku: string;
  readonly quantity: number;
  readonly channel: string | null;
  readonly currency: string | null;
}

/** Answers of a price book, kept until a price or promotion begins or ends. */
export type PriceMemo<T> = (
  index: ShopIndex,
  question: PriceQuestion,
  profile: Profile | null,
  atMs: number,
  find: () => T,
) => T;

interface Answered<T> extends PriceQuestion {
  readonly window: PriceWindow;
  readonly profile: Profile | null;
  readonly answer: T;
}

/** Questions kept for a product: a few quantities on a few channels. */
const MOST_KEPT = 50;

/**
 * Rules ask the same of the price book on every key; what it says changes a few times a year. `question` must
 * name all that `find` depends on beside the shop, the customer and the time.
 */
export function createPriceMemo<T>(): PriceMemo<T> {
  // A few questions a product are compared faster than a key is put together, hashed and found.
  const kept = new WeakMap<ShopIndex, Map<string, Answered<T>[]>>();
  return (index, question, profile, atMs, find) => {
    let products = kept.get(index);
    if (products === undefined) {
      products = new Map();
      kept.set(index, products);
    }
    const answers = products.get(question.sku);
    const place = answers?.findIndex((known) => isSameQuestion(known, question)) ?? -1;
    const known = answers?.[place];
    if (known !== undefined && known.profile === profile && isInside(known.window, atMs)) return known.answer;
    const answer = find();
    const window = priceWindow(index, atMs);
    if (window === null) return answer;
    const row = { ...question, window, profile, answer };
    if (answers === undefined) products.set(question.sku, [row]);
    else if (place >= 0) answers[place] = row;
    else if (answers.length >= MOST_KEPT) answers.splice(0, MOST_KEPT, row);
    else answers.push(row);
    return answer;
  };
}

const isSameQuestion = (a: PriceQuestion, b: PriceQuestion): boolean =>
  a.quantity === b.quantity && a.channel === b.channel && a.currency === b.currency;
