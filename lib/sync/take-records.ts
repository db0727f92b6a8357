import type { Words } from '../review/record';
import { joinEntry } from '../review/record';
import type { ForeignEntry, ReadTo } from '../storage/team-store';
import { findKey } from './data-keys';
import { asJson, type Desk } from './desk';
import { disputeOfRecord, entryOfRecord, recordSchema, reviewOfRecord, type WireRecord } from './envelope';
import { Malformed, open } from './seal';

/** One message of a stream that only grows. */
export interface StreamMessage {
  readonly subject: string;
  readonly seq: number;
  readonly text: string;
  /** It came after reading began, or just before; by the servers' clock. */
  readonly isLive: boolean;
}

type Take = (desk: Desk, messages: readonly StreamMessage[], read: ReadTo) => Promise<void>;

/** Entries of colleagues. Whose they are the subject says, which the server lets nobody else publish to. */
export const takeEntries: Take = async (desk, messages, read) => {
  const entries: ForeignEntry[] = [];
  for (const message of messages)
    await unlessMalformed(async () => {
      const memberId = tokenAt(message.subject, 2);
      const { record, words } = await openRecord(desk, message, memberId, coreId);
      const joined = joinEntry(record.core, words as Words | null);
      const entry = entryOfRecord.safeParse({ ...joined, agent: record.by.name });
      if (!entry.success) throw new Malformed('not an entry');
      const { policyRevision = null } = record;
      entries.push({ entry: entry.data, memberId, policyRevision, isLive: message.isLive });
    });
  await desk.stores.team.takeEntries(entries, read);
};

export const takeReviews: Take = async (desk, messages, read) => {
  const reviews: Parameters<typeof desk.stores.team.takeReviews>[0][number][] = [];
  for (const message of messages)
    await unlessMalformed(async () => {
      const memberId = tokenAt(message.subject, 3);
      const { record, words } = await openRecord(desk, message, memberId, coreEntryId);
      const note = words !== null && typeof words.note === 'string' ? words.note : '';
      const review = reviewOfRecord.safeParse({ ...record.core, note, reviewer: record.by.name });
      if (!review.success) throw new Malformed('not a verdict');
      reviews.push({ review: review.data, memberId });
    });
  await desk.stores.team.takeReviews(reviews, read);
};

export const takeDisputes: Take = async (desk, messages, read) => {
  const disputes: Parameters<typeof desk.stores.team.takeDisputes>[0][number][] = [];
  for (const message of messages)
    await unlessMalformed(async () => {
      const memberId = tokenAt(message.subject, 2);
      const { record, words } = await openRecord(desk, message, memberId, coreEntryId);
      const said = words !== null && typeof words.words === 'string' ? words.words : '…';
      const dispute = disputeOfRecord.safeParse({ ...record.core, words: said, agent: record.by.name });
      if (!dispute.success) throw new Malformed('not an answer');
      const origin = await desk.stores.team.originOf(dispute.data.entryId);
      if (origin !== null && origin !== memberId) throw new Malformed('an answer to another’s entry');
      disputes.push({ dispute: dispute.data, memberId });
    });
  await desk.stores.team.takeDisputes(disputes, read);
};

/** The record, with its personal words; null: the customer was erased, and the key with them. @throws Malformed */
async function openRecord(
  desk: Desk,
  { subject, text }: StreamMessage,
  memberId: string,
  idOf: (core: WireRecord['core']) => string,
): Promise<{ record: WireRecord; words: Record<string, unknown> | null }> {
  const parsed = recordSchema.safeParse(asJson(text));
  if (!parsed.success) throw new Malformed('not a record');
  const record = parsed.data;
  // A member may write only under their own subject; what they call themselves has to be the same.
  if (record.by.id !== memberId) throw new Malformed('signed by another');
  const key = await findKey(desk, record.about, null);
  if (key === null) return { record, words: null };
  const words = await open(key, `${subject} ${idOf(record.core)}`, record.words);
  if (typeof words !== 'object' || words === null) throw new Malformed('no words');
  const { customerId } = words as { customerId?: unknown };
  if (typeof customerId === 'string')
    await desk.stores.team.saveKey({ token: record.about, key, customerId });
  return { record, words: words as Record<string, unknown> };
}

const coreId = ({ id }: WireRecord['core']): string => String(id);
const coreEntryId = ({ entryId }: WireRecord['core']): string => String(entryId);

const tokenAt = (subject: string, place: number): string => subject.split('.')[place] ?? '';

async function unlessMalformed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    console.warn('Candor: a message of the team was left out');
  }
}
