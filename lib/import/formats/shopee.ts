import type { OrderFormat } from '../format';

/** Seller centre › My orders › Export, in English and as Taiwan writes it. */
export const format = {
  id: 'shopee',
  name: 'Shopee / 蝦皮',
  channel: 'shopee',
  consoleId: 'shopee-webchat',
  currency: null,
  dayOrder: 'day-first',
  columns: {
    order: ['Order ID', '訂單編號'],
    at: ['Order Paid Time', 'Order Creation Date', '買家付款時間', '訂單成立日期'],
    customer: ['Username (Buyer)', '買家帳號'],
    name: ['Receiver Name', '收件者姓名'],
    phone: ['Phone Number', '收件者電話'],
    product: ['Product Name', '商品名稱'],
    variant: ['Variation Name', '商品選項名稱'],
    sku: ['SKU Reference No.', '商品選項貨號', '主商品貨號'],
    quantity: ['Quantity', '數量'],
    unitPrice: ['Deal Price', '商品活動價格', '商品原價'],
    status: ['Order Status', '訂單狀態'],
    refund: ['Return / Refund Status', '退貨 / 退款狀態'],
  },
  marks: ['Username (Buyer)', 'Deal Price', '買家帳號', '商品活動價格', '商品選項貨號'],
  verified: { on: '2026-11-22', where: 'Shopee seller centre order export, titles as sellers publish them' },
} satisfies OrderFormat;
