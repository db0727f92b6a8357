import type { OrderFormat } from '../format';

/** 千牛 › 已卖出的宝贝 › 批量导出: the order list and, beside it, the list of articles; both go by the order's number. */
export const format = {
  id: 'taobao',
  name: '淘宝 / 天猫',
  channel: 'tmall',
  consoleId: 'qianniu',
  currency: 'CNY',
  dayOrder: 'day-first',
  columns: {
    order: ['订单编号', '主订单编号', '订单号'],
    line: ['子订单编号'],
    at: ['订单付款时间', '订单创建时间', '付款时间', '创建时间'],
    customer: ['买家会员名', '买家昵称'],
    name: ['收货人姓名'],
    phone: ['联系手机', '联系电话'],
    product: ['宝贝标题', '标题', '商品标题'],
    variant: ['商品属性'],
    sku: ['商家编码', '外部系统编号'],
    quantity: ['购买数量', '宝贝总数量'],
    unitPrice: ['价格'],
    lineTotal: ['买家实付金额'],
    orderTotal: ['买家实际支付金额', '买家应付货款'],
    shipping: ['买家应付邮费'],
    status: ['订单状态'],
    refund: ['退款金额'],
    shop: ['店铺名称'],
  },
  marks: ['买家会员名', '宝贝标题', '买家实际支付金额', '外部系统编号', '宝贝总数量'],
  verified: { on: '2026-11-22', where: '千牛 order export, titles as sellers publish them' },
} satisfies OrderFormat;
