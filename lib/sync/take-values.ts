import { policyFileSchema } from '../model/policy';
import type { ReadTo } from '../storage/team-store';
import { customerToken } from './data-keys';
import type { Desk } from './desk';
import { customerValue, libraryValue, promiseValue } from './envelope';
import type { BucketKey } from './layout';
import { merge } from './merge';
import { Malformed } from './seal';

/** One message of a bucket: what a key is now. */
export interface BucketMessage {
  readonly key: string;
  readonly revision: number;
  /** Null: deleted or purged. */
  readonly text: string | null;
}

/** @throws Malformed */
export async function takeCustomer(desk: Desk, message: BucketMessage, read?: ReadTo): Promise<void> {
  const { team } = desk.stores;
  const { key: token, revision, text } = message;
  if (text === null) {
    // Taken out by an undone import or an erasure. Only a tombstone takes something out here: whoever may write a
    // customer could delete all of them.
    const base = await team.baseOfToken(token);
    if (base !== null && base.revision < revision) await team.dropBase('customer', base.id);
    if (read !== undefined) await team.saveReadTo(read);
    return;
  }
  const { value, by, atMs } = await desk.unpack('customers', token, text, customerValue);
  const { id } = value.file;
  if ((await customerToken(desk.file.teamKey, id)) !== token) throw new Malformed('another customer’s key');
  const base = { kind: 'customer' as const, id, token, revision, customerId: id, value };
  await team.takeCustomer(base, { name: by.name, atMs }, merge, read);
}

/** @throws Malformed */
export async function takePromise(desk: Desk, message: BucketMessage, read?: ReadTo): Promise<void> {
  const { team } = desk.stores;
  const { key: token, revision, text } = message;
  if (text === null) {
    const base = await team.baseOfToken(token);
    if (base !== null)
      await team.takePromise({ ...base, revision, value: null }, { name: '', atMs: 0 }, merge, read);
    else if (read !== undefined) await team.saveReadTo(read);
    return;
  }
  const { value, by, atMs } = await desk.unpack('promises', token, text, promiseValue);
  const { customerId, promise } = value;
  if (
    promise.id === undefined ||
    (await customerToken(desk.file.teamKey, customerId)) !== token.split('.')[0]
  )
    throw new Malformed('another customer’s promise');
  const id = JSON.stringify([customerId, promise.id]);
  await team.takePromise(
    { kind: 'promise', id, token, revision, customerId, value: promise },
    { name: by.name, atMs },
    merge,
    read,
  );
}

/** @throws Malformed */
export async function takeLibrary(desk: Desk, message: BucketMessage, read?: ReadTo): Promise<void> {
  const { team } = desk.stores;
  const { key: token, revision, text } = message;
  if (text === null) {
    const base = await team.baseOfToken(token);
    if (base !== null) await team.takeLibrary({ ...base, revision, value: null }, read);
    else if (read !== undefined) await team.saveReadTo(read);
    return;
  }
  const { value } = await desk.unpack('library', token, text, libraryValue);
  await team.takeLibrary({ kind: 'library', id: value.id, token, revision, customerId: '', value }, read);
}

/** The team's policy, where it is one. A bad one is told and not applied: the last good one stays in force. */
export async function readPolicy(desk: Desk, revision: number, text: string, read?: ReadTo): Promise<void> {
  const { team } = desk.stores;
  const before = await team.state();
  const tell = async (badPolicy: { revision: number; field: string } | null): Promise<void> => {
    if (before !== null) await team.saveState({ ...((await team.state()) ?? before), badPolicy });
  };
  try {
    const { value, by, atMs } = await desk.unpack('policy', 'current', text, policyFileSchema);
    await team.takePolicy(value, { revision, by: by.name }, atMs, read);
    await tell(null);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    await tell({ revision, field: error.message });
    if (read !== undefined) await team.saveReadTo(read);
  }
}

/** Reads what a key is now, and takes it. */
async function readNow(
  desk: Desk,
  bucket: BucketKey,
  key: string,
  take: (desk: Desk, message: BucketMessage) => Promise<void>,
): Promise<void> {
  const entry = await (await desk.bucket(bucket)).get(key);
  if (entry === null) return;
  const text = entry.operation === 'PUT' ? entry.string() : null;
  await take(desk, { key, revision: entry.revision, text });
}

export const readCustomer = (desk: Desk, key: string): Promise<void> =>
  readNow(desk, 'customers', key, takeCustomer);
export const readPromise = (desk: Desk, key: string): Promise<void> =>
  readNow(desk, 'promises', key, takePromise);
export const readLibrary = (desk: Desk, key: string): Promise<void> =>
  readNow(desk, 'library', key, takeLibrary);
