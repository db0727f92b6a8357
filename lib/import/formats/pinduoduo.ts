import type { OrderFormat } from '../format';

/** 拼多多商家后台 › 订单查询 › 批量导出: one row an order, phones masked. */
export const format = {
  id: 'pinduoduo',
  name: '拼多多',
  channel: 'pdd',
  consoleId: 'pdd',
  currency: 'CNY',
  dayOrder: 'day-first',
  columns: {
    order: ['订单号'],
    at: ['支付时间', '拼单成功时间', '订单成交时间', '订单确认时间'],
    customer: ['买家昵称'],
    name: ['收货人', '收件人'],
    phone: ['手机', '收货人手机'],
    product: ['商品', '商品名称'],
    variant: ['商品规格'],
    sku: ['商家编码-规格维度', '商家编码-商品维度', '商品id'],
    quantity: ['商品数量', '商品数量(件)'],
    orderTotal: ['用户实付金额', '用户实付金额(元)', '商家实收金额'],
    shipping: ['邮费', '邮费(元)'],
    status: ['订单状态'],
    refund: ['售后状态'],
  },
  marks: ['用户实付金额', '商家编码-规格维度', '多多支付立减金额', '商家实收金额'],
  verified: { on: '2026-11-22', where: '拼多多 order export, titles as sellers publish them' },
} satisfies OrderFormat;
