import { z } from 'zod';
import { type Message, ROLES } from './conversation';
import type { Profile } from './customer';

const pictureSchema = z.strictObject({
  state: z.enum(['read', 'pending', 'unread']),
  payloads: z.array(z.string().max(8192)).max(20).readonly(),
  alt: z.string().max(2000),
});

const messageSchema = z.strictObject({
  id: z.string().min(1),
  role: z.enum(ROLES),
  atMs: z.number().nullable(),
  text: z.string().max(20_000),
  pictures: z.array(pictureSchema).max(50).readonly(),
  cards: z
    .array(
      z.strictObject({
        title: z.string(),
        url: z.string(),
        shop: z.string(),
        price: z.number().nullable(),
      }),
    )
    .max(50)
    .readonly(),
  note: z.boolean(),
});

/** A message as a console page tells of it, to be stored. */
const heardSchema = z.strictObject({
  message: messageSchema,
  /** The message it stands behind; null: it is the first. */
  afterId: z.string().nullable(),
  /** When it came while the coach watched; null: it stood there before, and is context. */
  seenAtMs: z.number().nullable(),
});
export type HeardMessage = z.infer<typeof heardSchema>;

/** Messages of one conversation since the last time, and what they were judged by. */
export const heardPartSchema = z.strictObject({
  id: z.uuid(),
  consoleId: z.string().min(1),
  conversationKey: z.string().min(1),
  customerKey: z.string(),
  customerName: z.string(),
  customerId: z.string().nullable(),
  privateDomain: z.boolean(),
  agent: z.string(),
  policyVersion: z.number().int().nonnegative(),
  /** Of the page, random: the same secret gets the same stand-in while it is open. Stored nowhere. */
  salt: z.string().min(16),
  heard: z.array(heardSchema).max(500),
});
export type HeardPart = z.infer<typeof heardPartSchema>;

/** A message as it is kept: with stand-ins for secrets. */
export interface PastMessage {
  readonly message: Message;
  readonly seenAtMs: number | null;
}

/** One conversation on one day, disguised: what a change of the rules is tried on. */
export interface StoredConversation {
  readonly consoleId: string;
  readonly conversationKey: string;
  readonly customerKey: string;
  /** In the shop's time zone, 2026-11-18. */
  readonly day: string;
  readonly customerId: string | null;
  readonly agent: string;
  readonly privateDomain: boolean;
  /** The policy in force when the last message was stored. */
  readonly policyVersion: number;
  /** What was known of the customer when the first of these messages came; null: nobody known. */
  readonly profile: Profile | null;
  readonly setAside: readonly string[];
  readonly messages: readonly PastMessage[];
}
