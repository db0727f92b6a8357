import type { OrderFormat } from '../format';

/** Order export of the common WooCommerce plugins: one row an item. */
export const format = {
  id: 'woocommerce',
  name: 'WooCommerce',
  channel: 'web',
  consoleId: null,
  currency: null,
  dayOrder: 'day-first',
  columns: {
    order: ['Order Number', 'Order ID'],
    at: ['Paid Date', 'Order Date', 'Date Paid'],
    customer: ['Email (Billing)', 'Billing Email Address', 'Customer User'],
    name: ['Full Name (Billing)', 'First Name (Billing)', 'Billing First Name'],
    phone: ['Phone (Billing)', 'Billing Phone'],
    product: ['Item Name', 'Product Name'],
    variant: ['Product Variation', 'Item Meta'],
    sku: ['SKU', 'Item SKU'],
    quantity: ['Quantity', 'Quantity (- Refund)', 'Item Quantity'],
    unitPrice: ['Item Cost', 'Item Price'],
    lineTotal: ['Order Line Total', 'Order Line Subtotal', 'Item Total'],
    status: ['Order Status'],
    currency: ['Order Currency', 'Currency'],
  },
  marks: ['Item Cost', 'Email (Billing)', 'Phone (Billing)', 'Order Line Total', 'Billing Email Address'],
  verified: { on: '2026-11-22', where: 'columns of the plugins’ default exports' },
} satisfies OrderFormat;
