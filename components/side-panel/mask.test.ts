import { expect, it } from 'vitest';
import { customerFileSchema } from '../../lib/model/customer';
import { maskedCustomer, maskedFound } from './mask';

const file = customerFileSchema.parse({
  id: 'c-1',
  name: '林女士 13800005678',
  phoneTail: '5678',
  notes: '另一个号 13900001111',
  purchases: [
    {
      at: '2026-03-03T10:00:00+08:00',
      channel: 'tmall',
      brand: 'x',
      product: '小青柑 250克',
      quantity: 1,
      unitPrice: 89,
      currency: 'CNY',
      order: '2381200012345678901',
    },
  ],
});

it('hides a customer’s numbers in results, and leaves name, product and price', () => {
  const text = JSON.stringify(maskedFound({ customer: file, purchase: file.purchases[0] ?? null }));
  for (const number of ['13800005678', '5678"', '13900001111', '2381200012345678901'])
    expect(text).not.toContain(number);
  expect(maskedCustomer(file)).toMatchObject({ phoneTail: '•••8', purchases: [{ unitPrice: 89 }] });
  expect(text).toContain('林女士');
});
