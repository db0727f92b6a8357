import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { customerFileSchema } from '../lib/model/customer';
import { policyFileSchema } from '../lib/model/policy';
import { SAMPLES } from '../lib/storage/schema-samples';
import { openStores, type Stores } from '../lib/storage/stores';
import { consolePage, createFakeExtension, type FakeExtension, ownPage } from './support/fake-extension';

const current = vi.hoisted(() => ({ browser: {} }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return current.browser;
  },
}));

let extension: FakeExtension;
let stores: Stores;

/** A worker starts with none of its memory: all modules are read anew. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  const { default: background } = await import('../entrypoints/background/index');
  background.main();
}
async function restart(): Promise<void> {
  extension.killWorker();
  await startWorker();
}
const ask = (name: string, data: object, sender: object = ownPage) =>
  extension.say({ candor: name, data }, sender);

/** Friday 20 November 2026, ten in the morning in Shanghai. */
const MORNING = Date.parse('2026-11-20T10:00:00+08:00');
const at = (time: string): string => `2026-11-${time}:00+08:00`;
/** The clock stands still between steps: nothing here waits for time to pass. */
const setClock = (time: string): void => void vi.setSystemTime(Date.parse(at(time)));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING });
  Dexie.dependencies.indexedDB = new IDBFactory();
  extension = createFakeExtension();
  current.browser = extension.browser;
  await startWorker();
  stores = openStores();
  await ask('savePolicy', { file: policy });
  await ask('saveCustomers', { files: [customer] });
  await ask('saveSettings', { agentName: '小叶' });
});
afterEach(() => {
  extension.killWorker();
  stores.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const policy = policyFileSchema.parse({
  ...policyFileSchema.parse(Reflect.get(SAMPLES[1]?.policies ?? {}, 'file')),
  service: {
    firstReplySeconds: 60,
    replySeconds: 180,
    businessHours: '09:00-18:00',
    serviceDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  },
});
const customer = customerFileSchema.parse(SAMPLES[1]?.customers);
const console = { consoleId: 'demo', customerKey: 'k-9', customerName: '小方' };
const promise = {
  customerId: 'c-1',
  console,
  text: '单号六点前发您',
  spoken: '单号今天发您',
  messageId: 'm-1',
  at: at('20T09:50'),
  dueAt: at('20T18:00'),
};
const confirm = (parts: object = {}) => ask('confirmPromise', { ...promise, ...parts });
const settle = (outcome: object) => ask('settlePromise', { customerId: 'c-1', promiseId: 'p1', ...outcome });
const promises = async () => (await stores.customers.byId('c-1'))?.promises ?? [];
/** The time of the alarm, by the shop's clock. */
const alarm = () => {
  const when: unknown = Reflect.get(extension.alarms.get('promises') ?? {}, 'when');
  return typeof when === 'number' ? new Date(when + 8 * 3_600_000).toISOString().slice(8, 16) : null;
};
const ring = () => extension.events.alarm.fire({ name: 'promises' });
const told = () => extension.notifications?.get('promises') ?? null;
const switchOn = async (parts: object = {}) => {
  extension.notifications = new Map();
  await extension.events.granted.fire({ permissions: ['notifications'] });
  await ask('saveSettings', { notifiesOfPromises: true, ...parts });
};

describe('the ledger', () => {
  it('notes a promise once, with who made it, and answers where', async () => {
    const first = await confirm();
    expect(first).toEqual({ ok: true, value: { customerId: 'c-1', promiseId: 'p1' } });
    expect(await confirm()).toEqual(first);
    expect(await promises()).toEqual([
      {
        id: 'p1',
        text: promise.text,
        spoken: promise.spoken,
        messageId: 'm-1',
        at: promise.at,
        dueAt: promise.dueAt,
        by: '小叶',
        status: 'open',
      },
    ]);
  });

  it('makes a customer for a promise to somebody unknown, who is known from then on', async () => {
    const reply = await confirm({ customerId: null });
    const known = await stores.customers.byConsoleKey('demo', 'k-9');
    expect(reply).toMatchObject({ value: { customerId: known?.id, promiseId: 'p1' } });
    expect(known).toMatchObject({ name: '小方', promises: [{ text: promise.text }] });
  });

  it('keeps what is left of a half-kept one, with its own time, until that is kept too', async () => {
    await confirm();
    await settle({ status: 'half-kept', stillOwed: '补发票', dueAt: at('23T12:00') });
    expect(await stores.dues.first(9)).toMatchObject([
      { text: '补发票', isHalf: true, by: '小叶', dueAtMs: Date.parse(at('23T12:00')) },
    ]);
    await settle({ status: 'kept', proof: { words: '发票开好了', messageId: 'm-9' } });
    expect(await stores.dues.first(9)).toEqual([]);
    expect(await promises()).toMatchObject([
      { status: 'kept', settledBy: '小叶', proof: { messageId: 'm-9' } },
    ]);
  });

  it('takes a promise out again that was noted by mistake', async () => {
    await confirm();
    await ask('dropPromise', { customerId: 'c-1', promiseId: 'p1' });
    expect(await promises()).toEqual([]);
  });

  it('is written by our own pages alone', async () => {
    vi.spyOn(globalThis.console, 'warn').mockImplementation(() => undefined);
    expect(await ask('confirmPromise', promise, consolePage(1))).toMatchObject({
      ok: false,
      error: 'refused',
    });
    expect(await promises()).toEqual([]);
  });

  it('tells the console what was set aside, and no more when it is taken up again', async () => {
    const item = { consoleId: 'demo', customerKey: 'k-9', item: 'question delivery m-1' };
    const load = () =>
      ask('loadWorkplace', { consoleId: 'demo', customerKey: 'k-9', customerName: '小方' }, consolePage(1));
    await ask('setAside', { ...item, isSetAside: true });
    expect(await load()).toMatchObject({ value: { setAside: ['question delivery m-1'] } });
    await ask('setAside', { ...item, isSetAside: false });
    expect(await load()).toMatchObject({ value: { setAside: [] } });
  });
});

describe('reminders', () => {
  it('come by one alarm before the due time, counted in hours of service', async () => {
    await confirm();
    await vi.waitFor(() => expect(alarm()).toBe('20T17:30'));
    await settle({ status: 'open', dueAt: at('23T09:10') });
    await vi.waitFor(() => expect(alarm()).toBe('20T17:40'));
    await ask('saveSettings', { remindLeadMinutes: 60 });
    await vi.waitFor(() => expect(alarm()).toBe('20T17:10'));
    await settle({ status: 'kept' });
    await vi.waitFor(() => expect(alarm()).toBeNull());
  });

  it('are a number on the icon, until the promise is settled', async () => {
    await confirm();
    await vi.waitFor(() => expect(alarm()).toBe('20T17:30'));
    expect(extension.badge.text).toBe('');
    setClock('20T17:30');
    await ring();
    await vi.waitFor(() => expect(extension.badge).toEqual({ text: '1', title: '1条承诺快到点' }));
    setClock('20T18:00');
    await ring();
    await vi.waitFor(() => expect(extension.badge.title).toBe('1条承诺过点了'));
    await settle({ status: 'broken' });
    await vi.waitFor(() => expect(extension.badge).toEqual({ text: '', title: '' }));
    expect(extension.notifications).toBeNull();
  });

  it('are notifications once they are switched on: before, and once when it is over', async () => {
    await switchOn();
    await confirm();
    await vi.waitFor(() => expect(alarm()).toBe('20T17:30'));
    setClock('20T17:30');
    await ring();
    await vi.waitFor(() =>
      expect(told()).toMatchObject({ title: '答应林女士的快到点了', message: promise.text }),
    );
    extension.notifications?.clear();
    await ring();
    await restart();
    await vi.waitFor(() => expect(alarm()).toBe('20T18:00'));
    expect(told()).toBeNull();
    setClock('23T09:00');
    await ring();
    await vi.waitFor(() => expect(told()).toMatchObject({ title: '答应林女士的过点了' }));
  });

  it('are made good at the next start when the browser was closed at the time', async () => {
    await switchOn();
    await confirm();
    await confirm({ at: at('20T09:55'), text: '样品也寄', dueAt: at('20T17:00'), messageId: 'm-2' });
    await vi.waitFor(async () => expect(await stores.dues.first(9)).toHaveLength(2));
    extension.alarms.clear();
    setClock('23T10:00');
    await restart();
    await vi.waitFor(() =>
      expect(told()).toMatchObject({ title: '2条承诺过点了', message: '林女士、林女士' }),
    );
    await vi.waitFor(async () =>
      expect((await stores.dues.first(9)).map(({ reminded }) => reminded)).toEqual(['late', 'late']),
    );
    expect(extension.badge.text).toBe('2');
  });

  it('name nobody while the panel is locked, and hide numbers that are hidden', async () => {
    await switchOn({ isPanelLocked: true });
    await confirm({ text: '单号 SF1409987654321 六点前发您' });
    await vi.waitFor(() => expect(alarm()).toBe('20T17:30'));
    setClock('20T17:30');
    await ring();
    await vi.waitFor(() => expect(told()).toMatchObject({ title: '1条承诺快到点' }));
    expect(JSON.stringify(told())).not.toMatch(/林女士|单号/);
    await ask('saveSettings', { isPanelLocked: false, masksNumbers: true });
    setClock('20T18:00');
    await ring();
    await vi.waitFor(() => expect(told()).toMatchObject({ title: '答应林女士的过点了' }));
    expect(JSON.stringify(told())).not.toContain('1409987654321');
  });

  it('lead to the panel', async () => {
    await switchOn();
    await extension.events.notificationClicked.fire('promises');
    await vi.waitFor(() => expect(extension.panelsOpened).toEqual([1]));
    await extension.events.notificationClicked.fire('another');
    expect(extension.panelsOpened).toEqual([1]);
  });

  it('end with the customer', async () => {
    await confirm();
    await vi.waitFor(() => expect(alarm()).toBe('20T17:30'));
    await ask('eraseCustomer', { customerId: 'c-1' });
    await vi.waitFor(() => expect(alarm()).toBeNull());
  });
});
