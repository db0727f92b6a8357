import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { LogEntry } from '../../lib/model/log-entry';
import type { TeamFile } from '../../lib/model/team';
import { logSubject, STREAMS } from '../../lib/sync/layout';
import { connectToShop } from '../../ops/connection';
import { logEntry } from './log-entries';
import { eventually, type TeamServers } from './nats';
import { type TeamBrowser, teamBrowser } from './team-browser';

export const MEMBERS = [
  { id: 'mei', name: '小梅', role: 'agent' as const },
  { id: 'li', name: '小李', role: 'agent' as const },
  { id: 'lan', name: '兰姐', role: 'supervisor' as const },
];
const browsers: TeamBrowser[] = [];
let number = 0;

/** Takes away the browsers of a test. */
export async function removeBrowsers(): Promise<void> {
  await Promise.all(browsers.splice(0).map((one) => one.remove()));
}

/** A browser of a member, which goes with its test. */
export async function browserOf(file: TeamFile): Promise<TeamBrowser> {
  number += 1;
  const browser = await teamBrowser(`faults-${number}`, file);
  browsers.push(browser);
  return browser;
}

/** Entries nobody has made before, all of them of one customer. */
export const entries = (count: number): LogEntry[] =>
  Array.from({ length: count }, () => {
    number += 1;
    return logEntry(number, { agent: '小梅', customerId: 'c-1', snippet: '加我微信', atMs: Date.now() });
  });

/** Ids on the servers under an agent's subject, in their order; fewer where a node that was away is asked and catches up. */
export async function idsOf(servers: TeamServers, agentId: string): Promise<string[]> {
  let ids: string[] = [];
  // A consumer that the cluster puts on a node just lost does not answer: another one is made.
  await eventually(async () => {
    ids = await readIds(servers, agentId);
    return true;
  });
  return ids;
}

async function readIds(servers: TeamServers, agentId: string): Promise<string[]> {
  const connection = await connectToShop(servers.team, servers.secrets);
  try {
    const consumer = await jetstream(connection).consumers.getPushConsumer(STREAMS.log, {
      filter_subjects: logSubject(agentId),
    });
    const { num_pending: count } = await consumer.info(true);
    const ids: string[] = [];
    if (count > 0)
      for await (const message of await consumer.consume()) {
        ids.push(message.headers?.get('Nats-Msg-Id') ?? '');
        if (message.info.pending === 0) break;
      }
    return ids;
  } finally {
    await connection.close();
  }
}

/** How many entries the servers hold. */
export const countOf = async (servers: TeamServers): Promise<number> => {
  const connection = await connectToShop(servers.team, servers.secrets);
  try {
    return (await (await jetstreamManager(connection)).streams.info(STREAMS.log)).state.messages;
  } finally {
    await connection.close();
  }
};

export const idsIn = (list: readonly LogEntry[]): string[] => list.map(({ id }) => id).sort();
