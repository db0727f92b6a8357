import { JetStreamApiError } from '@nats-io/jetstream';
import type { CustomerFile } from '../model/customer';
import { canonical } from '../review/record';
import { promiseKey, sharedOf, type TeamBase, type TeamMark } from '../storage/team-store';
import { chatToken, customerToken } from './data-keys';
import type { Desk } from './desk';
import { type BucketKey, disputeSubject, POLICY_KEY } from './layout';
import { Malformed, tokenOf } from './seal';
import { recordText } from './send-log';
import { readCustomer, readLibrary, readPolicy, readPromise } from './take-values';

/** Marks looked at in one go. */
const AT_ONCE = 100;
/** A value that changes under one's hands this often is left for later. */
const TRIES = 5;

/** Sends whatever is marked as different from what the team has. @returns whether the team took all of it. */
export async function sendChanges(desk: Desk): Promise<boolean> {
  const refused = new Set<string>();
  for (;;) {
    const marks = (await desk.stores.team.marks(AT_ONCE + refused.size)).filter(
      (mark) => !refused.has(nameOf(mark)),
    );
    if (marks.length === 0) return refused.size === 0;
    for (const mark of marks) {
      try {
        if (await sendMark(desk, mark)) await desk.stores.team.unmark(mark);
        else refused.add(nameOf(mark));
      } catch (error) {
        // Refused for what it is, as a value too large, or for what lies there: it waits and holds up no other.
        if (!(error instanceof JetStreamApiError || error instanceof Malformed)) throw error;
        refused.add(nameOf(mark));
      }
    }
  }
}

const nameOf = ({ kind, id, count }: TeamMark): string => `${kind} ${id} ${count}`;

/** @returns whether the team has it now. */
async function sendMark(desk: Desk, { kind, id, chats }: TeamMark): Promise<boolean> {
  switch (kind) {
    case 'customer':
      return sendCustomer(desk, id);
    case 'policy':
      return sendPolicy(desk, id);
    case 'library':
      return sendLibrary(desk, id);
    case 'dispute':
      return sendDispute(desk, id);
    case 'erasure':
      return sendErasure(desk, id, chats ?? []);
  }
}

async function sendCustomer(desk: Desk, id: string): Promise<boolean> {
  const { team } = desk.stores;
  const token = await customerToken(desk.file.teamKey, id);
  for (let turn = 0; turn < TRIES; turn++) {
    const { file, links, base, promises } = await team.customerToSend(id);
    if (file === null) {
      if (base !== null) await (await desk.bucket('customers')).delete(token);
      await team.dropBase('customer', id);
      return true;
    }
    const value = sharedOf(file, links);
    const isSent = await put(desk, 'customers', { kind: 'customer', id, token, customerId: id, value }, base);
    if (!isSent) {
      await readCustomer(desk, token);
      continue;
    }
    if (await sendPromises(desk, token, file, promises)) return true;
  }
  return false;
}

async function sendPromises(
  desk: Desk,
  customer: string,
  file: CustomerFile,
  bases: readonly TeamBase[],
): Promise<boolean> {
  const known = new Map(bases.map((base) => [base.id, base]));
  for (const promise of file.promises) {
    const id = promiseKey(file.id, promise.id ?? '');
    const token = `${customer}.${await tokenOf(desk.file.teamKey, id)}`;
    const base = { kind: 'promise' as const, id, token, customerId: file.id, value: promise };
    const wire = { customerId: file.id, promise };
    if (!(await put(desk, 'promises', base, known.get(id) ?? null, wire))) {
      await readPromise(desk, token);
      return false;
    }
    known.delete(id);
  }
  // What is left the team has and this browser took out.
  for (const { id, token } of known.values()) {
    await (await desk.bucket('promises')).delete(token);
    await desk.stores.team.dropBase('promise', id);
  }
  return true;
}

async function sendLibrary(desk: Desk, id: string): Promise<boolean> {
  const { team } = desk.stores;
  const token = await tokenOf(desk.file.teamKey, `library ${id}`);
  const { entry, base } = await team.libraryToSend(id);
  if (entry === null) {
    if (base !== null) await (await desk.bucket('library')).delete(token);
    await team.dropBase('library', id);
    return true;
  }
  const next = { kind: 'library' as const, id, token, customerId: '', value: entry };
  // Where somebody else was first, theirs stands.
  if (!(await put(desk, 'library', next, base))) await readLibrary(desk, token);
  return true;
}

/** An admin's policy. Another admin's that came first stays in the history; this one was saved knowing less or more. */
async function sendPolicy(desk: Desk, id: string): Promise<boolean> {
  const { team, policies } = desk.stores;
  const latest = await team.policyToSend();
  if (latest === null) return true;
  const bucket = await desk.bucket('policy');
  const current = await bucket.get(POLICY_KEY);
  // What an admin brought along when they joined is the team's only where it has none.
  if (latest.team !== undefined || (id === 'brought' && current !== null)) return true;
  const known = (await policies.history()).find((one) => one.team !== undefined)?.team?.revision ?? 0;
  if (current !== null && current.revision > known) {
    // The team's comes into the history before this one is put after it.
    await readPolicy(desk, current.revision, current.string());
  }
  const text = await desk.pack('policy', POLICY_KEY, latest.file);
  const revision =
    current === null
      ? await bucket.create(POLICY_KEY, text)
      : await bucket.update(POLICY_KEY, text, current.revision);
  await readPolicy(desk, revision, text);
  return true;
}

async function sendDispute(desk: Desk, entryId: string): Promise<boolean> {
  const found = await desk.stores.team.disputeToSend(entryId);
  if (found === null) return true;
  const { words, ...core } = found.dispute;
  const subject = disputeSubject(desk.file.memberId);
  const text = await recordText(desk, subject, entryId, { core, words: { words }, entry: found.entry });
  await desk.js.publish(subject, text, { msgID: `dispute ${entryId}` });
  return true;
}

/** A tombstone for the customer and for each conversation; an admin's browser then destroys values and keys. */
async function sendErasure(desk: Desk, id: string, chats: readonly string[]): Promise<boolean> {
  if (desk.file.role === 'agent') return false; // a supervisor's to do: see the options' words
  const { teamKey } = desk.file;
  const bucket = await desk.bucket('erased');
  for (const chat of chats) {
    const token = await chatToken(teamKey, chat);
    await bucket.put(token, await desk.pack('erased', token, { customerId: null }));
  }
  const token = await customerToken(teamKey, id);
  await bucket.put(token, await desk.pack('erased', token, { customerId: id }));
  return true;
}

/** Puts a value over the one that is known. @returns false: the team has another one by now. */
async function put(
  desk: Desk,
  bucketKey: BucketKey,
  next: Omit<TeamBase, 'revision'>,
  base: TeamBase | null,
  wire: unknown = next.value,
): Promise<boolean> {
  if (base !== null && canonical(base.value) === canonical(next.value)) return true;
  const bucket = await desk.bucket(bucketKey);
  const text = await desk.pack(bucketKey, next.token, wire);
  try {
    const revision =
      base === null
        ? await bucket.create(next.token, text)
        : await bucket.update(next.token, text, base.revision);
    await desk.stores.team.saveBase({ ...next, revision });
    return true;
  } catch (error) {
    if (error instanceof JetStreamApiError && isWrongRevision(error)) return false;
    throw error;
  }
}

/** The server's code for an expected revision that is not the last. */
const isWrongRevision = ({ code }: JetStreamApiError): boolean => code === 10071 || code === 10164;
