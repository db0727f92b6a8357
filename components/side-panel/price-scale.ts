import type { Money } from '../../lib/model/money';
import type { OpenConversation } from '../../lib/model/open-conversation';
import type { PanelPrices } from './panel-data';

type Quote = OpenConversation['quotes'][number];

/** A price on the ruler: where it stands, 0 at the left end and 1 at the right. */
export interface RulerPoint {
  readonly money: Money;
  readonly at: number;
  readonly isFloor: boolean;
  readonly isHere: boolean;
}

export interface SaidPoint {
  readonly money: Money;
  readonly at: number;
  /** When it was said, oldest first; empty when the console shows no times. */
  readonly timesMs: readonly number[];
  /** Lower than approved. */
  readonly belowFloor: boolean;
}

export interface PriceScale {
  readonly points: readonly RulerPoint[];
  readonly said: readonly SaidPoint[];
  /** Right end of what may not be offered; null: no floor is laid down. */
  readonly floorAt: number | null;
}

/** Most prices said in a conversation that the ruler can label: the latest ones. */
const SAID_SHOWN = 3;
/** Empty room at both ends, as shares of the ruler: the left one shows what lies below the floor. */
const LEFT = 0.28;
const RIGHT = 0.16;

/**
 * The three prices and what was said, to scale. Null when fewer than two different amounts are known: then there is
 * nothing to compare. Amounts in another currency than the shop's are left out, never converted.
 */
export function priceScale(prices: PanelPrices, quotes: readonly Quote[]): PriceScale | null {
  const known = [prices.floor, prices.lastPaid?.money, prices.store?.money, prices.here?.money].filter(
    (money) => money !== null && money !== undefined,
  );
  const currency = known[0]?.currency;
  const fixed = known.filter((money) => money.currency === currency);
  const spoken = latestByAmount(quotes.filter((quote) => quote.currency === currency));
  const amounts = [...fixed, ...spoken.map(({ money }) => money)].map((money) => money.amountMinor);
  const least = Math.min(...amounts);
  const most = Math.max(...amounts);
  if (fixed.length === 0 || least === most) return null;

  const at = (money: Money): number =>
    LEFT + ((money.amountMinor - least) / (most - least)) * (1 - LEFT - RIGHT);
  const floorMinor = prices.floor?.currency === currency ? (prices.floor?.amountMinor ?? null) : null;
  const unique = [...new Map(fixed.map((money) => [money.amountMinor, money])).values()];
  return {
    points: unique
      .sort((a, b) => a.amountMinor - b.amountMinor)
      .map((money) => ({
        money,
        at: at(money),
        isFloor: money.amountMinor === floorMinor,
        isHere: money.amountMinor === prices.here?.money.amountMinor,
      })),
    said: spoken.map(({ money, timesMs }) => ({
      money,
      at: at(money),
      timesMs,
      belowFloor: floorMinor !== null && money.amountMinor < floorMinor,
    })),
    floorAt: floorMinor === null || currency === undefined ? null : at({ amountMinor: floorMinor, currency }),
  };
}

/** Quotes of the same amount together, lowest first, the amounts said last kept. */
function latestByAmount(quotes: readonly Quote[]) {
  const byAmount = new Map<number, { money: Money; timesMs: number[] }>();
  for (const { amountMinor, currency, atMs } of quotes) {
    const entry = byAmount.get(amountMinor) ?? { money: { amountMinor, currency }, timesMs: [] };
    if (atMs !== null) entry.timesMs.push(atMs);
    byAmount.delete(amountMinor); // set again: the map's order becomes that of the last time each was said
    byAmount.set(amountMinor, entry);
  }
  return [...byAmount.values()].slice(-SAID_SHOWN).sort((a, b) => a.money.amountMinor - b.money.amountMinor);
}
