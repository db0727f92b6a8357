import { z } from 'zod';
import { MEND_STEPS } from './open-conversation';

/** Steps of a repair that an agent ticked by hand, in one conversation: what was said on the phone leaves no message. */
export const repairTicksSchema = z.strictObject({
  /** Console and conversation, see `repairKey`. */
  key: z.string().min(1),
  customerId: z.string().nullable(),
  /** The message that shook trust: another one begins anew. */
  messageId: z.string(),
  steps: z.array(z.enum(MEND_STEPS)),
  by: z.string().max(80),
  atMs: z.number(),
});
export type RepairTicks = z.infer<typeof repairTicksSchema>;

/** Under which the ticks of a conversation are kept. */
export const repairKey = (consoleId: string, conversationKey: string): string =>
  JSON.stringify([consoleId, conversationKey]);
