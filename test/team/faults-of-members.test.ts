import 'fake-indexeddb/auto';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { customerFileSchema } from '../../lib/model/customer';
import { logSubject, STREAMS } from '../../lib/sync/layout';
import { makeStreams } from '../../ops/connection';
import { eraseCustomer } from '../../ops/erase';
import { type Line, openLine } from '../support/line';
import { logEntry } from '../support/log-entries';
import { eventually, startServers, type TeamServers } from '../support/nats';
import { connectMember, kept } from '../support/team-connections';
import { browserOf, countOf, entries, idsIn, idsOf, MEMBERS, removeBrowsers } from '../support/team-faults';

const lines: Line[] = [];

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

afterEach(async () => {
  vi.restoreAllMocks();
  await removeBrowsers();
  await Promise.all(lines.splice(0).map((one) => one.close()));
});

describe('one node', () => {
  let servers: TeamServers;
  beforeAll(async () => {
    servers = await startServers({ members: MEMBERS, entriesPerAgent: 1000 });
  });
  afterAll(() => servers.stop());

  it('behind a slow line that is cut again and again gets each entry once', async () => {
    const line = await openLine(servers.urls[0] ?? '', 40);
    lines.push(line);
    const mei = await browserOf({ ...(await servers.fileOf('mei')), servers: [line.url] });
    const before = await countOf(servers);
    const burst = entries(300);
    await mei.stores().log.append(burst);
    mei.start();
    for (const part of [1, 100, 200]) {
      await eventually(async () => (await countOf(servers)) >= before + part);
      line.cut();
    }
    await eventually(() => mei.isInStep());
    expect((await idsOf(servers, 'mei')).sort()).toEqual(idsIn(burst));
  });

  it.each([
    ['fast', 3_600_000],
    ['slow', -3_600_000],
  ])('serves an agent whose clock is an hour %s', async (_label, offMs) => {
    const [meiFile, lanFile] = [await servers.fileOf('mei'), await servers.fileOf('lan')];
    const lan = await browserOf(lanFile);
    lan.start();
    await eventually(() => lan.isInStep());
    const now = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => now() + offMs);
    const mei = await browserOf(meiFile);
    const [entry] = entries(1);
    if (entry === undefined) throw new Error('no entry');
    await mei.stores().log.append([entry]);
    mei.start();
    await eventually(() => mei.isInStep());
    vi.restoreAllMocks();
    await eventually(async () => (await lan.stores().log.entry(entry.id)) !== null);
    expect((await lan.stores().log.entry(entry.id))?.atMs).toBe(entry.atMs);
    await lan.stores().reviews.add({
      entryId: entry.id,
      disposition: 'coach',
      note: '',
      reviewer: '兰姐',
      atMs: Date.now(),
    });
    await eventually(async () => (await mei.stores().reviews.latest(entry.id)) !== null);
  });

  it('lets in nobody with revoked credentials, says so, and takes what waited once there are new ones', async () => {
    const file = await servers.fileOf('mei');
    const mei = await browserOf(file);
    mei.start();
    await eventually(() => mei.isInStep());
    await servers.revoke({ [servers.publicKeyOf(file)]: Math.ceil(Date.now() / 1000) });
    await eventually(async () => (await mei.stores().team.state())?.phase === 'refused');
    const [entry] = entries(1);
    if (entry === undefined) throw new Error('no entry');
    await mei.stores().log.append([entry]);
    await eventually(async () => (await mei.stores().team.waiting()).entries === 1);
    await mei.stores().team.join(await servers.fileOf('mei'), Date.now());
    await eventually(() => mei.isInStep());
    expect(await idsOf(servers, 'mei')).toContain(entry.id);
  });

  it('tells credentials that have ended from those that are wrong', async () => {
    const ended = await browserOf(
      await servers.fileOf('mei', Date.now() - servers.team.credentialDays * 86_400_000 - 1000),
    );
    ended.start();
    const other = await startServers({ members: MEMBERS });
    try {
      const wrong = await browserOf({ ...(await other.fileOf('mei')), servers: [...servers.urls] });
      wrong.start();
      await eventually(async () => (await ended.stores().team.state())?.phase === 'expired');
      await eventually(async () => (await wrong.stores().team.state())?.phase === 'refused');
    } finally {
      await other.stop();
    }
  });

  it('shows a supervisor nothing of what an agent’s own client forges, and nothing twice', async () => {
    const file = await servers.fileOf('li');
    const li = await browserOf(file);
    const lan = await browserOf(await servers.fileOf('lan'));
    const [entry] = entries(1);
    if (entry === undefined) throw new Error('no entry');
    await li.stores().log.append([entry]);
    li.start();
    lan.start();
    await eventually(async () => (await lan.stores().log.entry(entry.id)) !== null);
    const before = await lan.stores().team.receivedEntries();
    const connection = await connectMember(file);
    const original = await (await jetstreamManager(connection, { checkAPI: false })).direct.getMessage(
      STREAMS.log,
      { last_by_subj: logSubject('li') },
    );
    const text = original?.string() ?? '';
    expect(text).toContain(entry.id);
    // Under the same number it is no new message; under another one it is, of the same entry.
    expect(await kept(connection, logSubject('li'), text, entry.id)).toBe('kept before');
    for (const forged of [
      text,
      text.replace('"id":"li"', '"id":"mei"'),
      text.replace('"severity":"warning"', '"severity":"critical"'),
      text.replace(entry.id, logEntry(987_654).id),
      '{"v":1}',
      'no JSON',
      '',
    ])
      expect(await kept(connection, logSubject('li'), forged)).toBe('kept');
    expect(await kept(connection, logSubject('mei'), text)).toBe('refused');
    const [last] = entries(1);
    if (last === undefined) throw new Error('no entry');
    await li.stores().log.append([last]);
    await eventually(async () => (await lan.stores().log.entry(last.id)) !== null);
    expect(await lan.stores().team.receivedEntries()).toBe(before + 1);
    expect(await lan.stores().log.entry(entry.id)).toMatchObject({ severity: 'warning' });
    await connection.close();
  });

  it('refuses an agent that floods, and goes on serving the others', async () => {
    const connection = await connectMember(await servers.fileOf('li'));
    const flood = await Promise.all(Array.from({ length: 1100 }, () => kept(connection, logSubject('li'))));
    expect(flood.filter((one) => one === 'kept').length).toBeLessThan(1000);
    expect(new Set(flood.filter((one) => one !== 'kept'))).toEqual(
      new Set(['maximum messages per subject exceeded']),
    );
    const mei = await browserOf(await servers.fileOf('mei'));
    await mei.stores().log.append(entries(1));
    mei.start();
    await eventually(() => mei.isInStep());
    await connection.close();
  });

  it('with a full log refuses new entries, keeps the old, and takes what waited when there is room', async () => {
    const full = await startServers({ members: MEMBERS, logGiB: 0.0002 });
    try {
      const mei = await browserOf(await full.fileOf('mei'));
      const burst = entries(400);
      await mei.stores().log.append(burst);
      mei.start();
      await eventually(async () => (await countOf(full)) > 50);
      expect(await mei.waits()).toBeGreaterThan(0);
      await makeStreams({ ...full.team, logGiB: 0.01 }, full.secrets, true);
      await mei.end();
      mei.start();
      await eventually(() => mei.isInStep());
      expect((await idsOf(full, 'mei')).sort()).toEqual(idsIn(burst));
    } finally {
      await full.stop();
    }
  });
});

describe('the administrator’s command', () => {
  it.each([false, true])('erases a customer everywhere (team key: %s)', async (encryption) => {
    const servers = await startServers({ members: MEMBERS, encryption });
    try {
      const lan = await browserOf(await servers.fileOf('lan'));
      const customer = customerFileSchema.parse({ id: 'c-9', name: '林女士' });
      await lan.stores().customers.save([customer]);
      lan.start();
      await eventually(() => lan.isInStep());
      const [first] = await eraseCustomer(servers.team, servers.secrets, 'c-9', Date.now());
      expect(first).toBe('0 keys and 1 values destroyed on the servers.');
      await eventually(async () => (await lan.stores().customers.byId('c-9')) === null);
      await eventually(() => lan.isInStep());
    } finally {
      await servers.stop();
    }
  });
});
