import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { keySubject, streamOf } from '../lib/sync/layout';
import { seal, tokenOf } from '../lib/sync/seal';
import type { Secrets } from './claims';
import { connectToShop } from './connection';
import type { Team } from './team-file';

/**
 * Takes a customer out of the servers and tells every member's browser to do the same: the key first, with which what
 * the log says of them can be read no more, by nobody.
 * @param customerId as the shop's list of customers has it.
 */
export async function eraseCustomer(
  team: Team,
  secrets: Secrets,
  customerId: string,
  nowMs: number,
): Promise<string[]> {
  const teamKey = team.encryption ? secrets.teamKey : undefined;
  const token = await tokenOf(teamKey, `customer ${customerId}`);
  const head = { v: 1, by: { id: 'candor-ops', name: 'candor-ops' }, atMs: nowMs };
  const value = { customerId };
  const text = JSON.stringify(
    teamKey === undefined
      ? { ...head, value }
      : { ...head, sealed: await seal(teamKey, `erased ${token}`, value) },
  );
  const connection = await connectToShop(team, secrets);
  try {
    const { streams } = await jetstreamManager(connection);
    const purge = async (bucket: 'keys' | 'customers' | 'promises', key: string): Promise<number> =>
      (await streams.purge(streamOf(bucket), { filter: keySubject(bucket, key) })).purged;
    const keys = await purge('keys', token);
    // Before what is purged: a browser that is told late would bring it back.
    await jetstream(connection).publish(keySubject('erased', token), text);
    const values = (await purge('customers', token)) + (await purge('promises', `${token}.>`));
    return [
      `${keys} keys and ${values} values destroyed on the servers.`,
      'Browsers take the customer out as soon as they are connected. Copies made before (backups) still hold the key.',
    ];
  } finally {
    await connection.close();
  }
}
