import { z } from 'zod';
import { LOCALES } from './locale';

/** What one browser's user chose. Languages of the interface and of inserted sentences are two things. */
export const settingsSchema = z.strictObject({
  interfaceLocale: z.enum(LOCALES),
  role: z.enum(['agent', 'supervisor', 'admin']),
  agentName: z.string().max(80),
  /** Origins (https://host) on which the agent stopped the coach. */
  stoppedOrigins: z.array(z.string()),
});
export type Settings = z.infer<typeof settingsSchema>;
