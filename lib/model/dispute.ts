import { z } from 'zod';

/** An agent's answer to an entry, given once. A verdict given after it is the answer to it. */
export const disputeSchema = z.strictObject({
  entryId: z.uuid(),
  words: z.string().min(1).max(500),
  agent: z.string(),
  atMs: z.number(),
});
export type Dispute = z.infer<typeof disputeSchema>;
