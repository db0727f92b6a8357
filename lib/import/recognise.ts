import { type Cell, textOf } from './cells';
import { type Columns, FIELDS, type Field, type OrderFormat, titleKey } from './format';
import { formats } from './formats/all';

/** Which column of a sheet holds which field. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

export interface Recognised {
  /** Null: no platform's export; the titles that tell their field by themselves are mapped all the same. */
  readonly format: OrderFormat | null;
  readonly mapping: Mapping;
  /** The row of titles, from 0; what stands above it is a heading. */
  readonly titleRow: number;
  readonly titles: readonly string[];
}

/** Rows looked at for the titles: exports put a name and a period above them. */
const MOST_HEADINGS = 10;

/** What a shop's own list may call its columns. */
const COMMON: Columns = {
  order: ['订单号', '订单编号', '訂單編號', '單號', 'order', 'order no', 'order number', 'order id'],
  at: [
    '时间',
    '日期',
    '下单时间',
    '购买时间',
    '付款时间',
    '時間',
    '購買時間',
    'date',
    'time',
    'order date',
    'paid at',
  ],
  customer: ['客户id', '会员名', '微信号', '客戶編號', '帳號', 'customer id', 'account', 'email'],
  name: ['客户', '姓名', '客户姓名', '收货人', '客戶', '收件人', 'name', 'customer', 'customer name'],
  phone: ['手机', '电话', '手机号', '联系方式', '手機', '電話', 'phone', 'mobile', 'tel'],
  product: ['商品', '商品名称', '产品', '品名', '商品名稱', '產品', 'product', 'item', 'product name'],
  variant: ['规格', '規格', 'variant', 'option'],
  sku: ['sku', '货号', '编码', '貨號'],
  quantity: ['数量', '件数', '數量', 'quantity', 'qty'],
  unitPrice: ['单价', '价格', '成交价', '單價', '價格', 'price', 'unit price'],
  lineTotal: ['金额', '实付', '小计', '金額', '小計', 'amount', 'total', 'paid'],
  status: ['状态', '订单状态', '狀態', 'status'],
  currency: ['币种', '幣別', 'currency'],
  shop: ['店铺', '店鋪', 'shop', 'store'],
  tags: ['标签', '客户标签', '標籤', 'tags', 'labels'],
  tier: ['等级', '会员等级', '级别', '等級', '會員等級', 'tier', 'level'],
  birthday: ['生日', 'birthday', 'date of birth'],
  notes: ['备注', '说明', '備註', 'notes', 'note', 'remark'],
};

/** Finds titles and platform of a sheet, by the titles alone. Null: nothing in it looks like a row of titles. */
export function recognise(rows: readonly (readonly Cell[])[]): Recognised | null {
  let best: { recognised: Recognised; score: number } | null = null;
  for (const [titleRow, row] of rows.slice(0, MOST_HEADINGS).entries()) {
    const titles = row.map(textOf);
    const keys = titles.map(titleKey);
    for (const format of [...formats, null]) {
      const mapping = mapTitles(keys, format?.columns ?? COMMON);
      const marked = format?.marks.filter((mark) => keys.includes(titleKey(mark))).length ?? 0;
      if (format !== null && marked === 0) continue;
      const mapped = Object.keys(mapping).length;
      if (mapped < FEWEST_TITLES) continue;
      const score = mapped + marked * 2;
      if (best === null || score > best.score)
        best = { score, recognised: { format, mapping, titleRow, titles } };
    }
  }
  return best?.recognised ?? firstTitles(rows);
}

/** Titles known by their words, below which a row is none. */
const FEWEST_TITLES = 2;

export function mapTitles(keys: readonly string[], columns: Columns): Mapping {
  const mapping: Partial<Record<Field, number>> = {};
  for (const field of FIELDS)
    for (const title of columns[field] ?? []) {
      const at = keys.indexOf(titleKey(title));
      if (at === -1) continue;
      mapping[field] = at;
      break;
    }
  return mapping;
}

/** A list with titles of its own making: the first row that is all words. The agent maps its columns. */
function firstTitles(rows: readonly (readonly Cell[])[]): Recognised | null {
  const titleRow = rows
    .slice(0, MOST_HEADINGS)
    .findIndex((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length > 2);
  if (titleRow === -1) return null;
  const titles = (rows[titleRow] ?? []).map(textOf);
  return { format: null, mapping: {}, titleRow, titles };
}
