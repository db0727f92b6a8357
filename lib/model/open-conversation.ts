import { z } from 'zod';
import { NEED_FIELDS } from './care';
import { LOCALES } from './locale';

const at = z.number().nullable();
const proof = z.strictObject({ messageId: z.string(), atMs: at, words: z.string().max(200) });

/** Subjects a customer asks or worries about; questions and doubts stay open by topic until answered. */
export const TOPICS = [
  'payment',
  'brand',
  'safety',
  'price',
  'discount',
  'delivery',
  'returns',
  'invoice',
  'quality',
  'stock',
  'usage',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

export const BLIND_REASONS = [
  'list-not-found',
  'roles-not-found',
  'composer-not-found',
  'send-not-found',
  'no-conversation',
  'two-conversations',
] as const;
export type BlindReason = (typeof BLIND_REASONS)[number];

/** Whom a console's key stands for: a person wherever they write, one conversation, a name others may bear, nobody. */
export const IDENTITIES = ['person', 'conversation', 'name', 'none'] as const;
export type Identity = (typeof IDENTITIES)[number];

/** What mends trust, in the order in which it is said. */
export const MEND_STEPS = ['name', 'take-back', 'facts', 'choice'] as const;
export type MendStep = (typeof MEND_STEPS)[number];

const place = { messageId: z.string(), atMs: at, words: z.string().max(200) };

export const TRUST_EVENTS = ['steady', 'doubtful', 'crisis', 'repaired', 'lost'] as const;

/** What the side panel needs of the conversation that is open in a console tab; sent when a message arrives, never per key. */
export const openConversationSchema = z.strictObject({
  key: z.string().min(1),
  consoleId: z.string(),
  privateDomain: z.boolean(),
  customerKey: z.string(),
  customerName: z.string(),
  identity: z.enum(IDENTITIES),
  /** The linked profile; null: unknown customer. */
  customerId: z.string().nullable(),
  blind: z.enum(BLIND_REASONS).nullable(),
  /** The language the chat is in: that of sentences to insert. */
  chatLocale: z.enum(LOCALES),
  /** The product under discussion, when the policy knows it. */
  sku: z.string().nullable(),
  /** Prices the agent said here, oldest first. */
  quotes: z.array(
    z.strictObject({
      messageId: z.string(),
      atMs: at,
      amountMinor: z.number(),
      currency: z.string(),
      sku: z.string().nullable(),
      channel: z.string().nullable(),
      words: z.string().max(200),
    }),
  ),
  openQuestions: z.array(
    z.strictObject({ topic: z.enum(TOPICS), messageId: z.string(), atMs: at, words: z.string().max(200) }),
  ),
  /** `dueAtMs` null: no time was said. */
  heardPromises: z.array(
    z.strictObject({
      messageId: z.string(),
      atMs: at,
      words: z.string().max(200),
      dueAtMs: at,
      /** A later message here that looks like the promise kept. */
      proof: proof.optional(),
    }),
  ),
  /** Messages here that look like a promise of the record kept. */
  keptHere: z.array(z.strictObject({ promiseId: z.string(), ...proof.shape })).optional(),
  /** Whom the shop's next word is waited for by; left out or null: nobody. */
  waiting: z
    .strictObject({ sinceMs: z.number(), messageId: z.string(), isHeld: z.boolean(), isFirst: z.boolean() })
    .nullable()
    .optional(),
  /** How trust went in this conversation, oldest first. */
  trust: z.array(
    z.strictObject({
      kind: z.enum(TRUST_EVENTS),
      topic: z.enum(TOPICS).nullable(),
      messageId: z.string(),
      atMs: at,
      words: z.string().max(200),
    }),
  ),
  /** What must be taken back before anything is sold: codes and links sent in error. */
  faults: z.array(z.enum(['payment-code', 'shop-link', 'offer-withheld'])),
  /** What the customer said of needs and likings, the latest last; absent: an older page tells. */
  wishes: z
    .array(
      z.strictObject({
        field: z.enum([...NEED_FIELDS, 'tag']),
        text: z.string().max(80),
        messageId: z.string(),
        atMs: at,
        words: z.string().max(200),
      }),
    )
    .optional(),
  /** What the shop said since trust was last shaken; absent: an older page tells. */
  mending: z
    .strictObject({
      done: z.array(z.strictObject({ step: z.enum(MEND_STEPS), ...place })),
      /** Messages that pushed meanwhile. */
      pushed: z.array(z.strictObject(place)),
    })
    .optional(),
  customerMessages: z.number().int().nonnegative(),
  updatedAtMs: z.number(),
});
export type OpenConversation = z.infer<typeof openConversationSchema>;
