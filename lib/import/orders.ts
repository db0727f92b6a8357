import { type Cell, type DayOrder, LONGEST_CELL, numberOf, textOf, timeOf } from './cells';
import type { Field } from './format';
import type { Mapping } from './recognise';

/** One article of an order somebody bought and paid for. */
export interface OrderLine {
  /** Order number, with the line's own where there is one: the same row read twice is the same purchase. */
  readonly order: string;
  readonly atMs: number;
  /** Account, telephone or name, whichever is there first: whose order it is. */
  readonly customer: string;
  /** The account alone; null: the list names none. */
  readonly account: string | null;
  /** What the customer is called; the account where no name is given. */
  readonly name: string;
  /** Last four digits; null: none, or masked away. */
  readonly phoneTail: string | null;
  readonly product: string;
  readonly sku: string | null;
  readonly quantity: number;
  /** Paid for one piece, currency units. */
  readonly unitPrice: number;
  /** ISO 4217; null: the shop's own. */
  readonly currency: string | null;
  readonly shop: string | null;
}

/** Why a row is no purchase, or could not be read. */
export type RowReason =
  | 'no-order'
  | 'no-customer'
  | 'no-product'
  | 'bad-time'
  | 'bad-quantity'
  | 'bad-price'
  | 'cell-too-long'
  | 'duplicate'
  | 'not-paid'
  | 'refunded';

export interface RowFault {
  /** As the sheet counts it, from 1. */
  readonly row: number;
  readonly reason: RowReason;
  readonly field: Field | null;
  /** What stood there, cut short. */
  readonly value: string;
}

export interface ReadingSetting {
  readonly mapping: Mapping;
  readonly timeZone: string;
  readonly dayOrder: DayOrder;
}

/** Reads the rows of an order list one after the other; it remembers the order a row without number belongs to. */
export interface OrderReader {
  /** `row` is what the sheet counts from 1. Several faults of a row are told as the first of them. */
  read(cells: readonly Cell[], row: number): OrderLine | RowFault | null;
}

/** Only the first row of an order holds these; the rows below it are of the same order. */
const OF_THE_ORDER: readonly Field[] = [
  'at',
  'customer',
  'name',
  'phone',
  'status',
  'currency',
  'shop',
  'orderTotal',
  'shipping',
];

/** Orders that were never paid, or were closed: nobody bought anything. */
const NOT_PAID =
  /等待买家付款|未付款|待付款|待支付|交易关闭|已关闭|已取消|取消|锁定|關閉|未成立|不成立|pending|unpaid|cancel|voided|failed|on-hold|expired|draft/i;
const REFUNDED = /退款成功|已退款|全额退款|已全额退款|退貨退款完成|refunded(?!.*partial)|^refund completed/i;

