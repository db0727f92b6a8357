import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { STREAMS } from '../../lib/sync/layout';
import { eventually, startServers, type TeamServers } from '../support/nats';
import { browserOf, countOf, entries, idsIn, idsOf, MEMBERS, removeBrowsers } from '../support/team-faults';

// Elections take what the machine gives them.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

afterEach(removeBrowsers);

describe('three nodes', () => {
  let servers: TeamServers;
  beforeAll(async () => {
    servers = await startServers({ nodes: 3, members: MEMBERS });
  });
  afterAll(() => servers.stop());

  it('lose their leader in a burst of 2,000 entries, and no entry; none is there twice', async () => {
    const mei = await browserOf(await servers.fileOf('mei'));
    const lan = await browserOf(await servers.fileOf('lan'));
    const burst = entries(2000);
    await mei.stores().log.append(burst);
    mei.start();
    lan.start();
    await eventually(async () => (await countOf(servers)) > 200);
    const leader = await servers.leaderOf(STREAMS.log);
    expect(leader).not.toBeNull();
    await servers.kill(leader ?? 0);
    expect(await mei.waits()).toBeGreaterThan(0);
    await eventually(() => mei.isInStep());
    expect((await idsOf(servers, 'mei')).sort()).toEqual(idsIn(burst));
    await eventually(async () => (await lan.stores().team.receivedEntries()) === 2000);
    await servers.restart(leader ?? 0);
    await eventually(async () => (await servers.leaderOf(STREAMS.log)) !== null);
  });

  it('are down for a while and the browser is started anew meanwhile: what waited arrives, once', async () => {
    const before = await countOf(servers);
    const mei = await browserOf(await servers.fileOf('mei'));
    mei.start();
    await eventually(() => mei.isInStep());
    for (const node of [0, 1, 2]) await servers.kill(node);
    await eventually(async () => (await mei.stores().team.state())?.phase === 'offline');
    const offline = entries(50);
    await mei.stores().log.append(offline);
    await mei.end();
    mei.start();
    await eventually(async () => (await mei.stores().team.waiting()).entries === 50);
    expect((await mei.stores().team.waiting()).sinceMs).not.toBeNull();
    await Promise.all([0, 1, 2].map((node) => servers.restart(node)));
    await eventually(async () => (await servers.leaderOf(STREAMS.log)) !== null);
    await eventually(() => mei.isInStep());
    const after = await idsOf(servers, 'mei');
    expect(after).toHaveLength(before + 50);
    expect(new Set(after).size).toBe(after.length);
    expect(after).toEqual(expect.arrayContaining(idsIn(offline)));
  });
});
