import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CustomerFile, customerFileSchema } from '../model/customer';
import type { Change, Incoming } from './import-store';
import { openStores, type Stores } from './stores';

let stores: Stores;
beforeEach(async () => {
  stores = openStores('imports-test');
  await begin('i1');
});
afterEach(async () => {
  stores.close();
  await Dexie.delete('imports-test');
});

const begin = (id: string) =>
  stores.imports.begin({
    id,
    startedAtMs: Number(id.slice(1)),
    files: ['a.csv'],
    formats: [],
    state: 'running',
    batches: 0,
    customers: 0,
    purchases: 0,
    faults: 0,
  });
const customer = (id: string): CustomerFile => customerFileSchema.parse({ id, name: `客人${id}` });
const incoming = (id: string, key: string | null = null): Incoming => ({
  id,
  console: key === null ? null : { consoleId: 'qianniu', customerKey: key },
});
const tagged =
  (tag: string) =>
  (file: CustomerFile | null, { id }: Incoming): Change => {
    const before = file ?? customer(id);
    return {
      file: { ...before, tags: [...before.tags, tag] },
      isNew: file === null,
      purchases: 1,
      details: { tags: [tag] },
    };
  };
const without = (
  file: CustomerFile,
  { tags = [] }: { tags?: readonly string[] | undefined },
): CustomerFile | null => {
  const left = file.tags.filter((tag) => !tags.includes(tag));
  return left.length === 0 ? null : { ...file, tags: left };
};

describe('an import', () => {
  it('stores a batch once, however often it is sent', async () => {
    const send = () => stores.imports.apply('i1', 0, [incoming('1')], tagged('甲'));
    await send();
    expect(await send()).toMatchObject({ batches: 1, customers: 1, purchases: 1 });
    expect((await stores.customers.byId('1'))?.tags).toEqual(['甲']);
  });

  it('stores nothing of a batch that fails', async () => {
    const fail = (): Change => {
      throw new Error('broken');
    };
    await expect(stores.imports.apply('i1', 0, [incoming('1')], fail)).rejects.toThrow('broken');
    expect(await stores.customers.ids()).toEqual([]);
    expect((await stores.imports.run('i1'))?.batches).toBe(0);
  });

  it('adds to whom a console knows by the account, and links whom it does not', async () => {
    await stores.customers.save(
      [customer('noted')],
      [{ consoleId: 'qianniu', customerKey: 't_a', customerId: 'noted' }],
    );
    await stores.imports.apply(
      'i1',
      0,
      [incoming('taobao:t_a', 't_a'), incoming('taobao:t_b', 't_b')],
      tagged('甲'),
    );
    expect((await stores.customers.ids()).sort()).toEqual(['noted', 'taobao:t_b']);
    expect((await stores.customers.byConsoleKey('qianniu', 't_b'))?.id).toBe('taobao:t_b');
  });

  it('is taken back batch by batch: what it made goes, what it added to goes back, its links with it', async () => {
    await stores.customers.save([{ ...customer('old'), tags: ['老客'] }]);
    await stores.imports.apply('i1', 0, [incoming('old'), incoming('1', 't_1')], tagged('甲'));
    await stores.imports.apply('i1', 1, [incoming('2')], tagged('甲'));
    expect(await stores.imports.undo('i1', without)).toBe(1);
    expect((await stores.imports.run('i1'))?.state).toBe('undoing');
    expect(await stores.imports.undo('i1', without)).toBe(0);
    expect(await stores.imports.undo('i1', without)).toBe(0);
    expect((await stores.imports.run('i1'))?.state).toBe('undone');
    expect(await stores.customers.all()).toEqual([{ ...customer('old'), tags: ['老客'] }]);
    expect(await stores.customers.byConsoleKey('qianniu', 't_1')).toBeNull();
  });

  it('forgets in its batches whoever was erased', async () => {
    await stores.imports.apply('i1', 0, [incoming('1', 't_1')], tagged('甲'));
    await stores.privacy.erase('1');
    expect(await stores.imports.undo('i1', () => expect.unreachable())).toBe(0);
  });

  it('is listed, the latest first', async () => {
    await begin('i2');
    expect((await stores.imports.runs()).map(({ id }) => id)).toEqual(['i2', 'i1']);
  });
});
