import type { PolicyFile } from '../model/policy';
import { CHANNEL_WORDS } from '../policy/channel-words';
import { fold } from '../text/fold';
import { type Cell, numberOf, textOf, timeOf } from './cells';
import { titleKey } from './format';

type Product = NonNullable<PolicyFile['products']>[number];
type Price = Product['prices'][number];

const COLUMNS = {
  sku: ['sku', '货号', '商品编码', '商家编码', '编码', '貨號', '商品編號', 'code'],
  product: [
    '商品',
    '商品名称',
    '产品',
    '品名',
    '商品名稱',
    '產品',
    'product',
    'product name',
    'name',
    'item',
  ],
  brand: ['品牌', 'brand'],
  channel: ['渠道', '平台', '通路', 'channel', 'platform'],
  price: ['价格', '单价', '售价', '價格', '單價', '售價', 'price'],
  floor: ['底价', '底價', 'floor'],
  from: ['开始', '开始日期', '生效日期', '开始时间', '開始', '開始日期', 'from', 'start', 'valid from'],
  to: ['结束', '结束日期', '截止日期', '结束时间', '結束', '結束日期', 'to', 'until', 'end', 'valid until'],
} as const;
type PriceField = keyof typeof COLUMNS;

/** A row that is no price: which, and what is wrong in which column. */
export interface PriceFault {
  /** As the sheet counts it, from 1. */
  readonly row: number;
  readonly field: PriceField;
  /** As the list calls the column; the field where it has none. */
  readonly title: string;
}

/** A price book in rows: one price of one product on one channel, for a time or for good. Null: it has no such titles. */
export interface PriceBook {
  readonly products: readonly Product[];
  readonly faults: readonly PriceFault[];
}

/** Rows looked at for the titles. */
const MOST_HEADINGS = 10;

/**
 * The price book of `policy` with the prices of a list. A price for the same channel and time takes the place of the
 * one before; all others stay. Whole days end with the day, by the shop's clock.
 */
export function readPriceBook(rows: readonly (readonly Cell[])[], policy: PolicyFile): PriceBook | null {
  const head = titlesOf(rows);
  if (head === null) return null;
  const { at, titleRow, titles } = head;
  const { timeZone } = policy.shop;
  const products = new Map((policy.products ?? []).map((product) => [product.sku, product]));
  const faults: PriceFault[] = [];
  for (const [place, cells] of rows.slice(titleRow + 1).entries()) {
    if (cells.every((cell) => textOf(cell) === '')) continue;
    const cell = (field: PriceField): Cell | undefined => {
      const column = at[field];
      return column === undefined ? undefined : cells[column];
    };
    const text = (field: PriceField): string => textOf(cell(field));
    const fault = (field: PriceField): void => {
      const column = at[field];
      faults.push({
        row: titleRow + 2 + place,
        field,
        title: (column === undefined ? '' : titles[column]) || field,
      });
    };
    const [sku, name] = [text('sku'), text('product')];
    const known = products.get(sku) ?? named([...products.values()], name);
    const brand = known?.brand ?? brandOf(policy, text('brand'));
    const price = numberOf(cell('price'));
    const floor = text('floor') === '' ? null : numberOf(cell('floor'));
    const [fromMs, toMs] = [timeOf(cell('from'), timeZone, 'day-first'), endOf(cell('to'), timeZone)];
    if (sku === '' && name === '') fault('product');
    else if (brand === null) fault('brand');
    else if (text('channel') === '') fault('channel');
    else if (price === null || price < 0) fault('price');
    else if (text('floor') !== '' && (floor === null || floor < 0)) fault('floor');
    else if (text('from') !== '' && fromMs === null) fault('from');
    else if (text('to') !== '' && (toMs === null || (fromMs !== null && toMs <= fromMs))) fault('to');
    else {
      const before: Product = known ?? {
        sku: sku || name,
        name: name || sku,
        aliases: [],
        brand,
        fees: [],
        prices: [],
      };
      const row: Price = {
        channel: channelOf(text('channel')),
        price,
        ...(fromMs === null ? {} : { from: new Date(fromMs).toISOString() }),
        ...(toMs === null ? {} : { to: new Date(toMs).toISOString() }),
      };
      products.set(before.sku, {
        ...before,
        ...(floor === null ? {} : { floor }),
        prices: [...before.prices.filter((other) => !isSameTime(other, row)), row],
      });
    }
  }
  return { products: [...products.values()], faults };
}

function titlesOf(rows: readonly (readonly Cell[])[]) {
  for (const [titleRow, row] of rows.slice(0, MOST_HEADINGS).entries()) {
    const titles = row.map(textOf);
    const keys = titles.map(titleKey);
    const at: Partial<Record<PriceField, number>> = {};
    for (const field of ['sku', 'product', 'brand', 'channel', 'price', 'floor', 'from', 'to'] as const) {
      const column = keys.findIndex((key) => COLUMNS[field].some((title) => titleKey(title) === key));
      if (column !== -1) at[field] = column;
    }
    const isBook = at.price !== undefined && at.channel !== undefined;
    if (isBook && (at.sku !== undefined || at.product !== undefined)) return { at, titleRow, titles };
  }
  return null;
}

/** A day without a time ends with the day. */
function endOf(cell: Cell | undefined, timeZone: string): number | null {
  const ms = timeOf(cell, timeZone, 'day-first');
  const isDay = cell instanceof Date ? cell.getTime() % DAY_MS === 0 : !/[:时時]|\d{12}/.test(textOf(cell));
  return ms === null || !isDay ? ms : ms + DAY_MS - 1000;
}
const DAY_MS = 86_400_000;

const named = (products: readonly Product[], name: string): Product | undefined =>
  name === '' ? undefined : products.find((one) => one.name === name || one.aliases.includes(name));

/** The brand of that name; without one the shop's own. */
function brandOf({ brands }: PolicyFile, name: string): string | null {
  if (name === '') return brands.find(({ own }) => own)?.id ?? null;
  return brands.find((brand) => [brand.id, brand.name, ...brand.aliases].includes(name))?.id ?? null;
}

/** 天猫 is the channel tmall; what nobody calls a channel is one of the shop's own naming. */
function channelOf(written: string): string {
  const words = fold(written).text;
  return (
    Object.keys(CHANNEL_WORDS).find((id) => id === words || CHANNEL_WORDS[id]?.includes(words)) ?? written
  );
}

const isSameTime = (a: Price, b: Price): boolean =>
  a.channel === b.channel && sameInstant(a.from, b.from) && sameInstant(a.to, b.to);
const sameInstant = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Date.parse(a) === Date.parse(b));
