import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boughtOn, customerFile, regular } from '../../test/support/customer-files';
import { dayOf } from '../followup/day';
import { rangesOf } from '../followup/keys';
import { withCareChange } from '../profile/care';
import { openStores, type Stores } from './stores';

let stores: Stores;
beforeEach(() => {
  stores = openStores('follow-up-test');
});
afterEach(async () => {
  stores.close();
  await Dexie.delete('follow-up-test');
});

const ranges = rangesOf(dayOf('2026-11-18'), [], [], false);
const due = async (limit = 20) => (await stores.followUps.due(ranges, limit)).map(({ id }) => id);

it('finds who is due today, each once, orders before rhythms', async () => {
  await stores.customers.save([
    regular({ id: 'due' }),
    customerFile({ id: 'arrived', purchases: [boughtOn('2026-11-12')] }),
    customerFile({ id: 'born', birthday: '1990-11-18' }),
    regular({ id: 'silent', consent: { marketing: true, doNotContactSince: '2026-01-01T00:00:00Z' } }),
    customerFile({ id: 'nobody' }),
  ]);
  expect(await due()).toEqual(['arrived', 'born', 'due']);
  expect(await due(1)).toEqual(['arrived']);
});

it('follows a customer who changes and forgets one who is erased', async () => {
  await stores.customers.save([regular({ id: 'due' })]);
  const followUp = {
    kind: 'follow-up',
    reason: 'cycle',
    occasion: `cycle ${dayOf('2026-11-17')} LSG-XQG-250`,
    outcome: 'done',
  } as const;
  const moment = { at: '2026-11-18T02:00:00Z', by: '', language: null };
  await stores.customers.change('due', (file) => withCareChange(file, followUp, moment));
  expect(await due()).toEqual([]);
  await stores.customers.change('due', (file) =>
    withCareChange(file, { kind: 'undo-follow-up', followUpAt: moment.at }, moment),
  );
  expect(await due()).toEqual(['due']);
  await stores.privacy.erase('due');
  expect(await due()).toEqual([]);
});

it('keeps ticks of a repair until all are taken back, and no longer than its customer', async () => {
  const ticks = { key: 'k', customerId: 'due', messageId: 'm', steps: ['name' as const], by: '', atMs: 5 };
  await stores.repairs.put(ticks);
  expect(await stores.repairs.of('k')).toEqual(ticks);
  await stores.repairs.put({ ...ticks, steps: [] });
  expect(await stores.repairs.of('k')).toBeNull();
  await stores.customers.save([regular({ id: 'due' })]);
  await stores.repairs.put(ticks);
  await stores.privacy.erase('due');
  expect(await stores.repairs.of('k')).toBeNull();
  await stores.repairs.put({ ...ticks, customerId: null });
  await stores.privacy.dropOlder(6);
  expect(await stores.repairs.of('k')).toBeNull();
});
