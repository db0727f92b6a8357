import { JetStreamApiError } from '@nats-io/jetstream';
import type { LogEntry } from '../model/log-entry';
import { chatOf } from '../storage/team-store';
import type { Desk } from './desk';
import { keyValue } from './envelope';
import { newKey, tokenOf } from './seal';

/**
 * The log cannot be purged, so what an entry says of a customer is sealed with that customer's own data key: destroying
 * the key erases them from it. Before a console's key was linked there is no customer: then the conversation has one.
 */
export const aboutOf = ({ file }: Desk, entry: LogEntry): Promise<string> =>
  entry.customerId === null
    ? chatToken(file.teamKey, chatOf(entry))
    : customerToken(file.teamKey, entry.customerId);

export const customerToken = (teamKey: string | undefined, id: string): Promise<string> =>
  tokenOf(teamKey, `customer ${id}`);

export const chatToken = (teamKey: string | undefined, chat: string): Promise<string> =>
  tokenOf(teamKey, `chat ${chat}`);

/** The data key under that token; made when there is none yet. The first one wins, whoever made it. */
export async function dataKey(desk: Desk, about: string, customerId: string | null): Promise<string> {
  const found = await findKey(desk, about, customerId);
  if (found !== null) return found;
  const key = newKey();
  // Of somebody erased meanwhile nothing is to be read any more: sealed with a key that nobody keeps.
  if ((await (await desk.bucket('erased')).get(about))?.operation === 'PUT') return key;
  const bucket = await desk.bucket('keys');
  try {
    await bucket.create(about, await desk.pack('keys', about, { key }));
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    const other = await findKey(desk, about, customerId);
    if (other === null) throw error;
    return other;
  }
  await desk.stores.team.saveKey({ token: about, key, customerId });
  return key;
}

/** Null: it was destroyed with the customer, or never made. */
export async function findKey(desk: Desk, about: string, customerId: string | null): Promise<string | null> {
  const known = await desk.stores.team.key(about);
  if (known !== null) return known.key;
  const entry = await (await desk.bucket('keys')).get(about);
  if (entry === null || entry.operation !== 'PUT') return null;
  const { value } = await desk.unpack('keys', about, entry.string(), keyValue);
  await desk.stores.team.saveKey({ token: about, key: value.key, customerId });
  return value.key;
}
