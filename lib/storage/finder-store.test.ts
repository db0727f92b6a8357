import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CustomerFile, customerFileSchema } from '../model/customer';
import { openStores, type Stores } from './stores';

const setting = {
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  nowMs: Date.parse('2026-11-22T12:00:00+08:00'),
};
let stores: Stores;
beforeEach(() => {
  stores = openStores('finder-test');
});
afterEach(async () => {
  stores.close();
  await Dexie.delete('finder-test');
});

const customer = (id: string, parts: object = {}): CustomerFile =>
  customerFileSchema.parse({ id, name: `客人${id}`, ...parts });
const bought = (product: string, unitPrice = 89) => ({
  at: '2026-03-03T10:00:00+08:00',
  channel: 'tmall',
  brand: 'b',
  product,
  quantity: 1,
  unitPrice,
  currency: 'CNY',
});
const ids = async (query: string) =>
  (await stores.finder.find(query, 20, setting)).found.map(({ customer: { id } }) => id);

describe('the finder', () => {
  it('finds whoever was saved, by any change since', async () => {
    await stores.customers.save([customer('1', { name: '林小梅' }), customer('2', { name: '周先生' })]);
    expect(await ids('lxm')).toEqual(['1']);
    await stores.customers.change('1', (file) => ({
      ...file,
      name: '陈立',
      purchases: [bought('陈皮 100克')],
    }));
    expect(await ids('lxm')).toEqual([]);
    expect(await ids('陈皮')).toEqual(['1']);
    expect(await ids('陈 100克')).toEqual(['1']);
  });

  it('finds nobody who was erased', async () => {
    await stores.customers.save([customer('1', { name: '林小梅' })]);
    await stores.privacy.erase('1');
    expect(await ids('林')).toEqual([]);
  });

  it('narrows a word many have by one that few have', async () => {
    const many = Array.from({ length: 4_000 }, (_, at) =>
      customer(`m${at}`, { name: `王${at}`, purchases: [bought('小青柑', at === 3_999 ? 123 : 89)] }),
    );
    await stores.customers.save(many);
    expect(await ids('小青柑 123元')).toEqual(['m3999']);
    expect(await ids('王3999 小青柑')).toEqual(['m3999']);
    const all = await stores.finder.find('小青柑', 20, setting);
    expect(all.found).toHaveLength(20);
    expect(all.isCut).toBe(true);
  });

  it('finds the one whom several words leave of which each fits thousands', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      customer(`m${at}`, {
        name: at % 2 === 0 ? `王${at}` : `李${at}`,
        purchases: [
          bought(at % 3 === 0 ? '小青柑 250克' : '陈皮', at % 5 === 0 ? 123 : 89),
          {
            ...bought('龙井', 200),
            at: at === 2_998 ? '2025-07-01T10:00:00+08:00' : '2025-03-01T10:00:00+08:00',
          },
        ],
      }),
    );
    await stores.customers.save(many);
    expect(await ids('王 龙井 2025年7月')).toEqual(['m2998']);
    const { found } = await stores.finder.find('李 小青柑 123元', 20, setting);
    expect(found).toHaveLength(20);
    expect(found.every(({ customer: { id } }) => Number(id.slice(1)) % 15 === 0)).toBe(true);
  });

  it('takes a number beside a product for a price and for a telephone', async () => {
    await stores.customers.save([
      customer('1', { phoneTail: '8812', purchases: [bought('小青柑', 89)] }),
      customer('2', { purchases: [bought('小青柑', 8812)] }),
      customer('3', { purchases: [bought('陈皮', 8812)] }),
    ]);
    expect((await ids('小青柑 8812')).sort()).toEqual(['1', '2']);
  });

  it('answers nothing to nothing', async () => {
    expect(await stores.finder.find('  ', 20, setting)).toEqual({ found: [], isCut: false });
  });
});
