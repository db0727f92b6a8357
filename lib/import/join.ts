import { createArena } from './arena';
import { type Cell, textOf } from './cells';
import { FIELDS, type Field } from './format';
import type { Mapping } from './recognise';

/** Two lists of one export joined by the order's number: 订单 with buyer and time, 宝贝 with article and price. */
export interface Joiner {
  /** Of the joined rows. */
  readonly mapping: Mapping;
  addOrder(cells: readonly Cell[]): void;
  /** A row of the list of articles with what it lacks. Without an order there it stays as it is, and is told as
   * faulty for what it lacks. */
  join(cells: readonly Cell[]): readonly Cell[];
}

/** @param width columns of the list of articles: what it lacks stands behind them. */
export function createJoiner(orders: Mapping, lines: Mapping, width: number): Joiner {
  const lacking = FIELDS.filter((field) => lines[field] === undefined && orders[field] !== undefined);
  const mapping: Partial<Record<Field, number>> = { ...lines };
  for (const [place, field] of lacking.entries()) mapping[field] = width + place;
  const kept = createArena<readonly Cell[]>();
  const byOrder = new Map<string, number>();
  return {
    mapping,
    addOrder(cells) {
      const number = numberIn(cells, orders);
      if (number === '') return;
      const columns = lacking.map((field) => plain(cells[orders[field] ?? -1]));
      byOrder.set(number, kept.add(columns));
    },
    join(cells) {
      const at = byOrder.get(numberIn(cells, lines));
      if (at === undefined) return cells;
      const padding = Array.from<Cell>({ length: Math.max(0, width - cells.length) }).fill(null);
      return [...cells.slice(0, width), ...padding, ...kept.get(at)];
    },
  };
}

/** Kept as JSON, which has no dates. */
const plain = (cell: Cell | undefined): Cell =>
  cell instanceof Date ? cell.toISOString().slice(0, 19) : (cell ?? null);

/** Whether two lists are the halves of one export: both go by an order number, one lacks who, the other what. */
export const areHalves = (orders: Mapping, lines: Mapping): boolean =>
  orders.order !== undefined &&
  lines.order !== undefined &&
  lines.product !== undefined &&
  lines.at === undefined &&
  lines.customer === undefined &&
  orders.at !== undefined;

const numberIn = (cells: readonly Cell[], { order }: Mapping): string =>
  order === undefined ? '' : textOf(cells[order]);
