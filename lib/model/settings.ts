import { z } from 'zod';
import { LOCALES } from './locale';

/** What one browser's user chose. Languages of the interface and of inserted sentences are two things. */
export const settingsSchema = z.strictObject({
  interfaceLocale: z.enum(LOCALES),
  role: z.enum(['agent', 'supervisor', 'admin']),
  agentName: z.string().max(80),
  /** Origins (https://host) on which the agent stopped the coach. */
  stoppedOrigins: z.array(z.string()),
  /** Days for which warnings and good acts are kept; null or left out: for good. */
  retentionDays: z.int().min(1).max(3650).nullable().optional(),
  /** Conversations are stored, disguised, to try changes of the rules on. For an administrator to say. */
  keepsConversations: z.boolean().optional(),
  /** Days for which they are stored; left out: {@link DEFAULT_CONVERSATION_DAYS}. */
  conversationDays: z.int().min(1).max(3650).optional(),
  /** Long numbers are shown with their middle hidden. */
  masksNumbers: z.boolean().optional(),
  /** What opens a locked panel; null or left out: a click. Never sent to a console page. */
  panelPassphrase: z.strictObject({ salt: z.string(), digest: z.string() }).nullable().optional(),
  /** What opens the views of supervisor and admin on a browser that is shared; null or left out: the role does. */
  reviewPassphrase: z.strictObject({ salt: z.string(), digest: z.string() }).nullable().optional(),
  /** A rule that falls below its precision is put on trial at once; else it is only proposed. */
  demotesRules: z.boolean().optional(),
  /** The side panel shows nothing until it is unlocked. Kept, so that closing it opens nothing. */
  isPanelLocked: z.boolean().optional(),
  /** Promises that are nearly due come as notifications of the browser; else only as a number on the icon. */
  notifiesOfPromises: z.boolean().optional(),
  /** How long before it is due a promise is reminded of, in hours of service. */
  remindLeadMinutes: z.int().min(5).max(1440).optional(),
});
/** Half an hour: a parcel can still be packed. */
export const DEFAULT_LEAD_MINUTES = 30;

/** A month has its beginning, its middle and its end. */
export const DEFAULT_CONVERSATION_DAYS = 30;

export type Settings = z.infer<typeof settingsSchema>;
