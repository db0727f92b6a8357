import type { Span } from '../text/span';
import type { MessageFacts } from './message-facts';

/** A store named as the place to order in: 【茗川堂旗舰店】. */
export interface StorePointer extends Span {
  /** As it stands in the folded text. */
  readonly name: string;
  /** Brands of the policy that the name holds. */
  readonly brands: readonly string[];
  /** The name of one of the shop's own stores, or with one of its own brands in it. */
  readonly own: boolean;
  /** The name says that it is a store. */
  readonly isStore: boolean;
}

/** Longer than any store's name, in code units. */
const LONGEST = 24;
const STORE = /(?:店|商城|卖场|铺|store|shop|outlet|mall)$/;

/** Stores that stand in lenticular brackets, the way a shared item names its shop. */
export function readStorePointers(facts: MessageFacts): readonly StorePointer[] {
  const { text } = facts.reading;
  let at = text.indexOf('【');
  if (at < 0) return NONE;
  const found: StorePointer[] = [];
  for (; at >= 0; at = text.indexOf('【', at + 1)) {
    const close = text.indexOf('】', at);
    if (close < 0) break;
    const name = text.slice(at + 1, close).trim();
    if (name === '' || name.length > LONGEST) continue;
    const terms = facts.shop?.findTerms(name) ?? [];
    const brands = terms.filter((term) => term.kind === 'brand').map((term) => term.id);
    const isOwnShop = terms.some((term) => term.kind === 'shop');
    const hasOwnBrand = brands.some((brand) => facts.shop?.brands.own.includes(brand) === true);
    const isStore = STORE.test(name);
    if (!isStore && brands.length === 0 && !isOwnShop) continue;
    found.push({ start: at, end: close + 1, name, brands, own: isOwnShop || hasOwnBrand, isStore });
  }
  return found;
}

const NONE: readonly StorePointer[] = [];
