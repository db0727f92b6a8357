import { describe, expect, it } from 'vitest';
import { customerFileSchema } from '../../lib/model/customer';
import { LOCALES } from '../../lib/model/locale';
import { policyFileSchema } from '../../lib/model/policy';
import { customerChange, isOtherShop, policyChange } from './policy-change';
import { sampleCustomers, samplePolicy } from './samples';

const policy = (parts: object = {}) => policyFileSchema.parse({ ...samplePolicy('en'), ...parts });
const nothing = { added: 0, changed: 0, removed: 0 };

describe('what a policy file would change', () => {
  it('is all of it for the first one', () => {
    expect(policyChange(null, policy()).products).toEqual({ before: 0, after: 1, ...nothing, added: 1 });
  });

  it('is nothing for the policy in force', () => {
    for (const part of Object.values(policyChange(policy(), policy()))) expect(part).toMatchObject(nothing);
  });

  it('tells changed rows from added and removed ones', () => {
    const [product] = samplePolicy('en').products;
    const before = policy({ products: [product, { ...product, sku: 'old' }] });
    const after = policy({
      products: [
        { ...product, floor: 81 },
        { ...product, sku: 'new' },
      ],
    });
    expect(policyChange(before, after).products).toEqual({
      before: 2,
      after: 2,
      added: 1,
      changed: 1,
      removed: 1,
    });
  });

  it('counts payees by name and by account together', () => {
    expect(policyChange(null, policy()).payees.after).toBe(2);
    expect(policyChange(policy(), policy({ payments: undefined })).payees.removed).toBe(2);
  });

  it('is suspicious when the shop has another name', () => {
    expect(isOtherShop(policy(), policy({ shop: { ...policy().shop, name: 'Another' } }))).toBe(true);
    expect(isOtherShop(policy(), policy())).toBe(false);
    expect(isOtherShop(null, policy())).toBe(false);
  });
});

describe('what a file of customers would change', () => {
  const customer = (id: string, name = 'A') =>
    customerFileSchema.parse({ ...sampleCustomers('en')[0], id, name });

  it('counts new and replaced customers with what they bring', () => {
    expect(customerChange(new Set(['b']), [customer('a'), customer('b')])).toEqual({
      customers: 2,
      added: 1,
      replaced: 1,
      purchases: 2,
      promises: 0,
      repeated: 0,
    });
  });

  it('counts a customer who stands in the file twice once', () => {
    expect(customerChange(new Set(), [customer('a'), customer('a', 'B')])).toMatchObject({
      customers: 1,
      purchases: 1,
      repeated: 1,
    });
  });
});

it.each(LOCALES)('the samples to download are valid files (%s)', (locale) => {
  expect(policyFileSchema.safeParse(samplePolicy(locale)).error).toBeUndefined();
  expect(customerFileSchema.array().safeParse(sampleCustomers(locale)).error).toBeUndefined();
});
