import { type Cell, textOf } from './cells';
import { FIELDS, type Field } from './format';
import type { Mapping } from './recognise';

/** A sheet with its columns known. */
export interface MappedSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly mapping: Mapping;
}

/** Two lists of one export joined by the order's number: 订单 with buyer and time, 宝贝 with article and price. */
export interface JoinedSheet extends MappedSheet {
  /** For each row the row of the list of articles, counted as in that list. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * `lines` (an article each) completed with the columns of `orders` that it lacks. Rows without an order there stay as
 * they are: they will be told as faulty for what they lack.
 */
export function joinLists(orders: MappedSheet, lines: MappedSheet): JoinedSheet {
  const lacking = FIELDS.filter(
    (field) => lines.mapping[field] === undefined && orders.mapping[field] !== undefined,
  );
  const width = Math.max(0, ...lines.rows.map((row) => row.length));
  const byOrder = new Map(orders.rows.map((row) => [numberIn(row, orders.mapping), row]));
  const mapping: Partial<Record<Field, number>> = { ...lines.mapping };
  for (const [place, field] of lacking.entries()) mapping[field] = width + place;
  const rows = lines.rows.map((row): readonly Cell[] => {
    const order = byOrder.get(numberIn(row, lines.mapping));
    const padded = [...row, ...Array.from<Cell>({ length: width - row.length }).fill(null)];
    return [...padded, ...lacking.map((field) => order?.[orders.mapping[field] ?? -1] ?? null)];
  });
  return { rows, mapping };
}

/** Whether two lists are the halves of one export: both go by an order number, one lacks who, the other what. */
export const areHalves = (orders: Mapping, lines: Mapping): boolean =>
  orders.order !== undefined &&
  lines.order !== undefined &&
  lines.product !== undefined &&
  lines.at === undefined &&
  lines.customer === undefined &&
  orders.at !== undefined;

const numberIn = (row: readonly Cell[], { order }: Mapping): string =>
  order === undefined ? '' : textOf(row[order]);
