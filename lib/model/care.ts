import { z } from 'zod';
import { LOCALES } from './locale';

const instant = z.iso.datetime({ offset: true });
const words = z.string().min(1).max(300);
const agent = z.string().max(80);

/** What can be known of a need, from the wish that is said to what stands behind it. */
export const NEED_FIELDS = ['stated', 'underlying', 'driver', 'occasion', 'recipient', 'budget'] as const;
export type NeedField = (typeof NEED_FIELDS)[number];

/** Guesses that an agent can correct. */
export const GUESSES = ['stage', 'trust-level', 'tier'] as const;
export type GuessName = (typeof GUESSES)[number];

/** Why a shop may write first. `weather` is chosen by the agent, the others follow from what is stored. */
export const FOLLOW_UP_REASONS = [
  'arrival',
  'order',
  'cycle',
  'birthday',
  'festival',
  'usage',
  'weather',
] as const;
export type FollowUpReason = (typeof FOLLOW_UP_REASONS)[number];

export const FOLLOW_UP_OUTCOMES = ['done', 'skipped', 'later'] as const;
export const SKIP_REASONS = ['not-now', 'wrong-reason', 'spoke-already', 'complaint', 'other'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const needSchema = z.strictObject({
  text: words,
  at: instant,
  by: agent,
  /** The customer's words it was read from; absent: the agent wrote it. */
  words: words.optional(),
  messageId: z.string().optional(),
});

/** Holds until evidence comes that it did not know. */
const correctionSchema = z.strictObject({
  value: words,
  at: instant,
  by: agent,
  /** Keys of the evidence that the corrected guess rested on. */
  restedOn: z.array(z.string()).max(20),
});
export type Correction = z.infer<typeof correctionSchema>;

const followUpSchema = z.strictObject({
  at: instant,
  by: agent,
  reason: z.enum(FOLLOW_UP_REASONS),
  /** Which occasion of that reason: the due day, the festival and its year. Never written about twice. */
  occasion: z.string().max(80),
  outcome: z.enum(FOLLOW_UP_OUTCOMES),
  /** What was written; absent: nothing was. */
  text: z.string().max(600).optional(),
  why: z.enum(SKIP_REASONS).optional(),
  /** When to come back to it. */
  until: instant.optional(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

const noteSchema = z.strictObject({ at: instant, by: agent, text: z.string().min(1).max(600) });

/** A complaint, from the day it was heard to its result. */
const complaintSchema = z.strictObject({
  text: words,
  at: instant,
  by: agent,
  /** Who sees to it; empty: nobody yet. */
  owner: z.string().max(80),
  next: z.string().max(300),
  /** Absent: it is open. */
  closed: z.strictObject({ at: instant, by: agent, result: words }).optional(),
});

/** What agents found out about a customer and keep, each with date and author. Never sent to a console page. */
export const careSchema = z.strictObject({
  /** In which the customer writes. */
  language: z.enum(LOCALES).optional(),
  needs: z.partialRecord(z.enum(NEED_FIELDS), needSchema).default({}),
  corrections: z.partialRecord(z.enum(GUESSES), correctionSchema).default({}),
  notes: z.array(noteSchema).default([]),
  /** Suggestions that were waved away and are not made again: `tag 清淡`, `budget 200以内`. */
  declined: z.array(words).default([]),
  followUps: z.array(followUpSchema).default([]),
  /** The latest last. */
  complaints: z.array(complaintSchema).optional(),
});
export type Care = z.infer<typeof careSchema>;

/** Nothing was kept yet. */
export const NO_CARE: Care = { needs: {}, corrections: {}, notes: [], declined: [], followUps: [] };

/** One thing the agent does in the panel to what is kept of a customer. */
export const careChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('correct'),
    what: z.enum(GUESSES),
    value: words,
    restedOn: z.array(z.string()).max(20),
  }),
  z.strictObject({ kind: z.literal('uncorrect'), what: z.enum(GUESSES) }),
  z.strictObject({ kind: z.literal('keep-tag'), tag: words }),
  z.strictObject({ kind: z.literal('drop-tag'), tag: words }),
  z.strictObject({
    kind: z.literal('keep-need'),
    field: z.enum(NEED_FIELDS),
    text: words,
    words: words.optional(),
    messageId: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('drop-need'), field: z.enum(NEED_FIELDS) }),
  z.strictObject({ kind: z.literal('decline'), what: words }),
  z.strictObject({ kind: z.literal('reconsider'), what: words }),
  z.strictObject({ kind: z.literal('add-note'), text: z.string().min(1).max(600) }),
  z.strictObject({ kind: z.literal('drop-note'), noteAt: instant }),
  followUpSchema.omit({ at: true, by: true }).extend({ kind: z.literal('follow-up') }),
  z.strictObject({ kind: z.literal('undo-follow-up'), followUpAt: instant }),
  z.strictObject({
    kind: z.literal('complain'),
    text: words,
    owner: z.string().max(80),
    next: z.string().max(300),
    /** When the one was heard that this changes; absent: a new one. */
    complaintAt: instant.optional(),
  }),
  z.strictObject({ kind: z.literal('close-complaint'), complaintAt: instant, result: words }),
  z.strictObject({ kind: z.literal('reopen-complaint'), complaintAt: instant }),
]);
export type CareChange = z.infer<typeof careChangeSchema>;

/** When a change was made, by whom, and in which language the chat was; null: outside a chat. */
export interface CareMoment {
  readonly at: string;
  readonly by: string;
  readonly language: (typeof LOCALES)[number] | null;
}
