import type { OrderFormat } from '../format';

/** 有赞 › 订单 › 导出: one row an article, the order's own columns repeated or only on its first row. */
export const format = {
  id: 'youzan',
  name: '有赞',
  channel: 'private',
  consoleId: null,
  currency: 'CNY',
  dayOrder: 'day-first',
  columns: {
    order: ['订单号'],
    at: ['买家付款时间', '订单创建时间', '下单时间'],
    customer: ['买家手机号', '买家昵称'],
    name: ['买家姓名', '收货人/提货人', '收货人'],
    phone: ['买家手机号', '收货人手机号/提货人手机号', '收货人手机号'],
    product: ['商品名称'],
    variant: ['商品规格', '规格'],
    sku: ['规格编码', '商品编码', '商家编码'],
    quantity: ['商品数量', '数量'],
    unitPrice: ['商品单价', '单价'],
    lineTotal: ['商品实际成交金额', '商品实付金额'],
    orderTotal: ['订单实付金额', '应收订单金额'],
    shipping: ['运费'],
    status: ['订单状态'],
    refund: ['商品退款状态', '退款状态'],
    shop: ['归属店铺', '下单网点'],
  },
  marks: ['商品实际成交金额', '收货人/提货人', '下单网点', '买家付款时间'],
  verified: { on: '2026-11-22', where: '有赞 order export, titles as sellers publish them' },
} satisfies OrderFormat;
