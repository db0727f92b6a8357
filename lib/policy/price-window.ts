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

/** Answers of a price book, kept until a price or promotion begins or ends. */
export type PriceMemo<T> = (
  index: ShopIndex,
  question: string,
  profile: Profile | null,
  atMs: number,
  find: () => T,
) => T;

/** Questions kept for a shop: a few products in a few quantities on a few channels. */
const MOST_KEPT = 100;

/**
 * Rules ask the same of the price book on every key; what it says changes a few times a year. `question` must
 * name all that `find` depends on beside the shop, the customer and the time.
 */
export function createPriceMemo<T>(): PriceMemo<T> {
  const kept = new WeakMap<
    ShopIndex,
    Map<string, { window: PriceWindow; profile: Profile | null; answer: T }>
  >();
  return (index, question, profile, atMs, find) => {
    let answers = kept.get(index);
    if (answers === undefined) {
      answers = new Map();
      kept.set(index, answers);
    }
    const known = answers.get(question);
    if (known !== undefined && known.profile === profile && isInside(known.window, atMs)) return known.answer;
    const answer = find();
    const window = priceWindow(index, atMs);
    if (answers.size >= MOST_KEPT) answers.clear();
    if (window !== null) answers.set(question, { window, profile, answer });
    return answer;
  };
}
