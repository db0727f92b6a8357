import { z } from 'zod';
import { WAIT_CLASSES } from './wait-classes';

/** What one agent did in one console on one day, counted; nothing in it is about a customer. */
export const activitySchema = z.strictObject({
  /** `2026-11-18`, in the shop's time zone. */
  day: z.string(),
  agent: z.string(),
  consoleId: z.string(),
  /** Messages sent. */
  messages: z.int().nonnegative(),
  /** How many replies fell into each class of {@link WAIT_CLASSES}, and one more beyond. */
  waits: z.array(z.int().nonnegative()).length(WAIT_CLASSES.length + 1),
});
export type Activity = z.infer<typeof activitySchema>;

/** One message sent; a reply has the time its customer had waited. */
export const replySchema = z.strictObject({ atMs: z.number(), waitMs: z.number().nonnegative().nullable() });
export type Reply = z.infer<typeof replySchema>;
