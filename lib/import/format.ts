import type { DayOrder } from './cells';

/** What a column of a list may hold: of orders, and at the end of customers. */
export const FIELDS = [
  'order',
  'line',
  'at',
  'customer',
  'name',
  'phone',
  'product',
  'variant',
  'sku',
  'quantity',
  'unitPrice',
  'lineTotal',
  'orderTotal',
  'shipping',
  'status',
  'refund',
  'currency',
  'shop',
  'tags',
  'tier',
  'birthday',
  'notes',
] as const;
export type Field = (typeof FIELDS)[number];

/** Titles under which each field may stand, the best first; compared by {@link titleKey}. */
export type Columns = Readonly<Partial<Record<Field, readonly string[]>>>;

/** The order export of one platform: data only. Titles are those of its published export, seen on `verified`. */
export interface OrderFormat {
  readonly id: string;
  readonly name: string;
  /** Channel of the purchases. */
  readonly channel: string;
  /** Console by whose key the buyer's account is known; null: the account is no key of a console. */
  readonly consoleId: string | null;
  /** Of rows that name none; null: the shop's own. */
  readonly currency: string | null;
  readonly dayOrder: DayOrder;
  readonly columns: Columns;
  /** A title that only this platform's export has; one is enough. */
  readonly marks: readonly string[];
  readonly verified: { readonly on: string; readonly where: string };
}

/** A title without width, case, blanks and what stands in brackets behind it: 商品总价(元) is 商品总价. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:元|件|rmb|cny|usd|twd)\)/g, '')
    .replace(/[\s_\-.:：*"'\ufeff]/g, '');

/** By which a list is known again. */
export const titlesKey = (titles: readonly string[]): string => titles.map(titleKey).join('|');
