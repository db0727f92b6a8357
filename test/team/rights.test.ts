import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamFile } from '../../lib/model/team';
import {
  BUCKETS,
  disputeSubject,
  keySubject,
  logSubject,
  POLICY_KEY,
  reviewSubject,
  STREAMS,
  streamOf,
} from '../../lib/sync/layout';
import { connectToShop } from '../../ops/connection';
import { eventually, startServers, type TeamServers } from '../support/nats';
import { asked, connectMember, kept } from '../support/team-connections';

const MEMBERS = [
  { id: 'mei', name: '小梅', role: 'agent' },
  { id: 'bob', name: 'Bob', role: 'agent' },
  { id: 'lan', name: '兰姐', role: 'supervisor' },
  { id: 'zhou', name: '周', role: 'admin' },
] as const;
type Id = (typeof MEMBERS)[number]['id'];

async function isRefused(file: TeamFile): Promise<boolean> {
  try {
    await (await connectMember(file)).close();
    return false;
  } catch (error) {
    return error instanceof Error && /authorization|expired/i.test(error.message);
  }
}

let servers: TeamServers;
let connections: Readonly<Record<Id, NatsConnection>>;
let shop: NatsConnection;

beforeAll(async () => {
  servers = await startServers({ members: [...MEMBERS] });
  const connect = async (id: Id): Promise<NatsConnection> => connectMember(await servers.fileOf(id));
  connections = {
    mei: await connect('mei'),
    bob: await connect('bob'),
    lan: await connect('lan'),
    zhou: await connect('zhou'),
  };
  shop = await connectToShop(servers.team, servers.secrets);
  await kept(connections.bob, logSubject('bob'), '{"secret":"of Bob"}');
  await kept(connections.mei, logSubject('mei'), '{"own":"of Mei"}');
  await kept(connections.lan, reviewSubject('bob', 'lan'), '{"note":"for Bob"}');
  await kept(connections.bob, disputeSubject('bob'), '{"answer":"of Bob"}');
  await kept(connections.zhou, keySubject('policy', POLICY_KEY), '{"policy":1}');
});

afterAll(async () => {
  await Promise.all([...Object.values(connections), shop].map((one) => one.close()));
  await servers.stop();
});

describe('writing', () => {
  const rows: [Id, string, 'kept' | 'refused'][] = [
    ['mei', logSubject('mei'), 'kept'],
    ['mei', logSubject('bob'), 'refused'],
    ['mei', 'candor.log.*', 'refused'],
    ['mei', disputeSubject('mei'), 'kept'],
    ['mei', disputeSubject('bob'), 'refused'],
    ['mei', reviewSubject('mei', 'lan'), 'refused'],
    ['mei', reviewSubject('mei', 'mei'), 'refused'],
    ['mei', keySubject('customers', 'c1'), 'kept'],
    ['mei', keySubject('promises', 'c1.p1'), 'kept'],
    ['mei', keySubject('policy', POLICY_KEY), 'refused'],
    ['mei', keySubject('library', 'all'), 'refused'],
    ['mei', keySubject('erased', 'c1'), 'refused'],
    ['lan', reviewSubject('mei', 'lan'), 'kept'],
    ['lan', reviewSubject('mei', 'zhou'), 'refused'],
    ['lan', logSubject('mei'), 'refused'],
    ['lan', keySubject('library', 'all'), 'kept'],
    ['lan', keySubject('erased', 'c1'), 'kept'],
    ['lan', keySubject('policy', POLICY_KEY), 'refused'],
    ['zhou', keySubject('policy', POLICY_KEY), 'kept'],
    ['zhou', keySubject('library', 'all'), 'kept'],
    ['zhou', logSubject('mei'), 'refused'],
    ['zhou', reviewSubject('mei', 'lan'), 'refused'],
  ];
  it.each(rows)('%s to %s is %s', async (id, subject, outcome) => {
    expect(await kept(connections[id], subject)).toBe(outcome);
  });

  it('a customer’s key is written once, and made anew only after an admin took it away', async () => {
    const subject = keySubject('keys', 'c7');
    expect(await kept(connections.mei, subject, 'key')).toBe('kept');
    expect(await kept(connections.bob, subject, 'another')).toContain('maximum messages per subject');
    expect(await asked(connections.zhou, `STREAM.PURGE.${streamOf('keys')}`, { filter: subject })).toBe(
      'answered',
    );
    expect(await kept(connections.mei, subject, 'another')).toBe('kept');
  });
});

