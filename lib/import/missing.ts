import type { Mapping } from './recognise';

/** What a list is of, and `null` while its columns do not say enough. */
export type ListKind = 'orders' | 'customers' | null;

/** What the columns make of a list. */
export function kindOf(mapping: Mapping): ListKind {
  const has = (...fields: readonly (keyof Mapping)[]): boolean =>
    fields.some((field) => mapping[field] !== undefined);
  if (!has('customer', 'name', 'phone')) return null;
  if (!has('product')) return has('order', 'at', 'unitPrice', 'lineTotal', 'orderTotal') ? null : 'customers';
  return has('at') && has('unitPrice', 'lineTotal', 'orderTotal') ? 'orders' : null;
}

/** What the columns of a list do not say yet; of a list of customers who they are is enough. */
export function missingIn(mapping: Mapping): readonly ('customer' | 'product' | 'at' | 'price')[] {
  if (kindOf(mapping) !== null) return [];
  const has = (...fields: readonly (keyof Mapping)[]): boolean =>
    fields.some((field) => mapping[field] !== undefined);
  return [
    ...(has('customer', 'name', 'phone') ? [] : (['customer'] as const)),
    ...(has('product') ? [] : (['product'] as const)),
    ...(has('at') ? [] : (['at'] as const)),
    ...(has('unitPrice', 'lineTotal', 'orderTotal') ? [] : (['price'] as const)),
  ];
}
