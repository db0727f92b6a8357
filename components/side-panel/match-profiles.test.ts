import { describe, expect, it } from 'vitest';
import type { CustomerFile } from '../../lib/model/customer';
import { FOUND_MOST, matchProfiles, namesakes } from './match-profiles';

const person = (
  id: string,
  name: string,
  phoneTail: string,
  ...products: [string, string][]
): CustomerFile => ({
  id,
  name,
  phoneTail,
  tags: [],
  offers: [],
  promises: [],
  purchases: products.map(([at, product]) => ({
    at: `${at}T12:00:00+08:00`,
    channel: 'tmall',
    brand: 'b',
    product,
    quantity: 1,
    unitPrice: 89,
    currency: 'CNY',
  })),
});
const files = [
  person('lin', '林女士', '3307', ['2026-07-06', '白毫银针 100g'], ['2026-09-01', '小青柑 250g']),
  person('lin2', '林女士的朋友', '0516'),
  person('wu', 'Anna Wu', '8812', ['2026-08-02', '小青柑 100g']),
];
const ids = (query: string) => matchProfiles(files, query).map(({ id }) => id);

describe('finding the profile of an unknown customer', () => {
  it.each([
    ['by name, the exact one first', '林女士', ['lin', 'lin2']],
    ['by name whatever its case and width', 'ａｎｎａ w', ['wu']],
    ['by the end of the phone number', '812', ['wu']],
    ['by what was bought', '小青柑', ['lin', 'wu']],
    ['not for an empty query', '  ', []],
  ])('works %s', (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('tells the purchase that made it fit, else the latest', () => {
    expect(matchProfiles(files, '白毫')[0]?.purchase?.product).toBe('白毫银针 100g');
    expect(matchProfiles(files, '3307')[0]?.purchase?.product).toBe('小青柑 250g');
  });

  it('offers no more than can be looked over', () => {
    const many = Array.from({ length: 30 }, (_, index) => person(`p${index}`, '王先生', '1'));
    expect(matchProfiles(many, '王')).toHaveLength(FOUND_MOST);
  });

  it('offers those of the very same name before anything is typed', () => {
    expect(namesakes(files, ' 林女士').map(({ id }) => id)).toEqual(['lin']);
  });
});
