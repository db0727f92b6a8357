import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CustomerFile, customerFileSchema } from '../../lib/model/customer';
import { policyFileSchema } from '../../lib/model/policy';
import { openStores, type Stores } from '../../lib/storage/stores';
import { runTeam } from '../../lib/sync/run';
import { logEntry } from '../support/log-entries';
import { eventually, startServers, type TeamServers } from '../support/nats';

const MEMBERS = [
  { id: 'mei', name: '小梅', role: 'agent' as const },
  { id: 'li', name: '小李', role: 'agent' as const },
  { id: 'lan', name: '兰姐', role: 'supervisor' as const },
  { id: 'boss', name: '老板', role: 'admin' as const },
];
const customer = (id: string, parts: Partial<CustomerFile> = {}): CustomerFile => ({
  ...customerFileSchema.parse({ id, name: `客人${id}` }),
  ...parts,
});
const policyOf = (name: string) =>
  policyFileSchema.parse({ shop: { name, currency: 'CNY', timeZone: 'Asia/Shanghai' } });

let servers: TeamServers;
/** One browser. */
interface Place {
  readonly stores: Stores;
  readonly close: () => Promise<void>;
}
const places: Place[] = [];
let round = 0;

async function browserOf(
  memberId: string,
): Promise<Place & { restart: () => void; end: () => Promise<void> }> {
  const name = `team-${round}-${memberId}`;
  const stores = openStores(name);
  await stores.team.join(await servers.fileOf(memberId), Date.now());
  const ports = { arrived: () => undefined, nowMs: Date.now, chance: () => 0 };
  let end = runTeam(stores, ports);
  const place = {
    stores,
    end: () => end(),
    restart: () => {
      end = runTeam(stores, ports);
    },
    close: async () => {
      await end();
      stores.close();
      await Dexie.delete(name);
    },
  };
  places.push(place);
  return place;
}

const isInStep = async ({ stores }: Place): Promise<boolean> => {
  const { entries, changes } = await stores.team.waiting();
  return entries + changes === 0 && (await stores.team.state())?.phase === 'connected';
};

beforeEach(() => {
  round++;
});
afterEach(async () => {
  await Promise.all(places.splice(0).map(({ close }) => close()));
});