describe('asking JetStream', () => {
  const consumer = (stream: string, filter: string, more = {}) => ({
    stream_name: stream,
    config: { name: 'x', filter_subject: filter, ack_policy: 'none', inactive_threshold: 5e9, ...more },
  });
  const rows: [string, Id, string, unknown, string][] = [
    [
      'its own log, by a consumer',
      'mei',
      `CONSUMER.CREATE.${STREAMS.log}.x.candor.log.mei`,
      consumer(STREAMS.log, 'candor.log.mei'),
      'answered',
    ],
    [
      'another’s log, by a consumer',
      'mei',
      `CONSUMER.CREATE.${STREAMS.log}.x.candor.log.bob`,
      consumer(STREAMS.log, 'candor.log.bob'),
      'refused',
    ],
    [
      'another’s log, named in the body only',
      'mei',
      `CONSUMER.CREATE.${STREAMS.log}.x.candor.log.mei`,
      consumer(STREAMS.log, 'candor.log.bob'),
      'Consumer create request did not match filtered subject from create subject',
    ],
    [
      'the whole log, by a consumer',
      'mei',
      `CONSUMER.CREATE.${STREAMS.log}.x`,
      consumer(STREAMS.log, ''),
      'refused',
    ],
    [
      'the whole log, by an old-style consumer',
      'mei',
      `CONSUMER.CREATE.${STREAMS.log}`,
      consumer(STREAMS.log, ''),
      'refused',
    ],
    [
      'the whole log, by a durable consumer',
      'mei',
      `CONSUMER.DURABLE.CREATE.${STREAMS.log}.x`,
      consumer(STREAMS.log, ''),
      'refused',
    ],
    ['its own latest entry', 'mei', `DIRECT.GET.${STREAMS.log}.candor.log.mei`, undefined, 'answered'],
    ['another’s latest entry', 'mei', `DIRECT.GET.${STREAMS.log}.candor.log.bob`, undefined, 'refused'],
    ['an entry by its number', 'mei', `DIRECT.GET.${STREAMS.log}`, { seq: 1 }, 'refused'],
    ['an entry by its number, the old way', 'mei', `STREAM.MSG.GET.${STREAMS.log}`, { seq: 1 }, 'refused'],
    [
      'another’s reviews',
      'mei',
      `CONSUMER.CREATE.${STREAMS.reviews}.x.candor.review.bob.*`,
      consumer(STREAMS.reviews, 'candor.review.bob.*'),
      'refused',
    ],
    [
      'its own reviews',
      'mei',
      `CONSUMER.CREATE.${STREAMS.reviews}.x.candor.review.mei.*`,
      consumer(STREAMS.reviews, 'candor.review.mei.*'),
      'answered',
    ],
    ['another’s disputes', 'mei', `DIRECT.GET.${STREAMS.disputes}.candor.dispute.bob`, undefined, 'refused'],
    ['who has how many entries', 'mei', `STREAM.INFO.${STREAMS.log}`, { subjects_filter: '>' }, 'refused'],
    ['the names of consumers', 'mei', `CONSUMER.NAMES.${STREAMS.log}`, {}, 'refused'],
    ['the names of streams', 'mei', 'STREAM.NAMES', {}, 'refused'],
    [
      'a stream that copies the log',
      'mei',
      'STREAM.CREATE.COPY',
      { name: 'COPY', mirror: { name: STREAMS.log } },
      'refused',
    ],
    [
      'a backup of the log',
      'mei',
      `STREAM.SNAPSHOT.${STREAMS.log}`,
      { deliver_subject: '_INBOX.mei.x' },
      'refused',
    ],
    ['the policy to be purged', 'mei', `STREAM.PURGE.${streamOf('policy')}`, {}, 'refused'],
    ['a customer to be purged', 'mei', `STREAM.PURGE.${streamOf('customers')}`, {}, 'refused'],
    ['the log to be deleted', 'mei', `STREAM.DELETE.${STREAMS.log}`, {}, 'refused'],
    [
      'other limits of the log',
      'mei',
      `STREAM.UPDATE.${STREAMS.log}`,
      { name: STREAMS.log, deny_purge: false },
      'refused',
    ],
    ['another’s consumer to be deleted', 'mei', `CONSUMER.DELETE.${STREAMS.log}.x`, {}, 'refused'],
    [
      'the whole log',
      'lan',
      `CONSUMER.CREATE.${STREAMS.log}.y`,
      { ...consumer(STREAMS.log, ''), config: { name: 'y', ack_policy: 'none', inactive_threshold: 5e9 } },
      'answered',
    ],
    ['how many entries there are', 'lan', `STREAM.INFO.${STREAMS.log}`, {}, 'answered'],
    ['a customer to be purged', 'lan', `STREAM.PURGE.${streamOf('customers')}`, {}, 'refused'],
    [
      'a customer to be purged',
      'zhou',
      `STREAM.PURGE.${streamOf('customers')}`,
      { filter: keySubject('customers', 'c9') },
      'answered',
    ],
    ['the log to be purged', 'zhou', `STREAM.PURGE.${STREAMS.log}`, {}, 'refused'],
    ['an entry to be deleted', 'zhou', `STREAM.MSG.DELETE.${STREAMS.log}`, { seq: 1 }, 'refused'],
    ['other limits of the log', 'zhou', `STREAM.UPDATE.${STREAMS.log}`, { name: STREAMS.log }, 'refused'],
  ];
  it.each(rows)('for %s as %s', async (_what, id, subject, body, outcome) => {
    expect(await asked(connections[id], subject, body)).toBe(outcome);
  });

  it('even the administrator’s command cannot purge the log, nor delete from it', async () => {
    const manager = await jetstreamManager(shop);
    await expect(manager.streams.purge(STREAMS.log)).rejects.toThrow('not permitted');
    await expect(manager.streams.deleteMessage(STREAMS.log, 1)).rejects.toThrow('not permitted');
  });
});

