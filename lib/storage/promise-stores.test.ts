import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CustomerFile, customerFileSchema, type PromiseFile } from '../model/customer';
import { openDexie } from './database';
import { withPromiseIds } from './due-rows';
import { SCHEMA } from './schema';
import { openStores, type Stores } from './stores';

const promise = (parts: Partial<PromiseFile> = {}): PromiseFile => ({
  at: '2026-11-20T10:00:00+08:00',
  text: '明天发货',
  dueAt: '2026-11-21T18:00:00+08:00',
  status: 'open',
  ...parts,
});
const customer = (id: string, promises: readonly PromiseFile[]): CustomerFile =>
  customerFileSchema.parse({ id, name: `客户${id}`, promises });
const due = (row: string): number => Date.parse(`${row}:00+08:00`);

let stores: Stores;
beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  stores = openStores();
});
afterEach(() => stores.close());

const open = async () =>
  (await stores.dues.first(99)).map(
    ({ customerId, promiseId, text, reminded }) => `${customerId} ${promiseId} ${text} ${reminded}`,
  );

describe('what is owed', () => {
  it('is kept due first, of all customers, and goes when it is settled', async () => {
    await stores.customers.save([
      customer('a', [promise({ dueAt: '2026-11-22T18:00:00+08:00' }), promise({ status: 'kept' })]),
      customer('b', [promise({ status: 'half-kept', stillOwed: '补发票' })]),
    ]);
    expect(await open()).toEqual(['b p1 补发票 no', 'a p1 明天发货 no']);
    await stores.customers.change('b', (file) => ({
      ...file,
      promises: file.promises.map((one) => ({ ...one, status: 'kept' as const })),
    }));
    expect(await open()).toEqual(['a p1 明天发货 no']);
  });

  it('is told of a stretch of time with what became of it and when', async () => {
    await stores.customers.save([
      customer('a', [
        promise(),
        promise({ status: 'kept', settledAt: '2026-11-22T10:00:00+08:00' }),
        promise({ status: 'broken', dueAt: '2026-12-30T18:00:00+08:00' }),
      ]),
    ]);
    const told = () => stores.dues.between(due('2026-11-21T00:00'), due('2026-11-22T00:00'));
    const dueAtMs = due('2026-11-21T18:00');
    expect(await told()).toEqual([
      { dueAtMs, status: 'open', settledAtMs: null },
      expect.objectContaining({ dueAtMs, status: 'kept', settledAtMs: due('2026-11-22T10:00') }),
    ]);
    await stores.customers.change('a', (file) => ({ ...file, promises: [] }));
    expect(await told()).toEqual([]);
  });

  it('is read by due time alone', async () => {
    await stores.customers.save([
      customer('a', [promise(), promise({ dueAt: '2026-12-30T18:00:00+08:00' })]),
    ]);
    expect((await stores.dues.before(due('2026-11-30T00:00'))).map(({ promiseId }) => promiseId)).toEqual([
      'p1',
    ]);
    expect(await stores.dues.nextFrom(due('2026-11-30T00:00'))).toBe(due('2026-12-30T18:00'));
    expect(await stores.dues.nextFrom(due('2027-11-30T00:00'))).toBeNull();
  });

  it('remembers a reminder while the due time stays, and forgets it when it is put off', async () => {
    await stores.customers.save([customer('a', [promise()])]);
    const [row] = await stores.dues.first(1);
    if (row === undefined) throw new Error('nothing is due');
    await stores.dues.noteReminded([{ ...row, reminded: 'before' }]);
    await stores.customers.change('a', (file) => ({ ...file, tags: ['老客'] }));
    expect(await open()).toEqual(['a p1 明天发货 before']);
    await stores.customers.change('a', (file) => ({
      ...file,
      promises: file.promises.map((one) => ({ ...one, dueAt: '2026-11-25T18:00:00+08:00' })),
    }));
    expect(await open()).toEqual(['a p1 明天发货 no']);
    await stores.dues.noteReminded([{ ...row, reminded: 'late' }]);
    expect(await open()).toEqual(['a p1 明天发货 no']);
  });

  it('goes with the customer', async () => {
    await stores.customers.save([customer('a', [promise()])]);
    await stores.customers.link({ consoleId: 'desk', customerKey: 'k', customerId: 'a' });
    for (const customerKey of ['k', 'other'])
      await stores.setAside.put({ consoleId: 'desk', customerKey, item: 'question price m1', atMs: 5 });
    await stores.privacy.erase('a');
    expect(await open()).toEqual([]);
    expect(await stores.setAside.of('desk', 'k')).toEqual([]);
    expect(await stores.setAside.of('desk', 'other')).toEqual(['question price m1']);
  });

  it('is found in a database of before', async () => {
    stores.close();
    const old = openDexie('candor', SCHEMA.slice(0, 5));
    await old
      .table('customers')
      .bulkAdd([customer('a', [promise(), promise({ status: 'kept' })]), customer('b', [])]);
    old.close();
    stores = openStores();
    expect(await open()).toEqual(['a p1 明天发货 no']);
    expect((await stores.customers.byId('a'))?.promises.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });
});

it('gives an id to each promise that has none', () => {
  const file = customer('a', [promise({ id: 'p2' }), promise(), promise(), promise({ id: 'x' })]);
  expect(withPromiseIds(file).promises.map(({ id }) => id)).toEqual(['p2', 'p1', 'p3', 'x']);
});

it('what was set aside is taken up again, and old rows go with the retention', async () => {
  const row = { consoleId: 'desk', customerKey: 'k', item: 'promise m1', atMs: 10 };
  await stores.setAside.put(row);
  await stores.setAside.put(row);
  expect(await stores.setAside.of('desk', 'k')).toEqual(['promise m1']);
  await stores.setAside.remove('desk', 'k', 'promise m1');
  expect(await stores.setAside.of('desk', 'k')).toEqual([]);
  await stores.setAside.put(row);
  await stores.privacy.dropOlder(11);
  expect(await stores.setAside.of('desk', 'k')).toEqual([]);
});
