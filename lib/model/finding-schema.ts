import { z } from 'zod';
import { SEVERITIES } from './finding';

/** A value of a text's slot; see Slot. */
export const slotSchema = z.union([
  z.string(),
  z.strictObject({ money: z.number(), currency: z.string() }),
  z.strictObject({ dateMs: z.number() }),
]);
const at = z.number().nullable();

/** What a finding rests on; see Evidence. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), messageId: z.string(), atMs: at, quote: z.string() }),
  z.strictObject({
    kind: z.literal('purchase'),
    atMs: z.number(),
    product: z.string(),
    unitPriceMinor: z.number(),
    currency: z.string(),
  }),
  z.strictObject({
    kind: z.literal('price'),
    product: z.string(),
    channel: z.string(),
    amountMinor: z.number(),
    currency: z.string(),
    offer: z.string().nullable(),
    fromMs: at,
    untilMs: at,
  }),
  z.strictObject({
    kind: z.literal('code'),
    payload: z.string(),
    scheme: z.string(),
    payee: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('link'), host: z.string(), shop: z.string() }),
  z.strictObject({
    kind: z.literal('policy'),
    clause: z.enum([
      'payees',
      'shops',
      'brands',
      'floor',
      'contacts',
      'console',
      'claims',
      'service',
      'own-rule',
    ]),
    words: z.string(),
  }),
  z.strictObject({ kind: z.literal('promise'), text: z.string(), dueAtMs: at }),
  z.strictObject({ kind: z.literal('consent'), sinceMs: at }),
]);

/** A finding as it crosses from the console page to the background; see Finding. */
export const findingSchema = z.strictObject({
  rule: z.string().min(1),
  severity: z.enum(SEVERITIES),
  rung: z.enum(['trial', 'justify']).optional(),
  variant: z.string().optional(),
  spans: z.array(z.strictObject({ start: z.number(), end: z.number() })),
  evidence: z.array(evidenceSchema),
  slots: z.record(z.string(), slotSchema),
});