describe.each([false, true])('a team (with a key of its own: %s)', (encryption) => {
  beforeAll(async () => {
    servers = await startServers({ members: MEMBERS, encryption });
  });
  afterAll(() => servers.stop());

  it('shows an agent’s entries to the supervisor and brings the verdict back', async () => {
    const mei = await browserOf('mei');
    const li = await browserOf('li');
    const lan = await browserOf('lan');
    await eventually(() => isInStep(lan));
    const entry = logEntry(1 + Number(encryption), {
      agent: '小梅',
      severity: 'critical',
      customerId: 'c-1',
      snippet: '加我微信',
      atMs: Date.now(),
    });
    await mei.stores.log.append([entry]);
    await eventually(async () => (await lan.stores.log.entry(entry.id)) !== null);
    expect(await lan.stores.log.entry(entry.id)).toEqual({ ...entry, policyVersion: 0 });
    expect((await lan.stores.team.lastCritical())?.id).toBe(entry.id);
    expect(await lan.stores.team.receivedEntries()).toBe(1);
    expect((await lan.stores.log.verify()).broken).toBeNull();

    await lan.stores.reviews.add({
      entryId: entry.id,
      disposition: 'confirmed',
      note: '请改用小程序',
      reviewer: '兰姐',
      atMs: Date.now(),
    });
    await eventually(async () => (await mei.stores.reviews.latest(entry.id)) !== null);
    expect(await mei.stores.reviews.latest(entry.id)).toMatchObject({
      disposition: 'confirmed',
      note: '请改用小程序',
      reviewer: '兰姐',
    });

    await mei.stores.disputes.add({ entryId: entry.id, words: '客人要的', agent: '小梅', atMs: Date.now() });
    await eventually(async () => (await lan.stores.disputes.all()).has(entry.id));
    await eventually(async () => (await isInStep(mei)) && (await isInStep(lan)) && (await isInStep(li)));
    expect(await li.stores.log.entry(entry.id)).toBeNull();
    expect(await li.stores.reviews.latest(entry.id)).toBeNull();
  });

  it('passes a promise from one agent to the other', async () => {
    const mei = await browserOf('mei');
    const li = await browserOf('li');
    const made = {
      at: '2026-12-01T10:00:00+08:00',
      text: '今天补发',
      dueAt: '2026-12-01T18:00:00+08:00',
      status: 'open' as const,
      by: '小梅',
    };
    const id = `c-p-${encryption}`;
    const link = { consoleId: 'demo', customerKey: `key-${encryption}`, customerId: id };
    await mei.stores.customers.save([customer(id, { promises: [made] })], [link]);
    await eventually(async () =>
      (await li.stores.dues.first(100)).some(({ customerId }) => customerId === id),
    );
    await eventually(async () => (await li.stores.customers.byConsoleKey('demo', link.customerKey)) !== null);

    await li.stores.customers.change(id, (file) => ({
      ...file,
      promises: file.promises.map((one) => ({ ...one, status: 'kept' as const, settledBy: '小李' })),
    }));
    await eventually(async () => (await mei.stores.customers.byId(id))?.promises[0]?.status === 'kept');
    expect((await mei.stores.dues.first(100)).some(({ customerId }) => customerId === id)).toBe(false);
    await eventually(async () => (await isInStep(mei)) && (await isInStep(li)));
    expect(await li.stores.team.mergeNotes(id)).toEqual([]);
  });

  it('puts changes of one customer made offline together, and keeps both versions of a clash', async () => {
    const mei = await browserOf('mei');
    const li = await browserOf('li');
    const id = `c-m-${encryption}`;
    await mei.stores.customers.save([customer(id, { notes: '清淡' })]);
    await eventually(async () => (await li.stores.customers.byId(id)) !== null);
    await eventually(() => isInStep(li));
    await mei.end();
    await mei.stores.customers.change(id, (file) => ({ ...file, notes: '怕苦', tags: ['老客'] }));
    await li.stores.customers.change(id, (file) => ({ ...file, notes: '喜欢浓一点', tier: 'vip' }));
    await eventually(() => isInStep(li));
    mei.restart();
    const both = { notes: '喜欢浓一点', tags: ['老客'], tier: 'vip' };
    await eventually(
      async () => (await isInStep(mei)) && (await mei.stores.customers.byId(id))?.tier === 'vip',
    );
    expect(await mei.stores.customers.byId(id)).toMatchObject(both);
    await eventually(async () => (await li.stores.customers.byId(id))?.tags.length === 1);
    expect(await li.stores.customers.byId(id)).toMatchObject(both);
    expect(await mei.stores.team.mergeNotes(id)).toMatchObject([
      { path: ['notes'], mine: '"怕苦"', theirs: '"喜欢浓一点"', by: '小李' },
    ]);
    expect(await li.stores.team.mergeNotes(id)).toEqual([]);
  });

  it('brings an admin’s policy to every agent, and its revision into their entries', async () => {
    const boss = await browserOf('boss');
    const mei = await browserOf('mei');
    const lan = await browserOf('lan');
    await boss.stores.policies.save(policyOf('领尚干一'), 1);
    await eventually(async () => (await mei.stores.policies.latest())?.file.shop.name === '领尚干一');
    await boss.stores.policies.save(policyOf('领尚干二'), 2);
    await eventually(async () => (await mei.stores.policies.latest())?.file.shop.name === '领尚干二');
    await eventually(async () => (await lan.stores.policies.latest())?.file.shop.name === '领尚干二');
    const latest = await mei.stores.policies.latest();
    expect(latest?.team?.by).toBe('老板');
    expect((await boss.stores.policies.latest())?.team?.revision).toBe(latest?.team?.revision);

    const entry = logEntry(10 + Number(encryption), {
      policyVersion: latest?.version ?? 0,
      atMs: Date.now(),
    });
    await mei.stores.log.append([entry]);
    await eventually(async () => (await lan.stores.log.entry(entry.id)) !== null);
    const theirs = await lan.stores.log.entry(entry.id);
    const version = await lan.stores.policies.byVersion(theirs?.policyVersion ?? 0);
    expect(version?.file.shop.name).toBe('领尚干二');
  });

  it('takes an erased customer out everywhere, also out of what was logged', async () => {
    const mei = await browserOf('mei');
    const lan = await browserOf('lan');
    const boss = await browserOf('boss');
    const id = `c-e-${encryption}`;
    await mei.stores.customers.save([customer(id)]);
    const entry = logEntry(20 + Number(encryption), {
      customerId: id,
      snippet: '林女士的尾号',
      atMs: Date.now(),
    });
    await mei.stores.log.append([entry]);
    await eventually(async () => (await boss.stores.customers.byId(id)) !== null);
    await eventually(async () => (await boss.stores.log.entry(entry.id)) !== null);
    await eventually(async () => (await lan.stores.log.entry(entry.id)) !== null);

    await lan.stores.privacy.erase(id);
    for (const { stores } of [mei, boss]) {
      await eventually(async () => (await stores.customers.byId(id)) === null);
      await eventually(async () => (await stores.log.entry(entry.id))?.snippet === null);
    }
    for (const place of [mei, lan, boss]) await eventually(() => isInStep(place));

    // Whoever joins later reads the log from its first entry, and learns nothing of the customer.
    await lan.close();
    places.splice(
      places.findIndex(({ stores }) => stores === lan.stores),
      1,
    );
    const fresh = await browserOf('lan');
    await eventually(async () => (await fresh.stores.log.entry(entry.id)) !== null);
    expect(await fresh.stores.log.entry(entry.id)).toMatchObject({
      rule: entry.rule,
      snippet: null,
      customerId: null,
    });
    expect(await fresh.stores.customers.byId(id)).toBeNull();
  });
});