describe('pulling from a consumer of somebody else', () => {
  it('is refused', async () => {
    const manager = await jetstreamManager(shop);
    await manager.consumers.add(STREAMS.log, { durable_name: 'lan' });
    expect(
      await asked(connections.mei, `CONSUMER.MSG.NEXT.${STREAMS.log}.lan`, { batch: 1, no_wait: true }),
    ).toBe('refused');
    await manager.consumers.delete(STREAMS.log, 'lan');
  });
});

describe('listening in', () => {
  it('hears nobody’s entries, requests or answers', async () => {
    const heard: string[] = [];
    for (const subject of ['>', '_INBOX.>', '_INBOX.bob.>', 'candor.>', '$KV.>', '$JS.>'])
      connections.mei.subscribe(subject, {
        callback: (_error, message) => {
          heard.push(message.subject);
        },
      });
    await connections.mei.flush();
    expect(await kept(connections.bob, logSubject('bob'))).toBe('kept');
    expect(await asked(connections.bob, `DIRECT.GET.${STREAMS.log}.candor.log.bob`)).toBe('answered');
    expect(await kept(connections.zhou, keySubject('policy', POLICY_KEY))).toBe('kept');
    // What was sent to Mei's connection before this answer has been read.
    await connections.mei.flush();
    expect(heard).toEqual([]);
  });
});

