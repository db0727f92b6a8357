import type { PolicyFile } from '../../lib/model/policy';

/** A shop of one article, for examples that need no more than its book. */
const ONE_PRICE = {
  shop: { name: '风岭电器', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  brands: [{ id: 'fengling', name: '风岭', own: true }],
  products: [
    {
      sku: 'air-35',
      name: '风岭空调 1.5匹',
      aliases: ['空调'],
      brand: 'fengling',
      prices: [{ channel: 'private', price: 2999 }],
    },
  ],
};

/** 128 until two days ago, 168 since. */
const RAISED = {
  shop: { name: '云帆户外', currency: 'CNY', timeZone: 'Asia/Shanghai' },
  brands: [{ id: 'yunfan', name: '云帆', own: true }],
  products: [
    {
      sku: 'bottle-1',
      name: '云帆保温壶',
      aliases: ['保温壶'],
      brand: 'yunfan',
      prices: [
        { channel: 'private', price: 128, to: '2026-11-16T10:29:59+08:00' },
        { channel: 'private', price: 168, from: '2026-11-16T10:30:00+08:00' },
      ],
    },
  ],
};

/** The shop that tags of state need where the example names none. */
export function shopOfState(state: readonly string[]): { policy: unknown } | undefined {
  if (state.includes('raised:2d')) return { policy: RAISED };
  return state.some((tag) => tag.startsWith('fee:')) ? { policy: ONE_PRICE } : undefined;
}

/** Names of fees, by tag. */
const FEES: Readonly<Record<string, string>> = { install: '安装费', duty: 'import duty' };

/**
 * `stock:3`: pieces of the first product. `fee:install`: a fee nobody can avoid. `page:diff`: the promotion from a
 * threshold begins at 200. `event`: a tasting for twelve, seven of whom have put their names down.
 */
export function withPriceState(file: PolicyFile, state: readonly string[]): void {
  const tagged = (tag: string): string | undefined =>
    state.find((one) => one.startsWith(`${tag}:`))?.slice(tag.length + 1);
  const [product] = file.products ?? [];
  const stock = tagged('stock');
  if (product !== undefined && stock !== undefined) product.stock = Number(stock);
  const fee = tagged('fee');
  if (product !== undefined && fee !== undefined)
    product.fees = [{ region: 'all', amount: fee === 'install' ? 200 : 8, name: FEES[fee] ?? fee }];
  if (state.includes('page:diff'))
    for (const promotion of file.promotions)
      if (promotion.threshold !== undefined) {
        promotion.threshold = 200;
        promotion.name = '满200减20';
      }
  if (state.includes('event'))
    file.products?.push({
      sku: 'tasting-11',
      name: '线下品鉴会',
      aliases: ['品鉴会'],
      brand: product?.brand ?? 'own',
      stock: 5,
      fees: [],
      prices: [{ channel: 'private', price: 0 }],
    });
}
