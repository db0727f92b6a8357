import { jetstreamManager } from '@nats-io/jetstream';
import { jwtAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { type Credentials, commandCredentials, type Secrets, systemCredentials } from './claims';
import { applyStreams, type StreamOutcome } from './streams';
import { type Team, urlOf } from './team-file';

/** How long the command's own credentials last: as long as it runs, and then some. */
const COMMAND_MS = 10 * 60_000;
const TIMEOUT_MS = 5000;

/** Gives every node these accounts as they are now, and answers how many nodes took all of them. */
export async function pushAccounts(team: Team, secrets: Secrets, tokens: readonly string[]): Promise<number> {
  const connection = await connectAs(team, await systemCredentials(secrets, Date.now() + COMMAND_MS));
  try {
    let fewest = team.servers.length;
    for (const token of tokens) fewest = Math.min(fewest, await pushAccount(connection, token, fewest));
    return fewest;
  } finally {
    await connection.close();
  }
}

async function pushAccount(connection: NatsConnection, token: string, nodes: number): Promise<number> {
  let taken = 0;
  const answers = await connection.requestMany('$SYS.REQ.CLAIMS.UPDATE', token, {
    strategy: 'count',
    maxMessages: nodes,
    maxWait: TIMEOUT_MS,
  });
  for await (const answer of answers) {
    const { error } = answer.json<{ error?: { description: string } }>();
    if (error !== undefined) throw new Error(`a server refused an account: ${error.description}`);
    taken += 1;
  }
  return taken;
}

/** Makes what is missing of streams and buckets on the running servers. */
export async function makeStreams(team: Team, secrets: Secrets, isUpdate = false): Promise<StreamOutcome[]> {
  const connection = await connectToShop(team, secrets);
  try {
    return await applyStreams(
      await jetstreamManager(connection, { timeout: 4 * TIMEOUT_MS }),
      team,
      isUpdate,
    );
  } finally {
    await connection.close();
  }
}

/** A connection with every right in the shop's account. */
export const connectToShop = async (team: Team, secrets: Secrets): Promise<NatsConnection> =>
  connectAs(team, await commandCredentials(secrets, Date.now() + COMMAND_MS));

function connectAs(team: Team, { jwt, seed }: Credentials): Promise<NatsConnection> {
  return wsconnect({
    servers: team.servers.map(urlOf),
    authenticator: jwtAuthenticator(jwt, seed),
    timeout: TIMEOUT_MS,
    ignoreClusterUpdates: true,
    maxReconnectAttempts: 3,
  });
}
