import { z } from 'zod';
import { TOPICS } from './open-conversation';

/** A conversation in which trust broke and was not mended; the row goes with the repair. */
export const crisisSchema = z.strictObject({
  consoleId: z.string(),
  conversationKey: z.string(),
  customerId: z.string().nullable(),
  customerName: z.string(),
  agent: z.string(),
  /** `crisis`: it is open. `lost`: the customer left over it. */
  kind: z.enum(['crisis', 'lost']),
  topic: z.enum(TOPICS).nullable(),
  /** What the customer said, redacted. */
  words: z.string(),
  sinceMs: z.number(),
});
export type Crisis = z.infer<typeof crisisSchema>;
