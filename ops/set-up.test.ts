import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readJson } from '../lib/model/read-file';
import { teamFileSchema } from '../lib/model/team';
import { renew, revoke, setUp } from './set-up';
import { openFolder } from './state';
import { type Team, teamSchema } from './team-file';

const NOW_MS = Date.UTC(2026, 10, 20);
const server = (name: string, more = {}) => ({
  name,
  address: '127.0.0.1',
  dataDir: `/srv/${name}`,
  ...more,
});
const MEMBERS = [
  { id: 'mei', name: '小梅', role: 'agent' },
  { id: 'lan', name: '兰姐', role: 'supervisor' },
];
const teamOf = (more = {}): Team =>
  teamSchema.parse({ shop: '领尚干', servers: [server('one')], members: MEMBERS, ...more });

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'candor-ops-')), 'team');
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('set-up', () => {
  it('writes keys, a configuration a server and a file a member, for the administrator’s eyes only', async () => {
    const lines = await setUp(teamOf(), await openFolder(path), NOW_MS);
    const files = filesIn(path);
    expect(files.map((file) => file.slice(path.length + 1).replaceAll('\\', '/')).sort()).toEqual([
      'members/lan.json',
      'members/mei.json',
      'secrets.json',
      'servers/one.conf',
      'state.json',
    ]);
    if (process.platform !== 'win32')
      for (const file of files) expect(statSync(file).mode & 0o077, file).toBe(0);
    const secrets = Object.values(JSON.parse(readFileSync(join(path, 'secrets.json'), 'utf8')));
    for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret);
    const mei = teamFileSchema.parse(JSON.parse(readFileSync(join(path, 'members/mei.json'), 'utf8')));
    expect(mei).toMatchObject({ memberId: 'mei', role: 'agent', servers: ['ws://127.0.0.1:8443'] });
    expect(mei.teamKey).toHaveLength(44);
  });

  it('done again changes nothing', async () => {
    await setUp(teamOf(), await openFolder(path), NOW_MS);
    const before = filesIn(path).map((file) => readFileSync(file, 'utf8'));
    const lines = await setUp(teamOf(), await openFolder(path), NOW_MS + 1000);
    expect(filesIn(path).map((file) => readFileSync(file, 'utf8'))).toEqual(before);
    expect(lines).toEqual(['Server one: as it was']);
  });

  it('says what differs from what was handed out, and leaves it', async () => {
    await setUp(teamOf(), await openFolder(path), NOW_MS);
    const members = [{ id: 'mei', name: '小梅', role: 'supervisor' }];
    expect(await setUp(teamOf({ members }), await openFolder(path), NOW_MS)).toEqual([
      'Server one: as it was',
      'mei was given a file as agent, the file of the team says supervisor: renew mei',
      'lan is not in the file any more and still has access: revoke lan',
    ]);
  });

  it('adds a member who is new in the file, and nobody else', async () => {
    await setUp(teamOf(), await openFolder(path), NOW_MS);
    const members = [...MEMBERS, { id: 'bob', name: 'Bob', role: 'agent' }];
    const lines = await setUp(teamOf({ members }), await openFolder(path), NOW_MS);
    expect(lines.filter((line) => line.includes('hand out'))).toEqual([
      `Bob (agent): hand out ${join(path, 'members', 'bob.json')}`,
    ]);
  });

  it('makes a cluster of three that know each other', async () => {
    const servers = ['one', 'two', 'three'].map((name, at) =>
      server(name, { websocketPort: 8443 + at, clientPort: 4222 + at, clusterPort: 6222 + at }),
    );
    await setUp(teamOf({ servers }), await openFolder(path), NOW_MS);
    const config = readFileSync(join(path, 'servers/two.conf'), 'utf8');
    expect(config).toContain('127.0.0.1:6222');
    expect(config).toContain('127.0.0.1:6224');
    expect(config.match(/nats-route/g)).toHaveLength(2);
  });

  it('writes paths of Windows as nats-server reads them', async () => {
    await setUp(
      teamOf({ servers: [server('one', { dataDir: 'C:\\candor\\one' })] }),
      await openFolder(path),
      NOW_MS,
    );
    expect(readFileSync(join(path, 'servers/one.conf'), 'utf8')).toContain('"C:/candor/one/jetstream"');
  });
});

describe('a member', () => {
  it('who is revoked and renewed gets another key, and the one before does not count', async () => {
    await setUp(teamOf(), await openFolder(path), NOW_MS);
    const before = (await openFolder(path)).state.members.mei;
    revoke(await openFolder(path), 'mei', NOW_MS);
    await renew(teamOf(), await openFolder(path), 'mei', NOW_MS);
    const after = (await openFolder(path)).state.members.mei;
    expect(after?.accountKey).toBe(before?.accountKey);
    expect(after?.publicKey).not.toBe(before?.publicKey);
    expect(Object.keys(after?.revocations ?? {})).toEqual([before?.publicKey]);
  });
});

describe('a bad file', () => {
  it.each([
    ['a member twice', { members: [MEMBERS[0], MEMBERS[0]] }, 'members.1.id: an id no other member has'],
    [
      'an id with a dot',
      { members: [{ id: 'a.b', name: 'A', role: 'agent' }] },
      'members.0.id: small letters',
    ],
    ['a role there is not', { members: [{ id: 'a', name: 'A', role: 'boss' }] }, 'members.0.role: '],
    [
      'a network address without TLS',
      { servers: [server('one', { address: 'nats.example.cn' })] },
      'servers.0.tls: cert and key',
    ],
    ['two servers', { servers: [server('one'), server('two')] }, 'servers: one, three or five'],
    ['more copies than servers', { replicas: 3 }, 'replicas: no more than there are servers (1)'],
    ['a log larger than the disk', { logGiB: 50 }, 'servers.0.maxDiskGiB: more than logGiB'],
    ['a field there is not', { member: [] }, 'member: unknown field'],
  ])('with %s is refused, with field and what was expected', (_label, more, message) => {
    const text = JSON.stringify({ shop: '领尚干', servers: [server('one')], members: MEMBERS, ...more });
    expect(() => readJson(teamSchema, 'team.json', text)).toThrow(message);
  });
});
