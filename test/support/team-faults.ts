import { jetstreamManager } from '@nats-io/jetstream';
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

/** Messages asked for at once. */
const AT_ONCE = 100;

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

/** Ids on the servers under an agent's subject, in their order, as the stream's leader has them. */
export async function idsOf(servers: TeamServers, agentId: string): Promise<string[]> {
  let ids: readonly string[] = [];
  // Just after a node was lost the cluster may not answer.
  await eventually(async () => {
    ids = await readIds(servers, agentId);
    return true;
  });
  return [...ids];
}

async function readIds(servers: TeamServers, agentId: string): Promise<string[]> {
  const connection = await connectToShop(servers.team, servers.secrets);
  try {
    const { streams } = await jetstreamManager(connection);
    const { state } = await streams.info(STREAMS.log);
    const ids: string[] = [];
    // One by one, not by a consumer: that may read on a node which was away and still catches up.
    for (let seq = state.first_seq; seq <= state.last_seq; seq += AT_ONCE) {
      const count = Math.min(AT_ONCE, state.last_seq - seq + 1);
      const messages = await Promise.all(
        Array.from({ length: count }, (_, at) => streams.getMessage(STREAMS.log, { seq: seq + at })),
      );
      for (const message of messages)
        if (message?.subject === logSubject(agentId)) ids.push(message.header.get('Nats-Msg-Id'));
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