describe('an answer that is sent where the asker may not write', () => {
  it.each([
    ['the policy', keySubject('policy', POLICY_KEY), streamOf('policy')],
    ['another’s log', logSubject('bob'), STREAMS.log],
    ['the erased', keySubject('erased', 'c2'), streamOf('erased')],
    ['a review', reviewSubject('mei', 'lan'), STREAMS.reviews],
  ])('does not get into %s', async (_where, reply, stream) => {
    const { mei } = connections;
    const before = await latest(stream, reply);
    await kept(mei, logSubject('mei'), '{"forged":true}');
    await asked(mei, `CONSUMER.CREATE.${STREAMS.log}.mei.candor.log.mei`, {
      stream_name: STREAMS.log,
      config: { name: 'mei', filter_subject: 'candor.log.mei', ack_policy: 'none', inactive_threshold: 5e9 },
    });
    mei.publish(logSubject('mei'), '{"forged":true}', { reply });
    mei.publish(`$JS.API.DIRECT.GET.${STREAMS.log}.candor.log.mei`, '', { reply });
    mei.publish(`$JS.API.STREAM.INFO.${streamOf('customers')}`, '', { reply });
    mei.publish(`$JS.API.CONSUMER.MSG.NEXT.${STREAMS.log}.mei`, '', { reply });
    await asked(mei, `CONSUMER.CREATE.${STREAMS.log}.pushed.candor.log.mei`, {
      stream_name: STREAMS.log,
      config: {
        name: 'pushed',
        filter_subject: 'candor.log.mei',
        deliver_subject: reply,
        deliver_policy: 'all',
        ack_policy: 'none',
        flow_control: true,
        idle_heartbeat: 1e8,
        inactive_threshold: 1e9,
      },
    });
    // The server has worked off a connection's messages in their order once this is kept.
    await kept(mei, logSubject('mei'));
    expect(await latest(stream, reply)).toBe(before);
  });

  /** Number and content of the latest message of a subject. */
  async function latest(stream: string, subject: string): Promise<string> {
    const manager = await jetstreamManager(shop);
    const message = await manager.direct.getMessage(stream, { last_by_subj: subject });
    return message === null ? 'none' : `${message.seq} ${message.string()}`;
  }
});

describe('what everybody may read', () => {
  it.each(['mei', 'lan', 'zhou'] as const)('comes to %s as it changes', async (id) => {
    const bucket = await new Kvm(jetstream(connections[id])).open(BUCKETS.policy, { allow_direct: true });
    const watch = await bucket.watch({ key: POLICY_KEY });
    const body = JSON.stringify({ for: id });
    await kept(connections.zhou, keySubject('policy', POLICY_KEY), body);
    for await (const entry of watch) if (entry.string() === body) break;
    expect((await bucket.get(POLICY_KEY))?.string()).toBe(body);
  });
});

describe('credentials', () => {
  it('that were revoked end a connection that stands, and open none', async () => {
    const file = await servers.fileOf('bob');
    const connection = await connectMember(file);
    const ended = connection.closed();
    await servers.revoke({ [servers.publicKeyOf(file)]: Math.ceil(Date.now() / 1000) });
    await ended;
    await expect(connectMember(file)).rejects.toThrow(/authorization/i);
  });

  it('that expire end a connection that stands, and open none', async () => {
    const days = servers.team.credentialDays * 86_400_000;
    // As short as this machine can connect in.
    for (const leftMs of [2000, 8000, 30_000]) {
      const file = await servers.fileOf('mei', Date.now() - days + leftMs);
      const connection = await connectMember(file).catch(() => null);
      if (connection === null) continue;
      await connection.closed();
      // The second in which they end is still theirs.
      await eventually(() => isRefused(file));
      return;
    }
    expect.unreachable('no connection before its credentials ended');
  });

  it('of another team open nothing', async () => {
    const other = await startServers({ members: [MEMBERS[0]] });
    try {
      await expect(connectMember(await other.fileOf('mei'), servers.urls)).rejects.toThrow(/authorization/i);
    } finally {
      await other.stop();
    }
  });
});
