import { z } from 'zod';
import { SEVERITIES } from './finding';
import { evidenceSchema, slotSchema } from './finding-schema';

/** What became of a warning once the agent's message left, or did not. */
export const OUTCOMES = [
  'changed',
  'remedy',
  'sent-with-reason',
  'sent-anyway',
  'not-held',
  'withdrawn',
  /** The rule was on trial: the agent was told nothing. */
  'not-shown',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DISPOSITIONS = ['confirmed', 'false-alarm', 'coach'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const SEND_REASONS = ['approved', 'customer-asked', 'facts-outdated', 'false-alarm', 'other'] as const;
export type SendReason = (typeof SEND_REASONS)[number];

/** One line of redacted context around a logged warning. */
const contextLineSchema = z.strictObject({
  role: z.enum(['customer', 'agent', 'bot', 'system']),
  atMs: z.number().nullable(),
  text: z.string(),
});

/** One warning in the log, written once. What supervisors add stands in reviews beside it. */
export const logEntrySchema = z.strictObject({
  id: z.uuid(),
  atMs: z.number(),
  rule: z.string().min(1),
  severity: z.enum(SEVERITIES),
  variant: z.string().nullable(),
  slots: z.record(z.string(), slotSchema),
  evidence: z.array(evidenceSchema),
  outcome: z.enum(OUTCOMES),
  reason: z.strictObject({ choice: z.enum(SEND_REASONS), words: z.string().max(500) }).nullable(),
  notUseful: z.boolean(),
  consoleId: z.string(),
  conversationKey: z.string(),
  customerId: z.string().nullable(),
  customerName: z.string(),
  agent: z.string(),
  /** What was sent, redacted; null when the warned text never left. */
  snippet: z.string().nullable(),
  context: z.array(contextLineSchema),
  policyVersion: z.number().int().nonnegative(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** A supervisor's verdict on an entry. */
export const reviewSchema = z.strictObject({
  entryId: z.uuid(),
  disposition: z.enum(DISPOSITIONS),
  note: z.string().max(2000),
  reviewer: z.string(),
  atMs: z.number(),
  /** The verdict before it was taken back: the entry waits for one again. */
  takenBack: z.literal(true).optional(),
});
export type Review = z.infer<typeof reviewSchema>;
