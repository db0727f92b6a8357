import type { OrderFormat } from '../format';

/** 抖店 › 订单管理 › 导出: one row an article. */
export const format = {
  id: 'douyin',
  name: '抖店',
  channel: 'douyin',
  consoleId: 'feige',
  currency: 'CNY',
  dayOrder: 'day-first',
  columns: {
    order: ['主订单编号', '订单编号'],
    line: ['子订单编号'],
    at: ['支付完成时间', '订单提交时间'],
    customer: ['买家昵称', '用户昵称'],
    name: ['收件人'],
    phone: ['收件人手机号', '手机号'],
    product: ['选购商品', '商品名称'],
    variant: ['商品规格'],
    sku: ['商家编码', '商品ID'],
    quantity: ['商品数量'],
    unitPrice: ['商品单价'],
    lineTotal: ['订单应付金额', '商品金额'],
    shipping: ['运费'],
    status: ['订单状态'],
    refund: ['售后状态'],
  },
  marks: ['选购商品', '达人昵称', '主订单编号'],
  verified: { on: '2026-11-22', where: '抖店 order export, titles as sellers publish them' },
} satisfies OrderFormat;
