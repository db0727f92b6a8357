import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import type { TeamFile } from '../../lib/model/team';
import {
  memberToken,
  newAccountKey,
  newSecrets,
  operatorToken,
  type Revocations,
  type Secrets,
  shopToken,
  systemToken,
} from '../../ops/claims';
import { connectToShop, makeStreams, pushAccounts } from '../../ops/connection';
import { memberFile } from '../../ops/member-file';
import { serverConfig } from '../../ops/server-config';
import { type Member, type Team, teamSchema } from '../../ops/team-file';
import { NO_NATS_SERVER, natsServer } from '../setup/nats.mjs';

export interface TeamServers {
  readonly team: Team;
  readonly secrets: Secrets;
  /** WebSocket addresses, node by node. */
  readonly urls: readonly string[];
  /** A file as an administrator hands it out. `publicKey`: by this it is revoked. */
  readonly fileOf: (memberId: string, nowMs?: number) => Promise<TeamFile>;
  readonly publicKeyOf: (file: TeamFile) => string;
  readonly revoke: (revocations: Revocations) => Promise<void>;
  /** The node that leads a stream; null while there is none. */
  readonly leaderOf: (stream: string) => Promise<number | null>;
  /** Ends a node without a word, as a power cut would. */
  readonly kill: (node: number) => Promise<void>;
  /** Starts a node that was killed, with what it has on its disk. */
  readonly restart: (node: number) => Promise<void>;
  /** Process ids, node by node; undefined: it does not run. */
  readonly pids: () => readonly (number | undefined)[];
  readonly stop: () => Promise<void>;
}

export interface ServersWanted {
  readonly nodes?: 1 | 3;
  readonly members: readonly Member[];
  readonly encryption?: boolean;
  readonly logGiB?: number;
  readonly entriesPerAgent?: number;
}

/** Real servers on loopback, set up by the administrator's own code: accounts, streams, buckets. */
export async function startServers(wanted: ServersWanted): Promise<TeamServers> {
  const root = mkdtempSync(join(tmpdir(), 'candor-nats-'));
  const nodes = wanted.nodes ?? 1;
  const ports = await freePorts(nodes * 4);
  const port = (node: number, which: number): number => ports[node * 4 + which] ?? 0;
  const team = teamSchema.parse({
    shop: '领尚干',
    servers: Array.from({ length: nodes }, (_, node) => ({
      name: `node-${node}`,
      address: '127.0.0.1',
      websocketPort: port(node, 0),
      clientPort: port(node, 1),
      clusterPort: port(node, 2),
      monitorPort: port(node, 3),
      dataDir: join(root, `node-${node}`),
      maxDiskGiB: 2,
    })),
    encryption: wanted.encryption ?? false,
    members: wanted.members,
    logGiB: wanted.logGiB ?? 1,
    entriesPerAgent: wanted.entriesPerAgent,
  });
  const secrets = newSecrets();
  const tokens = { operator: await operatorToken(secrets), system: await systemToken(secrets) };
  const running: (ChildProcess | undefined)[] = [];
  const start = async (node: number): Promise<void> => {
    const server = team.servers[node];
    if (server === undefined) throw new Error(`no node ${node}`);
    const path = join(root, `${server.name}.conf`);
    writeFileSync(path, serverConfig(team, server, secrets, tokens), { mode: 0o600 });
    running[node] = await startNode(path, join(root, `${server.name}.log`), server.websocketPort);
  };
  const kill = async (node: number): Promise<void> => {
    const child = running[node];
    running[node] = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const members = team.members.map((member) => ({ ...member, accountKey: newAccountKey() }));
  const accounts = async (revocations: Revocations): Promise<string[]> => [
    await shopToken(secrets),
    ...(await Promise.all(members.map((member) => memberToken(secrets, member, revocations)))),
  ];
  const publicKeys = new Map<string, string>();
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((_, node) => kill(node)));
    rmSync(root, { recursive: true, force: true });
  };
  try {
    await Promise.all(team.servers.map((_, node) => start(node)));
    await eventually(async () => (await pushAccounts(team, secrets, await accounts({}))) === nodes);
    await eventually(async () => (await makeStreams(team, secrets)).every((one) => one.became !== 'differs'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    team,
    secrets,
    urls: team.servers.map((server) => `ws://127.0.0.1:${server.websocketPort}`),
    fileOf: async (memberId, nowMs = Date.now()) => {
      const member = members.find((one) => one.id === memberId);
      if (member === undefined) throw new Error(`no member ${memberId}`);
      const { file, publicKey } = await memberFile(team, secrets, member, nowMs);
      publicKeys.set(file.creds, publicKey);
      return file;
    },
    publicKeyOf: (file) => publicKeys.get(file.creds) ?? '',
    revoke: async (revocations) => {
      await pushAccounts(team, secrets, await accounts(revocations));
    },
    leaderOf: (stream) => leaderOf(team, secrets, stream),
    kill,
    restart: start,
    pids: () => running.map((child) => child?.pid),
    stop,
  };
}

async function leaderOf(team: Team, secrets: Secrets, stream: string): Promise<number | null> {
  const connection = await connectToShop(team, secrets);
  try {
    const manager = await jetstreamManager(connection);
    const { cluster } = await manager.streams.info(stream);
    const node = team.servers.findIndex((server) => server.name === cluster?.leader);
    return node === -1 ? null : node;
  } finally {
    await connection.close();
  }
}

async function startNode(configPath: string, logPath: string, websocketPort: number): Promise<ChildProcess> {
  const program = natsServer();
  if (program === null) throw new Error(NO_NATS_SERVER);
  const args = ['-c', configPath, '-l', logPath];
  const child = spawn(program, args, { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(`nats-server ended at once; see ${logPath}`);
    return answers(websocketPort);
  });
  return child;
}

/** Whether something listens on a port of this machine. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const done = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });

/** Ports nobody listens on just now; asked for at once, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : 0;
    }),
  );
  await Promise.all(
    servers.map(async (server) => {
      server.close();
      await once(server, 'close');
    }),
  );
  return ports;
}

/** Three nodes on a busy machine take long to find a leader: slow is not wrong. */
const PATIENCE_MS = 90_000;
const AGAIN_MS = 50;

/** Waits until `isSo`, asking again while it is not or fails. Raises what it failed with last. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      if (await isSo()) return;
      if (Date.now() > until) throw new Error('waited in vain');
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
