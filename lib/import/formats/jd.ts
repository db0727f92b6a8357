import type { OrderFormat } from '../format';

/** 京麦 › 订单导出. */
export const format = {
  id: 'jd',
  name: '京东',
  channel: 'jd',
  consoleId: 'jd-dongdong',
  currency: 'CNY',
  dayOrder: 'day-first',
  columns: {
    order: ['订单号', '订单编号'],
    at: ['付款确认时间', '付款时间', '下单时间'],
    customer: ['下单帐号', '下单账号', '客户账号'],
    name: ['客户姓名', '收货人姓名'],
    phone: ['联系电话', '客户电话'],
    product: ['商品名称'],
    sku: ['货号', '商家SKUID', '商品ID', '商品编号'],
    quantity: ['订购数量', '商品数量'],
    unitPrice: ['京东价', '商品单价'],
    orderTotal: ['应付金额', '结算金额', '订单金额'],
    shipping: ['运费金额', '运费'],
    status: ['订单状态'],
  },
  marks: ['下单帐号', '京东价', '订购数量', '商家SKUID'],
  verified: { on: '2026-11-22', where: '京麦 order export, titles as sellers publish them' },
} satisfies OrderFormat;
