import { z } from 'zod';

/** Good acts that are counted beside the warnings; each is a file in lib/credits. */
export const CREDITS = [
  'mistake-mended',
  'official-way-to-pay',
  'price-with-conditions',
  'promise-kept',
  'purchase-recalled',
  'three-prices-told',
] as const;
export type CreditId = (typeof CREDITS)[number];

/** One good act in a sent message, written once. */
export const creditEntrySchema = z.strictObject({
  id: z.uuid(),
  atMs: z.number(),
  credit: z.enum(CREDITS),
  consoleId: z.string(),
  conversationKey: z.string(),
  customerId: z.string().nullable(),
  customerName: z.string(),
  agent: z.string(),
  /** The message, redacted: a sentence others can learn from. */
  snippet: z.string(),
});
export type CreditEntry = z.infer<typeof creditEntrySchema>;