export function createOrderReader({ mapping, timeZone, dayOrder }: ReadingSetting): OrderReader {
  let last: { order: string; cells: ReadonlyMap<Field, Cell | undefined> } | null = null;

  return {
    read(cells, row) {
      if (cells.every((cell) => textOf(cell) === '')) return null;
      const at = (field: Field): Cell | undefined => {
        const column = mapping[field];
        return column === undefined ? undefined : cells[column];
      };
      const fault = (reason: RowReason, field: Field | null): RowFault => ({
        row,
        reason,
        field,
        value: field === null ? '' : textOf(at(field)).slice(0, SHOWN),
      });
      for (const [field, column] of Object.entries(mapping))
        if (textOf(cells[column]).length > LONGEST_CELL) return fault('cell-too-long', field as Field);

      // A merged cell leaves its rows below empty; so does an order of several articles.
      const written = textOf(at('order'));
      const order = written === '' ? (last?.order ?? '') : written;
      const isSame = last !== null && order === last.order && order !== '';
      const value = (field: Field): Cell | undefined => {
        const own = at(field);
        const isMissing = textOf(own) === '';
        return isMissing && isSame && OF_THE_ORDER.includes(field) ? last?.cells.get(field) : own;
      };
      if (!isSame) last = { order, cells: new Map(OF_THE_ORDER.map((field) => [field, at(field)])) };

      const status = textOf(value('status'));
      if (NOT_PAID.test(status)) return fault('not-paid', 'status');
      if (REFUNDED.test(status) || REFUNDED.test(textOf(at('refund')))) return fault('refunded', 'status');
      const product = productOf(textOf(at('product')), textOf(at('variant')));
      if (product === '') return fault('no-product', 'product');
      const customer = [value('customer'), value('phone'), value('name')]
        .map(textOf)
        .find((one) => one !== '');
      if (customer === undefined) return fault('no-customer', 'customer');
      const atMs = timeOf(value('at'), timeZone, dayOrder);
      if (atMs === null) return fault('bad-time', 'at');
      const quantity = mapping.quantity === undefined ? 1 : numberOf(at('quantity'));
      if (quantity === null || quantity === 0 || !Number.isInteger(quantity))
        return fault('bad-quantity', 'quantity');
      if (quantity < 0) return fault('refunded', 'quantity');
      const unitPrice = priceOf(value, quantity, isSame);
      const priced = PRICES.find((field) => mapping[field] !== undefined) ?? 'unitPrice';
      if (unitPrice === null) return fault('bad-price', priced);
      if (unitPrice < 0) return fault('refunded', priced);
      const refund = numberOf(at('refund'));
      if (refund !== null && refund > 0 && refund >= unitPrice * quantity) return fault('refunded', 'refund');

      const sku = textOf(at('sku'));
      const line = textOf(at('line'));
      const id = identity(order, line, sku, product, atMs, customer);
      const currency = textOf(value('currency')).toUpperCase();
      const name = textOf(value('name'));
      return {
        order: id,
        atMs,
        customer,
        account: textOf(value('customer')) || null,
        name: name === '' ? customer : name,
        phoneTail: tailOf(textOf(value('phone'))),
        product,
        sku: sku === '' ? null : sku,
        quantity,
        unitPrice,
        currency: /^[A-Z]{3}$/.test(currency) ? currency : null,
        shop: textOf(value('shop')) || null,
      };
    },
  };
}

/** What a price is taken from, the best first. */
const PRICES: readonly Field[] = ['lineTotal', 'unitPrice', 'orderTotal'];

/** Characters of a faulty value that are shown. */
export const SHOWN = 60;

/** The article with its variant, where that says more. */
const productOf = (product: string, variant: string): string =>
  variant === '' || product === '' || product.includes(variant) ? product : `${product} ${variant}`;

/** The row's identity: its own number, else what was bought in the order; without an order, when and by whom. */
const identity = (
  order: string,
  line: string,
  sku: string,
  product: string,
  atMs: number,
  customer: string,
): string => (order === '' ? `${customer} ${atMs} ${sku || product}` : `${order}/${line || sku || product}`);

/**
 * Paid for one piece: the price of the article; else what was paid for the line; else what was paid for an order of
 * one article, less carriage. Null: none is written, or it cannot be told.
 */
function priceOf(
  value: (field: Field) => Cell | undefined,
  quantity: number,
  isFurther: boolean,
): number | null {
  const line = numberOf(value('lineTotal'));
  if (line !== null) return rounded(line / quantity);
  const unit = numberOf(value('unitPrice'));
  if (unit !== null) return unit;
  const order = numberOf(value('orderTotal'));
  if (order === null || isFurther) return null;
  return rounded((order - (numberOf(value('shipping')) ?? 0)) / quantity);
}

/** To a hundredth: files hold currency units. */
const rounded = (amount: number): number => Math.round(amount * 100) / 100;

/** 138****5678 keeps its end; one that is masked there has none. */
export const tailOf = (phone: string): string | null => /(\d{4})\D*$/.exec(phone)?.[1] ?? null;
