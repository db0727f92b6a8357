import { type CustomerFile, customerFileSchema } from '../../lib/model/customer';

/** A stored customer of a test, from the fields that matter to it. */
export const customerFile = (parts: Record<string, unknown> = {}): CustomerFile =>
  customerFileSchema.parse({ id: 'zhou', name: '周先生', ...parts });

/** A purchase of tea at noon of a day. */
export const boughtOn = (day: string, parts: Record<string, unknown> = {}) => ({
  at: `${day}T12:00:00+08:00`,
  channel: 'tmall',
  brand: 'lingshanggan',
  sku: 'LSG-XQG-250',
  product: '小青柑普洱 250g',
  quantity: 1,
  unitPrice: 128,
  currency: 'CNY',
  ...parts,
});

/** Bought three times, about 89 days apart: due on 17 November 2026. */
export const regular = (parts: Record<string, unknown> = {}): CustomerFile =>
  customerFile({
    purchases: ['2026-02-24', '2026-05-24', '2026-08-20'].map((day) => boughtOn(day)),
    ...parts,
  });
