import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { openStores, type Stores } from './stores';

const NAME = 'import-test';
let stores: Stores;
beforeEach(() => {
  stores = openStores(NAME);
});
afterEach(async () => {
  stores.close();
  await Dexie.delete(NAME);
});

it('imports whole chunks sealed, fills the open one first, and adds nothing twice', async () => {
  const entries = Array.from({ length: 3000 }, (_, number) =>
    logEntry(number, {
      id: `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
      rule: `rule-${number % 7}`,
      customerId: `c-${number % 100}`,
      snippet: `第${number}句`,
    }),
  );
  await stores.log.append(entries.slice(0, 10));
  expect(await stores.log.import([entries.slice(0, 1500), entries.slice(1500)])).toBe(2990);
  expect(await stores.log.import([entries])).toBe(0);
  expect(await stores.log.range(0, 5000)).toEqual(entries);
  expect(await stores.log.entry(entries[1700]?.id ?? '')).toEqual(entries[1700]);
  const page = await stores.log.page({ filter: { rule: 'rule-3' }, limit: 2, before: entries[2000] ?? null });
  expect(page.entries.map(({ atMs }) => atMs)).toEqual([1998, 1991]);
  expect(await stores.log.ofCustomer('c-42')).toHaveLength(30);
  expect(await stores.log.countersBy('1970-01-01', '1970-01-01', ['rule'])).toHaveLength(7);
  expect(await stores.log.verify()).toMatchObject({ broken: null, counts: { entry: 3000 } });
});
