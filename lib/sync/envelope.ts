import { z } from 'zod';
import { customerFileSchema } from '../model/customer';
import { disputeSchema } from '../model/dispute';
import { libraryEntrySchema } from '../model/library';
import { logEntrySchema, reviewSchema } from '../model/log-entry';
import { policyFileSchema } from '../model/policy';

/**
 * What goes over the wire, as JSON. Whatever comes is parsed by these before it is believed: a colleague's browser may
 * be another version, or not Candor at all.
 */

const token = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
const sealed = z.string().regex(/^[A-Za-z0-9+/]+=*$/);
const by = z.strictObject({ id: z.string().max(64), name: z.string().max(80) });
export type By = z.infer<typeof by>;

const head = { v: z.literal(1), by, atMs: z.number() };

/** One message of the log, of verdicts or of answers: `words` is sealed with the data key of whom it is about. */
export const recordSchema = z.strictObject({
  ...head,
  core: z.record(z.string(), z.unknown()),
  /** Under which the data key lies. */
  about: token,
  words: sealed,
  /** The team's policy an entry was judged by; null: none of the team's. */
  policyRevision: z.number().int().nonnegative().nullable().optional(),
});
export type WireRecord = z.infer<typeof recordSchema>;

/** One value of a bucket: plain, or sealed with the team's key. */
export const valueSchema = z.union([
  z.strictObject({ ...head, value: z.unknown() }),
  z.strictObject({ ...head, sealed }),
]);

export const customerValue = z.strictObject({
  file: customerFileSchema.omit({ promises: true }),
  links: z.array(z.strictObject({ consoleId: z.string().min(1), customerKey: z.string().min(1) })).max(100),
});

export const promiseValue = z.strictObject({
  customerId: z.string().min(1),
  promise: customerFileSchema.shape.promises.unwrap().element,
});

export const keyValue = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) });
export const erasedValue = z.strictObject({ customerId: z.string().nullable() });
export const libraryValue = libraryEntrySchema;
export const policyValue = policyFileSchema;

export const entryOfRecord = logEntrySchema;
export const reviewOfRecord = reviewSchema;
export const disputeOfRecord = disputeSchema;
