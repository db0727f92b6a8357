import type { OrderFormat } from '../format';

/** Orders › Export: one row a line item; only the first of an order holds the order's own columns. */
export const format = {
  id: 'shopify',
  name: 'Shopify',
  channel: 'web',
  consoleId: null,
  currency: null,
  dayOrder: 'month-first',
  columns: {
    order: ['Name'],
    at: ['Paid at', 'Created at'],
    customer: ['Email'],
    name: ['Billing Name', 'Shipping Name'],
    phone: ['Phone', 'Billing Phone', 'Shipping Phone'],
    product: ['Lineitem name'],
    sku: ['Lineitem sku'],
    quantity: ['Lineitem quantity'],
    unitPrice: ['Lineitem price'],
    status: ['Financial Status'],
    currency: ['Currency'],
  },
  marks: ['Lineitem name', 'Lineitem quantity', 'Financial Status'],
  verified: { on: '2026-11-22', where: 'help.shopify.com, exporting orders: the columns of the CSV' },
} satisfies OrderFormat;
